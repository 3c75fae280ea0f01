import OutputStatistics

/// Mean and percentiles of one cell over replications, for the raw tables: sums in replication
/// order, no mathematical library.
struct Spread {
  let mean: Double
  let p10: Double
  let p50: Double
  let p90: Double

  /// `nil` when there are no values: nothing seen is not zero.
  init?(_ values: [Double]) {
    self.init(values, mean: compensatedSum(values) / Double(values.count), divisor: 1)
  }

  /// In pounds, of whole pence: the sum is exact, and divided once.
  init?(pounds pence: [Int64]) {
    let mean = Double(pence.reduce(0, +)) / Double(100 * pence.count)
    self.init(pence.map(Double.init), mean: mean, divisor: 100)
  }

  private init?(_ values: [Double], mean: Double, divisor: Double) {
    let sorted = values.sorted()
    guard let p10 = Quantiles.type7(sorted: sorted, 0.1),
      let p50 = Quantiles.type7(sorted: sorted, 0.5),
      let p90 = Quantiles.type7(sorted: sorted, 0.9)
    else { return nil }
    self.mean = mean
    self.p10 = p10 / divisor
    self.p50 = p50 / divisor
    self.p90 = p90 / divisor
  }
}

/// Neumaier's sum, in the order given.
///
/// Source: A. Neumaier, ZAMM 54 (1974) 39-51.
func compensatedSum(_ values: [Double]) -> Double {
  var sum = 0.0
  var lost = 0.0
  for value in values {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }
  return sum + lost
}
