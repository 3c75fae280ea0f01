/// Reads scenario files: text in, a whole valid scenario out.
package enum ScenarioReader {
  /// The scenario in `file` (`-` is standard input) with its lint warnings.
  ///
  /// `measures` are the names of all measures, which a room above knows. Throws every problem of
  /// the file, of the files it extends and of its profile at once.
  package static func read(
    file: String, measures: [String], library: ProfileLibrary,
    overrides: ScenarioOverrides = ScenarioOverrides(), vocabulary: Vocabulary = .standard
  ) throws(InvalidScenario) -> (scenario: Scenario, warnings: [Diagnostic]) {
    let findings = Findings()
    guard let project = ProjectFolder(of: file) else {
      throw unreadable(file)
    }
    let tree = ScenarioComposition.read(
      file, project: project, limits: YAMLLimits(), into: findings)
    guard let tree, let map = MapReader(tree, path: "", what: "a scenario", findings) else {
      throw problems(findings)
    }
    let reader = DraftReader(
      map: map, measures: measures, library: library, project: project,
      settings: SettingReader(vocabulary: vocabulary, findings: findings), overrides: overrides)
    guard let draft = reader.draft() else { throw problems(findings) }
    let place = map.entry("vary")?.keyPlace ?? map.entry("replications")?.keyPlace ?? map.place
    if let complaint = DesignSize(draft: draft).complaint(liftsLimits: overrides.liftsLimits) {
      findings.error(complaint, at: place, map.entry("vary") == nil ? "replications" : "vary")
      throw problems(findings)
    }
    let name = file == "-" ? "scenario" : FilePath.stem(of: file)
    let text = CanonicalText.text(of: draft)
    var scenario = resolved(draft, named: name, text, findings)
    try findings.check()
    for neighbour in draft.neighbours {
      // What is wrong for all authorities is told once.
      let own = Findings()
      scenario.neighbours.append(resolved(draft.of(neighbour), named: name, text, own))
      findings.adoptNew(own)
    }
    try findings.check()
    return (scenario, findings.warnings)
  }

  private static func resolved(
    _ draft: ScenarioDraft, named name: String, _ canonicalText: String, _ findings: Findings
  ) -> Scenario {
    var resolver = DesignResolver(draft: draft, findings: findings)
    let (worlds, points) = resolver.resolve()
    return Scenario(draft, named: name, canonicalText, worlds, points)
  }

  /// The file merged with what it extends, and where each value comes from.
  package static func merged(file: String) throws(InvalidScenario) -> MergedScenario {
    let findings = Findings()
    guard let project = ProjectFolder(of: file) else { throw unreadable(file) }
    let tree = ScenarioComposition.read(
      file, project: project, limits: YAMLLimits(), into: findings)
    try findings.check()
    guard let tree else { throw problems(findings) }
    return MergedScenario(tree)
  }

  private static func unreadable(_ file: String) -> InvalidScenario {
    let findings = Findings()
    findings.error(
      .unreadable(file, reason: "No such file or directory"),
      at: Place(file: file, line: 1, column: 1))
    return problems(findings)
  }

  /// The findings as an error; a reader that gave up has left at least one.
  private static func problems(_ findings: Findings) -> InvalidScenario {
    do {
      try findings.check()
    } catch {
      return error
    }
    preconditionFailure("a reader gave up without saying why")
  }
}

extension Scenario {
  fileprivate init(
    _ draft: ScenarioDraft, named name: String, _ canonicalText: String, _ worlds: [World],
    _ points: [DesignPoint]
  ) {
    self.init(
      name: name, title: draft.title, authority: draft.authority, start: draft.start,
      warmUpStart: draft.warmUpStart, end: draft.end, startingState: draft.startingState,
      replications: draft.replications, precision: draft.precision, seed: draft.seed,
      evidence: draft.evidence, settled: draft.settled, worlds: worlds, designPoints: points,
      primary: draft.primary, measures: draft.measures,
      tolerances: draft.tolerances, canonicalText: canonicalText,
      region: draft.region, regions: draft.regions)
  }
}
