import CaseloadModel
import OutputStatistics
import Scenarios

/// One replication of one design point, without a store: for tracing, and for looking closer.
struct SingleReplication {
  var file: String
  var scenario: Scenario
  var designPoint: DesignPoint
  var replication: Int

  /// - Throws: ``Ending`` after saying how to see the fault again.
  func run(recordsEvents: Bool) throws -> [ReplicationRecord] {
    try finished(recordsEvents: recordsEvents).records
  }

  /// The records, and the model at the horizon.
  ///
  /// - Throws: as ``run(recordsEvents:)``.
  func finished(
    recordsEvents: Bool
  ) throws -> (records: [ReplicationRecord], model: WatchedReplication) {
    do {
      var model = WatchedReplication(
        scenario: scenario, world: designPoint.world, replication: replication,
        recordsEvents: recordsEvents)
      try model.warmUp()
      var fork = model.forked(to: designPoint)
      let records = try fork.finish()
      return (records, fork)
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
