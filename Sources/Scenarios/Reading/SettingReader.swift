/// Reads one value of one name into what it does to the parameters behind the name.
struct SettingReader {
  let vocabulary: Vocabulary
  let findings: Findings

  /// What the key names; an unknown one is an error with the nearest right name.
  func entry(_ key: String, at place: Place, _ path: String, reserved: [String] = [])
    -> Vocabulary.Entry?
  {
    if let entry = vocabulary.entry(key) { return entry }
    let nearest = NearestName.to(key, among: vocabulary.keys + reserved)
    findings.error(.unknownParameter(key, nearest: nearest), at: place, path)
    return nil
  }

  /// The setting, or `nil` with an error.
  func read(
    _ node: YAMLNode, of entry: Vocabulary.Entry, keyPlace: Place, _ path: String
  ) -> Setting? {
    let target = entry.target
    guard let text = node.text else {
      var place = node.place
      if case .nothing = node.content { place = keyPlace }
      findings.error(
        .wanted("a value like \(target.unit.example)", found: node), at: place, path)
      return nil
    }
    let parts = findings.attempt(at: node.place, path) { () throws(Complaint) -> [Setting.Part] in
      try Self.parts(of: entry, ValueReader.read(text, for: target))
    }
    guard let parts else { return nil }
    return Setting(
      key: target.key, keyPlace: keyPlace, text: text, place: node.place, path: path,
      unit: target.unit, parts: parts)
  }

  private static func parts(
    of entry: Vocabulary.Entry, _ change: ValueChange
  ) throws(Complaint) -> [Setting.Part] {
    switch entry {
    case .parameter(let index): return [Setting.Part(parameter: index, change: change)]
    case .bundle(let lever):
      let description = lever.description
      let value = change.applied(to: 0)
      guard description.allowed.contains(value) else {
        throw .outOfRange(
          description.key, value: description.unit.text(value), unit: description.unit,
          allowed: description.allowed, because: nil)
      }
      return lever.init(value).settings.compactMap { setting in
        ParameterCatalogue.index(of: setting.parameter).map {
          Setting.Part(parameter: $0, change: setting.change)
        }
      }
    }
  }
}

/// Keeps account of which name sets which parameter in one part of a file, so that nothing is set
/// from two sides.
struct Claims {
  private struct Claim {
    var key: String
    var place: Place
  }

  /// `set`, `vary`, `the alternative ‘locum rate cap’`.
  let section: String
  private var claims: [Int: Claim] = [:]

  init(section: String) {
    self.section = section
  }

  /// Claims what `entry` sets; a bundle beside its own member, or beside another bundle with the
  /// same member, is an error.
  mutating func claim(
    _ entry: Vocabulary.Entry, key: String, at place: Place, _ path: String, _ findings: Findings
  ) {
    for parameter in Self.parameters(of: entry) {
      if let other = claims[parameter] {
        let member = ParameterCatalogue.all[parameter].key
        findings.error(
          .memberOfBundle(key, member: member, other: other.key, at: other.place), at: place, path)
        return
      }
      claims[parameter] = Claim(key: key, place: place)
    }
  }

  /// Every parameter that is claimed here and in `other` is an error, told at this one's place.
  func refuseSharing(with other: Claims, _ findings: Findings) {
    let shared = claims.keys.filter { other.claims[$0] != nil }.sorted()
    for parameter in shared {
      guard let mine = claims[parameter], let theirs = other.claims[parameter] else { continue }
      let complaint: Complaint =
        mine.key == theirs.key
        ? .claimedTwice(mine.key, here: section, other: other.section, at: theirs.place)
        : .memberOfBundle(
          mine.key, member: ParameterCatalogue.all[parameter].key, other: theirs.key,
          at: theirs.place)
      findings.error(complaint, at: mine.place, "\(section).\(mine.key)")
    }
  }

  private static func parameters(of entry: Vocabulary.Entry) -> [Int] {
    switch entry {
    case .parameter(let index): [index]
    case .bundle(let lever): lever.description.members.compactMap(ParameterCatalogue.index(of:))
    }
  }
}
