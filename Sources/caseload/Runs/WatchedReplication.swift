import CaseloadModel
import Experiments
import OutputStatistics
import Scenarios

/// The model, leaving word of what it is doing, so that a trap can be reproduced.
struct WatchedReplication: ReplicationModel {
  private var model: CaseloadReplication
  private let scenario: Scenario
  private let replication: Int

  init(
    scenario: Scenario, world: Int, market: Int, replication: Int, recordsEvents: Bool
  ) {
    self.scenario = scenario
    self.replication = replication
    let first = scenario.designPoints.first { $0.world == world }
    CrashReport.note(
      point: first?.name ?? "", replication: replication, seed: scenario.seed)
    model = CaseloadReplication(
      scenario: scenario, world: world, market: market, replication: replication,
      recordsEvents: recordsEvents)
  }

  mutating func warmUp() throws { try model.warmUp() }

  func forked(to designPoint: DesignPoint) -> WatchedReplication {
    CrashReport.note(
      point: designPoint.name, replication: replication, seed: scenario.seed)
    var fork = self
    fork.model = model.forked(to: designPoint)
    return fork
  }

  mutating func finish() throws -> MarketOutcome { try model.finish() }

  static func records(
    of outcomes: [MarketOutcome], in scenario: Scenario
  ) -> [ReplicationRecord] {
    CaseloadReplication.records(of: outcomes, in: scenario)
  }

  /// The number of a child's family; `nil` when there is none.
  ///
  /// - Parameter authority: its place in the labour market.
  func family(of child: Int, in authority: Int) -> Int? { model.family(of: child, in: authority) }
}
