import Foundation
import OutputStatistics
import ResultStore

/// Hands out jobs and takes back what became of them: all that threads of a batch share.
///
/// A class guarded by one lock, which no thread holds while it simulates or stores; hence
/// `@unchecked Sendable`.
final class JobBoard: @unchecked Sendable {
  private let condition = NSCondition()
  private let jobs: [Job]
  private var next = 0
  private var precision: PrecisionTracker?
  private var workers: Int
  private var isClosed = false
  private var mayNotStore = false
  private var counts = Counts()

  /// What the waiting thread looks at.
  struct Counts: Sendable {
    var finished = 0
    var failed = 0
    var workers = 0
    var storeFailure: StoreFailure?
  }

  init(_ jobs: [Job], precision: PrecisionTracker?, workers: Int) {
    self.jobs = jobs
    self.precision = precision
    self.workers = workers
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    condition.lock()
    defer { condition.unlock() }
    return body()
  }

  /// The next job, waiting for one while a stopping rule has not decided; `nil` when there are no
  /// more.
  func take() -> Job? {
    locked {
      while !isClosed, next < jobs.count, precision?.isSettled != true {
        if jobs[next].replication <= precision?.limit ?? .max {
          next += 1
          return jobs[next - 1]
        }
        condition.wait()
      }
      return nil
    }
  }

  /// False once the batch is to stop: what is in hand may be dropped.
  var isOpen: Bool { locked { !isClosed } }

  /// False once the store refuses, or is no longer this batch's to write to.
  var mayStore: Bool { locked { !mayNotStore } }

  /// Counts units that are kept now.
  func stored(_ units: [SettledUnit]) {
    locked {
      for settled in units {
        if settled.unit.state == .finished { counts.finished += 1 } else { counts.failed += 1 }
        precision?.record(settled.unit.unit, settled.values)
      }
      condition.broadcast()
    }
  }

  /// The store refuses: nothing more can be kept.
  func refuse(_ failure: StoreFailure) {
    locked {
      if counts.storeFailure == nil { counts.storeFailure = failure }
      mayNotStore = true
      isClosed = true
      condition.broadcast()
    }
  }

  /// Hands out nothing more.
  func close() {
    locked {
      isClosed = true
      condition.broadcast()
    }
  }

  /// Lets go of the units in hand: threads that still run may store nothing.
  func abandon() {
    locked { mayNotStore = true }
  }

  /// Says how many threads are left.
  @discardableResult
  func leave() -> Int {
    locked {
      workers -= 1
      condition.broadcast()
      return workers
    }
  }

  /// Waits until something happens or a fifth of a second has passed.
  func wait() -> Counts {
    locked {
      if workers > 0 { _ = condition.wait(until: Date(timeIntervalSinceNow: 0.2)) }
      var seen = counts
      seen.workers = workers
      return seen
    }
  }

  /// The replications to report, and whether a rule asked for no more; `nil` without a rule.
  var settled: (replications: Int?, isSettled: Bool)? {
    locked { precision.map { ($0.enough, $0.isSettled) } }
  }
}
