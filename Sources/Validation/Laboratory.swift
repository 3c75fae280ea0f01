import CaseloadModel
import Experiments
import OutputStatistics
package import Scenarios
import SocialCare

/// Reads and runs what a fact asks for: scenarios as anybody could write them.
package struct Laboratory: Sendable {
  /// Reads a scenario's text; with a year, among the profiles of what was published up to then.
  package var read: @Sendable (_ text: String, _ through: Int?) throws -> Scenario
  package var threads: Int
  /// Told of what is being run.
  package var progress: @Sendable (String) -> Void

  package init(
    threads: Int, read: @escaping @Sendable (_ text: String, _ through: Int?) throws -> Scenario,
    progress: @escaping @Sendable (String) -> Void
  ) {
    self.threads = threads
    self.read = read
    self.progress = progress
  }

  /// What all design points of a scenario came to: `[replication][design point]`, of its first labour
  /// market.
  func run(_ text: String, through: Int? = nil, replications: Int) throws -> [[MarketOutcome]] {
    let scenario = try read(text, through)
    return try Parallel.map(replications, threads: threads) { place in
      try Self.outcomes(of: scenario, replication: 1 + place)
    }
  }

  /// The same of several scenarios, one replication of each: `[scenario][design point]`.
  func run(_ scenarios: [Scenario]) throws -> [[MarketOutcome]] {
    try Parallel.map(scenarios.count, threads: threads) { place in
      try Self.outcomes(of: scenarios[place], replication: 1)
    }
  }

  /// Records of several authorities: `[scenario][replication]`.
  func replicate(
    _ scenarios: [Scenario], replications: Int
  ) throws -> [[ReplicationRecord]] {
    let records = try Parallel.map(scenarios.count * replications, threads: threads) { place in
      let (scenario, replication) = place.quotientAndRemainder(dividingBy: replications)
      let outcomes = try Self.outcomes(of: scenarios[scenario], replication: 1 + replication)
      return outcomes[0].records[0]
    }
    return scenarios.indices.map { place in
      Array(records[(place * replications)..<((place + 1) * replications)])
    }
  }

  /// What is read from the events of replications of the first design point, one after the other in
  /// each thread: events are many, and are let go once they are read.
  func events<Reading: Sendable>(
    _ scenario: Scenario, replications: Int, _ read: @Sendable ([EventRow]) -> Reading
  ) throws -> [Reading] {
    try Parallel.map(replications, threads: threads) { place in
      let outcomes = try Self.outcomes(of: scenario, replication: 1 + place, recordsEvents: true)
      return read(outcomes[0].records[0].events)
    }
  }

  private static func outcomes(
    of scenario: Scenario, replication: Int, recordsEvents: Bool = false
  ) throws -> [MarketOutcome] {
    var warm = CaseloadReplication(
      scenario: scenario, world: 0, replication: replication, recordsEvents: recordsEvents)
    try warm.warmUp()
    return try scenario.designPoints.map { point in
      var fork = warm.forked(to: point)
      return try fork.finish()
    }
  }
}

/// Reads measures over the years of a replication, the first being year 0.
struct Years: Sendable {
  let outcome: MarketOutcome
  let start: Day

  subscript(measure: String, year: Int) -> Double? {
    self[measure, year..<(year + 1)]
  }

  subscript(measure: String, years: Range<Int>) -> Double? {
    outcome.value(
      of: measure, from: start.adding(months: 12 * years.lowerBound),
      to: start.adding(months: 12 * years.upperBound))
  }
}
