/// One of several numbers, each with a weight of its own, in the same time however many there are.
///
/// Source: M. D. Vose, “A linear algorithm for generating random numbers with a given
/// distribution”, IEEE Transactions on Software Engineering 17 (1991) 972–975 (alias tables).
package struct DiscreteDistribution: Distribution {
  package let values: [Double]
  package let mean: Double
  /// For each column of the table the share that is its own, and whose the rest is.
  private let own: [Double]
  private let alias: [Int]

  /// The values 0, 1, 2 … with these weights, which need not add up to 1.
  package init(weights: [Double]) throws(ImpossibleDistribution) {
    try self.init(values: weights.indices.map(Double.init), weights: weights)
  }

  /// There must be as many weights as values, none of them negative, and one above 0.
  package init(values: [Double], weights: [Double]) throws(ImpossibleDistribution) {
    if values.isEmpty || values.count != weights.count {
      throw ImpossibleDistribution(
        distribution: "discrete distribution", parameter: "weights",
        found: "a list of \(weights.count)",
        allowed: "have one number for each of the \(values.count) values, and at least one")
    }
    var total = 0.0
    var weighted = 0.0
    for (place, value) in values.enumerated() {
      try ImpossibleDistribution.check(value, "values[\(place)]", of: "discrete distribution")
      try ImpossibleDistribution.check(
        weights[place], "weights[\(place)]", of: "discrete distribution", from: 0, to: 0x1p300)
      total += weights[place]
      weighted += weights[place] * (value - values[0])
    }
    try ImpossibleDistribution.checkPositive(total, "sum of weights", of: "discrete distribution")
    self.values = values
    mean = values[0] + weighted / total
    (own, alias) = DiscreteDistribution.table(weights.map { $0 / total })
  }

  /// The alias table of shares that add up to 1.
  private static func table(_ shares: [Double]) -> ([Double], [Int]) {
    var height = shares.map { $0 * Double(shares.count) }
    var own = [Double](repeating: 1, count: shares.count)
    var alias = Array(shares.indices)
    var small = shares.indices.filter { height[$0] < 1 }
    var large = shares.indices.filter { height[$0] >= 1 }
    while let low = small.last, let high = large.last {
      small.removeLast()
      own[low] = height[low]
      alias[low] = high
      height[high] = (height[high] + height[low]) - 1
      if height[high] < 1 { small.append(large.removeLast()) }
    }
    // What is left differs from 1 by rounding, unless rounding used up the last high column
    // before a light one was filled: that one must not be drawn more often than its weight.
    let heaviest = shares.indices.max { shares[$0] < shares[$1] } ?? 0
    for low in small where height[low] < 0.999 {
      own[low] = height[low]
      alias[low] = heaviest
    }
    return (own, alias)
  }

  /// Draws the place of a value in `values`.
  package func sampleIndex(from stream: inout RandomStream) -> Int {
    let column = stream.index(below: own.count)
    return stream.uniform() < own[column] ? column : alias[column]
  }

  package func sample(from stream: inout RandomStream) -> Double {
    values[sampleIndex(from: &stream)]
  }
}
