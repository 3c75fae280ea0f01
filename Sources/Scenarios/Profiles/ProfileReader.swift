import SocialCare

/// Reads a profile, shipped or a council's own, as strictly as a scenario.
package enum ProfileReader {
  static let keys = [
    "name", "aliases", "dfe-number", "ons-code", "region", "deprivation-decile", "judgement",
    "figures", "parameters", "sources", "licence",
  ]
  /// Years that a published figure may be of.
  static let years: ClosedRange<UInt64> = 1990...2080

  /// The profile in `file`; all of its problems at once.
  package static func read(
    file: String, origin: AuthorityProfile.Origin
  ) throws(InvalidScenario) -> AuthorityProfile {
    let findings = Findings()
    let profile = read(file: file, shownAs: file, origin: origin, into: findings)
    try findings.check()
    guard let profile else { throw InvalidScenario(diagnostics: []) }
    return profile
  }

  static func read(
    file: String, shownAs shown: String, origin: AuthorityProfile.Origin, into findings: Findings
  ) -> AuthorityProfile? {
    let start = Place(file: shown, line: 1, column: 1)
    let limits = YAMLLimits()
    guard
      let bytes = ScenarioComposition.bytes(
        of: file, limits: limits, place: start, into: findings),
      let node = StrictYAML.parse(
        bytes, file: shown, limits: limits, whenEmpty: .emptyProfile, into: findings),
      let map = MapReader(node, path: "", what: "a profile's keys and values", findings)
    else { return nil }
    return ProfileMap(map: map, origin: origin).profile()
  }
}

/// A profile's map on its way to a profile.
private struct ProfileMap {
  let map: MapReader
  let origin: AuthorityProfile.Origin

  func profile() -> AuthorityProfile? {
    map.refuseUnknown(ProfileReader.keys)
    let sources = sources()
    let name = map.required("name", example: "Bedford")
      .flatMap { map.name(of: $0, what: "a name") }
    let region = map.required("region", example: "East of England")
      .flatMap { map.name(of: $0, what: "a region") }
    let decile = map.required("deprivation-decile", example: "5")
      .flatMap { map.wholeNumber(of: $0, 1...10) }
    let dfeNumber = map.entry("dfe-number").flatMap { map.wholeNumber(of: $0, 100...9999) }
    let onsCode = map.entry("ons-code").flatMap(self.onsCode)
    let figures = self.figures(sources.map(\.name))
    let judgement = map.entry("judgement").flatMap { self.judgement($0, sources.map(\.name)) }
    let licence = licence()
    let aliases = map.entry("aliases").flatMap { map.texts(of: $0, what: "name") } ?? []
    let set = parameters()
    doubtPopulation(figures, set, of: name ?? "this authority")
    let parameters = populated(set, by: figures)
    guard let name, let region, let decile, let licence else { return nil }
    return AuthorityProfile(
      name: name, aliases: aliases.map(\.text), dfeNumber: dfeNumber.map { Int($0) },
      onsCode: onsCode, region: region, deprivationDecile: Int(decile),
      publishedJudgement: judgement, figures: figures, parameters: parameters, sources: sources,
      licence: licence, origin: origin)
  }

  /// A council's own figures need no licence line.
  private func licence() -> String? {
    if origin == .own && map.entry("licence") == nil { return "" }
    return map.required("licence", example: "Contains public sector information …")
      .flatMap { map.text(of: $0, what: "the licence line") }
  }

  /// `E06000055`
  private func onsCode(_ entry: YAMLNode.Entry) -> String? {
    map.value(of: entry, what: "an ONS code") { (text: String) throws(Complaint) -> String in
      let digits = text.dropFirst()
      guard let first = text.first, "EWSN".contains(first), digits.count == 8,
        digits.allSatisfy(\.isASCIIDigit)
      else { throw .wrongCode(text, example: "E06000055") }
      return text
    }
  }

  private func sources() -> [PublishedSource] {
    guard let entry = map.entry("sources"),
      let list = MapReader(
        entry.value, at: entry.keyPlace, path: "sources", what: "a map of sources", map.findings)
    else { return [] }
    return list.entries.compactMap { source in
      list.text(of: source, what: "a source's full title").map {
        PublishedSource(name: source.key, title: $0)
      }
    }
  }

  private func figures(_ sources: [String]) -> [PublishedFigure] {
    let example = "{population: {value: 41000, unit: children, year: 2023, source: ONS-MYE-2024}}"
    guard let entry = map.required("figures", example: example),
      let list = MapReader(
        entry.value, at: entry.keyPlace, path: "figures", what: "a map of figures", map.findings)
    else { return [] }
    let figures = list.entries.compactMap { figure($0, sources) }
    if let population = list.required("population", example: "{value: 41000, …}"),
      let figure = figures.first(where: { $0.key == "population" }),
      !(1...20_000_000).contains(figure.value)
    {
      map.findings.error(
        .numberOutside("population", 1...20_000_000), at: population.value.place,
        "figures.population")
    }
    return figures
  }

  private func figure(_ entry: YAMLNode.Entry, _ sources: [String]) -> PublishedFigure? {
    guard let description = FigureDescription.named(entry.key) else {
      let nearest = map.findings.nearest(
        to: entry.key, among: FigureDescription.all.map(\.key))
      map.findings.error(
        .unknownKey(entry.key, nearest: nearest), at: entry.keyPlace, "figures.\(entry.key)")
      return nil
    }
    guard
      let line = MapReader(
        entry.value, at: entry.keyPlace, path: "figures.\(entry.key)",
        what: "{value, unit, year, source}", map.findings)
    else { return nil }
    line.refuseUnknown(["value", "unit", "year", "source"])
    let value = line.required("value", example: "41000").flatMap { entry in
      line.value(of: entry, what: "a number") { text throws(Complaint) -> Double in
        let number = try Self.number(text)
        let allowed = description.allowed
        guard number >= Double(allowed.lowerBound), number <= Double(allowed.upperBound) else {
          throw .numberOutside(text, allowed)
        }
        if description.unit == Unit.children.tableName && number != number.rounded() {
          throw .notWhole(text, for: description.key)
        }
        return number
      }
    }
    let unit = line.required("unit", example: description.unit).flatMap { entry in
      line.value(of: entry, what: "a unit") { (text: String) throws(Complaint) -> String in
        guard text == description.unit else { throw .notOneOf(text, [description.unit]) }
        return text
      }
    }
    let year = line.required("year", example: "2023")
      .flatMap { line.wholeNumber(of: $0, ProfileReader.years) }
    let source = line.required("source", example: "ONS-MYE-2024")
      .flatMap { self.source($0, line, sources) }
    guard let value, let unit, let year, let source else { return nil }
    return PublishedFigure(
      key: entry.key, value: value, unit: unit, year: Int(year), source: source)
  }

  private func source(
    _ entry: YAMLNode.Entry, _ line: MapReader, _ sources: [String]
  ) -> String? {
    line.value(of: entry, what: "a source") { (text: String) throws(Complaint) -> String in
      guard sources.contains(text) else {
        throw .unknownSource(text, nearest: NearestName.to(text, among: sources))
      }
      return text
    }
  }

  private func judgement(_ entry: YAMLNode.Entry, _ sources: [String]) -> PublishedJudgement? {
    guard
      let line = MapReader(
        entry.value, at: entry.keyPlace, path: "judgement",
        what: "{value, year, source, framework}", map.findings)
    else { return nil }
    line.refuseUnknown(["value", "year", "source", "framework"])
    let value = line.required("value", example: "good").flatMap { entry in
      line.value(of: entry, what: "a judgement") { text throws(Complaint) in
        guard let judgement = Judgement(rawValue: text) else {
          throw .notOneOf(text, Judgement.allCases.map(\.rawValue))
        }
        return judgement
      }
    }
    let year = line.required("year", example: "2021")
      .flatMap { line.wholeNumber(of: $0, ProfileReader.years) }
    let source = line.required("source", example: "OFSTED-CSC-2023")
      .flatMap { self.source($0, line, sources) }
    let framework = line.required("framework", example: "ILACS")
      .flatMap { line.name(of: $0, what: "a framework") }
    guard let value, let year, let source, let framework else { return nil }
    return PublishedJudgement(
      value: value, year: Int(year), source: source, framework: framework)
  }

  /// What is local in the model's parameters: values, never changes.
  private func parameters() -> [ParameterValue] {
    guard let entry = map.entry("parameters"),
      let list = MapReader(
        entry.value, at: entry.keyPlace, path: "parameters", what: "a map of parameters",
        map.findings)
    else { return [] }
    return list.entries.compactMap { entry in parameter(entry, list) }
  }

  /// The parameters, and where they do not say how many children live here the published number.
  private func populated(
    _ parameters: [ParameterValue], by figures: [PublishedFigure]
  ) -> [ParameterValue] {
    guard let index = ParameterCatalogue.index(of: AuthorityProfile.populationKey),
      !parameters.contains(where: { $0.parameter == index }),
      let published = figures.first(where: { $0.key == "population" })?.value,
      ParameterCatalogue.all[index].allowed.contains(published)
    else { return parameters }
    return [ParameterValue(parameter: index, value: published)] + parameters
  }

  /// A profile whose two populations are far apart was probably mended in one place only.
  private func doubtPopulation(
    _ figures: [PublishedFigure], _ parameters: [ParameterValue], of name: String
  ) {
    let key = AuthorityProfile.populationKey
    let index = ParameterCatalogue.index(of: key)
    guard let place = map.entry("parameters")?.value[key]?.place,
      let published = figures.first(where: { $0.key == "population" })?.value,
      let value = parameters.first(where: { $0.parameter == index })?.value,
      let doubt = AuthorityProfile.doubt(ofPopulation: value, published: published, of: name)
    else { return }
    map.findings.warning(doubt, at: place, "parameters.\(key)")
  }

  private func parameter(_ entry: YAMLNode.Entry, _ list: MapReader) -> ParameterValue? {
    guard let index = ParameterCatalogue.index(of: entry.key) else {
      let nearest = map.findings.nearest(
        to: entry.key, among: ParameterCatalogue.all.map(\.key))
      map.findings.error(
        .unknownParameter(entry.key, nearest: nearest), at: entry.keyPlace,
        list.path(of: entry.key))
      return nil
    }
    let description = ParameterCatalogue.all[index]
    var target = description.target
    target.takesRelative = false
    let value = list.value(of: entry, what: "a value like \(target.unit.example)") {
      (text: String) throws(Complaint) -> Double in
      let value = try ValueReader.read(text, for: target).applied(to: 0)
      if let complaint = description.complaint(about: value, because: nil) { throw complaint }
      return value
    }
    return value.map { ParameterValue(parameter: index, value: $0) }
  }

  /// A plain decimal number, negative ones included.
  private static func number(_ text: String) throws(Complaint) -> Double {
    let isNegative = text.first == "-"
    let number: Double
    let rest: Substring
    do {
      (number, rest) = try DecimalText.leadingNumber(of: isNegative ? text.dropFirst() : text[...])
    } catch {
      throw .badNumber(text, fault: error, example: "41000")
    }
    guard rest.isEmpty else { throw .notANumber(text) }
    return isNegative ? -number : number
  }
}
