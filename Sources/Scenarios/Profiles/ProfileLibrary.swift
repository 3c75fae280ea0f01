/// The profiles in some folders, found by name, alias or DfE number.
package struct ProfileLibrary: Sendable {
  /// Where profiles lie, each a `.yaml` file; the first folder with a match wins.
  package let folders: [String]
  /// Where regions lie, each a `.yaml` file that lists its authorities.
  package let regionFolders: [String]

  package init(folders: [String], regionFolders: [String] = []) {
    self.folders = folders
    self.regionFolders = regionFolders
  }

  /// All regions, by name; one that cannot be read is thrown with all its problems.
  package func regions() throws(InvalidScenario) -> [RegionProfile] {
    let findings = Findings()
    let regions = regionFiles.compactMap { RegionReader.read(file: $0, into: findings) }
    try findings.check()
    return regions.sorted { $0.name < $1.name }
  }

  /// The region of a name in any case of letters.
  func findRegion(
    _ name: String, at place: Place, _ findings: Findings
  ) -> RegionProfile? {
    let regions = regionFiles.compactMap { RegionReader.read(file: $0, into: findings) }
    if let region = regions.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return region
    }
    findings.error(
      .unknownRegion(name, among: regions.map(\.name).sorted()), at: place, "region")
    return nil
  }

  private var regionFiles: [String] { Self.files(in: regionFolders) }

  /// All profiles, by name; a profile that cannot be read is thrown with all its problems.
  package func profiles() throws(InvalidScenario) -> [AuthorityProfile] {
    let findings = Findings()
    let profiles = files.compactMap { Self.read($0, findings) }
    try findings.check()
    return profiles.sorted { ($0.name, $0.dfeNumber ?? 0) < ($1.name, $1.dfeNumber ?? 0) }
  }

  /// The profile of `name`, an authority's name, alias or DfE number in any case of letters.
  package func profile(named name: String) throws(InvalidScenario) -> AuthorityProfile {
    let findings = Findings()
    let place = Place(file: "--authority", line: 1, column: 1)
    let profile = find(name, at: place, "", findings)
    try findings.check()
    guard let profile else { throw InvalidScenario(diagnostics: []) }
    return profile
  }

  func find(
    _ name: String, at place: Place, _ path: String, _ findings: Findings
  ) -> AuthorityProfile? {
    // A file is named like its authority; trying that first spares reading all the others.
    let likely = files.filter { FilePath.stem(of: $0) == Self.fileStem(name) }
    for file in likely {
      if let profile = Self.read(file, Findings()), profile.answers(to: name) { return profile }
    }
    for file in files where Self.mentions(file, name) {
      let problems = Findings()
      guard let profile = Self.read(file, problems) else { continue }
      if profile.answers(to: name), !problems.hasErrors { return profile }
    }
    var names: [String] = []
    for file in files {
      let problems = Findings()
      guard let profile = Self.read(file, problems) else { continue }
      if profile.answers(to: name), !problems.hasErrors { return profile }
      names += [profile.name] + profile.aliases
    }
    for file in likely { _ = Self.read(file, findings) }
    if !findings.hasErrors || likely.isEmpty {
      findings.error(
        .unknownAuthority(name, nearest: NearestName.to(name, among: names)), at: place, path)
    }
    return nil
  }

  private var files: [String] { Self.files(in: folders) }

  private static func files(in folders: [String]) -> [String] {
    folders.flatMap { folder in
      FileAccess.names(in: folder)
        .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
        .map { FilePath.joined(folder, $0) }
    }
  }

  /// Whether a file's text holds `name` in any case of letters: one that does not cannot answer to it,
  /// and reading a text is far quicker than reading a profile.
  private static func mentions(_ file: String, _ name: String) -> Bool {
    guard let text = try? FileAccess.bytes(of: file, limit: YAMLLimits().bytes) else {
      return false
    }
    func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
    let wanted = name.utf8.map(lowered)
    // Letters beyond ASCII have cases that bytes do not know.
    guard let first = wanted.first, wanted.allSatisfy({ $0 < 128 }) else { return true }
    return text.indices.dropLast(wanted.count - 1).contains { start in
      lowered(text[start]) == first
        && wanted.indices.allSatisfy { lowered(text[start + $0]) == wanted[$0] }
    }
  }

  private static func read(_ file: String, _ findings: Findings) -> AuthorityProfile? {
    let own = Findings()
    let profile = ProfileReader.read(file: file, shownAs: file, origin: .shipped, into: own)
    findings.adopt(own)
    return own.hasErrors ? nil : profile
  }

  /// `Kingston upon Thames` as `kingston-upon-thames`.
  package static func fileStem(_ name: String) -> String {
    var stem = ""
    for character in name.lowercased() {
      if character.isASCII && (character.isLetter || character.isNumber) {
        stem.append(character)
      } else if stem.last != "-" && !stem.isEmpty && character != "'" {
        stem.append("-")
      }
    }
    return stem
  }
}

extension AuthorityProfile {
  /// Whether `name` is its name, one of its aliases or its DfE number.
  package func answers(to name: String) -> Bool {
    let wanted = name.lowercased()
    return self.name.lowercased() == wanted || dfeNumber.map(String.init) == wanted
      || aliases.contains { $0.lowercased() == wanted }
  }
}
