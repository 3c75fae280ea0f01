package import ResultStore

/// How a batch ended: what the command line must know to speak and to choose its exit code.
package enum BatchOutcome: Sendable, Equatable {
  case complete(BatchTally)
  /// All that could be done is done; these units failed, each with its reason.
  case failures(BatchTally, [FailedUnit])
  /// Stopped before its end; what was finished is kept, and resuming goes on from there.
  case stopped(BatchTally, StopReason)
}

/// Why a batch stopped before its end.
package enum StopReason: Sendable, Equatable {
  /// SIGINT is 2, SIGTERM 15.
  case signal(Int32)
  case timeBudget
}

/// How far a batch came.
package struct BatchTally: Sendable, Equatable {
  /// Units of this batch (or shard) in the store.
  package var finished: Int
  package var total: Int
  /// Replications that tables report.
  package var reportedReplications: Int
  /// Whether the precision was reached; `nil` where none was asked for.
  package var reachedPrecision: Bool?
}

/// What stands in a results folder when a batch is about to begin.
package enum BatchOpening: Sendable {
  /// A store to run into, empty or begun.
  case ready(ResultStore)
  /// Everything is there already, but for units that failed.
  case complete(ResultStore, failed: [FailedUnit])
  /// Units are there, and nobody said to go on.
  case needsResume(finished: Int, total: Int)
}

/// What to do with results that are there already.
package enum OpeningMode: Sendable {
  case new, resume, fresh
}

extension BatchPlan {
  /// Opens the store of a results folder for this batch.
  ///
  /// - Throws: ``StoreFailure/different(folder:differences:)`` when the folder holds another
  ///   batch, ``StoreFailure/inUse(folder:holder:)`` when another process writes to it.
  package func open(
    in folder: String, mode: OpeningMode
  ) throws(StoreFailure) -> BatchOpening {
    let store = try ResultStore.begin(
      in: folder, identity: identity, batch: description, isFresh: mode == .fresh)
    let differences = description.differences(from: store.batch)
    guard differences.isEmpty else {
      throw .different(folder: folder, differences: differences)
    }
    let progress = try StoredProgress(self, store: store)
    let last = try store.reportedReplications()
    let failed = try store.failedUnits().filter { $0.unit.replication <= last }
    if progress.jobs.isEmpty { return .complete(store, failed: failed) }
    let isEnded = progress.jobs.allSatisfy { job in
      job.designPoints.allSatisfy { point in
        failed.contains {
          $0.unit == BatchUnit(designPoint: point, replication: job.replication)
        }
      }
    }
    if isEnded && mode != .resume { return .complete(store, failed: failed) }
    if progress.finished > 0 && mode == .new {
      try store.close()
      return .needsResume(finished: progress.finished, total: unitCount)
    }
    return .ready(store)
  }
}
