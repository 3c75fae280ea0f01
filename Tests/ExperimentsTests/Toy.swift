import Foundation
import OutputStatistics
import ResultStore
import SocialCare
import Synchronization
import TestSupport

@testable import Experiments
@testable import Scenarios

/// What toy models do besides, told by the scenario's title: each test has a title of its own.
final class Mischief: Sendable {
  /// Called at the end of each unit; throws to make it fail.
  let finishing: @Sendable (BatchUnit) throws -> Void
  private let warmUpCount = Atomic<Int>(0)

  private static let all = Mutex<[String: Mischief]>([:])

  init(_ title: String, finishing: @escaping @Sendable (BatchUnit) throws -> Void = { _ in }) {
    self.finishing = finishing
    Self.all.withLock { $0[title] = self }
  }

  var warmUps: Int { warmUpCount.load(ordering: .relaxed) }

  func countWarmUp() { warmUpCount.add(1, ordering: .relaxed) }

  static func of(_ title: String) -> Mischief? { all.withLock { $0[title] } }
}

struct ToyFailure: Error, CustomStringConvertible {
  var description: String
}

/// A model whose numbers come from seed, replication, world and design point by a hash.
struct ToyModel: ReplicationModel {
  private let scenario: Scenario
  private let replication: Int
  private let recordsEvents: Bool
  private let market: LabourMarket
  private var state: UInt64
  private var designPoint: DesignPoint?

  init(
    scenario: Scenario, world: Int, market: Int, replication: Int, recordsEvents: Bool
  ) throws {
    self.scenario = scenario
    self.market = scenario.markets[market]
    self.replication = replication
    self.recordsEvents = recordsEvents
    state =
      scenario.seed &+ UInt64(replication) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(world)
      &+ UInt64(market) << 32
  }

  mutating func warmUp() throws {
    for _ in 0..<10 { _ = draw() }
    Mischief.of(scenario.title)?.countWarmUp()
  }

  func forked(to designPoint: DesignPoint) -> ToyModel {
    var fork = self
    fork.designPoint = designPoint
    return fork
  }

  static func records(
    of outcomes: [ReplicationRecord], in scenario: Scenario
  ) -> [ReplicationRecord] {
    guard !scenario.regions.isEmpty, let name = scenario.region else { return outcomes }
    var whole = outcomes[0]
    whole.authority = name
    whole.measures[0].value = outcomes.reduce(0) { $0 + ($1.measures[0].value ?? 0) }
    return outcomes + [whole]
  }

  mutating func finish() throws -> ReplicationRecord {
    let point = designPoint?.index ?? 0
    try Mischief.of(scenario.title)?.finishing(
      BatchUnit(designPoint: point, replication: replication))
    let level = 10 + draw()
    let months = (0..<12).map {
      Observation(measure: "caseload", period: .month(2023 * 12 + 3 + $0), value: draw())
    }
    return ReplicationRecord(
      authority: market.name ?? scenario.authority.name,
      measures: [
        Observation(measure: "caseload", period: .horizon, value: level - Double(point)),
        Observation(measure: "referrals", period: .horizon, value: 100 * draw()),
      ],
      series: months, indicators: [], flows: [], costs: [], workforce: [],
      events: recordsEvents
        ? [EventRow(time: 0, kind: "began", entity: "child 1", change: "")] : [],
      eventCount: 13, fingerprint: state)
  }

  /// A number from 0 to 1.
  private mutating func draw() -> Double {
    state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB &+ 1
    return Double(state >> 11) / 9_007_199_254_740_992
  }
}

enum Toy {
  static let measures = [
    MeasureDescription(
      key: "caseload", title: "Caseload", unit: "children_per_fte", better: .lower,
      definition: "Children per FTE."),
    MeasureDescription(
      key: "referrals", title: "Referrals", unit: "children", better: .neither,
      definition: "Requests."),
  ]

  /// Two worlds with two alternatives each.
  static func scenario(
    _ title: String, replications: Int = 6, precision: Precision? = nil
  ) throws -> Scenario {
    let authority = AuthorityProfile(
      name: "Refshire", aliases: [], dfeNumber: nil, onsCode: nil, region: "Nowhere",
      deprivationDecile: 5, publishedJudgement: nil, figures: [], parameters: [], sources: [],
      licence: "", origin: .own)
    let timeline = ParameterTimeline(initial: Parameters(), changes: [])
    let points = (0..<4).map { index in
      DesignPoint(
        index: index, name: "point \(index)", alternative: index % 2 == 0 ? "as now" : "more",
        world: index / 2, baseline: index / 2 * 2, changes: [], fundedBy: .newMoney, changed: [])
    }
    let start = Day(number: 19_448)
    return Scenario(
      name: "toy", title: title, authority: authority, start: start,
      warmUpStart: start.adding(days: -365), end: start.adding(days: 366),
      startingState: .stationary, replications: replications, precision: precision, seed: 7,
      worlds: [
        World(label: "a", timeline: timeline), World(label: "b", timeline: timeline),
      ], designPoints: points, primary: ["caseload"], measures: nil, tolerances: [:],
      canonicalText: "title: \(title)\n")
  }

  static func plan(
    _ title: String, replications: Int = 6, precision: Precision? = nil, shard: Shard? = nil,
    events: Bool = false
  ) throws -> BatchPlan {
    BatchPlan(
      scenario: try scenario(title, replications: replications, precision: precision),
      measures: measures, version: "1.0", recordsEvents: events, shard: shard)
  }

  /// The store of a folder, ready to run into.
  static func ready(
    _ plan: BatchPlan, _ folder: TemporaryFolder, _ mode: OpeningMode = .new
  ) throws -> ResultStore {
    guard case .ready(let store) = try plan.open(in: folder.path, mode: mode) else {
      throw ToyFailure(description: "the store is not ready")
    }
    return store
  }

  /// Every finished unit with what it saw.
  static func content(_ store: ResultStore) throws -> [BatchUnit: [ReplicationRecord]] {
    var content: [BatchUnit: [ReplicationRecord]] = [:]
    for unit in try store.finishedUnits() { content[unit] = try store.records(of: unit) }
    return content
  }
}
