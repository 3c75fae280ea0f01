import Testing

@testable import Probability

@Suite("Statistics of samples")
struct SampleStatisticTests {
  @Test("Quantiles of type 7 are R's")
  func type7() {
    let sorted = [1.0, 2, 4, 8, 16]
    #expect(Quantile.type7(sorted: sorted, p: 0) == 1)
    #expect(Quantile.type7(sorted: sorted, p: 1) == 16)
    #expect(Quantile.type7(sorted: sorted, p: 0.5) == 4)
    #expect((Quantile.type7(sorted: sorted, p: 0.1) - 1.4).magnitude < 1e-15)
    #expect((Quantile.type7(sorted: sorted, p: 0.9) - 12.8).magnitude < 1e-14)
    #expect(Quantile.type7(sorted: [3], p: 0.7) == 3)
  }

  @Test("The Kolmogorov distribution has its tabulated percentage points")
  func kolmogorov() {
    // With a count so large that the correction vanishes.
    for (x, p) in [(1.223_847_8, 0.1), (1.358_098_6, 0.05), (1.627_624, 0.01)] {
      let found = KolmogorovSmirnov.pValue(statistic: x / 1e6, count: 1e12)
      #expect((found - p).magnitude < 2e-5 * 0.1 + 1e-6)
    }
    #expect(KolmogorovSmirnov.pValue(statistic: 0, count: 100) == 1)
    #expect(KolmogorovSmirnov.pValue(statistic: 1, count: 1000) < 1e-300)
  }

  @Test("Distances are those counted by hand")
  func distances() {
    let one = KolmogorovSmirnov.statistic(sorted: [0.1, 0.4, 0.9]) { $0 }
    #expect((one - (2.0 / 3 - 0.4)).magnitude < 1e-15)
    let two = KolmogorovSmirnov.statistic(sorted: [1, 2, 3], [2, 4])
    #expect((two - 0.5).magnitude < 1e-15)
    #expect(KolmogorovSmirnov.statistic(sorted: [1, 1, 2], [1, 1, 2]) == 0)
  }

  @Test("A wrong distribution is found out")
  func wrong() throws {
    let samples = Samples(purpose: 1) { $0.exponential() }
    let wrong = try Exponential(mean: 1.02)
    let statistic = try KolmogorovSmirnov.statistic(
      sorted: samples.values.sorted(), cumulative: wrong.cumulative)
    #expect(KolmogorovSmirnov.pValue(statistic: statistic, count: Double(Samples.count)) < 1e-4)
  }
}
