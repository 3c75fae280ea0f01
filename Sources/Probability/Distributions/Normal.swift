/// The bell curve by mean and standard deviation. It has negative values: truncate it, or do not
/// use it, for a duration.
package struct Normal: ContinuousDistribution {
  package let mean: Double
  package let standardDeviation: Double

  /// The standard deviation must lie above 0.
  package init(mean: Double, standardDeviation: Double) throws(ImpossibleDistribution) {
    try ImpossibleDistribution.check(mean, "mean", of: "normal distribution")
    try ImpossibleDistribution.checkPositive(
      standardDeviation, "standard deviation", of: "normal distribution")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  package func sample(from stream: inout RandomStream) -> Double {
    mean + standardDeviation * stream.normal()
  }

  package var variance: Double { standardDeviation * standardDeviation }
  package var support: (lower: Double, upper: Double) { (-.infinity, .infinity) }
  package func density(at x: Double) -> Double {
    Normal.standardDensity(at: (x - mean) / standardDeviation) / standardDeviation
  }

  /// The density of the normal distribution with mean 0 and standard deviation 1.
  static func standardDensity(at z: Double) -> Double {
    // One over the square root of 2π.
    0x1.9884533d43651p-2 * Elementary.exp(-0.5 * z * z)
  }
}
