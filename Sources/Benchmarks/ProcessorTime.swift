import Foundation

/// Seconds that this thread has had a processor: what a benchmark is timed by, as a wall clock also
/// counts what else the machine is doing.
enum ProcessorTime {
  /// Does some work and says how long it took.
  static func measure<Outcome>(
    _ work: () throws -> Outcome
  ) rethrows -> (outcome: Outcome, seconds: Double) {
    let start = now
    let outcome = try work()
    return (outcome, now - start)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
