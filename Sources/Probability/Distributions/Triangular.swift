/// A number between two ends, likeliest at the mode: an expert's low, likely and high.
package struct Triangular: ContinuousDistribution {
  package let low: Double
  package let mode: Double
  package let high: Double

  /// The high end must lie above the low one, and the mode between them or on one of them.
  package init(low: Double, mode: Double, high: Double) throws(ImpossibleDistribution) {
    try ImpossibleDistribution.check(low, "low", of: "triangular distribution")
    try ImpossibleDistribution.check(high, "high", of: "triangular distribution")
    if high <= low {
      throw ImpossibleDistribution(
        distribution: "triangular distribution", parameter: "high", found: "\(high)",
        allowed: "lie above ‘low’, which is \(low)")
    }
    try ImpossibleDistribution.check(
      mode, "mode", of: "triangular distribution", from: low, to: high)
    self.low = low
    self.mode = mode
    self.high = high
  }

  package func sample(from stream: inout RandomStream) -> Double {
    stream.triangular(low: low, mode: mode, high: high)
  }

  package var mean: Double { (low + mode + high) / 3 }
  package var variance: Double {
    let (left, right) = (mode - low, high - mode)
    return (left * left + right * right + left * right) / 18
  }
  package var corners: [Double] { [mode] }
  package var support: (lower: Double, upper: Double) { (low, high) }
  package func density(at x: Double) -> Double {
    if x < low || x > high { return 0 }
    let peak = 2 / (high - low)
    if x < mode { return peak * (x - low) / (mode - low) }
    return x == mode ? peak : peak * (high - x) / (high - mode)
  }
}
