import ArgumentParser
import CaseloadModel
import OutputStatistics
import ResultTables

/// `caseload measures`: what the tables and comparisons show.
struct MeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures", abstract: "Lists what is measured, or tells all about one measure.",
    discussion: "A part of a name lists those that contain it.")

  @Argument(help: "A measure, or a part of names.")
  var name: String?

  @Flag(help: "Prints JSON.")
  var json = false

  /// What every run has, and what comparing adds.
  static var everything: [MeasureDescription] {
    MeasureCatalogue.descriptions + [Payback.description]
  }

  func run() throws {
    let found = try CatalogueSearch.find(
      name, kind: "measure", among: Self.everything, key: \.key)
    try CataloguePrinter.print(found.map(MeasureReport.init), name: name, asJSON: json) {
      MeasureReport.list($0)
    }
  }
}

/// A measure as it is printed.
struct MeasureReport: CatalogueEntry {
  var key: String
  var title: String
  var unit: String
  /// `lower`, `higher` or `neither`.
  var better: String
  var definition: String
  var publishedDefinition: String
  var caveat: String

  init(_ measure: MeasureDescription) {
    key = measure.key
    title = measure.title
    unit = measure.unit
    better = measure.better.rawValue
    definition = measure.definition
    publishedDefinition = measure.publishedDefinition
    caveat = measure.caveat
  }

  var text: String {
    var lines = NamedLines()
    lines.append("definition", definition)
    lines.append("follows", publishedDefinition)
    lines.append("unit", unit)
    lines.append("better", better)
    lines.append("mind", caveat)
    return "\(key): \(title)\n" + lines.text
  }

  static func list(_ measures: [MeasureReport]) -> String {
    var table = TextTable("measure", "unit", "better", "what it is")
    for measure in measures {
      table.append(measure.key, measure.unit, measure.better, measure.title)
    }
    return table.text
  }
}
