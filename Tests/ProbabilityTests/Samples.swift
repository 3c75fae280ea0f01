import Testing

@testable import Probability

/// A hundred thousand draws, one from each of as many streams, and how they are judged.
struct Samples {
  let values: [Double]
  let mean: Double
  let variance: Double
  let fourthMoment: Double
  static let count = 100_000

  init(purpose: UInt8, seed: UInt64 = 20_230_401, draw: (inout RandomStream) -> Double) {
    let source = RandomSource(seed: seed, replication: 1)
    let values = (0..<UInt32(Samples.count)).map { entity in
      var stream = source.stream(purpose: purpose, entity: entity, occurrence: 0)
      return draw(&stream)
    }
    let n = Double(Samples.count)
    let mean = values.reduce(0, +) / n
    self.mean = mean
    variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    fourthMoment =
      values.reduce(0) {
        let square = ($1 - mean) * ($1 - mean)
        return $0 + square * square
      } / n
    self.values = values
  }

  /// Expects mean and variance within four standard errors of what they should be.
  func expectMoments(
    mean expectedMean: Double, variance expectedVariance: Double, _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let n = Double(Samples.count)
    let meanError = (expectedVariance / n).squareRoot()
    let varianceError = (max(fourthMoment - variance * variance, 0) / n).squareRoot()
    #expect(
      (mean - expectedMean).magnitude <= 4 * meanError, "\(name): mean \(mean)",
      sourceLocation: sourceLocation)
    #expect(
      (variance - expectedVariance).magnitude <= 4 * varianceError,
      "\(name): variance \(variance)", sourceLocation: sourceLocation)
  }

  /// Expects the sample to follow a continuous distribution function.
  func expectFollows(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ cumulative: (Double) throws -> Double
  ) rethrows {
    let statistic = try KolmogorovSmirnov.statistic(sorted: values.sorted(), cumulative: cumulative)
    let p = KolmogorovSmirnov.pValue(statistic: statistic, count: Double(Samples.count))
    #expect(p > 1e-4, "\(name): distance \(statistic)", sourceLocation: sourceLocation)
  }

  /// Expects whole numbers to be as frequent as their distribution function says.
  func expectCounts(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ cumulative: (Int) throws -> Double
  ) throws {
    var counts: [Int: Int] = [:]
    for value in values { counts[Int(value), default: 0] += 1 }
    let greatest = counts.keys.max() ?? 0
    var (observed, expected, statistic, classes) = (0.0, 0.0, 0.0, 0)
    var last = 0.0
    for value in 0...greatest + 1 {
      let share = value > greatest ? 1 : try cumulative(value)
      observed += Double(counts[value] ?? 0)
      expected += Double(Samples.count) * (share - last)
      last = share
      let remaining = Double(Samples.count) * (1 - last)
      if expected < 10 || (remaining < 10 && value <= greatest) { continue }
      statistic += (observed - expected) * (observed - expected) / expected
      classes += 1
      (observed, expected) = (0, 0)
    }
    let p = try ChiSquare.pValue(statistic, degreesOfFreedom: Double(classes - 1))
    #expect(p > 1e-4, "\(name): chi-square \(statistic)", sourceLocation: sourceLocation)
  }
}
