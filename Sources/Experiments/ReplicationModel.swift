package import OutputStatistics
package import Scenarios

/// What a batch needs of a model: one replication of one labour market, from warm-up to record.
///
/// A value: `forked(to:)` copies everything, so that all design points of a world begin from the
/// same state. Each lives in one thread from beginning to end.
package protocol ReplicationModel: SendableMetatype {
  /// What a labour market came to, until those of all others are there.
  associatedtype Outcome: Sendable

  /// - Parameter market: position in the scenario's.
  init(scenario: Scenario, world: Int, market: Int, replication: Int, recordsEvents: Bool) throws
  /// Runs from the first day of the warm-up to the first reported day.
  mutating func warmUp() throws
  /// The same replication, going on under a design point of its world.
  func forked(to designPoint: DesignPoint) -> Self
  /// Runs to the horizon.
  mutating func finish() throws -> Outcome
  /// A record for each authority, one for each region and one for the whole of several; `outcomes` are
  /// in the order of the scenario's labour markets.
  static func records(of outcomes: [Outcome], in scenario: Scenario) -> [ReplicationRecord]
}
