/// One map of a file, read key by key with its problems recorded.
struct MapReader {
  let entries: [YAMLNode.Entry]
  /// Where the map is asked for: the place of a missing key.
  let place: Place
  /// `vary`, or empty at the top.
  let path: String
  let findings: Findings

  /// `nil`, with an error, when `node` is no map. An empty value counts as an empty map.
  init?(
    _ node: YAMLNode, at keyPlace: Place? = nil, path: String, what: String,
    _ findings: Findings
  ) {
    switch node.content {
    case .map(let entries): self.entries = entries
    case .nothing: entries = []
    default:
      findings.error(.wanted(what, found: node), at: node.place, path)
      return nil
    }
    place = keyPlace ?? node.place
    self.path = path
    self.findings = findings
  }

  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  func entry(_ key: String) -> YAMLNode.Entry? { entries.first { $0.key == key } }

  /// Every key that is not in `known` is an error.
  func refuseUnknown(_ known: [String]) {
    for entry in entries where !known.contains(entry.key) {
      findings.error(
        .unknownKey(entry.key, nearest: NearestName.to(entry.key, among: known)),
        at: entry.keyPlace, path(of: entry.key))
    }
  }

  /// The entry, or an error that it is missing.
  func required(_ key: String, example: String) -> YAMLNode.Entry? {
    if let entry = entry(key) { return entry }
    findings.error(.missingKey(key, example: example), at: place, path)
    return nil
  }

  /// The text of an entry that may be missing.
  func text(_ key: String, what: String) -> String? {
    entry(key).flatMap { text(of: $0, what: what) }
  }

  /// The text of an entry, or an error that something else stands there.
  func text(of entry: YAMLNode.Entry, what: String) -> String? {
    if let text = entry.value.text { return text }
    findings.error(
      .wanted(what, found: entry.value), at: valuePlace(of: entry), path(of: entry.key))
    return nil
  }

  /// A name or title: one line, not empty, at most 200 characters.
  func name(of entry: YAMLNode.Entry, what: String) -> String? {
    guard let text = text(of: entry, what: what) else { return nil }
    return Self.checkedName(
      text, what: what, at: entry.value.place, path(of: entry.key), findings)
  }

  static func checkedName(
    _ text: String, what: String, at place: Place, _ path: String, _ findings: Findings
  ) -> String? {
    guard text.count <= Complaint.mostQuoted else {
      findings.error(.tooLong(limit: Complaint.mostQuoted), at: place, path)
      return nil
    }
    guard !text.allSatisfy(\.isWhitespace), !text.contains(where: { $0.isNewline || $0 == "\t" })
    else {
      let found = YAMLNode(place: place, content: .text(text))
      findings.error(.wanted("\(what), in one line", found: found), at: place, path)
      return nil
    }
    return text
  }

  /// The text of an entry, read further.
  func value<Value>(
    of entry: YAMLNode.Entry, what: String, _ read: (String) throws(Complaint) -> Value
  ) -> Value? {
    guard let text = text(of: entry, what: what) else { return nil }
    return findings.attempt(at: entry.value.place, path(of: entry.key)) { () throws(Complaint) in
      try read(text)
    }
  }

  /// A whole number within `range`.
  func wholeNumber(of entry: YAMLNode.Entry, _ range: ClosedRange<UInt64>) -> UInt64? {
    value(of: entry, what: "a whole number") { (text: String) throws(Complaint) -> UInt64 in
      guard let number = DecimalText.wholeNumber(text), range.contains(number) else {
        throw .wholeNumberWanted(text, entry.key, range)
      }
      return number
    }
  }

  /// The texts of a list that must not be empty.
  func texts(of entry: YAMLNode.Entry, what: String) -> [(text: String, place: Place)]? {
    guard case .list(let nodes) = entry.value.content else {
      findings.error(
        .wanted("a list of \(what)s", found: entry.value), at: valuePlace(of: entry),
        path(of: entry.key))
      return nil
    }
    if nodes.isEmpty {
      findings.error(.emptyList(what), at: entry.value.place, path(of: entry.key))
      return nil
    }
    return nodes.enumerated().compactMap { position, node in
      if let text = node.text { return (text, node.place) }
      findings.error(
        .wanted("a \(what)", found: node), at: node.place,
        "\(path(of: entry.key))[\(position)]")
      return nil
    }
  }

  /// The place to point at for a value: an empty one is told at its key.
  func valuePlace(of entry: YAMLNode.Entry) -> Place {
    if case .nothing = entry.value.content { entry.keyPlace } else { entry.value.place }
  }
}
