import CaseloadModel
import Experiments
import Foundation
import ResultStore
import ResultTables
import Scenarios

/// One call of `caseload run`: its batches one after the other, and how it ends.
struct BatchSession {
  let readings: [ScenarioFiles.Reading]
  /// The folder that holds a folder for each scenario.
  let results: String
  let threads: Int
  let mode: OpeningMode
  /// For all batches together.
  let timeBudget: Duration?
  let recordsEvents: Bool
  let isQuiet: Bool
  let printsJSON: Bool

  /// For units in hand once a batch is to stop: the process ends within five seconds.
  private static let patience = Duration.seconds(4)

  private struct Batch {
    var file: String
    var folder: String
    var plan: BatchPlan
    var opening: BatchOpening
  }

  /// - Throws: ``Ending`` when a batch was stopped or has failed runs.
  func run() throws {
    let batches = try openAll()
    let stop = StopRequest()
    let signals = stop.catchSignals()
    defer { withExtendedLifetime(signals) {} }
    let deadline = timeBudget.map { ContinuousClock().now + $0 }
    var reports: [BatchReport] = []
    for batch in batches {
      let report = try finish(batch, stop: stop, deadline: deadline)
      reports.append(report)
      if !printsJSON && !isQuiet && report.status != .stopped { try Terminal.print(report.text) }
      if report.status == .stopped { break }
    }
    if printsJSON { try JSONOutput.print(reports) }
    try end(reports, stop: stop)
  }

  /// Opens every folder before anything runs, those with results first: a refusal then comes
  /// before anything new is made.
  private func openAll() throws -> [Batch] {
    let plans = readings.map { reading in
      (
        file: reading.file, folder: results + "/" + reading.scenario.name,
        plan: BatchPlan(
          scenario: reading.scenario, measures: MeasureCatalogue.descriptions,
          version: Version.number, recordsEvents: recordsEvents)
      )
    }
    for (position, plan) in plans.enumerated()
    where plans[..<position].contains(where: { $0.folder == plan.folder }) {
      throw Mistake("two files would write to \(plan.folder); give them different names")
    }
    var openings: [Int: BatchOpening] = [:]
    let isThere = plans.map {
      FileManager.default.fileExists(atPath: $0.folder + "/" + ResultStore.fileName)
    }
    for position in plans.indices.sorted(by: { isThere[$0] && !isThere[$1] }) {
      let (file, folder, plan) = plans[position]
      let opening = try plan.open(in: folder, mode: mode)
      if case .needsResume(let finished, let total) = opening {
        throw Mistake(
          "\(folder) holds \(finished) of \(total) runs of \(file); --resume goes on with them, "
            + "--fresh begins anew")
      }
      openings[position] = opening
    }
    return plans.enumerated().compactMap { position, plan in
      openings[position].map {
        Batch(file: plan.file, folder: plan.folder, plan: plan.plan, opening: $0)
      }
    }
  }

  private func finish(
    _ batch: Batch, stop: StopRequest, deadline: ContinuousClock.Instant?
  ) throws -> BatchReport {
    var report = BatchReport(file: batch.file, folder: batch.folder, plan: batch.plan)
    switch batch.opening {
    case .needsResume: break
    case .complete(let store, let failed):
      report.take(failed)
      if !isQuiet { Terminal.say("\(batch.folder) is complete already") }
      if !hasSoundTables(batch.folder) {
        try writeTables(store, ProgressDisplay(batch.plan.scenario.name, isQuiet: isQuiet))
      }
      try store.close()
    case .ready(let store):
      try run(batch, store, stop: stop, deadline: deadline, into: &report)
      try store.close()
    }
    if report.status != .stopped {
      report.drift = try StockDrift.read(folder: batch.folder)?
        .beside(batch.plan.scenario)
    }
    for line in report.failures(seed: batch.plan.scenario.seed) { Terminal.error(line) }
    return report
  }

  private func run(
    _ batch: Batch, _ store: ResultStore, stop: StopRequest,
    deadline: ContinuousClock.Instant?, into report: inout BatchReport
  ) throws {
    CrashReport.begin(batch.file)
    let clock = ContinuousClock()
    let left = deadline.map { max(.zero, $0 - clock.now) }
    let runner = BatchRun<WatchedReplication>(
      plan: batch.plan, store: store, threads: threads, timeBudget: left, stop: stop,
      patience: Self.patience)
    var display = ProgressDisplay(batch.plan.scenario.name, isQuiet: isQuiet)
    let outcome: BatchOutcome
    do {
      outcome = try runner.run { display.show($0) }
    } catch {
      display.clear()
      throw error
    }
    display.clear()
    switch outcome {
    case .complete(let tally): report.take(tally)
    case .failures(let tally, let failed):
      report.take(tally)
      report.take(failed)
    case .stopped(let tally, let reason):
      report.take(tally)
      report.stop(reason)
      return
    }
    try writeTables(store, display)
  }

  private func writeTables(_ store: ResultStore, _ display: ProgressDisplay) throws {
    var display = display
    display.show(phase: "writing tables")
    defer { display.clear() }
    try TableWriter(store).write()
  }

  /// Whether every table matches the manifest: a kill may have come before or between them.
  private func hasSoundTables(_ folder: String) -> Bool {
    (try? RegressionCheck(new: folder, against: folder).run()) != nil
  }

  private func end(_ reports: [BatchReport], stop: StopRequest) throws {
    if let stopped = reports.last, stopped.status == .stopped {
      Terminal.say(
        "\(stopped.stopWords): \(stopped.finished) of \(stopped.total) runs of \(stopped.file) are "
          + "kept. To go on:")
      Terminal.say("  " + CommandWords.resuming(Array(CommandLine.arguments.dropFirst())))
      throw Ending(stopped.endsWith)
    }
    if reports.contains(where: { $0.status == .failures }) { throw Ending(.someFailed) }
  }
}
