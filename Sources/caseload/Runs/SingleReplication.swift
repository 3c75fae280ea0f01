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
  func run(recordsEvents: Bool) throws -> ReplicationRecord {
    do {
      var model = WatchedReplication(
        scenario: scenario, world: designPoint.world, replication: replication,
        recordsEvents: recordsEvents)
      try model.warmUp()
      var fork = model.forked(to: designPoint)
      return try fork.finish()
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
