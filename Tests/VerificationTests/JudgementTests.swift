import OutputStatistics
import Testing

@testable import Verification

@Suite struct `A verdict` {
  private func verdict(
    _ theory: Double, _ simulated: Double?, error: Double, _ relation: TheoryRelation = .equal
  ) -> TheoryVerdict {
    TheoryVerdict(
      Expectation(.meanWait, theory, relation), simulated: simulated, error: error)
  }

  @Test func `is a hit within four standard errors that are fine enough`() {
    #expect(verdict(10, 10.3, error: 0.1) == .hit)
    #expect(verdict(10, 9.61, error: 0.1) == .hit)
  }

  @Test func `is a miss beyond them, however rough they are`() {
    #expect(verdict(10, 10.5, error: 0.1) == .miss)
    #expect(verdict(10, 30, error: 3) == .miss)
  }

  @Test func `is withheld where four standard errors exceed a tenth of theory`() {
    #expect(verdict(10, 10.1, error: 0.26) == .tooShort)
    #expect(verdict(10, nil, error: 0) == .tooShort)
    #expect(verdict(1e-9, 0, error: 0) == .tooShort)
  }

  /// From SciPy's `t.ppf(t.cdf(-4, 39), n - 1)`.
  @Test(arguments: [
    (2, 2324.63969), (5, 12.0287142), (10, 5.75704181), (20, 4.45128964), (39, 4.01033708),
  ])
  func `of a few replications takes more standard errors`(
    replications: Int, expected: Double
  ) throws {
    #expect(
      close(try TheoryVerdict.allowedErrors(replications: replications), expected, within: 1e-6))
  }

  @Test func `of many replications takes four`() throws {
    for count in [40, 41, 10_000] {
      #expect(try TheoryVerdict.allowedErrors(replications: count) == 4)
    }
  }

  @Test func `of a few replications is too short to tell where a miss would be rash`() throws {
    let few = try TheoryVerdict.allowedErrors(replications: 5)
    func verdict(_ simulated: Double, error: Double) -> TheoryVerdict {
      TheoryVerdict(
        Expectation(.meanWait, 10), simulated: simulated, error: error, allowedErrors: few)
    }
    #expect(verdict(10.6, error: 0.1) == .tooShort)
    #expect(verdict(10.6, error: 0.08) == .hit)
    #expect(verdict(11.3, error: 0.1) == .miss)
  }

  @Test func `on a bound minds one side only`() {
    #expect(verdict(10, 3, error: 0.5, .atMost) == .hit)
    #expect(verdict(10, 13, error: 0.5, .atMost) == .miss)
    #expect(verdict(10, 11, error: 0.5, .atMost) == .tooShort)
    #expect(verdict(10, 13, error: 0.5, .atLeast) == .hit)
    #expect(verdict(10, 7, error: 0.5, .atLeast) == .miss)
  }

  @Test func `forgives what the clock rounds`() {
    #expect(verdict(1, 1 + 1e-7, error: 0) == .hit)
    #expect(verdict(1, 1 + 1e-7, error: 1e-9) == .hit)
  }
}

@Suite struct `An estimate` {
  @Test func `of a variance is free of the bias of what replications share`() throws {
    // Two values a replication, around means that differ: as one sample, the mean square less the
    // squared mean, with the jackknife's correction of the mean's own variance.
    let values = [[1.0, 3], [5, 9], [2, 2], [8, 4]]
    let observed = values.map { pair in
      Observed(
        mean: (pair[0] + pair[1]) / 2, meanSquare: (pair[0] * pair[0] + pair[1] * pair[1]) / 2)
    }
    let estimate = Estimate(.waitVariance, observed, unit: 1)
    let means = Tally(observed.map(\.mean))
    let mean = try #require(means.mean)
    let square = observed.map(\.meanSquare).reduce(0, +) / 4
    let correction = try #require(means.variance) / 4
    #expect(close(try #require(estimate.mean), square - mean * mean + correction))
  }

  @Test func `of a quantile is that of all waits together`() throws {
    var observed: [Observed] = []
    for replication in 0..<10 {
      var histogram = WaitHistogram()
      for wait in 0..<1000 { histogram.record(Int64(1000 * (10 * wait + replication))) }
      observed.append(Observed(mean: 0, histogram: histogram))
    }
    let estimate = Estimate(.waitQuantile(0.9), observed, unit: 1000)
    #expect(close(try #require(estimate.mean), 9000, within: 2e-3))
  }

  @Test func `without replications that saw anything is none`() {
    let estimate = Estimate(.meanWait, [nil, nil], unit: 1)
    #expect(estimate.mean == nil && estimate.standardError == nil)
  }
}

@Suite struct `A histogram of waits` {
  @Test func `has the quantiles of the waits`() throws {
    var histogram = WaitHistogram()
    let waits = (0..<50_000).map { Int64($0 * 40) }
    for wait in waits { histogram.record(wait) }
    for share in [0.1, 0.5, 0.9, 0.99] {
      let exact = try #require(Quantiles.type7(of: waits.map(Double.init), at: [share])[0])
      #expect(close(try #require(histogram.quantile(share)), exact, within: 2e-3))
    }
  }

  @Test func `adds and takes away`() {
    var (one, two) = (WaitHistogram(), WaitHistogram())
    one.record(0)
    two.record(1_000_000)
    two.record(5)
    #expect(((one + two) - two).quantile(1) == one.quantile(1))
    #expect((one + two).count == 3 && WaitHistogram().quantile(0.5) == nil)
    two.removeAll()
    #expect(two.count == 0 && two.quantile(0.5) == nil)
  }
}
