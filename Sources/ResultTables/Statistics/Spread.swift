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
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    mean = compensatedSum(values) / Double(values.count)
    p10 = Quantiles.type7(sorted, 0.1)
    p50 = Quantiles.type7(sorted, 0.5)
    p90 = Quantiles.type7(sorted, 0.9)
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
