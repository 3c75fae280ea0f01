package import CaseloadModel
package import Scenarios

/// One whole replication of an authority, warm-up included, timed on one core.
package struct AuthorityRun: Sendable {
  /// Processor time.
  package let seconds: Double
  package let activity: ReplicationActivity

  package init(_ scenario: Scenario, replication: Int) throws {
    let (activity, seconds) = try ProcessorTime.measure {
      var world = CaseloadReplication(
        scenario: scenario, world: 0, replication: replication, recordsEvents: false)
      try world.warmUp()
      var fork = world.forked(to: scenario.designPoints[0])
      _ = try fork.finish()
      return fork.activity
    }
    self.seconds = seconds
    self.activity = activity
  }
}
