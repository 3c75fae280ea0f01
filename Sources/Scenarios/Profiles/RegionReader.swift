/// Authorities that share a labour market, a court and children's homes; or several such regions.
package struct RegionProfile: Sendable, Equatable {
  package var name: String
  /// Names, aliases or DfE numbers of profiles, with their places in the file; none of a whole of
  /// several regions.
  var authorities: [(value: String, place: Place)]
  /// Names of regions, with their places in the file; none of a single region.
  var regions: [(value: String, place: Place)] = []

  package var names: [String] { authorities.map(\.value) }

  package static func == (left: RegionProfile, right: RegionProfile) -> Bool {
    left.name == right.name && left.names == right.names
      && left.regions.map(\.value) == right.regions.map(\.value)
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
    map.refuseUnknown(["name", "authorities", "regions"])
    let name = map.required("name", example: "East of England")
      .flatMap { map.name(of: $0, what: "a name") }
    if let entry = map.entry("regions") { return whole(name, of: entry, map) }
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

  /// Several regions, each a labour market of its own.
  private static func whole(
    _ name: String?, of entry: YAMLNode.Entry, _ map: MapReader
  ) -> RegionProfile? {
    if let other = map.entry("authorities") {
      map.findings.error(
        .excludes("authorities", "regions", at: entry.keyPlace), at: other.keyPlace,
        map.path(of: "authorities"))
      // What else is wrong with either is told in the same breath.
      _ = map.texts(of: other, what: "authority")
      _ = map.texts(of: entry, what: "region")
      return nil
    }
    guard let regions = map.texts(of: entry, what: "region"), let name else { return nil }
    guard regions.count >= 2 else {
      map.findings.error(
        .tooFewRegions(regions.count), at: entry.value.place, map.path(of: "regions"))
      return nil
    }
    return RegionProfile(
      name: name, authorities: [], regions: regions.map { (value: $0.text, place: $0.place) })
  }
}
