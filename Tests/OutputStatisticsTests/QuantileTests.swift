import OutputStatistics
import Testing

@Suite struct `Sample quantiles` {
  /// From NumPy's `quantile`, whose default is type 7.
  @Test(arguments: [
    (0, 1), (0.1, 1.3), (0.25, 2.05), (0.5, 3), (0.9, 6.6), (0.95, 7.8), (1, 9),
  ])
  func `interpolate between order statistics`(probability: Double, expected: Double) {
    let found = Quantiles.type7(of: [3, 1, 4, 1.5, 9, 2.6, 5], at: [probability])
    #expect(agree(found[0], expected, within: 1e-14))
  }

  @Test func `are none of nothing, and the value of one`() {
    #expect(Quantiles.type7(sorted: [], 0.5) == nil)
    #expect(Quantiles.type7(sorted: [4], 0.1) == 4)
    #expect(Quantiles.type7(sorted: [4], 1) == 4)
    #expect(Quantiles.type7(sorted: [0.1, 0.1, 0.1], 0.35) == 0.1)
  }
}

@Suite struct `The interval for a quantile` {
  /// Ranks and coverage from SciPy's binomial distribution, for the values 1 to n.
  @Test(arguments: [
    (30, 0.5, 10.0, 21.0, 0.9572260547429323),
    (200, 0.95, 184.0, 197.0, 0.9671521638567256),
    (6, 0.5, 1.0, 6.0, 0.96875),
    (100, 0.1, 5.0, 17.0, 0.9556901071912229),
  ])
  func `stands between two observations`(
    count: Int, probability: Double, lower: Double, upper: Double, coverage: Double
  ) throws {
    let values = (1...count).map(Double.init)
    let interval = try #require(
      try QuantileInterval(sorted: values, probability: probability))
    #expect(interval.lower == lower)
    #expect(interval.upper == upper)
    #expect(agree(interval.coverage, coverage))
    #expect(interval.estimate == Quantiles.type7(sorted: values, probability))
  }

  @Test func `has no finite bound where the ranks run out`() throws {
    let far = try #require(
      try QuantileInterval(sorted: (1...30).map(Double.init), probability: 0.95))
    #expect(far.lower == 26)
    #expect(far.upper == nil)
    #expect(agree(far.coverage, 0.9843644898714669))
    let few = try #require(
      try QuantileInterval(sorted: (1...5).map(Double.init), probability: 0.5))
    #expect(few.lower == nil && few.upper == nil)
    #expect(few.coverage == 1)
    #expect(try QuantileInterval(sorted: [], probability: 0.5) == nil)
  }
}
