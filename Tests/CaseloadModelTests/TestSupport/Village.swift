import Foundation
import OutputStatistics
import SocialCare

@testable import CaseloadModel
@testable import Scenarios

/// The authority under test; the other `World` is a scenario's timeline.
typealias World = CaseloadModel.World

/// A small authority with Refshire's published figures, scaled to its children, built as a value.
struct Village {
  var children = 2_000.0
  var start = "2023-04-01"
  var warmUpYears = 1
  var years = 1
  var seed: UInt64 = 20_230_401
  var startingState = StartingState.stationary
  /// Villages of its kind with which it makes a region; 0 is a village on its own.
  var neighbours = 0
  /// By key, in the parameters' units.
  var settings: [String: Double] = [:]
  /// Changes from the first reported day of alternatives, the first of them the baseline.
  var alternatives: [Alternative] = [Alternative()]

  struct Alternative {
    var changes: [String: Double] = [:]
    /// Days after the first reported day.
    var delay = 0
    /// Changes at other times: days after the first reported day, key, value.
    var dated: [(Int, String, Double)] = []
    var fundedBy = FundedBy.newMoney
    /// Whether neighbours do nothing of it.
    var isOnlyHere = false
  }

  /// Refshire as it is shipped.
  static func refshire() throws -> AuthorityProfile {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Scenarios/authorities").standardized
    return try ProfileLibrary(folders: [folder.path]).profile(named: "Refshire")
  }

  static func position(_ key: String) throws -> Int {
    guard let index = ParameterCatalogue.index(of: key) else { throw UnknownParameter(key: key) }
    return index
  }

  struct UnknownParameter: Error { let key: String }

  var parameters: Parameters {
    get throws {
      var parameters = Parameters()
      try set("population.children", children, in: &parameters)
      for (key, value) in settings.sorted(by: { $0.key < $1.key }) {
        try set(key, value, in: &parameters)
      }
      return parameters
    }
  }

  private func set(_ key: String, _ value: Double, in parameters: inout Parameters) throws {
    try ParameterCatalogue.all[Village.position(key)].set(value, in: &parameters)
  }

  func scenario() throws -> Scenario {
    var scenario = try scenarioOfOne()
    guard neighbours > 0 else { return scenario }
    scenario.region = "Villages"
    for number in 2...(neighbours + 1) {
      var neighbour = try scenarioOfOne(isHere: false)
      neighbour.region = scenario.region
      neighbour.authority.name = "Village \(number)"
      scenario.neighbours.append(neighbour)
    }
    return scenario
  }

  private func scenarioOfOne(isHere: Bool = true) throws -> Scenario {
    guard let first = Day(iso: start) else { throw UnknownParameter(key: start) }
    let timeline = ParameterTimeline(initial: try parameters, changes: [])
    return Scenario(
      name: "village", title: "A village", authority: try Village.refshire(), start: first,
      warmUpStart: first.adding(months: -12 * warmUpYears),
      end: first.adding(months: 12 * years), startingState: startingState, replications: 1,
      precision: nil, seed: seed, worlds: [Scenarios.World(label: "", timeline: timeline)],
      designPoints: try alternatives.enumerated().map {
        try point($0, isHere || !$1.isOnlyHere ? $1 : Alternative(), first)
      },
      primary: [], measures: nil, tolerances: [:], canonicalText: "")
  }

  private func point(_ index: Int, _ alternative: Alternative, _ first: Day) throws -> DesignPoint {
    let together = alternative.changes.map { (alternative.delay, $0.key, $0.value) }
    let changes = try (together + alternative.dated).map { days, key, value in
      ParameterChange(
        day: first.adding(days: days), parameter: try Village.position(key), value: value)
    }
    return DesignPoint(
      index: index, name: "\(index)", alternative: "\(index)", world: 0, baseline: 0,
      changes: changes.sorted { ($0.day, $0.parameter) < ($1.day, $1.parameter) },
      fundedBy: alternative.fundedBy, changed: [])
  }

  // MARK: Running

  /// A replication at its first reported day.
  func warm(replication: Int = 1, recordsEvents: Bool = false) throws -> CaseloadReplication {
    var warm = CaseloadReplication(
      scenario: try scenario(), world: 0, replication: replication, recordsEvents: recordsEvents)
    try warm.warmUp()
    return warm
  }

  /// The records of all alternatives, from one warm-up.
  func records(replication: Int = 1, recordsEvents: Bool = false) throws -> [ReplicationRecord] {
    let points = try scenario().designPoints
    let warm = try warm(replication: replication, recordsEvents: recordsEvents)
    return try points.map { point in
      var fork = warm.forked(to: point)
      return try fork.finish().records[0]
    }
  }

  /// The records of the baseline: of each village of a region, and of all of them together.
  func regionRecords(replication: Int = 1, following alternative: Int = 0) throws
    -> [ReplicationRecord]
  {
    var fork = try warm(replication: replication)
      .forked(to: try scenario().designPoints[alternative])
    return try fork.finish().records
  }

  /// The authorities of a region at its first reported day.
  func regionWorlds(replication: Int = 1) throws -> [World] {
    try warm(replication: replication).region.worlds
  }

  /// The record of the baseline.
  func record(replication: Int = 1) throws -> ReplicationRecord {
    try records(replication: replication)[0]
  }

  /// An authority at its first reported day that follows an alternative.
  func world(replication: Int = 1, following alternative: Int = 0) throws -> World {
    try warm(replication: replication)
      .forked(to: try scenario().designPoints[alternative]).world
  }
}

extension Day {
  /// `2023-04-01`.
  init?(iso: String) {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}

extension ReplicationRecord {
  /// The value of a measure over the whole reported period.
  subscript(measure: String) -> Double? {
    measures.first { $0.measure == measure }?.value
  }

  /// The record without what only tells that something happened.
  var outputs: ReplicationRecord {
    var copy = self
    copy.fingerprint = 0
    copy.eventCount = 0
    copy.events = []
    return copy
  }

  /// A stock's rows of one year's account.
  func account(of stock: String, _ year: Int) -> [FlowRow] {
    flows.filter { $0.stock == stock && $0.year == year }
  }
}
