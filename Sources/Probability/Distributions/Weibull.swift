/// A wait whose hazard falls with time (shape below 1) or rises (shape above 1).
package struct Weibull: ContinuousDistribution {
  package let shape: Double
  package let scale: Double
  package let mean: Double

  /// The shape must lie between 0.05 and 1000, the scale above 0.
  package init(shape: Double, scale: Double) throws(ImpossibleDistribution) {
    try ImpossibleDistribution.check(
      shape, "shape", of: "Weibull distribution", from: 0.05, to: 1000)
    try ImpossibleDistribution.checkPositive(scale, "scale", of: "Weibull distribution")
    self.shape = shape
    self.scale = scale
    mean = scale * Elementary.exp(Elementary.lgamma(1 + 1 / shape))
  }

  package func sample(from stream: inout RandomStream) -> Double {
    stream.weibull(shape: shape, scale: scale)
  }

  package var variance: Double {
    let square = Elementary.exp(Elementary.lgamma(1 + 2 / shape))
    return scale * scale * square - mean * mean
  }
  package var support: (lower: Double, upper: Double) { (0, .infinity) }
  package func density(at x: Double) -> Double {
    if x <= 0 { return 0 }
    let ratio = x / scale
    let power = Elementary.pow(ratio, shape)
    return shape / x * power * Elementary.exp(-power)
  }
}
