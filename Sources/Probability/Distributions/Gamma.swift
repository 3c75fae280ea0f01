/// A positive number by mean and coefficient of variation: most durations of work.
package struct Gamma: ContinuousDistribution {
  package let mean: Double
  package let shape: Double
  package let scale: Double

  /// Both must lie above 0, the coefficient of variation between 0.001 and 100.
  package init(mean: Double, cv: Double) throws(ImpossibleDistribution) {
    try ImpossibleDistribution.checkPositive(mean, "mean", of: "gamma distribution")
    try ImpossibleDistribution.check(cv, "cv", of: "gamma distribution", from: 0.001, to: 100)
    self.mean = mean
    shape = 1 / (cv * cv)
    scale = mean * cv * cv
  }

  /// The shape must lie between 0.0001 and a million, the scale above 0.
  package init(shape: Double, scale: Double) throws(ImpossibleDistribution) {
    try ImpossibleDistribution.check(shape, "shape", of: "gamma distribution", from: 1e-4, to: 1e6)
    try ImpossibleDistribution.checkPositive(scale, "scale", of: "gamma distribution")
    mean = shape * scale
    self.shape = shape
    self.scale = scale
  }

  package func sample(from stream: inout RandomStream) -> Double {
    stream.gamma(shape: shape, scale: scale)
  }

  package var variance: Double { mean * scale }
  package var support: (lower: Double, upper: Double) { (0, .infinity) }
  package func density(at x: Double) -> Double {
    if x <= 0 { return 0 }
    let ratio = x / scale
    let exponent = (shape - 1) * Elementary.log(ratio) - ratio - Elementary.lgamma(shape)
    return Elementary.exp(exponent) / scale
  }
}
