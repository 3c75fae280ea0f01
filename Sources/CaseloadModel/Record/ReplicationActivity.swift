/// How much happened in a replication since the beginning of its warm-up: for its speed, not for
/// tables.
package struct ReplicationActivity: Sendable, Equatable {
  package var events: Int
  /// Children referred.
  package var referrals: Int
  /// Visits to children that fell due, done in time or not.
  package var visits: Int
  /// Single pieces of work that came up beside the weekly work on cases; in the exogenous mode the
  /// tasks that were put in the queue.
  package var tasks: Int
}

extension CaseloadReplication {
  package var activity: ReplicationActivity {
    let recorder = world.recorder
    let all = 0..<(recorder.bounds.count - 1)
    func sum(_ counts: Count...) -> Int { counts.reduce(0) { $0 + recorder.count($1, in: all) } }
    return ReplicationActivity(
      events: world.warmUpEventCount + world.eventCount, referrals: sum(.referrals),
      visits: sum(.childInNeedVisits, .protectionVisits, .careVisits),
      tasks: world.taskCount + sum(.tasksMade))
  }
}
