/// An alternative less its baseline, replication by replication under common random numbers.
///
/// Both saw the same families and the same resignations, so what differs is the policy; the spread
/// of the differences is what remains of chance.
package struct PairedDifference: Sendable, Equatable {
  /// Replications in which both saw something.
  package var pairs: Int
  /// The mean of alternative − baseline.
  package var mean: Double
  /// For this difference alone; `nil` with one pair.
  package var interval: ConfidenceInterval?
  /// Wide enough that all `comparisons` intervals hold together (Bonferroni).
  package var simultaneous: ConfidenceInterval?
  /// How many comparisons the simultaneous interval is one of; to be printed beside it.
  package var comparisons: Int
  /// var(d) / (var(alternative) + var(baseline)): below 1 common random numbers helped, at 1 they
  /// did nothing, above they harmed. `nil` with one pair, or when nothing varied.
  package var varianceRatio: Double?
  /// The share of pairs in which the alternative is higher; ties count as neither.
  package var shareHigher: Double
  package var shareLower: Double

  /// Compares values in replication order; a pair in which either saw nothing is left out.
  ///
  /// - Returns: `nil` when no pair is left.
  /// - Throws: what Student's quantile throws.
  package init?(
    alternative: [Double?], baseline: [Double?], comparisons: Int = 1, confidence: Double = 0.95
  ) throws {
    precondition(alternative.count == baseline.count, "paired values of different number")
    var differences = Tally()
    var ofAlternative = Tally()
    var ofBaseline = Tally()
    var higher = 0
    var lower = 0
    for case (let left?, let right?) in zip(alternative, baseline) {
      let difference = Self.difference(left, right)
      differences.record(difference)
      ofAlternative.record(left)
      ofBaseline.record(right)
      if difference > 0 { higher += 1 }
      if difference < 0 { lower += 1 }
    }
    guard let mean = differences.mean else { return nil }
    self.mean = mean
    self.comparisons = comparisons
    pairs = differences.count
    interval = try .student(of: differences, confidence: confidence)
    simultaneous = try .student(
      of: differences,
      confidence: ConfidenceInterval.simultaneous(confidence, comparisons: comparisons))
    varianceRatio = Self.ratio(of: differences, to: ofAlternative, and: ofBaseline)
    shareHigher = Double(higher) / Double(pairs)
    shareLower = Double(lower) / Double(pairs)
  }

  /// Nothing where the two differ by less than a thousand-millionth part: an event that falls a
  /// millisecond later is no difference to speak of, and eight pairs of such would be a verdict.
  private static func difference(_ left: Double, _ right: Double) -> Double {
    let difference = left - right
    return difference.magnitude <= 1e-9 * max(left.magnitude, right.magnitude) ? 0 : difference
  }

  /// The share of pairs in which the alternative is better; `nil` when neither direction is good.
  package func shareBetter(_ better: DirectionOfGood) -> Double? {
    switch better {
    case .higher: shareHigher
    case .lower: shareLower
    case .neither: nil
    }
  }

  private static func ratio(of differences: Tally, to left: Tally, and right: Tally) -> Double? {
    guard let ofDifferences = differences.variance, let ofLeft = left.variance,
      let ofRight = right.variance, ofLeft + ofRight > 0
    else { return nil }
    return ofDifferences / (ofLeft + ofRight)
  }
}
