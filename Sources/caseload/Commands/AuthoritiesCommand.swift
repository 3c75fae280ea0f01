import ArgumentParser
import OutputStatistics
import Scenarios
import SocialCare

/// `caseload authorities`: the shipped profiles.
struct AuthoritiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authorities",
    abstract: "Lists the authorities with a shipped profile, or one with its figures.",
    discussion: "A filter is a part of a name or a region, or a DfE number.")

  @Argument(help: "A part of a name or region, or a DfE number.")
  var filter: String?

  @Flag(help: "Prints JSON.")
  var json = false

  func run() throws {
    let library = ProfileLibrary(folders: [try ShippedFolder.standard.authorities()])
    let found = try Self.find(filter, among: library.profiles())
    try CataloguePrinter.print(found.map(AuthorityReport.init), name: filter, asJSON: json) {
      AuthorityReport.list($0)
    }
  }

  /// The profiles that answer to the filter, else those whose name or region contains it.
  static func find(
    _ filter: String?, among profiles: [AuthorityProfile]
  ) throws(Mistake) -> [AuthorityProfile] {
    guard let filter else { return profiles }
    let answering = profiles.filter { $0.answers(to: filter) }
    if !answering.isEmpty { return answering }
    let wanted = filter.lowercased()
    let found = profiles.filter { profile in
      ([profile.name, profile.region] + profile.aliases).contains {
        $0.lowercased().contains(wanted)
      }
    }
    if !found.isEmpty { return found }
    _ = try NameSearch(kind: "authority", names: profiles.map(\.name)).find(filter)
    return []
  }
}

/// An authority as it is printed.
struct AuthorityReport: CatalogueEntry {
  struct Figure: Encodable {
    var figure: String
    var value: Double
    var unit: String
    var year: Int
    var source: String
  }

  struct Parameter: Encodable {
    var parameter: String
    var value: String
    var unit: String
  }

  var key: String
  var dfeNumber: Int?
  var onsCode: String?
  var region: String
  /// 10 the most deprived tenth, 1 the least.
  var deprivationDecile: Int
  var judgement: String?
  var figures: [Figure]
  /// Values of its own in place of the reference's.
  var parameters: [Parameter]
  var licence: String

  init(_ profile: AuthorityProfile) {
    key = profile.name
    dfeNumber = profile.dfeNumber
    onsCode = profile.onsCode
    region = profile.region
    deprivationDecile = profile.deprivationDecile
    judgement = profile.publishedJudgement.map { "\($0.value.rawValue), \($0.year)" }
    figures = profile.figures.map { figure in
      let source = profile.sources.first { $0.name == figure.source }?.title ?? figure.source
      return Figure(
        figure: figure.key, value: figure.value, unit: figure.unit, year: figure.year,
        source: source)
    }
    parameters = profile.parameters.map { own in
      let line = ParameterCatalogue.all[own.parameter]
      return Parameter(
        parameter: line.key, value: line.text(own.value), unit: line.unit.name)
    }
    licence = profile.licence
  }

  var text: String {
    var lines = NamedLines()
    lines.append("region", region)
    lines.append("DfE number", dfeNumber.map(String.init))
    lines.append("ONS code", onsCode)
    lines.append("deprivation", "decile \(deprivationDecile)")
    lines.append("judgement", judgement)
    var table = TextTable("figure", "value", "unit", "year", "source")
    for figure in figures {
      table.append(
        figure.figure, RoundTrip.text(figure.value), figure.unit, String(figure.year),
        figure.source)
    }
    var own = TextTable("parameter", "here", "unit")
    for parameter in parameters {
      own.append(parameter.parameter, parameter.value, parameter.unit)
    }
    return "\(key)\n\(lines.text)\n\(table.text)\n\(own.text)\n\(licence)\n"
  }

  static func list(_ authorities: [AuthorityReport]) -> String {
    var table = TextTable("authority", "DfE", "children", "decile", "judgement", "region")
    for authority in authorities {
      let children = authority.figures.first { $0.figure == "population" }?.value
      table.append(
        authority.key, authority.dfeNumber.map(String.init) ?? "",
        children.map(RoundTrip.text) ?? "", String(authority.deprivationDecile),
        authority.judgement ?? "", authority.region)
    }
    return table.text
  }
}
