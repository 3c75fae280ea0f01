package import OutputStatistics
package import ResultStore
package import Scenarios
import SocialCare

/// A part of a batch: job after job is dealt to `count` shards in turn.
package struct Shard: Sendable, Equatable {
  /// From 1 to `count`.
  package let number: Int
  package let count: Int

  /// `nil` unless `1 ≤ number ≤ count`.
  package init?(_ number: Int, of count: Int) {
    guard number >= 1, number <= count else { return nil }
    self.number = number
    self.count = count
  }
}

/// A scenario laid out as units of work, with all that its store must say.
package struct BatchPlan: Sendable {
  package let scenario: Scenario
  package let identity: StoreIdentity
  package let description: BatchDescription
  package let shard: Shard?
  /// The names of what records may hold.
  let kept: Set<String>

  /// - Parameters:
  ///   - measures: every measure that the model knows; those that the scenario does not ask for
  ///     are left out of records, but for what verdicts and stopping rest on.
  ///   - version: the program's.
  ///   - shard: refused with a precision, which needs every replication.
  package init(
    scenario: Scenario, measures: [MeasureDescription], version: String,
    recordsEvents: Bool = false, shard: Shard? = nil
  ) {
    precondition(shard == nil || scenario.precision == nil, "a precision cannot be sharded")
    self.scenario = scenario
    self.shard = shard
    let wanted = scenario.measures.map { asked in
      Set(asked + scenario.primary + ["unmet-high-severity"])
        .union(scenario.precision.map { [$0.measure] } ?? [])
    }
    let reported = measures.filter { wanted?.contains($0.key) ?? true }
    kept = Set(reported.map(\.key))
    identity = StoreIdentity(
      scenarioText: scenario.canonicalText, seed: scenario.seed, version: version)
    description = BatchDescription(
      title: scenario.title, designPoints: scenario.storedDesignPoints,
      authorities: scenario.authorityNames, measures: reported, primary: scenario.primary,
      start: scenario.start.description, end: scenario.end.description,
      replications: scenario.precision?.atMost ?? scenario.replications,
      stopsByPrecision: scenario.precision != nil, recordsEvents: recordsEvents,
      movedParameters: scenario.movedParameters, tolerances: scenario.tolerances)
  }

  /// Units that this process is to finish, at most.
  package var unitCount: Int { units(of: jobs(missing: { _ in true })) }

  /// Design points of replications; each labour market has a job for its part of them.
  func units(of jobs: [Job]) -> Int {
    jobs.reduce(0) { $0 + ($1.market == 0 ? $1.designPoints.count : 0) }
  }

  /// The jobs that are left, by replication, then by world, then the largest labour market first, so
  /// that threads end together.
  ///
  /// - Parameter missing: whether a unit is not finished yet; a job whose design points are
  ///   partly finished redoes only the others.
  func jobs(missing: (BatchUnit) -> Bool) -> [Job] {
    var jobs: [Job] = []
    var worlds = [[Int]](repeating: [], count: scenario.worlds.count)
    for (place, point) in scenario.designPoints.enumerated() { worlds[point.world].append(place) }
    let markets = marketsBySize
    var number = 0
    for replication in stride(from: 1, through: description.replications, by: 1) {
      for (world, members) in worlds.enumerated() {
        number += 1
        if let shard, (number - 1) % shard.count != shard.number - 1 { continue }
        let left = members.filter {
          missing(BatchUnit(designPoint: $0, replication: replication))
        }
        guard !left.isEmpty else { continue }
        jobs += markets.map {
          Job(replication: replication, world: world, market: $0, designPoints: left)
        }
      }
    }
    return jobs
  }

  private var marketsBySize: [Int] {
    let members = scenario.members
    let children = scenario.markets.map { market in
      members[market.members].reduce(0) {
        $0 + $1.worlds[0].timeline.initial.population.children
      }
    }
    return children.indices.sorted { (children[$1], $0) < (children[$0], $1) }
  }
}

/// One warm-up of one labour market and the design points that fork from it.
struct Job: Sendable, Equatable {
  var replication: Int
  var world: Int
  /// Position among the scenario's labour markets.
  var market = 0
  /// Positions of the design points to finish.
  var designPoints: [Int]
}

extension Scenario {
  fileprivate var storedDesignPoints: [StoredDesignPoint] {
    designPoints.map { point in
      StoredDesignPoint(
        name: point.name, alternative: point.alternative, world: worlds[point.world].label,
        baseline: point.baseline,
        changes: point.changed.map {
          StoredChange(parameter: $0.parameter, value: $0.value, unit: $0.unit)
        })
    }
  }

  /// Parameters that stand anywhere in the batch at another value than their default, drawn ones
  /// among them, in the catalogue's order.
  fileprivate var movedParameters: [MovedParameter] {
    var moved = Set(designPoints.flatMap(\.changes).map(\.parameter)).union(drawn)
    for world in members.flatMap(\.worlds) {
      moved.formUnion(world.timeline.changes.map(\.parameter))
      for (index, parameter) in ParameterCatalogue.all.enumerated()
      where parameter.value(in: world.timeline.initial) != parameter.defaultValue {
        moved.insert(index)
      }
    }
    return moved.sorted().map { index in
      let parameter = ParameterCatalogue.all[index]
      return MovedParameter(
        name: parameter.key, grade: parameter.grade.rawValue, source: parameter.source)
    }
  }
}
