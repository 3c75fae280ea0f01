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
      against; with it, an authority's own demand, thresholds, pace and staffing, and with \
      --every-authority those of all. Least squares under common random numbers: the same command \
      gives the same result. It takes from minutes to hours; --hold only evaluates what is \
      recorded. --ensemble draws, in place of a fit, the parameter sets that the published \
      figures do not rule out: what  evidence: range  runs.
      """)

  @Option(help: "An authority, by name or DfE number, to fit to its own figures.")
  var authority: String?

  @Flag(help: "Fits every shipped authority to its own figures.")
  var everyAuthority = false

  @Option(
    help: ArgumentHelp(
      "Fits to what was published up to a year (2019), with all calibrated parameters.",
      valueName: "year"))
  var through: Int?

  @Option(
    help:
      "Replications of each evaluation; 4 unless given, fewer of a large authority that is fitted.")
  var replications: Int?

  @Option(help: "Iterations of the minimiser; 3 unless given, 10 of an authority's own fit.")
  var iterations: Int?

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
    guard replications ?? 1 > 0, iterations ?? 1 > 0, threads > 0, members > 0 else {
      throw ValidationError(
        "replications, iterations, threads and members are at least 1")
    }
    if ensemble && (authority != nil || hold || recordQuality != nil) {
      throw ValidationError(
        "--ensemble is of the reference, without --authority, --hold and --record-quality")
    }
    if everyAuthority && (authority != nil || hold || ensemble || record != nil) {
      throw ValidationError(
        "--every-authority is without --authority, --hold, --ensemble and --record")
    }
    if through != nil && (hold || ensemble || record != nil) {
      throw ValidationError("--through is without --hold, --ensemble and --record")
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
    if everyAuthority { return try fitAll() }
    let scenario = try scenario(of: authority ?? Self.reference)
    if ensemble { return try drawEnsemble(scenario) }
    let isReference = authority == nil && through == nil
    var fitting = isReference ? Fitting.reference(scenario) : try fitting(of: scenario)
    prepare(&fitting, scenario)
    fitting.progress = { evaluations, sum, _ in
      Terminal.say("evaluation \(evaluations): sum of squares \((sum * 100).rounded() / 100)")
    }
    let result =
      hold
      ? try fitting.held()
      : isReference ? try fitting.run() : try fitting.run(along: derivatives())
    if let recordQuality, let quality = result.quality {
      let text = QualityRecord.swift(quality, replications: result.replications)
      try OutputFile.write(text, to: recordQuality)
      Terminal.say("wrote \(recordQuality)")
    }
    try write(result, of: authority ?? through.map { _ in Self.reference })
    if json {
      try JSONOutput.print(FitReport(result))
    } else {
      try Terminal.print(FitReport(result).text)
    }
  }

  private static let reference = "Refshire"

  /// Sizes that are not asked for: chance is the smaller, the larger an authority, so that it needs
  /// fewer replications.
  private func prepare(_ fitting: inout Fitting, _ scenario: Scenario) {
    let isLocal = authority != nil || everyAuthority || through != nil
    let children = scenario.worlds[0].timeline.initial.population.children
    let enough = max(1, min(6, Int((160_000 / children).rounded())))
    fitting.replications = replications ?? (isLocal && !hold ? enough : 4)
    fitting.iterations = iterations ?? (isLocal ? 10 : 3)
    fitting.threads = threads
  }

  /// An authority's own fit; the reference's of an earlier year moves all that is calibrated.
  private func fitting(of scenario: Scenario) throws -> Fitting {
    guard through != nil else { return Fitting.local(scenario) }
    guard authority == nil, !everyAuthority else {
      return Fitting.local(scenario, from: try self.scenario(of: Self.reference))
    }
    return Fitting.earlier(scenario)
  }

  private func derivatives() throws -> FitDerivatives {
    var fitting = try fitting(of: try scenario(of: Self.reference))
    fitting.replications = 4
    fitting.threads = threads
    fitting.progress = { evaluations, _, _ in
      Terminal.say("derivatives at the reference authority: \(evaluations) evaluations")
    }
    return try fitting.derivatives()
  }

  /// Several authorities at a time, each in a thread of its own.
  private func fitAll() throws {
    let library = ProfileLibrary(
      folders: [try ShippedFolder.standard.authorities(through: through)])
    let names = try library.profiles().map(\.name).filter { $0 != Self.reference }
    let scenarios = try names.map(scenario)
    let derivatives = try derivatives()
    let fits = try Parallel.map(names.count, threads: threads) { place in
      var fitting = try fitting(of: scenarios[place])
      prepare(&fitting, scenarios[place])
      fitting.threads = 1
      let result = try fitting.run(along: derivatives)
      try write(result, of: names[place])
      let reached = result.figures.count(where: \.isReached)
      Terminal.say(
        "\(names[place]): \(reached) of \(result.figures.count) figures reached in "
          + "\(result.evaluations) evaluations")
      return result
    }
    let report = LocalFitsReport(fits)
    if json { try JSONOutput.print(report) } else { try Terminal.print(report.text) }
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
  private func scenario(of name: String) throws -> Scenario {
    let text = """
      title: Fit of \(name)
      authority: "\(name)"
      start: \(through ?? 2023)-04-01
      warm-up: 5 years
      horizon: 8 years
      replications: \(replications ?? 4)
      seed: \(seed)

      """
    return try ScenarioFiles(through: through).read(text: text)
  }

  /// - Parameter authority: `nil` is the reference.
  private func write(_ result: FitResult, of authority: String?) throws {
    let folder = results + "/fit-" + ProfileLibrary.fileStem(authority ?? "reference")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try OutputFile.write(JSONOutput.text(FitReport(result)) + "\n", to: folder + "/fit.json")
    let lines = result.parameters.map { FitReport.line($0.key, $0.value) }.joined()
    try OutputFile.write(lines, to: folder + "/parameters.yaml")
    if !everyAuthority { Terminal.say("wrote \(folder)/fit.json and parameters.yaml") }
    if let record {
      try OutputFile.write(FitRecord.swift(result), to: record)
      Terminal.say("wrote \(record)")
    }
  }
}
