package import OutputStatistics
package import Scenarios

/// What a batch needs of a model: one replication of one authority or region, from warm-up to record.
///
/// A value: `forked(to:)` copies everything, so that all design points of a world begin from the
/// same state. Each lives in one thread from beginning to end.
package protocol ReplicationModel: SendableMetatype {
  init(scenario: Scenario, world: Int, replication: Int, recordsEvents: Bool) throws
  /// Runs from the first day of the warm-up to the first reported day.
  mutating func warmUp() throws
  /// The same replication, going on under a design point of its world.
  func forked(to designPoint: DesignPoint) -> Self
  /// Runs to the horizon; a record for each authority, and one for a region of several.
  mutating func finish() throws -> [ReplicationRecord]
}
