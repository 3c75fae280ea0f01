import CaseloadModel
import OutputStatistics
import Scenarios

/// One replication of one design point, without a store: for tracing, and for looking closer.
struct SingleReplication {
  var file: String
  var scenario: Scenario
  var designPoint: DesignPoint
  var replication: Int

  /// The records of all labour markets.
  ///
  /// - Throws: ``Ending`` after saying how to see the fault again.
  func run(recordsEvents: Bool) throws -> [ReplicationRecord] {
    let outcomes = try scenario.markets.indices.map {
      try finished($0, recordsEvents: recordsEvents).outcome
    }
    return WatchedReplication.records(of: outcomes, in: scenario)
  }

  /// What one labour market came to, and the model at the horizon.
  ///
  /// - Throws: as ``run(recordsEvents:)``.
  func finished(
    _ market: Int, recordsEvents: Bool
  ) throws -> (outcome: MarketOutcome, model: WatchedReplication) {
    do {
      var model = WatchedReplication(
        scenario: scenario, world: designPoint.world, market: market, replication: replication,
        recordsEvents: recordsEvents)
      try model.warmUp()
      var fork = model.forked(to: designPoint)
      let outcome = try fork.finish()
      return (outcome, fork)
    } catch {
      Terminal.error("\(designPoint.name), replication \(replication): \(error)")
      Terminal.say("to see it again:  " + reproduction)
      throw Ending(.someFailed)
    }
  }

  private var reproduction: String {
    CommandWords.reproducing(
      file: file, point: designPoint.name, replication: replication, seed: scenario.seed)
  }
}
