import ArgumentParser
import CaseloadModel
import Scenarios

/// `caseload schema`: the JSON Schema that editors complete and check files by.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of scenario files, for editors.")

  @Flag(help: "The schema of profiles instead.")
  var profile = false

  func run() throws {
    try Terminal.print(
      profile
        ? ScenarioSchema.profile() : ScenarioSchema.scenario(measures: MeasureCatalogue.keys))
  }
}
