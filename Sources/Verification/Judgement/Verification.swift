import OutputStatistics
import Probability

/// One measure of one case: theory, simulation and what the one says of the other.
package struct VerificationRow: Sendable {
  package var name: String
  package var measure: String
  package var theory: Double
  package var relation: TheoryRelation
  /// `nil` where nothing was seen.
  package var simulated: Double?
  /// Of the 95 % interval of Student; `nil` where nothing was seen.
  package var halfWidth: Double?
  package var verdict: TheoryVerdict

  package init(
    name: String, measure: String, theory: Double, relation: TheoryRelation = .equal,
    simulated: Double?, halfWidth: Double?, verdict: TheoryVerdict
  ) {
    self.name = name
    self.measure = measure
    self.theory = theory
    self.relation = relation
    self.simulated = simulated
    self.halfWidth = halfWidth
    self.verdict = verdict
  }
}

/// How long and how often a queue is simulated.
package struct VerificationPlan: Sendable {
  /// Independent replications, at least 2.
  package var replications: Int
  /// Customers expected in each, after the queue has come to rest.
  package var customers: Int
  package var seed: UInt64
  package var threads: Int

  package init(
    replications: Int = 40, customers: Int = 50_000, seed: UInt64 = 2026, threads: Int = 1
  ) {
    precondition(replications > 1 && customers > 0 && threads > 0, "a plan without replications")
    self.replications = replications
    self.customers = customers
    self.seed = seed
    self.threads = threads
  }
}

/// A queue with what theory says of it, ready to be simulated.
package struct VerifiedQueue: Sendable {
  /// What of it theory knows, without what is exactly 0.
  package let expectations: [Expectation]
  let window: ObservationWindow
  /// Customers expected in the window.
  let customers: Double
  let replicate: @Sendable (RandomSource, ObservationWindow) throws -> QueueRecord

  /// Simulates it and judges each expectation.
  ///
  /// - Throws: a fault of the engine's or of a quantile function, never of the numbers.
  package func verify(_ name: String, _ plan: VerificationPlan) throws -> [VerificationRow] {
    let observed = try observe(plan)
    let total = customers * Double(plan.replications)
    return try expectations.enumerated().map { place, expectation in
      let estimate = Estimate(
        expectation.figure, observed.map { $0[place] }, unit: window.unit)
      return VerificationRow(
        name: name, measure: measureName(expectation), theory: expectation.theory,
        relation: expectation.relation, simulated: estimate.mean,
        halfWidth: try ConfidenceInterval.studentHalfWidth(of: estimate.tally, confidence: 0.95),
        verdict: try verdict(
          expectation, estimate, least: (expectation.spread / total).squareRoot()))
    }
  }

  /// Waits and queues are skewed: a few replications that saw little saw little spread with it, and
  /// are taken to err by the same part of theory as of what they saw.
  ///
  /// - Parameter least: the standard error below which no run of this length can be.
  private func verdict(
    _ expectation: Expectation, _ estimate: Estimate, least: Double
  ) throws -> TheoryVerdict {
    guard let mean = estimate.mean, let error = estimate.standardError else {
      return TheoryVerdict(expectation, simulated: nil, error: 0)
    }
    let count = estimate.tally.count
    let isFew = count < TheoryVerdict.usualReplications && mean > 0
    return TheoryVerdict(
      expectation, simulated: mean,
      error: max(error * (isFew ? max(1, expectation.theory / mean) : 1), least),
      allowedErrors: try TheoryVerdict.allowedErrors(replications: count))
  }

  /// What each replication saw: `[replication][expectation]`.
  func observe(_ plan: VerificationPlan) throws -> [[Observed?]] {
    let (expectations, window, replicate) = (expectations, window, replicate)
    return try Replications.run(plan.replications, threads: plan.threads) { number in
      let random = RandomSource(seed: plan.seed, replication: UInt32(number + 1))
      let record = try replicate(random, window)
      return expectations.map { record.observed($0.figure, unit: window.unit) }
    }
  }

  /// A bound is a measure of its own: `mean-wait-upper-bound`.
  private func measureName(_ expectation: Expectation) -> String {
    switch expectation.relation {
    case .equal: expectation.figure.name
    case .atMost: expectation.figure.name + "-upper-bound"
    case .atLeast: expectation.figure.name + "-lower-bound"
    }
  }
}
