/// The short forms in which the catalogue's lines are written.
///
/// A line reads: key, symbol, title, unit, default, plausible range, source, grade, what reads it,
/// place. `allowed` is wider than plausible: it refuses what cannot be, not what is unlikely.
extension ParameterDescription {
  static func number(
    _ key: String, _ symbol: String, _ title: String, _ unit: Unit, _ value: Double,
    _ plausible: ClosedRange<Double>, allowed: ClosedRange<Double>? = nil, source: String,
    _ grade: EvidenceGrade, lever: Bool = false, readBy: String,
    _ path: any WritableKeyPath<Parameters, Double> & Sendable
  ) -> ParameterDescription {
    ParameterDescription(
      key: key, symbol: symbol, title: title, unit: unit, defaultValue: value,
      allowed: allowed ?? unit.widestRange, plausible: plausible, source: source, grade: grade,
      isFitted: false, isLever: lever, readBy: readBy, slot: .number(path))
  }

  static func flag(
    _ key: String, _ symbol: String, _ title: String, _ value: Bool, source: String,
    _ grade: EvidenceGrade, lever: Bool = false, readBy: String,
    _ path: any WritableKeyPath<Parameters, Bool> & Sendable
  ) -> ParameterDescription {
    ParameterDescription(
      key: key, symbol: symbol, title: title, unit: .flag, defaultValue: value ? 1 : 0,
      allowed: 0...1, plausible: 0...1, source: source, grade: grade, isFitted: false,
      isLever: lever, readBy: readBy, slot: .flag(path))
  }

  static func choice(
    _ key: String, _ symbol: String, _ title: String, _ names: [String], source: String,
    _ grade: EvidenceGrade, lever: Bool = false, readBy: String,
    _ path: any WritableKeyPath<Parameters, Int> & Sendable, defaultChoice: Int = 0
  ) -> ParameterDescription {
    let last = Double(names.count - 1)
    return ParameterDescription(
      key: key, symbol: symbol, title: title, unit: .choice,
      defaultValue: Double(defaultChoice), allowed: 0...last, plausible: 0...last,
      source: source, grade: grade, isFitted: false, isLever: lever, readBy: readBy,
      slot: .choice(path, names))
  }

  /// One parameter for each of `levels`: a rate that depends on the severity of need.
  static func vector(
    _ key: String, _ symbol: String, _ title: String, _ unit: Unit, levels: [Int],
    _ values: [Double], factor: ClosedRange<Double>, source: String, _ grade: EvidenceGrade,
    readBy: String,
    in path: any WritableKeyPath<Parameters, LevelRates> & Sendable
  ) -> [ParameterDescription] {
    zip(levels, values).map { level, value in
      ParameterDescription(
        key: "\(key).\(level)", symbol: "\(symbol)_\(level)", title: "\(title) \(level)",
        unit: unit, defaultValue: value, allowed: unit.widestRange,
        plausible: (value * factor.lowerBound)...min(
          value * factor.upperBound, unit.widestRange.upperBound),
        source: source, grade: grade, isFitted: false, isLever: false, readBy: readBy,
        slot: .rate(path, level: level))
    }
  }
}

extension Unit {
  /// What a value of this unit can be at all; a parameter may say less.
  var widestRange: ClosedRange<Double> {
    switch self {
    case .share, .flag: 0...1
    case .levels: -4...4
    case .sharePerYear: -0.5...0.5
    case .perYear: 0...50
    case .number, .points: 0...100
    case .count, .children: 0...1_000_000
    case .days, .workingDays: 0...5_000
    case .weeks, .months: 0...600
    case .years: 0...50
    case .hours, .hoursPerMonth, .hoursPerWeek: 0...1_000
    case .childrenPerFTE: 1...100
    case .fte, .ftePer10000Children, .ftePer10000ChildrenPerYear: 0...10_000
    case .per10000Children, .per10000ChildrenPerYear: 0...10_000
    case .poundsPerHour: 0...1_000
    case .poundsPerWorkingDay: 0...7_400
    case .pounds, .poundsPerWeek, .poundsPerYear, .poundsPerChildPerYear: 0...10_000_000
    case .choice: 0...255
    }
  }
}
