import ArgumentParser
import CaseloadModel
import Scenarios

/// `caseload levers`: what an authority or a government can set.
struct LeversCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "levers",
    abstract: "Lists what an authority or a government can set, or tells all about one.",
    discussion: "These may stand under compare. A part of a name lists those that contain it.")

  @Argument(help: "A lever, or a part of names.")
  var name: String?

  @Flag(help: "Prints JSON.")
  var json = false

  func run() throws {
    let all =
      ParameterCatalogue.all.filter(\.isLever).map(LeverReport.init)
      + LeverCatalogue.all.map { LeverReport($0.description) }
    let found = try CatalogueSearch.find(name, kind: "lever", among: all, key: \.key)
    try CataloguePrinter.print(found, name: name, asJSON: json) { LeverReport.list($0) }
  }
}

/// A lever as it is printed: a parameter, or a bundle of them.
struct LeverReport: CatalogueEntry {
  var key: String
  var title: String
  /// The value without the lever; nothing for a bundle.
  var value: String?
  var unit: String
  var allowedFrom: String
  var allowedTo: String
  /// What the evidence leaves open; nothing for a bundle.
  var plausibleFrom: String?
  var plausibleTo: String?
  /// What of the model reads it; nothing for a bundle.
  var readBy: String?
  /// Keys of the measures that show it first.
  var shownBy: [String]
  /// The names of a choice; empty for others.
  var choices: [String] = []
  var source: String
  var grade: String
  /// The parameters that it sets.
  var members: [String]

  init(_ parameter: ParameterDescription) {
    key = parameter.key
    title = parameter.title
    value = parameter.text(parameter.defaultValue)
    unit = parameter.unit.name
    allowedFrom = parameter.text(parameter.allowed.lowerBound)
    allowedTo = parameter.text(parameter.allowed.upperBound)
    plausibleFrom = parameter.text(parameter.plausible.lowerBound)
    plausibleTo = parameter.text(parameter.plausible.upperBound)
    readBy = parameter.readBy
    shownBy = ShownBy.measures(of: parameter)
    if case .choice(_, let names) = parameter.slot { choices = names }
    source = parameter.source
    grade = parameter.grade.rawValue
    members = [parameter.key]
  }

  init(_ bundle: LeverDescription) {
    key = bundle.key
    title = bundle.title
    unit = bundle.unit.name
    allowedFrom = bundle.unit.text(bundle.allowed.lowerBound)
    allowedTo = bundle.unit.text(bundle.allowed.upperBound)
    shownBy = ShownBy.measures(of: bundle)
    source = bundle.source
    grade = bundle.grade.rawValue
    members = bundle.members
  }

  var text: String {
    var lines = NamedLines()
    lines.append("reference", value)
    lines.append("unit", unit)
    lines.append("allowed", allowed)
    if choices.isEmpty, let plausibleFrom, let plausibleTo {
      lines.append("evidence", "\(plausibleFrom) to \(plausibleTo)")
    }
    lines.append("sets", members.joined(separator: ", "))
    lines.append("acts on", readBy)
    lines.append("shown by", shownBy.isEmpty ? "flows.csv" : shownBy.joined(separator: ", "))
    lines.append("source", source)
    lines.append("grade", ParameterReport.words(ofGrade: grade))
    return "\(key): \(title)\n" + lines.text
  }

  private var allowed: String {
    choices.isEmpty ? "\(allowedFrom) to \(allowedTo)" : choices.joined(separator: ", ")
  }

  static func list(_ levers: [LeverReport]) -> String {
    var table = TextTable("lever", "reference", "allowed", "what it is")
    for lever in levers {
      table.append(
        lever.key, lever.value ?? "", lever.allowed, lever.title)
    }
    return table.text
  }
}
