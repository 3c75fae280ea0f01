import Scenarios

/// What a parameter says of itself, in words as a scenario file would write them.
struct ParameterReport: CatalogueEntry {
  var key: String
  var symbol: String
  var title: String
  /// As a scenario file would write it.
  var value: String
  var unit: String
  var allowedFrom: String
  var allowedTo: String
  var plausibleFrom: String
  var plausibleTo: String
  /// The names of a choice; empty for others.
  var choices: [String]
  var source: String
  /// `A`, `B` or `C`.
  var grade: String
  var readBy: String
  var isFitted: Bool
  var isLever: Bool

  init(_ parameter: ParameterDescription) {
    key = parameter.key
    symbol = parameter.symbol
    title = parameter.title
    value = parameter.text(parameter.defaultValue)
    unit = parameter.unit.name
    allowedFrom = parameter.text(parameter.allowed.lowerBound)
    allowedTo = parameter.text(parameter.allowed.upperBound)
    plausibleFrom = parameter.text(parameter.plausible.lowerBound)
    plausibleTo = parameter.text(parameter.plausible.upperBound)
    if case .choice(_, let names) = parameter.slot { choices = names } else { choices = [] }
    source = parameter.source
    grade = parameter.grade.rawValue
    readBy = parameter.readBy
    isFitted = parameter.isFitted
    isLever = parameter.isLever
  }

  var text: String {
    var lines = NamedLines()
    lines.append("value", value)
    lines.append("unit", unit)
    if choices.isEmpty {
      lines.append("allowed", "\(allowedFrom) to \(allowedTo)")
      lines.append("plausible", "\(plausibleFrom) to \(plausibleTo)")
    } else {
      lines.append("choices", choices.joined(separator: ", "))
    }
    lines.append("source", source)
    lines.append("grade", Self.words(ofGrade: grade))
    lines.append("read by", readBy)
    lines.append("symbol", symbol)
    lines.append("fitted", isFitted ? "yes: caseload fit moves it" : "no")
    lines.append("lever", isLever ? "yes: an alternative may set it" : "no: set and vary only")
    return "\(key): \(title)\n" + lines.text
  }

  static func list(_ reports: [ParameterReport]) -> String {
    var table = TextTable("parameter", "value", "grade", "lever", "what it is")
    for report in reports {
      table.append(
        report.key, report.value, report.grade, report.isLever ? "lever" : "", report.title)
    }
    return table.text
  }

  /// `A (published statistic, law or guidance)`
  static func words(ofGrade grade: String) -> String {
    switch EvidenceGrade(rawValue: grade) {
    case .published: "A (a published statistic, law or statutory guidance)"
    case .study: "B (a study)"
    case .judgement: "C (a judgement)"
    case nil: grade
    }
  }
}
