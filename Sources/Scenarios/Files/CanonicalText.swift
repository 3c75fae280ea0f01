import SocialCare

/// A scenario in one canonical form: defaults written out, maps of parameters sorted, free texts,
/// comments and layout left out, the profile's figures included.
///
/// Two files with the same text give the same results; it is what is hashed, and what the manifest
/// shows. It names no file, folder or machine.
enum CanonicalText {
  static func text(of draft: ScenarioDraft) -> String {
    let who =
      draft.region.map { "region: " + scalar($0) }
      ?? "authority: " + scalar(draft.authority.name)
    let regions = draft.regions.map { region in
      "\(region.name.map(scalar) ?? ""): \(region.members.count)"
    }
    var lines = ["title: " + scalar(draft.title), who]
    if !regions.isEmpty { lines.append("regions: {\(regions.listed)}") }
    lines += [
      "start: \(draft.start)", "warm-up: \(draft.warmUp.text)",
      "start-from: \(draft.startingState.rawValue)", "horizon: \(draft.horizon.text)",
    ]
    if let precision = draft.precision {
      let unit = precision.isRelative ? "of the mean" : "absolute"
      lines.append(
        "precision: {measure: \(precision.measure), half-width: \(precision.halfWidth.exactText) \(unit), "
          + "at-most: \(precision.atMost)}")
    } else {
      lines.append("replications: \(draft.replications)")
    }
    lines += ["seed: \(draft.seed)", "evidence: \(draft.evidence.rawValue)"]
    lines += world(draft.world) + compare(draft)
    lines.append("vary:")
    for factor in draft.factors {
      lines.append("  \(factor.key): [\(factor.levels.map { scalar($0.text) }.listed)]")
    }
    lines.append("primary: [\(draft.primary.listed)]")
    lines.append("measures: " + (draft.measures.map { "[\($0.listed)]" } ?? "all"))
    lines.append("tolerances:")
    for (measure, tolerance) in draft.tolerances.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(measure): \(Unit.share.text(tolerance))")
    }
    lines.append("profile:")
    for profile in [draft.authority] + draft.neighbours { lines += profile.canonicalLines }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func world(_ settings: [WorldSetting]) -> [String] {
    let byKey = Dictionary(grouping: settings, by: \.setting.key).sorted { $0.key < $1.key }
    return ["set:"]
      + byKey.map { key, items in
        let dated = items.compactMap { item in item.day.map { ($0, scalar(item.setting.text)) } }
          .sorted { $0.0 < $1.0 }.map { day, text in "\(day): \(text)" }
        let plain = items.first.map { scalar($0.setting.text) } ?? ""
        return "  \(key): " + (dated.isEmpty ? plain : "{\(dated.listed)}")
      }
  }

  private static func compare(_ draft: ScenarioDraft) -> [String] {
    var lines = ["compare:"]
    for alternative in draft.alternatives {
      lines.append("  \(scalar(alternative.name)):")
      lines.append("    funded-by: \(alternative.fundedBy.rawValue)")
      if draft.region != nil {
        lines.append("    in: [\(alternative.authorities.map(scalar).listed)]")
        lines.append("    roll-out: \(alternative.rollOut) months")
      }
      for policy in alternative.settings.sorted(by: { $0.setting.key < $1.setting.key }) {
        let until = policy.until.map { ", until: \($0)" } ?? ""
        lines.append(
          "    \(policy.setting.key): {value: \(scalar(policy.setting.text)), "
            + "from: \(policy.from)\(until), ramp: \(policy.ramp) months}")
      }
    }
    if !draft.alternatives.isEmpty {
      lines.append("baseline: " + scalar(draft.alternatives[draft.baseline].name))
    }
    return lines
  }

  /// Text as YAML writes it: bare where every reader agrees on it, else between double quotes.
  static func scalar(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " .%/£+-_·()".unicodeScalars.contains(scalar)
    }
    let first = text.first ?? " "
    if isPlain && (first.isLetter || first.isASCIIDigit || first == "£") && text.last != " " {
      return text
    }
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }
}

extension [String] {
  fileprivate var listed: String { joined(separator: ", ") }
}
