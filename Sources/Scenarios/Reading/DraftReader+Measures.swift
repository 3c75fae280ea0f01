/// What is measured, and what counts as the same.
extension DraftReader {
  func knownMeasure(_ name: String) throws(Complaint) -> String {
    guard measures.contains(name) else {
      throw .unknownMeasure(name, nearest: NearestName.to(name, among: measures))
    }
    return name
  }

  /// `nil` for all.
  func chosenMeasures() -> [String]? {
    guard let entry = map.entry("measures") else { return nil }
    if entry.value.text == "all" { return nil }
    return measureList(entry)
  }

  func primary(among chosen: [String]?) -> [String] {
    guard let entry = map.entry("primary") else {
      return Self.defaultPrimary.filter { measures.contains($0) && chosen?.contains($0) != false }
    }
    let primary = measureList(entry) ?? []
    for name in primary where chosen?.contains(name) == false {
      findings.error(.notPrimary(name), at: entry.value.place, "primary")
    }
    return primary
  }

  private func measureList(_ entry: YAMLNode.Entry) -> [String]? {
    guard let texts = map.texts(of: entry, what: "measure") else { return nil }
    var first: [String: Place] = [:]
    return texts.enumerated().compactMap { position, item in
      let path = "\(entry.key)[\(position)]"
      if let other = first[item.text] {
        findings.error(.repeated(item.text, first: other), at: item.place, path)
        return nil
      }
      first[item.text] = item.place
      return findings.attempt(at: item.place, path) { () throws(Complaint) in
        try knownMeasure(item.text)
      }
    }
  }

  /// Relative tolerances by measure, each from 0% to 100%.
  func tolerances() -> [String: Double] {
    guard let entry = map.entry("tolerances"),
      let list = MapReader(
        entry.value, at: entry.keyPlace, path: "tolerances", what: "a map of measures and shares",
        findings)
    else { return [:] }
    var tolerances: [String: Double] = [:]
    for entry in list.entries {
      let path = list.path(of: entry.key)
      let name = findings.attempt(at: entry.keyPlace, path) { () throws(Complaint) in
        try knownMeasure(entry.key)
      }
      let value = list.value(of: entry, what: "a share like 1%") { text throws(Complaint) in
        try Self.tolerance(text, of: entry.key)
      }
      if let name, let value { tolerances[name] = value }
    }
    return tolerances
  }

  private static func tolerance(_ text: String, of key: String) throws(Complaint) -> Double {
    let target = ValueTarget(key: key, unit: .share, allowed: 0...1, takesRelative: false)
    let value = try ValueReader.read(text, for: target).applied(to: 0)
    guard target.allowed.contains(value) else {
      throw .outOfRange(
        key, value: Unit.share.text(value), unit: .share, allowed: target.allowed, because: nil)
    }
    return value
  }
}
