package import OutputStatistics

/// A row of `comparison.csv`: one measure of one authority under one design point, against the
/// same under its baseline, replication by replication.
package struct ComparisonRow: Sendable, Equatable {
  package var designPoint: String
  package var authority: String
  package var measure: MeasureDescription
  package var baseline: String
  /// Mean paired difference, in the measure's unit.
  package var difference: Double
  /// The 95 % interval; `nil` with a single pair.
  package var interval: ClosedRange<Double>?
  /// True when its interval is one of the simultaneous ones.
  package var isPrimary: Bool
  /// Share of pairs in which it is better; `nil` where neither direction is good.
  package var shareBetter: Double?
  package var verdict: ComparisonVerdict
  /// Pairs in which both saw the measure.
  package var replications: Int
}

/// What may be said of a difference.
package enum ComparisonVerdict: String, Sendable, CaseIterable {
  case better, worse, higher, lower
  case cannotTell = "cannot tell"

  /// From where the interval lies: a measure with no good direction is never better or worse.
  package init(interval: ClosedRange<Double>?, better: DirectionOfGood) {
    guard let interval, interval.lowerBound > 0 || interval.upperBound < 0 else {
      self = .cannotTell
      return
    }
    let isHigher = interval.lowerBound > 0
    switch better {
    case .neither: self = isHigher ? .higher : .lower
    case .higher: self = isHigher ? .better : .worse
    case .lower: self = isHigher ? .worse : .better
    }
  }
}
