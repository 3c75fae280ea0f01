/// A share between 0 and 1.
package struct Beta: ContinuousDistribution {
  package let alpha: Double
  package let beta: Double

  /// Both shapes must lie between 0.001 and a million.
  package init(alpha: Double, beta: Double) throws(ImpossibleDistribution) {
    try ImpossibleDistribution.check(alpha, "alpha", of: "beta distribution", from: 1e-3, to: 1e6)
    try ImpossibleDistribution.check(beta, "beta", of: "beta distribution", from: 1e-3, to: 1e6)
    self.alpha = alpha
    self.beta = beta
  }

  package func sample(from stream: inout RandomStream) -> Double {
    stream.beta(alpha: alpha, beta: beta)
  }

  package var mean: Double { alpha / (alpha + beta) }
  package var variance: Double {
    let sum = alpha + beta
    return mean * (beta / sum) / (sum + 1)
  }
  package var support: (lower: Double, upper: Double) { (0, 1) }
  package func density(at x: Double) -> Double {
    if x <= 0 || x >= 1 { return 0 }
    let logNumber =
      Elementary.lgamma(alpha + beta) - Elementary.lgamma(alpha) - Elementary.lgamma(beta)
    let logShape = (alpha - 1) * Elementary.log(x) + (beta - 1) * Elementary.log1p(-x)
    return Elementary.exp(logNumber + logShape)
  }
}
