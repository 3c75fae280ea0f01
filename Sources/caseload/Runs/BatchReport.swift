import Experiments
import ResultStore
import Scenarios

/// How one batch of a session ended.
struct BatchReport: Encodable {
  enum Status: String, Encodable {
    case complete, failures, stopped
  }

  /// Failed runs that are told one by one.
  static let mostFailures = 5

  struct Failure: Encodable {
    var designPoint: String
    var replication: Int
    var reason: String
  }

  let file: String
  let folder: String
  private(set) var status = Status.complete
  private(set) var finished: Int
  let total: Int
  private(set) var reportedReplications: Int
  /// Nothing where no precision was asked for.
  private(set) var reachedPrecision: Bool?
  private(set) var failed: [Failure] = []
  var drift: StockDrift?
  private let pointNames: [String]
  private var reason: StopReason?

  private enum CodingKeys: String, CodingKey {
    case file, folder, status, finished, total, reportedReplications, reachedPrecision, failed
    case drift
  }

  init(file: String, folder: String, plan: BatchPlan) {
    self.file = file
    self.folder = folder
    total = plan.unitCount
    finished = total
    reportedReplications = plan.description.replications
    pointNames = plan.scenario.designPoints.map(\.name)
  }

  mutating func take(_ tally: BatchTally) {
    finished = tally.finished
    reportedReplications = tally.reportedReplications
    reachedPrecision = tally.reachedPrecision
  }

  mutating func take(_ failures: [FailedUnit]) {
    guard !failures.isEmpty else { return }
    status = .failures
    failed = failures.map {
      Failure(
        designPoint: pointNames[$0.unit.designPoint], replication: $0.unit.replication,
        reason: $0.reason)
    }
    finished = min(finished, total - failed.count)
  }

  mutating func stop(_ reason: StopReason) {
    status = .stopped
    self.reason = reason
  }

  /// What a stopped batch ends the process with.
  var endsWith: ExitStatus {
    guard case .signal(let number) = reason else { return .environment }
    return ExitStatus(signal: number)
  }

  var stopWords: String {
    guard case .signal = reason else { return "the time budget is used up" }
    return "stopped"
  }

  /// A line for each of the first failed runs, with the command that shows it again.
  func failures(seed: UInt64) -> [String] {
    let lines = failed.prefix(Self.mostFailures).map { failure in
      let command = CommandWords.reproducing(
        file: file, point: failure.designPoint, replication: failure.replication, seed: seed)
      return "\(quoted(failure.designPoint)), replication \(failure.replication): "
        + "\(quoted(failure.reason))\n  to see it again:  \(command)"
    }
    let more = failed.count - lines.count
    return lines + (more > 0 ? ["and \(more) more runs of \(quoted(file)) failed"] : [])
  }

  var text: String {
    var lines = ["\(finished) of \(total) runs; tables are in \(folder)/"]
    switch reachedPrecision {
    case true?: lines[0] += "; the precision is reached at \(reportedReplications) replications"
    case false?: lines[0] += "; the precision is not reached"
    case nil: break
    }
    if let drift { lines.append(drift.text) }
    return lines.joined(separator: "\n")
  }
}
