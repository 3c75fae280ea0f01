import Benchmarks
import CaseloadModel
import Foundation
import OutputStatistics

/// What one piece of fixed work took; times are medians of the repetitions.
struct BenchReport: Encodable {
  /// `mm1`, `hold` and so on; in JSON `work`.
  var work: String
  var repetitions: Int

  // Queues
  var customers: Int?
  var customersPerSecond: Double?
  /// In mean services, over all repetitions; and what theory says.
  var meanWait: Double?
  var theoreticalMeanWait: Double?

  // Hold
  var pending: Int?
  var holds: Int?
  var nanosecondsPerHold: Double?

  // Draws
  var draws: Int?
  /// Each draw from a stream of its own.
  var nanosecondsPerDraw: Double?
  /// All draws from one stream.
  var nanosecondsPerDrawInSequence: Double?

  // Model
  var children: Int?
  var years: Int?
  var secondsPerReplication: Double?
  /// Of the first replication, warm-up included; per second of all repetitions.
  var events: Int?
  var referrals: Int?
  var visits: Int?
  var tasks: Int?
  var eventsPerSecond: Double?
  var referralsPerSecond: Double?
  var visitsPerSecond: Double?
  var tasksPerSecond: Double?

  private init(work: String, repetitions: Int) {
    self.work = work
    self.repetitions = repetitions
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

extension BenchReport {
  static func queue(_ system: QueueSystem, customers: Int, _ runs: [QueueRun]) -> BenchReport {
    var report = BenchReport(work: system.rawValue, repetitions: runs.count)
    report.customers = customers
    report.customersPerSecond = Double(customers) / median(runs.map(\.seconds))
    report.meanWait = Tally(runs.compactMap(\.waits.mean)).mean
    report.theoreticalMeanWait = system.theory
    return report
  }

  static func hold(pending: Int, holds: Int, seconds: [Double]) -> BenchReport {
    var report = BenchReport(work: "hold", repetitions: seconds.count)
    report.pending = pending
    report.holds = holds
    report.nanosecondsPerHold = median(seconds) / Double(holds) * 1e9
    return report
  }

  static func draws(_ draws: Int, own: [Double], inSequence: [Double]) -> BenchReport {
    var report = BenchReport(work: "draws", repetitions: own.count)
    report.draws = draws
    report.nanosecondsPerDraw = median(own) / Double(draws) * 1e9
    report.nanosecondsPerDrawInSequence = median(inSequence) / Double(draws) * 1e9
    return report
  }

  static func model(_ runs: [AuthorityRun], _ command: BenchCommand) -> BenchReport {
    var report = BenchReport(work: "model", repetitions: runs.count)
    report.children = command.children
    report.years = command.years
    report.secondsPerReplication = median(runs.map(\.seconds))
    let first = runs[0].activity
    report.events = first.events
    report.referrals = first.referrals
    report.visits = first.visits
    report.tasks = first.tasks
    let seconds = runs.reduce(0) { $0 + $1.seconds }
    func rate(_ count: (AuthorityRun) -> Int) -> Double {
      Double(runs.reduce(0) { $0 + count($1) }) / seconds
    }
    report.eventsPerSecond = rate(\.activity.events)
    report.referralsPerSecond = rate(\.activity.referrals)
    report.visitsPerSecond = rate(\.activity.visits)
    report.tasksPerSecond = rate(\.activity.tasks)
    return report
  }
}

extension BenchReport {
  /// A line for each figure, the figures one below the other.
  static func text(_ reports: [BenchReport]) -> String {
    var lines: [(work: String, size: String, figure: String, unit: String)] = []
    for report in reports {
      for (position, line) in report.figures.enumerated() {
        lines.append(
          (
            position == 0 ? report.work : "", position == 0 ? report.size : "",
            number(line.value), line.unit
          ))
      }
    }
    let width = lines.map(\.figure.count).max() ?? 0
    let heading = String(repeating: " ", count: max(0, width - 6)) + "figure"
    var table = TextTable("work", "size", heading, "unit")
    for line in lines {
      let padding = String(repeating: " ", count: width - line.figure.count)
      table.append(line.work, line.size, padding + line.figure, line.unit)
    }
    return table.text
  }

  private var size: String {
    if let customers { return "\(Self.number(Double(customers))) customers" }
    if let pending { return "\(Self.number(Double(pending))) pending" }
    if let draws { return "\(Self.number(Double(draws))) draws" }
    return "\(Self.number(Double(children ?? 0))) children, 5 + \(years ?? 0) years"
  }

  private var figures: [(value: Double, unit: String)] {
    let all: [(Double?, String)] = [
      (customersPerSecond, "customers per second"),
      (meanWait, "mean services of wait"), (theoreticalMeanWait, "in theory"),
      (nanosecondsPerHold, "ns per hold"), (nanosecondsPerDraw, "ns per draw, each its own stream"),
      (nanosecondsPerDrawInSequence, "ns per draw, one stream"),
      (secondsPerReplication, "seconds per replication"),
      (eventsPerSecond, "events per second"), (referralsPerSecond, "referrals per second"),
      (visitsPerSecond, "visits per second"), (tasksPerSecond, "tasks per second"),
    ]
    return all.compactMap { value, unit in value.map { ($0, unit) } }
  }

  /// `1,234,567` from a thousand on, else three figures: `12.3`.
  private static func number(_ value: Double) -> String {
    guard value >= 1_000 else {
      return String(format: value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value)
    }
    var text = ""
    for (position, digit) in String(Int(value.rounded())).reversed().enumerated() {
      if position > 0, position % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
