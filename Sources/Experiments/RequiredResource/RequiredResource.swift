import Foundation
package import OutputStatistics
package import Scenarios

/// How much of an alternative it takes to meet service standards (F1): the least part of it that meets
/// them all in a replication, found by bisection under common random numbers, and over replications the
/// part that meets them with a given probability.
///
/// It rests on standards that are met by more if they are met by less: of an alternative that helps. Every
/// authority of a region has to meet them.
package struct RequiredResource<Model: ReplicationModel & Sendable>: Sendable {
  /// Parts that are told apart.
  package static var steps: Int { 32 }

  private let scenario: Scenario
  private let world: Int
  private let standards: [ServiceStandard]
  private let authorities: Set<String>
  package var replications: Int
  package var threads = 2
  package var progress: @Sendable (_ done: Int) -> Void = { _ in }

  package init(_ scenario: Scenario, _ point: DesignPoint, standards: [ServiceStandard]) {
    self.scenario = scenario.inSteps(to: point, steps: Self.steps)
    world = point.world
    self.standards = standards
    authorities = Set(scenario.members.map(\.authority.name))
    replications = scenario.replications
  }

  /// - Throws: what the model throws.
  package func run(probabilities: [Double]) throws -> RequiredResourceResult {
    let count = Counter()
    let first = try map { replication in
      var search = try Search(self, replication)
      let least = try search.least()
      progress(count.next())
      return (least: least, search: search)
    }
    let leasts = first.map(\.least)
    let frontier = probabilities.map { step(for: $0, leasts) }
    let wanted = Set(frontier.compactMap(\.self)).sorted()
    let costs = try map { replication in
      var search = first[replication - 1].search
      let base = try search.cost(at: 0)
      return try wanted.map { try search.cost(at: $0) - base }
    }
    return RequiredResourceResult(
      replications: replications, least: leasts.map { $0.map(Self.share) },
      frontier: try zip(probabilities, frontier).map { probability, step in
        try row(probability, step, leasts, wanted, costs)
      })
  }

  private static func share(_ step: Int) -> Double { Double(step) / Double(steps) }

  /// The least step that at least so many of the replications need no more than.
  private func step(for probability: Double, _ leasts: [Int?]) -> Int? {
    let sorted = leasts.map { $0 ?? Int.max }.sorted()
    let place = max(0, Int((probability * Double(sorted.count)).rounded(.up)) - 1)
    return sorted[place] == Int.max ? nil : sorted[place]
  }

  private func row(
    _ probability: Double, _ step: Int?, _ leasts: [Int?], _ wanted: [Int], _ costs: [[Double]]
  ) throws -> RequiredResourceResult.Row {
    let sorted = leasts.map { $0.map(Self.share) ?? .infinity }.sorted()
    let interval = try QuantileInterval(sorted: sorted, probability: probability)
    var tally = Tally()
    if let step, let place = wanted.firstIndex(of: step) {
      for cost in costs { tally.record(cost[place]) }
    }
    return RequiredResourceResult.Row(
      probability: probability, part: step.map(Self.share),
      lowest: interval?.lower.flatMap { $0.isFinite ? $0 : nil },
      highest: interval?.upper.flatMap { $0.isFinite ? $0 : nil },
      cost: tally.mean, costInterval: try ConfidenceInterval.student(of: tally))
  }

  private func map<Result: Sendable>(
    _ work: @Sendable (_ replication: Int) throws -> Result
  ) throws -> [Result] {
    try Parallel.map(replications, threads: threads) { try work($0 + 1) }
  }

  /// One replication: what its runs have shown so far.
  private struct Search: Sendable {
    let owner: RequiredResource
    /// One for each labour market.
    let warm: [Model]
    var seen: [Int: (isMet: Bool, cost: Double)] = [:]

    init(_ owner: RequiredResource, _ replication: Int) throws {
      self.owner = owner
      warm = try owner.scenario.markets.indices.map { market in
        var model = try Model(
          scenario: owner.scenario, world: owner.world, market: market,
          replication: replication, recordsEvents: false)
        try model.warmUp()
        return model
      }
    }

    /// The least step that meets all standards; nothing where not even the whole does.
    mutating func least() throws -> Int? {
      guard try isMet(at: RequiredResource.steps) else { return nil }
      var (low, high) = (-1, RequiredResource.steps)
      while high - low > 1 {
        let middle = (low + high) / 2
        if try isMet(at: middle) { high = middle } else { low = middle }
      }
      return high
    }

    mutating func cost(at step: Int) throws -> Double {
      try run(step)
      return seen[step]?.cost ?? 0
    }

    private mutating func isMet(at step: Int) throws -> Bool {
      try run(step)
      return seen[step]?.isMet ?? false
    }

    private mutating func run(_ step: Int) throws {
      guard seen[step] == nil else { return }
      let outcomes = try warm.map { model in
        var fork = model.forked(to: owner.scenario.designPoints[step])
        return try fork.finish()
      }
      let records = Model.records(of: outcomes, in: owner.scenario)
        .filter { owner.authorities.contains($0.authority) }
      let isMet = records.allSatisfy { record in
        owner.standards.allSatisfy { $0.isMet(by: record) }
      }
      let cost = records.reduce(0) { sum, record in
        sum + (record.measures.first { $0.measure == "net-cost-real" }?.value ?? 0)
      }
      seen[step] = (isMet, cost)
    }
  }
}

/// How much of an alternative meets standards, and what that costs.
package struct RequiredResourceResult: Sendable {
  /// The part that meets all standards with a probability.
  package struct Row: Sendable {
    package let probability: Double
    /// From 0 to 1; nothing where the whole alternative is not enough.
    package let part: Double?
    /// 95 % bounds of the part, from ranks; nothing where there is no finite one.
    package let lowest: Double?
    package let highest: Double?
    /// Real pounds over the reported period beyond the baseline's, at that part.
    package let cost: Double?
    package let costInterval: ConfidenceInterval?
  }

  package let replications: Int
  /// The least part of each replication; nothing where the whole is not enough.
  package let least: [Double?]
  package let frontier: [Row]
}

/// Counts, for several threads.
private final class Counter: @unchecked Sendable {
  private var count = 0
  private let lock = NSLock()

  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }
}
