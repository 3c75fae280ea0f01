import OutputStatistics
import Probability

/// The mean of some values with its 95 % interval.
struct Mean {
  let value: Double
  let interval: ClosedRange<Double>?
  let count: Int

  init(_ values: some Sequence<Double>) {
    var tally = Tally()
    for value in values { tally.record(value) }
    value = tally.mean ?? 0
    count = tally.count
    interval = (try? ConfidenceInterval.student(of: tally)).flatMap { $0 }.map {
      $0.lower...$0.upper
    }
  }
}

/// Pearson's correlation; 0 where either does not vary.
func correlation(_ x: [Double], _ y: [Double]) -> Double {
  let (meanX, meanY) = (Mean(x).value, Mean(y).value)
  var (xx, yy, xy) = (0.0, 0.0, 0.0)
  for (x, y) in zip(x, y) {
    xx += (x - meanX) * (x - meanX)
    yy += (y - meanY) * (y - meanY)
    xy += (x - meanX) * (y - meanY)
  }
  return xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : 0
}

/// The share of a value's variance that a linear model of some factors explains.
func explained(_ values: [Double], by factors: [[Double]]) throws -> Double {
  let model = try LinearRegression(factors.map { [1] + $0 }, values)
  let mean = Mean(values).value
  let whole = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  let rest = zip(values, factors).reduce(0.0) { sum, pair in
    let miss = pair.0 - model.value([1] + pair.1)
    return sum + miss * miss
  }
  return whole > 0 ? 1 - rest / whole : 0
}

/// The interval that holds a statistic of 95 % of resamples of as many places.
func bootstrap(
  _ count: Int, resamples: Int = 200, seed: UInt64 = 1,
  _ statistic: ([Int]) throws -> Double
) rethrows -> ClosedRange<Double> {
  middle(of: try resampled(count, resamples: resamples, seed: seed).map(statistic))
}

/// As many places, drawn with replacement, for each resample.
func resampled(_ count: Int, resamples: Int = 200, seed: UInt64 = 1) -> [[Int]] {
  let source = RandomSource(seed: seed, replication: 1)
  return (0..<resamples).map { resample in
    var draw = source.stream(purpose: 0, entity: UInt32(resample), occurrence: 0)
    return (0..<count).map { _ in draw.index(below: count) }
  }
}

/// The interval that holds 95 % of some values.
func middle(of values: [Double]) -> ClosedRange<Double> {
  let sorted = values.sorted()
  let tail = sorted.count / 40
  return sorted[tail]...sorted[sorted.count - 1 - tail]
}
