import Testing

@testable import Probability

@Suite("Impossible distributions")
struct ImpossibleDistributionTests {
  @Test("A distribution out of range is refused, and the words say what, found and allowed")
  func words() {
    let error = #expect(throws: ImpossibleDistribution.self) { try Gamma(mean: 3, cv: -1) }
    #expect(error?.parameter == "cv")
    #expect(
      error?.description
        == "‘cv’ of the gamma distribution is -1.0; it must lie between 0.001 and 100.0")
    let mean = #expect(throws: ImpossibleDistribution.self) { try Exponential(mean: 0) }
    #expect(
      mean?.description == "‘mean’ of the exponential distribution is 0.0; it must lie above 0")
    let order = #expect(throws: ImpossibleDistribution.self) { try Uniform(low: 2, high: 1) }
    #expect(
      order?.description
        == "‘high’ of the uniform distribution is 1.0; it must lie above ‘low’, which is 2.0")
  }

  @Test(
    "Infinity and no number are refused everywhere", arguments: [Double.nan, .infinity, -1e300])
  func notFinite(bad: Double) {
    let attempts: [() throws -> any Distribution] = [
      { try Constant(bad) }, { try Uniform(low: 0, high: bad) },
      { try Uniform(low: bad, high: 1) }, { try Exponential(mean: bad) },
      { try Gamma(mean: bad, cv: 1) }, { try Gamma(mean: 1, cv: bad) },
      { try Gamma(shape: bad, scale: 1) }, { try Gamma(shape: 1, scale: bad) },
      { try Lognormal(mean: bad, cv: 1) }, { try Lognormal(mean: 1, cv: bad) },
      { try Normal(mean: bad, standardDeviation: 1) },
      { try Normal(mean: 0, standardDeviation: bad) }, { try Weibull(shape: bad, scale: 1) },
      { try Weibull(shape: 1, scale: bad) }, { try Triangular(low: bad, mode: 1, high: 2) },
      { try Triangular(low: 0, mode: bad, high: 2) },
      { try Triangular(low: 0, mode: 1, high: bad) }, { try Beta(alpha: bad, beta: 1) },
      { try Beta(alpha: 1, beta: bad) }, { try Empirical([1, bad]) },
      { try DiscreteDistribution(weights: [1, bad]) },
      { try DiscreteDistribution(values: [1, bad], weights: [1, 1]) },
    ]
    for (place, attempt) in attempts.enumerated() {
      #expect(throws: ImpossibleDistribution.self, "attempt \(place)") { try attempt() }
    }
  }

  @Test("Empty lists, lists of unequal length and weights of nothing are refused")
  func lists() {
    #expect(throws: ImpossibleDistribution.self) { try Empirical([]) }
    #expect(throws: ImpossibleDistribution.self) { try DiscreteDistribution(weights: []) }
    #expect(throws: ImpossibleDistribution.self) { try DiscreteDistribution(weights: [0, 0]) }
    #expect(throws: ImpossibleDistribution.self) {
      try DiscreteDistribution(values: [1, 2], weights: [1])
    }
  }

  @Test("Bounds that keep next to nothing are refused")
  func truncation() {
    #expect(throws: ImpossibleDistribution.self) {
      try Truncated(Normal(mean: 0, standardDeviation: 1), to: 5...6)
    }
    #expect(throws: ImpossibleDistribution.self) {
      try Truncated(Exponential(mean: 1), to: -3 ... -1)
    }
    #expect(throws: ImpossibleDistribution.self) {
      try Truncated(Gamma(shape: 0.001, scale: 1), to: 0...1)
    }
  }

  @Test("Impossible chances and numbers of tries stop the program")
  func impossibleCounts() async {
    await #expect(processExitsWith: .failure) { draw { _ = $0.poisson(mean: -1) } }
    await #expect(processExitsWith: .failure) { draw { _ = $0.poisson(mean: .infinity) } }
    await #expect(processExitsWith: .failure) { draw { _ = $0.geometric(0) } }
    await #expect(processExitsWith: .failure) { draw { _ = $0.bernoulli(1.1) } }
    await #expect(processExitsWith: .failure) { draw { _ = $0.bernoulli(.nan) } }
    await #expect(processExitsWith: .failure) {
      draw { _ = $0.binomial(trials: -1, probability: 0.5) }
    }
    await #expect(processExitsWith: .failure) {
      draw { _ = $0.binomial(trials: 3, probability: -0.1) }
    }
  }
}

/// Draws from a stream of its own, in the process that is to stop.
private func draw(_ body: (inout RandomStream) -> Void) {
  var stream = RandomSource(seed: 1, replication: 1).stream(purpose: 1, entity: 1, occurrence: 0)
  body(&stream)
}
