import OutputStatistics
import ResultStore

/// What a store holds of a plan already, and what is left.
struct StoredProgress {
  /// Units of this plan (or shard) that are finished.
  let finished: Int
  /// What is left; nothing once a precision has settled the number of replications.
  let jobs: [Job]
  /// The stopping rule, fed with what is finished.
  let precision: PrecisionTracker?

  init(_ plan: BatchPlan, store: ResultStore) throws(StoreFailure) {
    let units = try store.finishedUnits()
    let present = Set(units)
    var tracker = PrecisionTracker(plan)
    if tracker != nil {
      for unit in units {
        let records = try store.records(of: unit, sections: [.measures])
        tracker?.record(unit, plan.precisionValues(of: records))
      }
      for failed in try store.failedUnits() {
        tracker?.record(failed.unit, plan.description.authorities.map { _ in nil })
      }
    }
    precision = tracker
    let all = plan.jobs { !present.contains($0) }
    jobs = tracker?.isSettled == true ? [] : all
    finished = plan.unitCount - plan.units(of: all)
  }
}
