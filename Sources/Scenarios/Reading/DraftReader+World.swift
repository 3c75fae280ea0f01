import SocialCare

/// The world: `set` and `vary`.
extension DraftReader {
  func world() -> (Claims, [WorldSetting]) {
    var claims = Claims(section: "set")
    guard let entry = map.entry("set"),
      let list = MapReader(
        entry.value, at: entry.keyPlace, path: "set", what: "a map of parameters and values",
        findings)
    else { return (claims, []) }
    var world: [WorldSetting] = []
    for item in list.entries {
      let path = list.path(of: item.key)
      guard let name = settings.entry(item.key, at: item.keyPlace, path) else { continue }
      claims.claim(name, key: item.key, at: item.keyPlace, path, findings)
      if case .map(let dates) = item.value.content {
        world += datedSettings(dates, of: name, item, path)
      } else if let setting = settings.read(item.value, of: name, keyPlace: item.keyPlace, path) {
        world.append(WorldSetting(setting: setting, day: nil, dayText: nil))
      }
    }
    return (claims, world)
  }

  /// `{2024-25: 3%, 2025-26: 6%}`: a value holds to the next key, the last one on.
  private func datedSettings(
    _ dates: [YAMLNode.Entry], of name: Vocabulary.Entry, _ item: YAMLNode.Entry, _ path: String
  ) -> [WorldSetting] {
    if dates.isEmpty {
      findings.error(.emptyList("date and value"), at: item.value.place, path)
    }
    var first: [Day: Place] = [:]
    return dates.compactMap { entry in
      let path = "\(path).\(entry.key)"
      let day = findings.attempt(at: entry.keyPlace, path) { () throws(Complaint) -> Day in
        let day = try DateReader.dayOrFinancialYear(entry.key)
        if let other = first[day] { throw .sameDay(other) }
        first[day] = entry.keyPlace
        return day
      }
      let setting = settings.read(entry.value, of: name, keyPlace: entry.keyPlace, path)
      guard let day, let setting else { return nil }
      return WorldSetting(setting: setting, day: day, dayText: entry.key)
    }
  }

  /// The varied names; that there are not too many combinations is asked where they are counted.
  func factors() -> (Claims, [Factor]) {
    var claims = Claims(section: "vary")
    guard let entry = map.entry("vary"),
      let list = MapReader(
        entry.value, at: entry.keyPlace, path: "vary", what: "a map of parameters and lists",
        findings)
    else { return (claims, []) }
    var factors: [Factor] = []
    for item in list.entries {
      let path = list.path(of: item.key)
      guard let name = settings.entry(item.key, at: item.keyPlace, path) else { continue }
      claims.claim(name, key: item.key, at: item.keyPlace, path, findings)
      if let levels = levels(item, of: name, path) {
        factors.append(Factor(key: item.key, keyPlace: item.keyPlace, levels: levels))
      }
    }
    return (claims, factors)
  }

  private func levels(
    _ item: YAMLNode.Entry, of name: Vocabulary.Entry, _ path: String
  ) -> [Setting]? {
    guard case .list(let nodes) = item.value.content else {
      findings.error(
        .wanted("a list of levels", found: item.value), at: map.valuePlace(of: item), path)
      return nil
    }
    guard nodes.count > 1 else {
      findings.error(
        nodes.isEmpty ? .emptyList("level") : .oneLevel(item.key), at: item.value.place, path)
      return nil
    }
    var first: [[ValueChange]: Place] = [:]
    return nodes.enumerated().compactMap { position, node in
      let path = "\(path)[\(position)]"
      guard let setting = settings.read(node, of: name, keyPlace: node.place, path) else {
        return nil
      }
      let changes = setting.parts.map(\.change)
      if let other = first[changes] {
        findings.error(.sameLevel(setting.text, first: other), at: node.place, path)
        return nil
      }
      first[changes] = node.place
      return setting
    }
  }
}
