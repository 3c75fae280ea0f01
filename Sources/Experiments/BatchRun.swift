import Foundation
import OutputStatistics
package import ResultStore
import Scenarios

/// Runs what is left of a batch over threads, each unit kept as soon as it is finished.
///
/// A thread takes a job (one replication of one world in one labour market), warms up once, and
/// finishes the world's design points from there. Nothing of a replication is shared between threads;
/// what labour markets came to is put together at the end. One more thread stores what they finish.
package struct BatchRun<Model: ReplicationModel>: Sendable {
  private let plan: BatchPlan
  private let store: ResultStore
  private let threads: Int
  private let timeBudget: Duration?
  private let stop: StopRequest
  private let patience: Duration

  /// - Parameters:
  ///   - timeBudget: after which nothing more is handed out.
  ///   - patience: how long units in hand may take to finish once the batch is to stop.
  package init(
    plan: BatchPlan, store: ResultStore, threads: Int = availableProcessors(),
    timeBudget: Duration? = nil, stop: StopRequest = StopRequest(),
    patience: Duration = .seconds(5)
  ) {
    precondition(threads > 0, "a batch needs a thread")
    self.plan = plan
    self.store = store
    self.threads = threads
    self.timeBudget = timeBudget
    self.stop = stop
    self.patience = patience
  }

  /// Returns when everything is finished, failed or stopped.
  ///
  /// - Parameter report: called from this thread, some times a second at most.
  /// - Throws: ``StoreFailure`` when the store refuses a unit; what it took before is kept.
  package func run(
    report: (BatchProgress) -> Void = { _ in }
  ) throws(StoreFailure) -> BatchOutcome {
    let progress = try StoredProgress(plan, store: store)
    let count = min(threads, max(1, progress.jobs.count))
    let board = JobBoard(progress.jobs, precision: progress.precision, workers: count + 1)
    let outbox = Outbox<SettledUnit>()
    let assembly = UnitAssembly<Model.Outcome>(markets: plan.scenario.markets.count)
    let clock = ContinuousClock()
    let limits = Limits(stop: stop, deadline: timeBudget.map { clock.now + $0 })
    for number in 1...count { start(number, board, assembly, outbox, limits) }
    startKeeping(outbox, board)
    let markets = plan.scenario.markets.count
    let reason = watch(board, limits, before: progress.finished) {
      var progress = $0
      progress.markets = markets
      progress.marketsOfUnfinished = assembly.marketsWaiting
      report(progress)
    }
    if let failure = board.wait().storeFailure { throw failure }
    return try outcome(board, reason)
  }

  private func start(
    _ number: Int, _ board: JobBoard, _ assembly: UnitAssembly<Model.Outcome>,
    _ outbox: Outbox<SettledUnit>, _ limits: Limits
  ) {
    let thread = Thread {
      while limits.reasonToStop == nil, let job = board.take() {
        perform(job, board, assembly, outbox, limits)
      }
      // The one who is left is the one who stores.
      if board.leave() == 1 { outbox.close() }
    }
    thread.stackSize = 8 << 20
    thread.name = "replications \(number)"
    thread.start()
  }

  /// Stores what is finished until all others have left and nothing waits.
  private func startKeeping(_ outbox: Outbox<SettledUnit>, _ board: JobBoard) {
    let thread = Thread {
      while let units = outbox.takeAll() {
        guard board.mayStore else { continue }
        do throws(StoreFailure) {
          try store.commit(units.map(\.unit))
          board.stored(units)
        } catch {
          board.refuse(error)
        }
      }
      board.leave()
    }
    thread.name = "store"
    thread.start()
  }

  private func perform(
    _ job: Job, _ board: JobBoard, _ assembly: UnitAssembly<Model.Outcome>,
    _ outbox: Outbox<SettledUnit>, _ limits: Limits
  ) {
    var left = job.designPoints[...]
    func fail(_ unit: BatchUnit, _ error: any Error) {
      if assembly.fail(unit) { outbox.put(failure(of: unit, error)) }
    }
    do {
      var model: Model? = try Model(
        scenario: plan.scenario, world: job.world, market: job.market,
        replication: job.replication, recordsEvents: plan.description.recordsEvents)
      try model?.warmUp()
      while let point = left.first, board.isOpen, limits.reasonToStop == nil {
        let unit = BatchUnit(designPoint: point, replication: job.replication)
        left.removeFirst()
        guard var fork = model?.forked(to: plan.scenario.designPoints[point]) else { return }
        // The last needs no copy of where it began.
        if left.isEmpty { model = nil }
        do {
          let outcome = try fork.finish()
          if let whole = assembly.add(outcome, of: job.market, to: unit) {
            outbox.put(try settled(unit, Model.records(of: whole, in: plan.scenario)))
          }
        } catch {
          fail(unit, error)
        }
      }
    } catch {
      for point in left {
        fail(BatchUnit(designPoint: point, replication: job.replication), error)
      }
    }
  }

  private func settled(
    _ unit: BatchUnit, _ records: [ReplicationRecord]
  ) throws -> SettledUnit {
    let checked = try records.map { try plan.checked($0) }
    return SettledUnit(
      unit: store.encoded(unit, checked), values: plan.precisionValues(of: checked))
  }

  private func failure(of unit: BatchUnit, _ reason: any Error) -> SettledUnit {
    SettledUnit(
      unit: store.encoded(unit, failure: "\(reason)"),
      values: Array(repeating: nil, count: plan.description.authorities.count))
  }

  /// Waits for the threads, reporting, until they are done or have been given up.
  private func watch(
    _ board: JobBoard, _ limits: Limits, before: Int, report: (BatchProgress) -> Void
  ) -> StopReason? {
    let clock = ContinuousClock()
    let began = clock.now
    var reason: StopReason?
    var givingUp: ContinuousClock.Instant?
    let total = plan.unitCount
    while true {
      let counts = board.wait()
      report(
        BatchProgress(
          finished: before + counts.finished, finishedBefore: before, total: total,
          failed: counts.failed, elapsed: clock.now - began))
      reason = reason ?? limits.reasonToStop
      if counts.workers == 0 { return reason }
      guard reason != nil else { continue }
      if let givingUp, clock.now >= givingUp {
        board.abandon()
        return reason
      }
      if givingUp == nil {
        board.close()
        givingUp = clock.now + patience
      }
    }
  }

  private func outcome(
    _ board: JobBoard, _ reason: StopReason?
  ) throws(StoreFailure) -> BatchOutcome {
    let settled = board.settled
    if let settled, settled.isSettled {
      try store.settle(
        reportedReplications: settled.replications ?? plan.description.replications)
    }
    let progress = try StoredProgress(plan, store: store)
    let tally = BatchTally(
      finished: progress.finished, total: plan.unitCount,
      reportedReplications: try store.reportedReplications(),
      reachedPrecision: settled.map { $0.replications != nil })
    if let reason, !progress.jobs.isEmpty { return .stopped(tally, reason) }
    let failed = try store.failedUnits().filter {
      $0.unit.replication <= tally.reportedReplications
    }
    return failed.isEmpty ? .complete(tally) : .failures(tally, failed)
  }
}

/// What ends a batch before its end.
private struct Limits: Sendable {
  let stop: StopRequest
  /// `nil` without a time budget.
  let deadline: ContinuousClock.Instant?

  var reasonToStop: StopReason? {
    if let signal = stop.signal { return .signal(signal) }
    if let deadline, ContinuousClock().now >= deadline { return .timeBudget }
    return nil
  }
}
