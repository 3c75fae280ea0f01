/// How many replications are enough for one measure: the replications algorithm of Hoad, Robinson
/// and Davies (*Journal of the Operational Research Society* 61, 2010, 1632).
///
/// From the third replication on, the half-width of the confidence interval is held against the
/// target. The first replication at which it is met is a candidate, and the answer once the
/// ``lookAhead(from:)`` replications after it meet the target too; one that does not starts the
/// search again. A value fed in replication order, so that threads cannot matter. Two departures
/// from the paper's words: the relative target is a share of |mean|, since a negative mean would
/// meet any; and an absolute target is offered, since a relative one means nothing when the mean is
/// near zero.
package struct ReplicationRule: Sendable {
  /// The largest half-width that is precise enough.
  package enum Target: Sendable, Equatable {
    /// A share of the absolute mean: 0.05 for ±5 %.
    case relative(Double)
    /// In the measure's own unit.
    case absolute(Double)
  }

  /// Replications before the first look.
  package static let least = 3

  package let target: Target
  package let confidence: Double
  /// What was recorded so far.
  package private(set) var tally = Tally()
  /// The replication at which the target was first met and stayed met; `nil` until that is known.
  package private(set) var enough: Int?
  /// Half the width of the interval after the last replication; `nil` below two.
  package private(set) var halfWidth: Double?
  private var candidate: Int?

  package init(target: Target, confidence: Double = 0.95) {
    self.target = target
    self.confidence = confidence
  }

  /// Replications to look ahead from a candidate: five, or five per cent of those made.
  package static func lookAhead(from count: Int) -> Int {
    5 * max(count, 100) / 100
  }

  /// Adds the next replication's value. After ``enough`` is known it stays what it is.
  ///
  /// - Throws: what Student's quantile throws.
  package mutating func record(_ value: Double) throws {
    tally.record(value)
    halfWidth = try ConfidenceInterval.studentHalfWidth(of: tally, confidence: confidence)
    guard enough == nil, tally.count >= Self.least else { return }
    guard isPrecise else {
      candidate = nil
      return
    }
    let first = candidate ?? tally.count
    candidate = first
    if tally.count >= first + Self.lookAhead(from: first) { enough = first }
  }

  /// Whether the interval meets the target as it stands, without looking ahead.
  package var isPrecise: Bool {
    guard let halfWidth, let mean = tally.mean else { return false }
    return switch target {
    case .relative(let share): halfWidth <= share * mean.magnitude
    case .absolute(let width): halfWidth <= width
    }
  }
}
