import SocialCare

/// What is done: `compare` and `baseline`.
extension DraftReader {
  /// Words beside parameters that say when an alternative acts and who pays.
  static let reserved = ["from", "until", "ramp", "funded-by", "in", "roll-out"]
  /// The one alternative of a scenario that compares nothing.
  static let onlyAlternative = "as now"

  /// When a value acts.
  struct Dates {
    var from: Day
    var fromText: String?
    var until: Day?
    var untilText: String?
    var ramp = 0
    var rampText: String?
  }

  /// `start` is `nil` when it is wrong itself; dates are then still read.
  ///
  /// - Parameter members: the authorities that are simulated.
  func alternatives(
    start: Day?, varied: Claims, among members: SimulatedAuthorities
  ) -> [Alternative] {
    guard let entry = map.entry("compare") else {
      return [
        Alternative(
          name: Self.onlyAlternative, place: map.place, settings: [], fundedBy: .newMoney)
      ]
    }
    guard
      let list = MapReader(
        entry.value, at: entry.keyPlace, path: "compare", what: "a map of alternatives", findings)
    else { return [] }
    if list.entries.isEmpty {
      findings.error(.emptyList("alternative"), at: entry.keyPlace, "compare")
    }
    return list.entries.compactMap {
      alternative($0, start: start, varied: varied, among: members)
    }
  }

  private func alternative(
    _ entry: YAMLNode.Entry, start: Day?, varied: Claims, among members: SimulatedAuthorities
  ) -> Alternative? {
    let path = "compare.\(entry.key)"
    guard
      let name = MapReader.checkedName(
        entry.key, what: "an alternative's name", at: entry.keyPlace, path, findings),
      let list = MapReader(
        entry.value, at: entry.keyPlace, path: path, what: "a map of parameters and values",
        findings)
    else { return nil }
    let own = Dates(from: start ?? Day(number: 0))
    let dates = dates(list, defaults: own, start: start)
    let fundedBy = fundedBy(list)
    var claims = Claims(section: path)
    var alternative = Alternative(
      name: name, place: entry.keyPlace, settings: [], fundedBy: fundedBy)
    alternative.authorities = authorities(list, members)
    alternative.rollOut = rollOut(list, members)
    for item in list.entries where !Self.reserved.contains(item.key) {
      let path = list.path(of: item.key)
      guard
        let name = settings.entry(item.key, at: item.keyPlace, path, reserved: Self.reserved)
      else { continue }
      claims.claim(name, key: item.key, at: item.keyPlace, path, findings)
      if !name.isLever { findings.warning(.notALever(item.key), at: item.keyPlace, path) }
      if let setting = policySetting(item, of: name, path, dates, start: start) {
        alternative.settings.append(setting)
      }
    }
    if let first = list.entries.first, list.entries.allSatisfy({ Self.reserved.contains($0.key) }) {
      findings.error(.nothingSet(name), at: first.keyPlace, path)
    }
    varied.refuseSharing(with: claims, findings)
    return alternative
  }

  /// `5%`, or `{value: 5%, from: 2024-04-01, ramp: 6 months, until: 2030-03-31}`.
  private func policySetting(
    _ item: YAMLNode.Entry, of name: Vocabulary.Entry, _ path: String, _ defaults: Dates,
    start: Day?
  ) -> PolicySetting? {
    var dates = defaults
    var value = item.value
    if case .map = item.value.content {
      guard
        let long = MapReader(
          item.value, at: item.keyPlace, path: path, what: "a value", findings)
      else { return nil }
      long.refuseUnknown(["value", "from", "until", "ramp"])
      dates = self.dates(long, defaults: defaults, start: start)
      guard let own = long.required("value", example: name.target.unit.example) else { return nil }
      value = own.value
    }
    guard let setting = settings.read(value, of: name, keyPlace: item.keyPlace, path) else {
      return nil
    }
    if dates.ramp > 0 && !name.target.unit.hasValuesBetween {
      findings.error(.cannotRamp(item.key), at: item.keyPlace, path)
      return nil
    }
    return PolicySetting(
      setting: setting, from: dates.from, until: dates.until, ramp: dates.ramp,
      changeText: setting.text + dates.text)
  }

  private func dates(_ list: MapReader, defaults: Dates, start: Day?) -> Dates {
    var dates = defaults
    if let entry = list.entry("from"), let day = day(entry, list) {
      dates.from = day
      dates.fromText = entry.value.text
      if let start, day < start {
        findings.error(
          .beforeStart("from", start: "\(start)"), at: entry.value.place, list.path(of: "from"))
      }
    }
    if let entry = list.entry("until"), let day = day(entry, list) {
      dates.until = day
      dates.untilText = entry.value.text
    }
    if start != nil, let until = dates.until, until < dates.from,
      let entry = list.entry("until") ?? list.entry("from")
    {
      findings.error(
        .untilBeforeFrom(from: "\(dates.from)"), at: entry.value.place, list.path(of: entry.key))
    }
    if let entry = list.entry("ramp") {
      let months = list.value(of: entry, what: "a duration like 6 months") {
        text throws(Complaint) in
        let span = try Span.read(text)
        guard span.days == 0, span.months <= 1200 else { throw Complaint.rampNotMonths(text) }
        return span.months
      }
      dates.ramp = months ?? 0
      dates.rampText = entry.value.text
    }
    return dates
  }

  private func day(_ entry: YAMLNode.Entry, _ list: MapReader) -> Day? {
    list.value(of: entry, what: "a date") { text throws(Complaint) in try DateReader.day(text) }
  }

  /// Who does it, in the order in which they begin: all, or those named with `in`.
  private func authorities(_ list: MapReader, _ members: SimulatedAuthorities) -> [String] {
    let all = members.profiles.map(\.name)
    guard let entry = list.entry("in") else { return all }
    guard all.count != 1 else {
      findings.error(.needsRegion("in"), at: entry.keyPlace, list.path(of: "in"))
      return all
    }
    let names: [(text: String, place: Place)]
    if case .list = entry.value.content {
      names = list.texts(of: entry, what: "authority")?.map { ($0.text, $0.place) } ?? []
    } else {
      names = list.name(of: entry, what: "an authority").map { [($0, entry.value.place)] } ?? []
    }
    var told: Set<String> = []
    return names.flatMap { name, place -> [String] in
      if members.profiles.isEmpty { return [] }
      let meant = members.names(meantBy: name)
      if meant.isEmpty {
        findings.error(
          .notInRegion(name, among: all, in: members.regionNames), at: place,
          list.path(of: "in"))
      }
      return meant.filter { member in
        if told.insert(member).inserted { return true }
        findings.error(.twiceInRegion(member), at: place, list.path(of: "in"))
        return false
      }
    }
  }

  /// Months from one authority's beginning to the next one's.
  private func rollOut(_ list: MapReader, _ members: SimulatedAuthorities) -> Int {
    guard let entry = list.entry("roll-out") else { return 0 }
    guard members.profiles.count != 1 else {
      findings.error(.needsRegion("roll-out"), at: entry.keyPlace, list.path(of: "roll-out"))
      return 0
    }
    let months = list.value(of: entry, what: "a duration like 6 months") {
      text throws(Complaint) in
      let span = try Span.read(text)
      guard span.days == 0, span.months <= 120 else { throw Complaint.rollOutNotMonths(text) }
      return span.months
    }
    return months ?? 0
  }

  private func fundedBy(_ list: MapReader) -> FundedBy {
    guard let entry = list.entry("funded-by") else { return .newMoney }
    let payer = list.value(of: entry, what: "who pays") { text throws(Complaint) in
      guard let payer = FundedBy(rawValue: text) else {
        throw Complaint.notOneOf(text, FundedBy.allCases.map(\.rawValue))
      }
      return payer
    }
    return payer ?? .newMoney
  }

  /// The baseline's position among the alternatives: the first unless another is named.
  func baseline(_ alternatives: [Alternative]) -> Int {
    guard let entry = map.entry("baseline") else { return 0 }
    let names = alternatives.map(\.name)
    let position = map.value(of: entry, what: "an alternative's name") {
      (text: String) throws(Complaint) -> Int in
      guard let position = names.firstIndex(of: text) else {
        throw .unknownAlternative(text, nearest: NearestName.to(text, among: names))
      }
      return position
    }
    return position ?? 0
  }
}

/// Who is simulated, as far as a scenario may speak of them.
struct SimulatedAuthorities {
  let profiles: [AuthorityProfile]
  /// None where not all of them are known.
  let markets: [LabourMarket]

  /// Of several regions.
  var regionNames: [String] { markets.count > 1 ? markets.compactMap(\.name) : [] }

  /// The authority of a name, alias or number; all those of one region among several.
  func names(meantBy name: String) -> [String] {
    if let profile = profiles.first(where: { $0.answers(to: name) }) { return [profile.name] }
    let region = markets.first {
      markets.count > 1 && $0.name?.lowercased() == name.lowercased()
    }
    return region.map { profiles[$0.members].map(\.name) } ?? []
  }
}

extension DraftReader.Dates {
  /// ` from 2025-04-01 until 2030-03-31 ramp 6 months`, as far as it is said.
  fileprivate var text: String {
    var text = ""
    if let fromText { text += " from \(fromText)" }
    if let untilText { text += " until \(untilText)" }
    if let rampText { text += " ramp \(rampText)" }
    return text
  }
}

extension Unit {
  /// False for what is whole or a word.
  fileprivate var hasValuesBetween: Bool { self != .flag && self != .choice && self != .count }
}
