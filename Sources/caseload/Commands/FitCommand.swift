import ArgumentParser
import Calibration
import CaseloadModel
import Experiments
import Foundation
import Scenarios

/// `caseload fit`: the calibrated parameters, found anew from published figures.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fits the calibrated parameters to published figures, reproducibly.",
    discussion: """
      Without --authority it fits the reference authority, and the means that the model measures \
      against; with it, an authority's own demand, thresholds, pace and staffing. Least squares \
      under common random numbers: the same command gives the same result. It takes from minutes \
      to hours; --hold only evaluates what is recorded. --ensemble draws, in place of a fit, \
      the parameter sets that the published figures do not rule out: what  evidence: range  runs.
      """)

  @Option(help: "An authority, by name or DfE number, to fit to its own figures.")
  var authority: String?

  @Option(help: "Replications of each evaluation.")
  var replications = 4

  @Option(help: "Iterations of the minimiser.")
  var iterations = 3

  @Option(help: "Threads.")
  var threads = availableProcessors()

  @Option(help: "The seed of all chance.")
  var seed: UInt64 = 20_230_401

  @Flag(help: "Evaluates the recorded fit without fitting.")
  var hold = false

  @Flag(help: "Draws the ensemble of parameter sets that the published figures leave open.")
  var ensemble = false

  @Option(help: "With --ensemble: how many sets to keep.")
  var members = 240

  @Option(help: ArgumentHelp("Where fit.json and the parameters go.", valueName: "folder"))
  var results = "Results"

  @Option(
    help: ArgumentHelp(
      "Writes the reference fit as the Swift file that holds the defaults.", valueName: "file"))
  var record: String?

  @Option(
    help: ArgumentHelp(
      "With --hold, writes what the quality score measures against.", valueName: "file"))
  var recordQuality: String?

  @Flag(help: "Prints JSON.")
  var json = false

  func validate() throws {
    guard replications > 0, iterations > 0, threads > 0, members > 0 else {
      throw ValidationError(
        "replications, iterations, threads and members are at least 1")
    }
    if ensemble && (authority != nil || hold || recordQuality != nil) {
      throw ValidationError(
        "--ensemble is of the reference, without --authority, --hold and --record-quality")
    }
    if record != nil && authority != nil {
      throw ValidationError("--record is for the reference fit, without --authority")
    }
    if recordQuality != nil && (authority != nil || !hold) {
      throw ValidationError(
        "--record-quality is for the recorded reference: with --hold, without --authority")
    }
  }

  func run() throws {
    let scenario = try scenario()
    if ensemble { return try drawEnsemble(scenario) }
    var fitting = authority == nil ? Fitting.reference(scenario) : Fitting.local(scenario)
    fitting.replications = replications
    fitting.iterations = iterations
    fitting.threads = threads
    fitting.progress = { evaluations, sum, _ in
      Terminal.say("evaluation \(evaluations): sum of squares \((sum * 100).rounded() / 100)")
    }
    let result = hold ? try fitting.held() : try fitting.run()
    if let recordQuality, let quality = result.quality {
      let text = QualityRecord.swift(quality, replications: replications)
      try OutputFile.write(text, to: recordQuality)
      Terminal.say("wrote \(recordQuality)")
    }
    try write(result)
    if json {
      try JSONOutput.print(FitReport(result))
    } else {
      try Terminal.print(FitReport(result).text)
    }
  }

  private func drawEnsemble(_ scenario: Scenario) throws {
    var matching = HistoryMatching(scenario)
    matching.members = members
    matching.threads = threads
    matching.progress = { wave in
      Terminal.say(
        "wave \(wave.number): \(wave.kept) of \(wave.runs) sets are not ruled out, \(wave.all) in all"
      )
    }
    let result = try matching.run()
    let report = EnsembleReport(result)
    let folder = results + "/ensemble"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try OutputFile.write(JSONOutput.text(report) + "\n", to: folder + "/ensemble.json")
    Terminal.say("wrote \(folder)/ensemble.json")
    if let record {
      try OutputFile.write(EnsembleRecord.swift(result), to: record)
      Terminal.say("wrote \(record)")
    }
    if json { try JSONOutput.print(report) } else { try Terminal.print(report.text) }
  }

  /// The authority with the years that the fit looks at, read as any scenario is.
  private func scenario() throws -> Scenario {
    let name = authority ?? "Refshire"
    let text = """
      title: Fit of \(name)
      authority: \(name)
      start: 2023-04-01
      warm-up: 5 years
      horizon: 8 years
      replications: \(replications)
      seed: \(seed)

      """
    return try ScenarioFiles().read(text: text)
  }

  private func write(_ result: FitResult) throws {
    let name = (authority ?? "reference").lowercased().replacingOccurrences(of: " ", with: "-")
    let folder = results + "/fit-" + name
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try OutputFile.write(JSONOutput.text(FitReport(result)) + "\n", to: folder + "/fit.json")
    let lines = result.parameters.map { FitReport.line($0.key, $0.value) }.joined()
    try OutputFile.write(lines, to: folder + "/parameters.yaml")
    Terminal.say("wrote \(folder)/fit.json and parameters.yaml")
    if let record {
      try OutputFile.write(FitRecord.swift(result), to: record)
      Terminal.say("wrote \(record)")
    }
  }
}
