/// Authorities that share a labour market, a court and children's homes.
package struct RegionProfile: Sendable, Equatable {
  package var name: String
  /// Names, aliases or DfE numbers of profiles, with their places in the file.
  var authorities: [(value: String, place: Place)]

  package var names: [String] { authorities.map(\.value) }

  package static func == (left: RegionProfile, right: RegionProfile) -> Bool {
    left.name == right.name && left.names == right.names
  }
}

/// Reads regions: of a file of their own, or of a map in a scenario.
enum RegionReader {
  /// Most authorities of a region: a locum's reach has a bit for each.
  static let most = 64

  static func read(file: String, into findings: Findings) -> RegionProfile? {
    let start = Place(file: file, line: 1, column: 1)
    let limits = YAMLLimits()
    guard
      let bytes = ScenarioComposition.bytes(
        of: file, limits: limits, place: start, into: findings),
      let node = StrictYAML.parse(
        bytes, file: file, limits: limits, whenEmpty: .emptyProfile, into: findings),
      let map = MapReader(node, path: "", what: "a region’s name and authorities", findings)
    else { return nil }
    return read(map)
  }

  static func read(_ map: MapReader) -> RegionProfile? {
    map.refuseUnknown(["name", "authorities"])
    let name = map.required("name", example: "East of England")
      .flatMap { map.name(of: $0, what: "a name") }
    guard let entry = map.required("authorities", example: "[Bedford, Luton]"),
      let authorities = map.texts(of: entry, what: "authority"), let name
    else { return nil }
    guard (2...most).contains(authorities.count) else {
      map.findings.error(
        .wrongRegionSize(authorities.count, most: most), at: entry.value.place,
        map.path(of: "authorities"))
      return nil
    }
    return RegionProfile(
      name: name, authorities: authorities.map { (value: $0.text, place: $0.place) })
  }
}
