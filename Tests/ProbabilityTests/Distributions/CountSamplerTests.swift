import Testing

@testable import Probability

@Suite("Samplers of whole numbers")
struct CountSamplerTests {
  @Test("Poisson by inversion and by rejection", arguments: [0.3, 2, 9.9, 10, 12.3, 80, 1500])
  func poisson(mean: Double) throws {
    let samples = Samples(purpose: 1) { Double($0.poisson(mean: mean)) }
    samples.expectMoments(mean: mean, variance: mean, "Poisson \(mean)")
    try samples.expectCounts("Poisson \(mean)") { try Poisson.cumulative($0, mean: mean) }
  }

  @Test(
    "Binomial by inversion and by rejection, for rare and common successes",
    arguments: [(1, 0.3), (10, 0.5), (12, 0.9), (1000, 0.004), (25, 0.4), (60, 0.7), (5000, 0.02)])
  func binomial(trials: Int, probability: Double) throws {
    let samples = Samples(purpose: 2) {
      Double($0.binomial(trials: trials, probability: probability))
    }
    let mean = Double(trials) * probability
    samples.expectMoments(
      mean: mean, variance: mean * (1 - probability), "binomial \(trials) \(probability)")
    try samples.expectCounts("binomial \(trials) \(probability)") {
      try Binomial.cumulative($0, trials: trials, probability: probability)
    }
  }

  @Test("Geometric", arguments: [0.05, 0.5, 0.9])
  func geometric(probability: Double) throws {
    let samples = Samples(purpose: 3) { Double($0.geometric(probability)) }
    let odds = (1 - probability) / probability
    samples.expectMoments(mean: odds, variance: odds / probability, "geometric \(probability)")
    try samples.expectCounts("geometric \(probability)") {
      try Geometric.cumulative($0, probability: probability)
    }
  }

  @Test("Places in a list are equally likely", arguments: [1, 2, 7, 100])
  func index(bound: Int) throws {
    let samples = Samples(purpose: 4) { Double($0.index(below: bound)) }
    #expect(samples.values.allSatisfy { $0 >= 0 && $0 < Double(bound) })
    if bound == 1 { return }
    try samples.expectCounts("index below \(bound)") {
      min(Double($0 + 1) / Double(bound), 1)
    }
  }

  @Test("Bernoulli", arguments: [0, 0.01, 0.4, 1])
  func bernoulli(probability: Double) throws {
    let samples = Samples(purpose: 5) { $0.bernoulli(probability) ? 1 : 0 }
    samples.expectMoments(
      mean: probability, variance: probability * (1 - probability), "Bernoulli \(probability)")
    guard probability > 0 && probability < 1 else { return }
    try samples.expectCounts("Bernoulli \(probability)") {
      try Binomial.cumulative($0, trials: 1, probability: probability)
    }
  }

  @Test("Certain outcomes are certain")
  func certainties() {
    var stream = RandomSource(seed: 1, replication: 1).stream(purpose: 1, entity: 1, occurrence: 1)
    for _ in 0..<100 {
      #expect(stream.poisson(mean: 0) == 0)
      #expect(stream.binomial(trials: 0, probability: 0.5) == 0)
      #expect(stream.binomial(trials: 50, probability: 0) == 0)
      #expect(stream.binomial(trials: 50, probability: 1) == 50)
      #expect(stream.geometric(1) == 0)
    }
  }

  @Test("A discrete distribution draws by weight, and never what has no weight")
  func discrete() throws {
    let weights = [3.0, 0, 1, 5, 0, 0.5, 0.5]
    let distribution = try DiscreteDistribution(weights: weights)
    let samples = Samples(purpose: 6) { distribution.sample(from: &$0) }
    #expect(samples.values.allSatisfy { weights[Int($0)] > 0 })
    #expect((distribution.mean - 2.25).magnitude < 1e-12)
    samples.expectMoments(mean: 2.25, variance: 2.8875, "discrete")
    try samples.expectCounts("discrete") { place in weights[...place].reduce(0, +) / 10 }
  }

  @Test("An empirical distribution draws what was observed, each as often")
  func empirical() throws {
    let distribution = try Empirical([1, 4, 4, 7])
    #expect(distribution.mean == 4)
    let samples = Samples(purpose: 7) { distribution.sample(from: &$0) }
    samples.expectMoments(mean: 4, variance: 4.5, "empirical")
    #expect(Set(samples.values) == [1, 4, 7])
    try samples.expectCounts("empirical") { $0 < 1 ? 0 : $0 < 4 ? 0.25 : $0 < 7 ? 0.75 : 1 }
  }
}
