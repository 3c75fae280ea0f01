import SocialCare

/// Makes worlds and design points of a draft: every combination of varied values is a world, and
/// every alternative in every world a design point.
///
/// Because nothing that is varied may be set or compared, what an alternative does is the same in
/// every world, and so it is worked out once.
struct DesignResolver {
  let draft: ScenarioDraft
  let findings: Findings
  /// Defaults, then the profile.
  private var base = Parameters()
  /// Trajectories of what `set` sets, by position in the catalogue.
  private var world: [Int: Trajectory] = [:]

  init(draft: ScenarioDraft, findings: Findings) {
    self.draft = draft
    self.findings = findings
    if let judgement = draft.authority.judgement,
      let place = Judgement.allCases.firstIndex(of: judgement)
    {
      base.judgement.judgement = place
    }
    for setting in draft.authority.parameters {
      ParameterCatalogue.all[setting.parameter].set(setting.value, in: &base)
    }
  }

  /// Worlds and design points; every value outside its range is an error in `findings`.
  mutating func resolve() -> (worlds: [World], points: [DesignPoint]) {
    resolveWorld()
    let levels = draft.factors.map { factor in
      factor.levels.map { level in level.parts.map { resolved($0, of: level) } }
    }
    let policies = draft.alternatives.map { alternative in
      (changes: changes(of: alternative), changed: changed(by: alternative))
    }
    if findings.hasErrors { return ([], []) }
    var worlds: [World] = []
    var points: [DesignPoint] = []
    var choice = [Int](repeating: 0, count: draft.factors.count)
    repeat {
      let world = world(choice, levels)
      for (position, policy) in policies.enumerated() {
        points.append(
          point(position, policy, world: worlds.count, label: world.label, choice, points.count))
      }
      worlds.append(world)
    } while Self.advance(&choice, draft.factors.map(\.levels.count))
    return (worlds, points)
  }

  // MARK: The world

  private mutating func resolveWorld() {
    var dated: [Int: [(day: Day, value: Double)]] = [:]
    var initial: [Int: Double] = [:]
    for item in draft.world {
      for part in item.setting.parts {
        let value = resolved(part, of: item.setting)
        if let day = item.day {
          dated[part.parameter, default: []].append((day, value))
          if day >= draft.end { warnNeverReached(item.dayText ?? "", item.setting) }
        } else {
          initial[part.parameter] = value
        }
      }
    }
    for (parameter, value) in initial.sorted(by: { $0.key < $1.key }) {
      world[parameter] = Trajectory(initial: value, dated: [])
    }
    for (parameter, values) in dated.sorted(by: { $0.key < $1.key }) {
      world[parameter] = Trajectory(initial: baseValue(parameter), dated: values)
        .beginning(on: draft.warmUpStart)
    }
  }

  private func baseValue(_ parameter: Int) -> Double {
    ParameterCatalogue.all[parameter].value(in: base)
  }

  /// A world's value of a part, changes counting from the profile's value; its range is checked.
  private func resolved(_ part: Setting.Part, of setting: Setting) -> Double {
    let value = part.change.applied(to: baseValue(part.parameter))
    check(value, part, setting)
    return value
  }

  private func check(_ value: Double, _ part: Setting.Part, _ setting: Setting) {
    let description = ParameterCatalogue.all[part.parameter]
    if let complaint = description.complaint(about: value, because: setting.text) {
      // An absolute value was told when it was read.
      if part.change.isRelative { findings.error(complaint, at: setting.place, setting.path) }
      return
    }
    let doubts = [description.doubt(about: value), doubtOfPopulation(value, description)]
    for doubt in doubts.compactMap(\.self) {
      findings.warning(doubt, at: setting.place, setting.path)
    }
  }

  private func doubtOfPopulation(
    _ value: Double, _ description: ParameterDescription
  ) -> Complaint? {
    guard description.key == AuthorityProfile.populationKey,
      let published = draft.authority.figure("population")
    else { return nil }
    return AuthorityProfile.doubt(
      ofPopulation: value, published: published, of: draft.authority.name)
  }

  private func warnNeverReached(_ what: String, _ setting: Setting) {
    findings.warning(
      .neverReached(what, end: "\(draft.end.adding(days: -1))"), at: setting.place, setting.path)
  }

  private func world(_ choice: [Int], _ levels: [[[Double]]]) -> World {
    var parameters = base
    var changes: [ParameterChange] = []
    for (parameter, trajectory) in world {
      ParameterCatalogue.all[parameter].set(trajectory.initial, in: &parameters)
      changes += trajectory.steps.map {
        ParameterChange(day: $0.day, parameter: parameter, value: $0.value)
      }
    }
    for (position, factor) in draft.factors.enumerated() {
      let level = choice[position]
      for (part, value) in zip(factor.levels[level].parts, levels[position][level]) {
        ParameterCatalogue.all[part.parameter].set(value, in: &parameters)
      }
    }
    return World(
      label: label(choice),
      timeline: ParameterTimeline(
        initial: parameters, changes: Self.sorted(changes.filter { $0.day < draft.end })))
  }

  private func label(_ choice: [Int]) -> String {
    zip(draft.factors, choice)
      .map { factor, level in "\(factor.key) = \(factor.levels[level].text)" }
      .joined(separator: " · ")
  }

  // MARK: Alternatives

  /// All changes from `start` on: the alternative's own, and the world's of what it leaves alone.
  private func changes(of alternative: Alternative) -> [ParameterChange] {
    var trajectories = world
    let delay = alternative.delay(of: draft.authority.name)
    for policy in delay == nil ? [] : alternative.settings {
      let from = policy.from.adding(months: delay ?? 0)
      let until = policy.until?.adding(months: delay ?? 0)
      if from >= draft.end {
        let who = draft.memberCount > 1 ? " in \(draft.authority.name)" : ""
        warnNeverReached("from (\(from))\(who)", policy.setting)
      }
      for part in policy.setting.parts {
        let before =
          world[part.parameter]
          ?? Trajectory(
            initial: baseValue(part.parameter), dated: [])
        let after = Trajectory(
          world: before, change: part.change, from: from, until: until,
          ramp: policy.ramp)
        checkTargets(of: part, policy, from, until, before)
        trajectories[part.parameter] = after
      }
    }
    var changes: [ParameterChange] = []
    for (parameter, trajectory) in trajectories {
      for step in trajectory.steps where step.day >= draft.start && step.day < draft.end {
        changes.append(
          ParameterChange(
            day: step.day, parameter: parameter, value: step.value, isReturn: step.isReturn))
      }
    }
    return Self.sorted(changes)
  }

  /// Holds every target that the policy reaches against the parameter's range; what lies on a ramp
  /// lies between values that are checked.
  private func checkTargets(
    of part: Setting.Part, _ policy: PolicySetting, _ from: Day, _ until: Day?,
    _ before: Trajectory
  ) {
    var days = [from]
    if part.change.isRelative {
      days += before.steps.map(\.day).filter { day in
        day > from && until.map { day <= $0 } != false && day < draft.end
      }
    }
    let targets = days.map { part.change.applied(to: before.value(on: $0)) }
    let description = ParameterCatalogue.all[part.parameter]
    let worst = targets.first { description.complaint(about: $0, because: nil) != nil }
    if let target = worst ?? targets.first { check(target, part, policy.setting) }
  }

  private func changed(by alternative: Alternative) -> [ChangedParameter] {
    var who = ""
    let isPartial = alternative.authorities.count < draft.memberCount || alternative.rollOut > 0
    if !alternative.authorities.isEmpty, isPartial, draft.memberCount > 1 {
      who = " in " + alternative.authorities.joined(separator: ", ")
    }
    if alternative.rollOut > 0 { who += " roll-out \(alternative.rollOut) months" }
    return alternative.settings.map { policy in
      ChangedParameter(
        parameter: policy.setting.key, value: policy.changeText + who,
        unit: policy.setting.unit.tableName)
    }
  }

  // MARK: Design points

  private func point(
    _ position: Int, _ policy: (changes: [ParameterChange], changed: [ChangedParameter]),
    world: Int, label: String, _ choice: [Int], _ index: Int
  ) -> DesignPoint {
    let alternative = draft.alternatives[position]
    let varied = zip(draft.factors, choice).map { factor, level in
      let setting = factor.levels[level]
      return ChangedParameter(
        parameter: factor.key, value: setting.text, unit: setting.unit.tableName)
    }
    return DesignPoint(
      index: index, name: label.isEmpty ? alternative.name : "\(alternative.name) · \(label)",
      alternative: alternative.name, world: world,
      baseline: world * draft.alternatives.count + draft.baseline, changes: policy.changes,
      fundedBy: alternative.fundedBy, changed: policy.changed + varied)
  }

  /// The next combination, the last factor moving fastest; false after the last.
  private static func advance(_ choice: inout [Int], _ counts: [Int]) -> Bool {
    for position in choice.indices.reversed() {
      choice[position] += 1
      if choice[position] < counts[position] { return true }
      choice[position] = 0
    }
    return false
  }

  private static func sorted(_ changes: [ParameterChange]) -> [ParameterChange] {
    changes.sorted { ($0.day, $0.parameter) < ($1.day, $1.parameter) }
  }
}
