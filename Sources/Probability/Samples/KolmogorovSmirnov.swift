/// Whether numbers follow a distribution, or two samples the same one.
package enum KolmogorovSmirnov {
  /// The greatest distance between a sample's own distribution function and a given one.
  ///
  /// The numbers stand in rising order; there must be at least one.
  package static func statistic(
    sorted: [Double], cumulative: (Double) throws -> Double
  ) rethrows -> Double {
    precondition(!sorted.isEmpty)
    let n = Double(sorted.count)
    var greatest = 0.0
    for (place, x) in sorted.enumerated() {
      let share = try cumulative(x)
      greatest = max(greatest, share - Double(place) / n, Double(place + 1) / n - share)
    }
    return greatest
  }

  /// The greatest distance between the distribution functions of two samples, each in rising order.
  package static func statistic(sorted first: [Double], _ second: [Double]) -> Double {
    precondition(!first.isEmpty && !second.isEmpty)
    var (i, j, greatest) = (0, 0, 0.0)
    while i < first.count && j < second.count {
      let x = min(first[i], second[j])
      while i < first.count && first[i] <= x { i += 1 }
      while j < second.count && second[j] <= x { j += 1 }
      let distance = Double(i) / Double(first.count) - Double(j) / Double(second.count)
      greatest = max(greatest, distance.magnitude)
    }
    return greatest
  }

  /// The chance of so great a distance if the distributions are the same.
  ///
  /// `count` is the sample's size; for two samples n m / (n + m). Kolmogorov's limit with the
  /// correction for small samples by M. A. Stephens (Journal of the Royal Statistical Society B 32,
  /// 1970), good to two digits from a count of 4.
  package static func pValue(statistic: Double, count: Double) -> Double {
    precondition(statistic >= 0 && count > 0)
    let root = count.squareRoot()
    let x = (root + 0.12 + 0.11 / root) * statistic
    // Below this the series has not begun to fall and the chance differs from 1 by under 10^-12.
    if x < 0.2 { return 1 }
    var sum = 0.0
    var sign = 1.0
    for term in 1...100 {
      let part = Elementary.exp(-2 * x * x * Double(term * term))
      sum += sign * part
      sign = -sign
      if part < 1e-17 { break }
    }
    return min(max(2 * sum, 0), 1)
  }
}
