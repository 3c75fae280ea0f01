/// Reads a scenario file and the files it extends, and merges them.
///
/// Maps merge key by key, the child's value winning; everything else replaces. A key keeps the
/// place in the order that the parent gave it, and new ones are appended. Of two keys that exclude
/// each other (`authority` and `profile`, …) the child's drops the parent's.
struct ScenarioComposition {
  static let deepest = 16
  /// Keys of which a scenario has at most one.
  static let exclusive: [Set<String>] = [
    ["authority", "profile", "region"], ["replications", "precision"], ["warm-up", "start-from"],
  ]

  private let project: ProjectFolder
  private let findings: Findings
  private let limits: YAMLLimits
  /// The files that led here, as shown and without links.
  private var chain: [(shown: String, resolved: String)] = []

  /// The merged tree of `file`, or `nil` with the reasons in `findings`.
  static func read(
    _ file: String, project: ProjectFolder, limits: YAMLLimits, into findings: Findings
  ) -> YAMLNode? {
    var reader = ScenarioComposition(project: project, findings: findings, limits: limits)
    let resolved = file == "-" ? "-" : FileAccess.resolved(file)
    return reader.read(file, resolved: resolved ?? file)
  }

  private init(project: ProjectFolder, findings: Findings, limits: YAMLLimits) {
    self.project = project
    self.findings = findings
    self.limits = limits
  }

  private mutating func read(_ file: String, resolved: String) -> YAMLNode? {
    let start = Place(file: file == "-" ? "standard input" : file, line: 1, column: 1)
    guard let bytes = Self.bytes(of: file, limits: limits, place: start, into: findings),
      let node = StrictYAML.parse(bytes, file: start.file, limits: limits, into: findings)
    else { return nil }
    guard case .map = node.content else {
      findings.error(.wanted("a map of keys and values", found: node), at: node.place)
      return nil
    }
    guard let link = node.entry("extends") else { return node }
    chain.append((start.file, resolved))
    defer { chain.removeLast() }
    guard let parent = parent(link.value, of: file) else { return nil }
    return Self.merged(parent, Self.without(["extends"], node), isRoot: true)
  }

  static func bytes(
    of file: String, limits: YAMLLimits, place: Place, into findings: Findings
  ) -> [UInt8]? {
    do {
      return try FileAccess.bytes(of: file, limit: limits.bytes)
    } catch {
      let complaint: Complaint =
        error.isTooLarge ? .tooLarge(limit: limits.bytes) : .unreadable(file, reason: error.reason)
      findings.error(complaint, at: place)
      return nil
    }
  }

  private mutating func parent(_ link: YAMLNode, of file: String) -> YAMLNode? {
    guard let path = link.text else {
      findings.error(.wanted("the path of one file", found: link), at: link.place, "extends")
      return nil
    }
    guard let target = project.locate(path, from: file) else {
      findings.error(.outsideProject(path, key: "extends"), at: link.place, "extends")
      return nil
    }
    guard let resolved = target.resolved else {
      findings.error(
        .unreadable(target.shown, reason: "No such file or directory"), at: link.place, "extends")
      return nil
    }
    if let first = chain.firstIndex(where: { $0.resolved == resolved }) {
      let circle = chain[first...].map(\.shown) + [chain[first].shown]
      findings.error(.cycle(circle), at: link.place, "extends")
      return nil
    }
    guard chain.count < Self.deepest else {
      findings.error(.extendsTooDeep(limit: Self.deepest), at: link.place, "extends")
      return nil
    }
    return read(target.shown, resolved: resolved)
  }

  private static func without(_ keys: Set<String>, _ node: YAMLNode) -> YAMLNode {
    guard case .map(let entries) = node.content else { return node }
    return YAMLNode(
      place: node.place, content: .map(entries.filter { !keys.contains($0.key) }))
  }

  private static func merged(_ parent: YAMLNode, _ child: YAMLNode, isRoot: Bool) -> YAMLNode {
    var parent = parent
    guard case .map(let added) = child.content, case .map = parent.content else { return child }
    if isRoot {
      for group in exclusive {
        let own = group.intersection(added.map(\.key))
        if !own.isEmpty { parent = without(group.subtracting(own), parent) }
      }
    }
    guard case .map(var entries) = parent.content else { return child }
    var positions = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.key, $0) })
    for entry in added {
      if let position = positions[entry.key] {
        let value = merged(entries[position].value, entry.value, isRoot: false)
        entries[position] = YAMLNode.Entry(
          key: entry.key, keyPlace: entry.keyPlace, value: value)
      } else {
        positions[entry.key] = entries.count
        entries.append(entry)
      }
    }
    return YAMLNode(place: child.place, content: .map(entries))
  }
}
