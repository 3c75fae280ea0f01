import ArgumentParser
import CaseloadModel
import Experiments
import Foundation
import Scenarios
import Validation

/// `caseload validate`: the model against published statistics and stylised facts.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Holds the model against stylised facts and published statistics.",
    discussion: """
      Eighteen stylised facts that the model was not tuned to, each with pass, fail or not \
      applicable and the figures behind it; and forecasts of 2020 to 2023 by a fit that knows \
      nothing published after 2019, beside the last value and the last trend. Misses stay in the \
      report. It takes some minutes.
      """)

  @Option(help: "Threads.")
  var threads = availableProcessors()

  @Flag(help: "The stylised facts alone, without the forecasts.")
  var facts = false

  @Option(help: ArgumentHelp("Writes validation.json into a folder.", valueName: "folder"))
  var results: String?

  @Flag(help: "Prints JSON.")
  var json = false

  func validate() throws {
    guard threads > 0 else { throw ValidationError("threads is at least 1") }
  }

  func run() throws {
    let validation = try Validation(
      laboratory, profiles: library(through: nil).profiles(),
      earlier: library(through: 2019).profiles(), outcomes: outcomes())
    let report = ValidationReport(try validation.run(forecasts: !facts))
    if let results {
      try FileManager.default.createDirectory(
        atPath: results, withIntermediateDirectories: true)
      try OutputFile.write(JSONOutput.text(report) + "\n", to: results + "/validation.json")
      Terminal.say("wrote \(results)/validation.json")
    }
    if json { try JSONOutput.print(report) } else { try Terminal.print(report.text) }
  }

  private var laboratory: Laboratory {
    Laboratory(
      threads: threads,
      read: { text, through in try ScenarioFiles(through: through).read(text: text) },
      progress: { Terminal.say($0) })
  }

  private func library(through year: Int?) throws -> ProfileLibrary {
    ProfileLibrary(folders: [try ShippedFolder.standard.authorities(through: year)])
  }

  private func outcomes() throws -> PublishedOutcomes {
    let file = try ShippedFolder.standard.root() + "/Scenarios/published/outcomes.csv"
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw Mistake("\(file) cannot be read")
    }
    return try PublishedOutcomes(csv: text)
  }
}
