/// Always the same number. For timelines in tests, and for limits set by law.
package struct Constant: Distribution {
  package let mean: Double

  package init(_ value: Double) throws(ImpossibleDistribution) {
    try ImpossibleDistribution.check(value, "value", of: "constant")
    mean = value
  }

  package func sample(from stream: inout RandomStream) -> Double { mean }
}
