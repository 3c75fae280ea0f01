import ArgumentParser
import CaseloadModel
import Experiments
import Foundation
import OutputStatistics
import Scenarios
import SocialCare

/// `caseload require`: how much of an alternative it takes to meet service standards.
struct RequireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "require",
    abstract: "Finds the least part of an alternative that meets service standards.",
    discussion: """
      The alternative is what would be done if money were no object: more posts, more early help. In \
      each replication the least part of it that meets all standards is found, under the same chance; over \
      replications follows the part that meets them with a probability, and what it costs beyond the \
      baseline. Every authority of a region has to meet the standards.

      Example:
        caseload require Scenarios/required-resources.yaml --alternative "far more" \\
          --standard "caseload <= 15" --standard "assessments-in-45-days >= 80"
      """)

  @Argument(help: "A scenario file.")
  var file: String

  @Option(help: "The design point whose least part is looked for: its name or number.")
  var alternative: String

  @Option(help: "What is to be met, as MEASURE <= NUMBER or MEASURE >= NUMBER; any number of them.")
  var standard: [String]

  @Option(help: "The probability with which it is to be met.")
  var probability = 0.9

  @Option(help: "Replications, in the place of the scenario's.")
  var replications: Int?

  @Option(help: "The seed, in the place of the scenario's.")
  var seed: UInt64?

  @Option(help: "Threads.")
  var threads = availableProcessors()

  @Flag(help: "Prints JSON.")
  var json = false

  func validate() throws {
    guard probability > 0, probability < 1 else {
      throw ValidationError("--probability is \(probability); it must lie between 0 and 1")
    }
    guard threads > 0 else { throw ValidationError("--threads is at least 1") }
    if standard.isEmpty { throw ValidationError("give a --standard") }
  }

  func run() throws {
    let standards = try standard.map(Self.standard)
    let overrides = ScenarioOverrides(replications: replications, seed: seed)
    let reading = try ScenarioFiles(overrides: overrides)
      .readAll([file], isQuiet: false, asJSON: json)[0]
    let scenario = reading.scenario
    let point = try scenario.designPoint(named: alternative)
    guard point.baseline != point.index else {
      throw Mistake("‘\(point.name)’ is the baseline: no part of it differs from it")
    }
    CrashReport.begin(file)
    var solver = RequiredResource<CaseloadReplication>(scenario, point, standards: standards)
    solver.threads = threads
    let all = solver.replications
    solver.progress = { done in
      Terminal.say("\(done) of \(all) replications")
    }
    let rows = Set([0.5, 0.6, 0.7, 0.8, 0.9, probability]).sorted()
    let result = try solver.run(probabilities: rows)
    let years = Double(scenario.end - scenario.start) / 365.25
    let report = RequiredResourceReport(
      result, scenario: scenario, point: point, standards: standards, years: years,
      probability: probability)
    try json ? JSONOutput.print(report) : Terminal.print(report.text)
  }

  /// `caseload <= 15`
  static func standard(_ text: String) throws -> ServiceStandard {
    for side in [ServiceStandard.Side.atMost, .atLeast] {
      let parts = text.components(separatedBy: side.rawValue)
      guard parts.count == 2 else { continue }
      let name = parts[0].trimmingCharacters(in: .whitespaces)
      let number = parts[1].trimmingCharacters(in: .whitespaces)
      guard
        case .exact(let place) = try NameSearch(kind: "measure", names: MeasureCatalogue.keys)
          .find(name)
      else { throw Mistake("‘\(name)’ is no measure’s whole name") }
      guard let bound = Double(number), bound.isFinite else {
        throw Mistake("‘\(number)’ is not a number; write a standard like  caseload <= 15")
      }
      return ServiceStandard(measure: MeasureCatalogue.keys[place], side: side, bound: bound)
    }
    throw Mistake("‘\(text)’ is not a standard; write it like  caseload <= 15")
  }
}
