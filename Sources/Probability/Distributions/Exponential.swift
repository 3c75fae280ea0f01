/// The wait for something whose hazard never changes.
package struct Exponential: ContinuousDistribution {
  package let mean: Double

  /// The mean must lie above 0.
  package init(mean: Double) throws(ImpossibleDistribution) {
    try ImpossibleDistribution.checkPositive(mean, "mean", of: "exponential distribution")
    self.mean = mean
  }

  package func sample(from stream: inout RandomStream) -> Double { mean * stream.exponential() }

  package var variance: Double { mean * mean }
  package var support: (lower: Double, upper: Double) { (0, .infinity) }
  package func density(at x: Double) -> Double {
    x < 0 ? 0 : Elementary.exp(-x / mean) / mean
  }
}
