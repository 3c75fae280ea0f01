import ArgumentParser
import Foundation
import ResultTables

/// `caseload check`: are these tables still those of the baseline?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Compares a results folder with a recorded one.",
    discussion: """
      Ends with 0 when the tables are the same, with 1 when they differ. Where both folders hold \
      events.csv (run --events), the first event that differs is named by time, kind and entity.
      """)

  @Argument(help: "The results folder to check.")
  var new: String

  @Option(help: "The results folder of the baseline.")
  var against: String

  @Option(help: "How much may differ: nothing, or the scenario's tolerances.")
  var mode = CheckMode.exact

  @Option(help: "How to print what was found.")
  var format = CheckFormat.text

  @Option(help: "A file to write that to, in place of standard output.")
  var output: String?

  @Flag(help: "Takes NEW as the baseline, whatever differs.")
  var accept = false

  @Flag(help: "Allows --accept under continuous integration (CI is set).")
  var acceptInCI = false

  func validate() throws {
    if acceptInCI && !accept { throw ValidationError("--accept-in-ci goes with --accept") }
  }

  func run() throws {
    let check = RegressionCheck(new: new, against: against, mode: mode)
    if accept {
      try check.accept(
        environment: ProcessInfo.processInfo.environment, isDeliberate: acceptInCI)
      Terminal.say("\(against) now holds the tables of \(new)")
      return
    }
    let report = try check.run()
    let text = format.rendered(report)
    if let output {
      try OutputFile.write(text, to: output)
      Terminal.say(report.verdict)
    } else {
      try Terminal.print(text)
    }
    if report.wouldGainFromEvents {
      Terminal.say("where both were run with --events, the first event that differs is named")
    }
    if !report.isSame { throw Ending(.differences) }
  }
}

extension CheckMode: ExpressibleByArgument {}
extension CheckFormat: ExpressibleByArgument {}
