import ArgumentParser
import Scenarios

/// `caseload parameters`: every number the model reads, and where it comes from.
struct ParametersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameters",
    abstract: "Lists the model's parameters, or tells all about one.",
    discussion: """
      Grades of evidence: A a published statistic or law, B a study, C a judgement. A part of a \
      name lists those that contain it.
      """)

  @Argument(help: "A parameter, or a part of names.")
  var name: String?

  @Flag(help: "Prints JSON.")
  var json = false

  func run() throws {
    let all = ParameterCatalogue.all
    let found = try CatalogueSearch.find(name, kind: "parameter", among: all, key: \.key)
    try CataloguePrinter.print(found.map(ParameterReport.init), name: name, asJSON: json) {
      ParameterReport.list($0)
    }
  }
}
