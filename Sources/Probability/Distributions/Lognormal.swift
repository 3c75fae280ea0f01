/// A positive number whose logarithm is normal: durations with a long tail.
package struct Lognormal: ContinuousDistribution {
  package let mean: Double
  /// Mean and standard deviation of the logarithm.
  package let logMean: Double
  package let logDeviation: Double

  /// The mean must lie above 0, the coefficient of variation between 0.001 and 100.
  package init(mean: Double, cv: Double) throws(ImpossibleDistribution) {
    try ImpossibleDistribution.checkPositive(mean, "mean", of: "lognormal distribution")
    try ImpossibleDistribution.check(cv, "cv", of: "lognormal distribution", from: 0.001, to: 100)
    let variance = Elementary.log1p(cv * cv)
    self.mean = mean
    logMean = Elementary.log(mean) - 0.5 * variance
    logDeviation = variance.squareRoot()
  }

  package func sample(from stream: inout RandomStream) -> Double {
    stream.lognormal(logMean: logMean, logDeviation: logDeviation)
  }

  package var variance: Double { mean * mean * Elementary.expm1(logDeviation * logDeviation) }
  package var support: (lower: Double, upper: Double) { (0, .infinity) }
  package func density(at x: Double) -> Double {
    if x <= 0 { return 0 }
    let z = (Elementary.log(x) - logMean) / logDeviation
    return Normal.standardDensity(at: z) / (logDeviation * x)
  }
}
