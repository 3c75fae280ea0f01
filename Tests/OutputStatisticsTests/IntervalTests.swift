import OutputStatistics
import Testing

@Suite struct `Student's interval` {
  /// From SciPy's `t.interval`.
  @Test(arguments: [
    (0.95, -1.489138665928928, 6.7891386659289275), (0.99, -4.213808352606421, 9.51380835260642),
  ])
  func `agrees with another library's`(confidence: Double, lower: Double, upper: Double) throws {
    let interval = try #require(
      try ConfidenceInterval.student(
        of: Tally([2.5, -1, 4, 0.25, 7.5]), confidence: confidence))
    #expect(agree(interval.lower, lower))
    #expect(agree(interval.upper, upper))
    #expect(interval.contains(2.65) && !interval.contains(upper + 1e-6))
    #expect(interval.observations == 5 && !interval.needsWarning)
  }

  @Test func `is none for one observation and a warning for two`() throws {
    #expect(try ConfidenceInterval.student(of: Tally([1])) == nil)
    #expect(try ConfidenceInterval.student(of: Tally()) == nil)
    let two = try #require(try ConfidenceInterval.student(of: Tally([1, 3])))
    #expect(two.needsWarning)
    #expect(agree(two.halfWidth, 12.706204736432095))
  }

  @Test func `widens with the number of comparisons`() {
    #expect(agree(ConfidenceInterval.simultaneous(0.95, comparisons: 5), 0.99))
    #expect(ConfidenceInterval.simultaneous(0.9, comparisons: 1) == 0.9)
  }
}

@Suite struct `A paired difference` {
  private let alternative: [Double?] = [10, 12, 9, 15, 11, 14]
  private let baseline: [Double?] = [9, 10, 9.5, 12, 10, 13]

  /// From SciPy's `t.interval` of the differences, and NumPy's variances.
  @Test func `knows its mean, intervals and what common numbers gained`() throws {
    let found = try #require(
      try PairedDifference(alternative: alternative, baseline: baseline, comparisons: 5))
    #expect(found.pairs == 6 && found.comparisons == 5)
    #expect(agree(found.mean, 1.25))
    #expect(agree(found.interval?.lower, 0.01942763392787228))
    #expect(agree(found.interval?.upper, 2.4805723660721277))
    #expect(agree(found.varianceRatio, 0.17609391675560299))
    #expect(agree(found.shareHigher, 5.0 / 6))
    #expect(found.shareBetter(.lower) == 1.0 / 6)
    #expect(found.shareBetter(.neither) == nil)
  }

  @Test func `has a wider interval as one of several`() throws {
    let found = try #require(
      try PairedDifference(alternative: alternative, baseline: baseline, comparisons: 5))
    #expect(agree(found.simultaneous?.lower, -0.6802414974026472))
    #expect(agree(found.simultaneous?.upper, 3.180241497402647))
  }

  @Test func `leaves out pairs in which nothing was seen`() throws {
    let found = try #require(
      try PairedDifference(alternative: [1, nil, 3, 8], baseline: [1, 5, nil, 6]))
    #expect(found.pairs == 2)
    #expect(found.mean == 1)
    #expect(found.shareHigher == 0.5 && found.shareLower == 0)
    #expect(try PairedDifference(alternative: [nil], baseline: [4]) == nil)
  }

  @Test func `of one pair has neither interval nor ratio`() throws {
    let found = try #require(try PairedDifference(alternative: [4], baseline: [1]))
    #expect(found.mean == 3)
    #expect(found.interval == nil && found.simultaneous == nil && found.varianceRatio == nil)
  }

  @Test func `of values that differ by a thousand-millionth part is nothing`() throws {
    let baseline = [150.0, 151, 152, 149]
    let near = try #require(
      try PairedDifference(alternative: baseline.map { $0 + 1e-10 }, baseline: baseline))
    #expect(near.mean == 0 && near.shareHigher == 0)
    #expect(near.interval?.lower == 0 && near.interval?.upper == 0)
    let apart = try #require(
      try PairedDifference(alternative: baseline.map { $0 + 1e-6 }, baseline: baseline))
    #expect(apart.mean > 0 && apart.shareHigher == 1)
  }

  @Test func `of equals is nothing, for certain`() throws {
    let found = try #require(
      try PairedDifference(alternative: [4, 4, 4], baseline: [4, 4, 4]))
    #expect(found.interval?.lower == 0 && found.interval?.upper == 0)
    #expect(found.varianceRatio == nil)
    #expect(Verdict(found.interval, better: .lower) == .cannotTell)
  }
}

@Suite struct `A verdict` {
  private func interval(_ lower: Double, _ upper: Double) -> ConfidenceInterval {
    ConfidenceInterval(lower: lower, upper: upper, confidence: 0.95, observations: 10)
  }

  @Test(arguments: [
    (0.5, 2.0, DirectionOfGood.lower, Verdict.worse), (0.5, 2, .higher, .better),
    (0.5, 2, .neither, .higher), (-2, -0.5, .lower, .better), (-2, -0.5, .higher, .worse),
    (-2, -0.5, .neither, .lower), (-1, 1, .lower, .cannotTell), (0, 1, .higher, .cannotTell),
    (-1, 0, .neither, .cannotTell),
  ])
  func `says no more than the interval`(
    lower: Double, upper: Double, better: DirectionOfGood, expected: Verdict
  ) {
    #expect(Verdict(interval(lower, upper), better: better) == expected)
  }

  @Test func `cannot tell without an interval, in those words`() {
    #expect(Verdict(nil, better: .lower) == .cannotTell)
    #expect(Verdict.cannotTell.rawValue == "cannot tell")
  }
}
