import OutputStatistics

/// A mean over replications with its spread and its interval.
struct MeanEstimate {
  let mean: Double
  /// `nil` with a single value, like the interval.
  let standardDeviation: Double?
  let low: Double?
  let high: Double?

  /// `nil` when there are no values.
  init?(_ values: [Double], confidence: Double) {
    guard !values.isEmpty else { return nil }
    let mean = compensatedSum(values) / Double(values.count)
    self.mean = mean
    guard values.count > 1 else {
      (standardDeviation, low, high) = (nil, nil, nil)
      return
    }
    let squares = compensatedSum(values.map { ($0 - mean) * ($0 - mean) })
    let deviation = (squares / Double(values.count - 1)).squareRoot()
    let half =
      StubT.quantile((1 + confidence) / 2, values.count - 1) * deviation
      / Double(values.count).squareRoot()
    standardDeviation = deviation
    low = mean - half
    high = mean + half
  }
}
