/// How well a number is attested.
package enum EvidenceGrade: String, Sendable, CaseIterable {
  /// A published statistic, or law and statutory guidance.
  case published = "A"
  /// A study: peer-reviewed, by an audit body, or an evaluation.
  case study = "B"
  /// A judgement.
  case judgement = "C"
}

/// Where in ``Parameters`` a described value lives.
package enum ParameterSlot: Sendable {
  case number(WritableKeyPath<Parameters, Double> & Sendable)
  case rate(WritableKeyPath<Parameters, LevelRates> & Sendable, level: Int)
  case flag(WritableKeyPath<Parameters, Bool> & Sendable)
  case choice(WritableKeyPath<Parameters, Int> & Sendable, [String])
}

/// Everything a parameter says of itself: the one place where its default stands.
package struct ParameterDescription: Sendable {
  /// Flat, dotted, kebab-case: the same word in file, catalogue, table and report.
  package let key: String
  /// The symbol of the conceptual model: `lam_0`.
  package let symbol: String
  /// What it is, in a line.
  package let title: String
  package let unit: Unit
  /// In `unit`; 0 or 1 for flags, the position for choices.
  package let defaultValue: Double
  /// Values outside are refused.
  package let allowed: ClosedRange<Double>
  /// Values that the evidence leaves open: what a range run covers.
  package let plausible: ClosedRange<Double>
  package let source: String
  package let grade: EvidenceGrade
  /// True when `caseload fit` moves it; its default is then the reference fit's.
  package let isFitted: Bool
  /// True when an authority or a government can set it.
  package let isLever: Bool
  /// The mechanism that reads it, in a few words.
  package let readBy: String
  package let slot: ParameterSlot

  /// The parameter's value in its unit; flags are 0 or 1, choices their position.
  package func value(in parameters: Parameters) -> Double {
    switch slot {
    case .number(let path): parameters[keyPath: path]
    case .rate(let path, let level): parameters[keyPath: path][level]
    case .flag(let path): parameters[keyPath: path] ? 1 : 0
    case .choice(let path, _): Double(parameters[keyPath: path])
    }
  }

  /// Writes `value` (in the parameter's unit) into `parameters`.
  package func set(_ value: Double, in parameters: inout Parameters) {
    switch slot {
    case .number(let path): parameters[keyPath: path] = value
    case .rate(let path, let level): parameters[keyPath: path][level] = value
    case .flag(let path): parameters[keyPath: path] = value != 0
    case .choice(let path, let names):
      precondition(value >= 0 && Int(value) < names.count, "no such choice of \(key)")
      parameters[keyPath: path] = Int(value)
    }
  }
}
