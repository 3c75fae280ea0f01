/// What may be said of a difference: never more than its interval allows.
package enum Verdict: String, Sendable, Codable, CaseIterable {
  case better, worse
  /// The interval holds zero, or there is none.
  case cannotTell = "cannot tell"
  /// For measures with no good direction.
  case higher, lower

  /// The verdict on alternative − baseline, from the interval of that difference.
  package init(_ interval: ConfidenceInterval?, better: DirectionOfGood) {
    guard let interval, interval.lower > 0 || interval.upper < 0 else {
      self = .cannotTell
      return
    }
    let isHigher = interval.lower > 0
    switch better {
    case .higher: self = isHigher ? .better : .worse
    case .lower: self = isHigher ? .worse : .better
    case .neither: self = isHigher ? .higher : .lower
    }
  }
}
