import SocialCare

/// Reads a merged scenario tree into a draft, every problem recorded with its place.
struct DraftReader {
  static let keys = [
    "title", "description", "question", "authority", "profile", "region", "start", "warm-up",
    "start-from", "horizon", "replications", "precision", "seed", "evidence", "set", "compare",
    "baseline", "vary", "primary", "measures", "tolerances", "extends",
  ]
  /// The family of the simultaneous intervals where `primary` is left out.
  static let defaultPrimary = [
    "unmet-high-severity", "net-cost", "caseload", "agency-spend", "turnover-rate",
  ]
  static let defaultWarmUp = Span.years(5)
  static let censusWarmUp = Span.years(1)

  let map: MapReader
  /// The names of all measures, from the room that has them.
  let measures: [String]
  let library: ProfileLibrary
  let project: ProjectFolder
  let settings: SettingReader
  let overrides: ScenarioOverrides

  var findings: Findings { map.findings }

  func draft() -> ScenarioDraft? {
    map.refuseUnknown(Self.keys)
    refuseExclusive()
    freeTexts()
    let title = map.required("title", example: "Does early help pay for itself?")
      .flatMap { map.name(of: $0, what: "a title") }
    let region = region()
    let (authorities, markets) = authorities(of: region)
    doubtLevels(of: authorities)
    let seed = seed()
    let period = period()
    let (replications, precision) = replications()
    let evidence = evidence(replications: precision?.atMost ?? replications)
    let (setClaims, world) = world()
    let (varyClaims, factors) = factors()
    varyClaims.refuseSharing(with: setClaims, findings)
    let alternatives = alternatives(
      start: period?.start, varied: varyClaims,
      among: SimulatedAuthorities(profiles: authorities, markets: markets))
    let baseline = baseline(alternatives)
    let chosen = chosenMeasures()
    let primary = primary(among: chosen)
    let tolerances = tolerances()
    guard let title, let authority = authorities.first, let seed, let period, let replications
    else { return nil }
    if markets.isEmpty { return nil }
    if region == nil { doubtRegional(world, factors, alternatives) }
    return ScenarioDraft(
      title: title, region: region?.name, regions: markets.count > 1 ? markets : [],
      authority: authority,
      neighbours: Array(authorities.dropFirst()), start: period.start, warmUp: period.warmUp,
      startingState: period.startingState, horizon: period.horizon, replications: replications,
      precision: precision, seed: seed, evidence: evidence, world: world,
      alternatives: alternatives,
      baseline: baseline, factors: factors, primary: primary, measures: chosen,
      tolerances: tolerances)
  }

  /// Keys of which one rules out the other, in one file.
  private func refuseExclusive() {
    for group in ScenarioComposition.exclusive {
      let present = map.entries.filter { group.contains($0.key) }
      for entry in present.dropFirst() {
        findings.error(
          .excludes(entry.key, present[0].key, at: present[0].keyPlace), at: entry.keyPlace,
          entry.key)
      }
    }
  }

  /// Free texts say nothing to the simulator; they must be texts.
  private func freeTexts() {
    _ = map.text("description", what: "a text")
    _ = map.text("question", what: "a text")
  }

  private func evidence(replications: Int?) -> Evidence {
    guard let entry = map.entry("evidence"),
      let text = map.text(of: entry, what: "default or range")
    else { return .byDefault }
    guard let evidence = Evidence(rawValue: text) else {
      findings.error(
        .notOneOf(text, Evidence.allCases.map(\.rawValue)), at: entry.value.place, "evidence")
      return .byDefault
    }
    let members = EvidenceEnsemble.shipped.members.count
    if evidence == .range, let replications, replications > members {
      findings.warning(
        .moreThanMembers(replications, members: members), at: entry.value.place, "evidence")
    }
    return evidence
  }

  private func seed() -> UInt64? {
    let entry = map.required("seed", example: "20230401")
    let seed = entry.flatMap { map.wholeNumber(of: $0, 0...UInt64.max) }
    return overrides.seed ?? seed
  }

  // MARK: Who

  /// The region that is asked for, by name or as a map; `nil` where it is an authority.
  private func region() -> RegionProfile? {
    guard let entry = map.entry("region") else { return nil }
    if case .map = entry.value.content {
      return MapReader(
        entry.value, at: entry.keyPlace, path: "region", what: "a region’s name and authorities",
        findings
      ).flatMap(RegionReader.read)
    }
    return map.name(of: entry, what: "a region’s name")
      .flatMap { library.findRegion($0, at: entry.value.place, findings) }
  }

  /// All that are simulated, market by market; no markets where any authority or region is missing.
  private func authorities(
    of region: RegionProfile?
  ) -> (profiles: [AuthorityProfile], markets: [LabourMarket]) {
    guard map.entry("region") != nil else {
      let profiles = authority().map { [$0] } ?? []
      return (profiles, profiles.isEmpty ? [] : [LabourMarket(name: nil, members: 0..<1)])
    }
    if let entry = map.entry("start-from") {
      findings.error(.censusOfRegion, at: entry.keyPlace, "start-from")
    }
    guard let region else { return ([], []) }
    let parts = region.regions.isEmpty ? [region] : self.regions(of: region)
    var profiles: [AuthorityProfile] = []
    var markets: [LabourMarket] = []
    for part in parts {
      let own = authorities(of: part, besides: profiles)
      if own.count == part.authorities.count {
        let members = profiles.count..<(profiles.count + own.count)
        markets.append(LabourMarket(name: part.name, members: members))
      }
      profiles += own
    }
    return (profiles, markets.count == max(1, region.regions.count) ? markets : [])
  }

  /// The regions of a whole, each with its authorities.
  private func regions(of whole: RegionProfile) -> [RegionProfile] {
    var found: [RegionProfile] = []
    for (name, place) in whole.regions {
      guard let region = library.findRegion(name, at: place, findings) else { continue }
      if !region.regions.isEmpty {
        findings.error(.regionOfRegions(region.name), at: place, "region")
      } else if found.contains(where: { $0.name == region.name }) {
        findings.error(.twiceInRegion(region.name), at: place, "region")
      } else {
        found.append(region)
      }
    }
    return found
  }

  private func authorities(
    of region: RegionProfile, besides others: [AuthorityProfile]
  ) -> [AuthorityProfile] {
    var found: [AuthorityProfile] = []
    for (name, place) in region.authorities {
      let profile =
        name.hasSuffix(".yaml")
        ? ownProfile(name, at: place, "region")
        : library.find(name, at: place, "region", findings)
      guard let profile else { continue }
      if (found + others).contains(where: { $0.name == profile.name }) {
        findings.error(.twiceInRegion(profile.name), at: place, "region")
      } else {
        if profile.name.lowercased() == region.name.lowercased() {
          findings.error(.namedLikeMember(region.name), at: place, "region")
        }
        found.append(profile)
      }
    }
    return found
  }

  private func doubtLevels(of authorities: [AuthorityProfile]) {
    guard let entry = map.entry("authority") ?? map.entry("profile") ?? map.entry("region")
    else { return }
    let doubts = authorities.compactMap(\.doubtOfLevels)
    if authorities.count > 1, !doubts.isEmpty {
      findings.warning(
        .notFitted(doubts.count, of: authorities.count), at: entry.value.place, entry.key)
    } else if let doubt = doubts.first {
      findings.warning(doubt, at: entry.value.place, entry.key)
    }
  }

  /// What acts between authorities alone says nothing about one.
  private func doubtRegional(
    _ world: [WorldSetting], _ factors: [Factor], _ alternatives: [Alternative]
  ) {
    let settings =
      world.map(\.setting) + factors.flatMap(\.levels)
      + alternatives.flatMap { $0.settings.map(\.setting) }
    var told: Set<String> = []
    for setting in settings
    where ["region.", "memorandum.", "buddy."].contains(where: setting.key.hasPrefix) {
      guard told.insert(setting.key).inserted else { continue }
      findings.warning(.onlyInRegion(setting.key), at: setting.place, setting.path)
    }
  }

  private func authority() -> AuthorityProfile? {
    if let entry = map.entry("profile") { return ownProfile(entry) }
    guard let entry = map.entry("authority") else {
      findings.error(.missingOneOf("authority", "profile"), at: map.place)
      return nil
    }
    guard let name = map.name(of: entry, what: "an authority's name or DfE number") else {
      return nil
    }
    return library.find(name, at: entry.value.place, "authority", findings)
  }

  private func ownProfile(_ entry: YAMLNode.Entry) -> AuthorityProfile? {
    map.text(of: entry, what: "the path of a profile")
      .flatMap { ownProfile($0, at: entry.value.place, "profile") }
  }

  private func ownProfile(_ path: String, at place: Place, _ key: String) -> AuthorityProfile? {
    guard let target = project.locate(path, from: place.file) else {
      findings.error(.outsideProject(path, key: key), at: place, key)
      return nil
    }
    guard let resolved = target.resolved else {
      findings.error(
        .unreadable(target.shown, reason: "No such file or directory"), at: place, key)
      return nil
    }
    return ProfileReader.read(
      file: resolved, shownAs: target.shown, origin: .own, into: findings)
  }
}
