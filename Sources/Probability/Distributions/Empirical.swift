/// One of the numbers that were observed, each as likely as every other.
package struct Empirical: Distribution {
  package let values: [Double]
  package let mean: Double

  /// There must be at least one number, and all must be finite.
  package init(_ values: [Double]) throws(ImpossibleDistribution) {
    if values.isEmpty {
      throw ImpossibleDistribution(
        distribution: "empirical distribution", parameter: "values", found: "empty",
        allowed: "hold at least one number")
    }
    // Around the first value, so that the sum of large equal numbers loses nothing.
    var excess = 0.0
    for (place, value) in values.enumerated() {
      try ImpossibleDistribution.check(value, "values[\(place)]", of: "empirical distribution")
      excess += value - values[0]
    }
    self.values = values
    mean = values[0] + excess / Double(values.count)
  }

  package func sample(from stream: inout RandomStream) -> Double {
    values[stream.index(below: values.count)]
  }
}
