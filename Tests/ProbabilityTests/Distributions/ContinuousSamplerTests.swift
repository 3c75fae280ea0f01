import Testing

@testable import Probability

@Suite("Samplers of continuous distributions")
struct ContinuousSamplerTests {
  private func judge(
    _ distribution: some ContinuousDistribution, _ purpose: UInt8,
    _ cumulative: (Double) throws -> Double
  ) rethrows {
    let samples = Samples(purpose: purpose) { distribution.sample(from: &$0) }
    try samples.expectFollows("\(distribution)", cumulative)
    samples.expectMoments(
      mean: distribution.mean, variance: distribution.variance, "\(distribution)")
  }

  @Test("Uniform")
  func uniform() throws {
    let distribution = try Uniform(low: -2, high: 5)
    try judge(distribution, 1, distribution.cumulative)
  }

  @Test("Exponential")
  func exponential() throws {
    let distribution = try Exponential(mean: 12.5)
    try judge(distribution, 2, distribution.cumulative)
  }

  @Test("Normal")
  func normal() throws {
    let distribution = try Normal(mean: 100, standardDeviation: 15)
    try judge(distribution, 3, distribution.cumulative)
  }

  @Test("Gamma above, at and below a shape of 1", arguments: [0.2, 0.5, 1, 1.5, 3])
  func gamma(cv: Double) throws {
    let distribution = try Gamma(mean: 30, cv: cv)
    try judge(distribution, 4, distribution.cumulative)
  }

  @Test("Lognormal", arguments: [0.1, 0.5, 1])
  func lognormal(cv: Double) throws {
    let distribution = try Lognormal(mean: 45, cv: cv)
    try judge(distribution, 5, distribution.cumulative)
  }

  @Test("Weibull", arguments: [0.7, 1, 2.5])
  func weibull(shape: Double) throws {
    let distribution = try Weibull(shape: shape, scale: 3)
    try judge(distribution, 6, distribution.cumulative)
  }

  /// GSL has no triangular distribution. Below the mode it is a beta distribution of shapes 2 and 1
  /// stretched to there, above it one of shapes 1 and 2.
  @Test("Triangular", arguments: [1.0, 2.0, 5.0])
  func triangular(mode: Double) throws {
    let distribution = try Triangular(low: 1, mode: mode, high: 5)
    let (rising, falling) = (try Beta(alpha: 2, beta: 1), try Beta(alpha: 1, beta: 2))
    let below = (mode - 1) / 4
    try judge(distribution, 7) { x in
      if x < mode { return try below * rising.cumulative((x - 1) / (mode - 1)) }
      return try below + (1 - below) * (mode < 5 ? falling.cumulative((x - mode) / (5 - mode)) : 1)
    }
  }

  @Test("Beta above and below shapes of 1", arguments: [(2.0, 5.0), (0.4, 0.7), (0.5, 3), (1, 1)])
  func beta(alpha: Double, beta: Double) throws {
    let distribution = try Beta(alpha: alpha, beta: beta)
    try judge(distribution, 8, distribution.cumulative)
  }

  @Test("Truncated distributions keep their shape between the bounds")
  func truncated() throws {
    let base = try Normal(mean: 1, standardDeviation: 2)
    let distribution = try Truncated(base, to: 0...4)
    let (low, high) = (try base.cumulative(0), try base.cumulative(4))
    #expect((distribution.share - (high - low)).magnitude < 1e-10)
    let samples = Samples(purpose: 9) { distribution.sample(from: &$0) }
    try samples.expectFollows("truncated normal") { (try base.cumulative($0) - low) / (high - low) }
    // Variance of a normal distribution between −1/2 and 3/2 of its deviations from the mean.
    let (left, right) = (Normal.standardDensity(at: -0.5), Normal.standardDensity(at: 1.5))
    let pull = (left - right) / (high - low)
    let variance = 4 * (1 - (0.5 * left + 1.5 * right) / (high - low) - pull * pull)
    samples.expectMoments(mean: distribution.mean, variance: variance, "truncated normal")
  }

  @Test("The mean of a truncated distribution is the one known in closed form")
  func truncatedMeans() throws {
    // Memoryless: above 5 an exponential has 5 more.
    let tail = try Truncated(Exponential(mean: 10), to: 5...Double.infinity)
    #expect((tail.mean - 15).magnitude < 1e-8)
    // Half of a normal distribution: √(2/π).
    let half = try Truncated(Normal(mean: 0, standardDeviation: 1), to: 0...Double.infinity)
    #expect((half.mean - 0.797_884_560_802_865_4).magnitude < 1e-9)
    #expect((half.share - 0.5).magnitude < 1e-10)
    let part = try Truncated(Uniform(low: 0, high: 10), to: 8...20)
    #expect((part.mean - 9).magnitude < 1e-9)
    let all = try Truncated(Gamma(mean: 7, cv: 1.4), to: 0...1e6)
    #expect((all.mean - 7).magnitude < 1e-7)
    let slope = try Truncated(Triangular(low: 0, mode: 1, high: 3), to: 0...1)
    #expect((slope.mean - 2.0 / 3).magnitude < 1e-9)
    let skewed = try Truncated(Lognormal(mean: 1, cv: 100), to: 0...Double.infinity)
    #expect((skewed.mean - 1).magnitude < 1e-7)
  }

  @Test("Draws by inversion rise with the uniform number they are made of")
  func monotone() {
    let source = RandomSource(seed: 4, replication: 4)
    let rows = (0..<2_000).map { entity in
      let stream = source.stream(purpose: 1, entity: UInt32(entity), occurrence: 0)
      var (a, b, c, d) = (stream, stream, stream, stream)
      return (a.uniform(), b.normal(), c.exponential(), d.triangular(low: 0, mode: 1, high: 4))
    }.sorted { $0.0 < $1.0 }
    for (lower, upper) in zip(rows, rows.dropFirst()) {
      #expect(lower.1 <= upper.1 && lower.2 >= upper.2 && lower.3 <= upper.3)
    }
  }
}
