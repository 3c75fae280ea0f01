import ArgumentParser
import Foundation
import ResultStore
import Scenarios

/// `caseload lint`: everything about scenario files that can be known without running them.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Checks scenario files without running them.",
    discussion: "Prints the design points, the number of runs, and a rough estimate of time.")

  @Argument(help: "Scenario files; - is standard input.")
  var files: [String]

  @Flag(help: "Ends with 1 when there are warnings.")
  var strict = false

  @Flag(help: "Prints JSON, with the scenario's hash and every problem.")
  var json = false

  func run() throws {
    let reader = ScenarioFiles()
    var reports: [LintReport] = []
    for file in files {
      do {
        let reading = try reader.read(file)
        for warning in reading.warnings { Terminal.say(warning.textWithSnippet) }
        reports.append(LintReport(reading))
      } catch let invalid as InvalidScenario {
        Terminal.say(invalid.text)
        reports.append(LintReport(file: file, invalid))
      }
    }
    if json {
      try JSONOutput.print(reports)
    } else {
      let texts = reports.filter(\.isValid).map(\.text)
      if !texts.isEmpty { try Terminal.print(texts.joined(separator: "\n")) }
    }
    if reports.contains(where: { !$0.isValid }) { throw Ending(.badInput) }
    if strict && reports.contains(where: { !$0.diagnostics.isEmpty }) {
      throw Ending(.differences)
    }
  }
}

/// What linting found out about one file.
struct LintReport: Encodable {
  /// Design points that are named.
  static let mostPoints = 5

  var file: String
  var isValid: Bool
  var diagnostics: [Diagnostic]
  var title: String?
  var authority: String?
  /// SHA-256 of the scenario in its canonical form: what a cache may be keyed by.
  var scenarioHash: String?
  var designPoints: Int?
  /// With a precision, the most that there may be.
  var replications: Int?
  var runs: Int?
  /// On one core.
  var estimatedSeconds: Double?
  var estimatedBytes: Double?
  var firstPoints: [String]?
  private var estimate = ""

  private enum CodingKeys: String, CodingKey {
    case file, isValid, diagnostics, title, authority, scenarioHash, designPoints, replications
    case runs, estimatedSeconds, estimatedBytes, firstPoints
  }

  init(file: String, _ invalid: InvalidScenario) {
    self.file = file
    isValid = false
    diagnostics = invalid.diagnostics
  }

  init(_ reading: ScenarioFiles.Reading) {
    let scenario = reading.scenario
    file = reading.file
    isValid = true
    diagnostics = reading.warnings
    title = scenario.title
    authority = scenario.region ?? scenario.authority.name
    scenarioHash = Digest.hexadecimal(of: scenario.canonicalText)
    designPoints = scenario.designPoints.count
    replications = scenario.precision?.atMost ?? scenario.replications
    runs = scenario.estimate.units
    estimatedSeconds = scenario.estimate.seconds
    estimatedBytes = scenario.estimate.bytes
    firstPoints = scenario.designPoints.prefix(Self.mostPoints).map(\.name)
    let most = scenario.precision == nil ? "" : "at most "
    estimate =
      "\(most)about \(scenario.estimate.timeText) on one core, "
      + scenario.estimate.diskText
  }

  var text: String {
    let points = firstPoints ?? []
    var lines = ["\(quoted(file)): \(quoted(title ?? ""))"]
    lines.append(
      "  \(counted(designPoints ?? 0, "design point")) × "
        + "\(counted(replications ?? 0, "replication")) = \(counted(runs ?? 0, "run")), \(estimate)"
    )
    for (position, point) in points.enumerated() {
      lines.append("  \(position + 1). \(quoted(point))")
    }
    let more = (designPoints ?? 0) - points.count
    if more > 0 { lines.append("  and \(more) more") }
    return lines.joined(separator: "\n") + "\n"
  }
}
