package import OutputStatistics

/// A row of `comparison.csv`: one measure of one authority under one design point, against the
/// same under its baseline, replication by replication.
package struct ComparisonRow: Sendable, Equatable {
  package var designPoint: String
  package var authority: String
  package var measure: MeasureDescription
  package var baseline: String
  /// Over the replications in which both saw the measure, in its unit.
  package var difference: PairedDifference
  /// True when its interval is one of the simultaneous ones.
  package var isPrimary: Bool

  /// The 95 % interval that counts; `nil` with a single pair.
  package var interval: ConfidenceInterval? {
    isPrimary ? difference.simultaneous : difference.interval
  }

  /// Share of pairs in which it is better; `nil` where neither direction is good.
  package var shareBetter: Double? { difference.shareBetter(measure.better) }

  package var verdict: Verdict { Verdict(interval, better: measure.better) }
}
