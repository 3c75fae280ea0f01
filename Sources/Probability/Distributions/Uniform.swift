/// Every number between two ends as likely as every other.
package struct Uniform: ContinuousDistribution {
  package let low: Double
  package let high: Double

  /// The high end must lie above the low one.
  package init(low: Double, high: Double) throws(ImpossibleDistribution) {
    try ImpossibleDistribution.check(low, "low", of: "uniform distribution")
    try ImpossibleDistribution.check(high, "high", of: "uniform distribution")
    if high <= low {
      throw ImpossibleDistribution(
        distribution: "uniform distribution", parameter: "high", found: "\(high)",
        allowed: "lie above ‘low’, which is \(low)")
    }
    self.low = low
    self.high = high
  }

  package func sample(from stream: inout RandomStream) -> Double { stream.uniform(in: low...high) }

  package var mean: Double { low + 0.5 * (high - low) }
  package var variance: Double { (high - low) * (high - low) / 12 }
  package var support: (lower: Double, upper: Double) { (low, high) }
  package func density(at x: Double) -> Double { x >= low && x <= high ? 1 / (high - low) : 0 }
}
