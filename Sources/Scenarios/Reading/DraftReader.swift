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
    evidence()
    let title = map.required("title", example: "Does early help pay for itself?")
      .flatMap { map.name(of: $0, what: "a title") }
    let authority = authority()
    if let doubt = authority?.doubtOfLevels,
      let entry = map.entry("authority") ?? map.entry("profile")
    {
      findings.warning(doubt, at: entry.value.place, entry.key)
    }
    let seed = seed()
    let period = period()
    let (replications, precision) = replications()
    let (setClaims, world) = world()
    let (varyClaims, factors) = factors()
    varyClaims.refuseSharing(with: setClaims, findings)
    let alternatives = alternatives(start: period?.start, varied: varyClaims)
    let baseline = baseline(alternatives)
    let chosen = chosenMeasures()
    let primary = primary(among: chosen)
    let tolerances = tolerances()
    guard let title, let authority, let seed, let period, let replications else { return nil }
    return ScenarioDraft(
      title: title, authority: authority, start: period.start, warmUp: period.warmUp,
      startingState: period.startingState, horizon: period.horizon, replications: replications,
      precision: precision, seed: seed, world: world, alternatives: alternatives,
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

  private func evidence() {
    guard let entry = map.entry("evidence"), let text = map.text(of: entry, what: "default") else {
      return
    }
    if text == "range" {
      findings.error(
        .notAvailable("evidence: range", instead: "leave it out, or write  evidence: default"),
        at: entry.value.place, "evidence")
    } else if text != "default" {
      findings.error(.notOneOf(text, ["default"]), at: entry.value.place, "evidence")
    }
  }

  private func seed() -> UInt64? {
    let entry = map.required("seed", example: "20230401")
    let seed = entry.flatMap { map.wholeNumber(of: $0, 0...UInt64.max) }
    return overrides.seed ?? seed
  }

  // MARK: Who

  private func authority() -> AuthorityProfile? {
    if let entry = map.entry("region") {
      findings.error(
        .notAvailable(
          "region", instead: "name one authority, for example  authority: Bedford"),
        at: entry.keyPlace, "region")
      return nil
    }
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
    guard let path = map.text(of: entry, what: "the path of a profile") else { return nil }
    let place = entry.value.place
    guard let target = project.locate(path, from: place.file) else {
      findings.error(.outsideProject(path, key: "profile"), at: place, "profile")
      return nil
    }
    guard let resolved = target.resolved else {
      findings.error(
        .unreadable(target.shown, reason: "No such file or directory"), at: place, "profile")
      return nil
    }
    return ProfileReader.read(
      file: resolved, shownAs: target.shown, origin: .own, into: findings)
  }
}
