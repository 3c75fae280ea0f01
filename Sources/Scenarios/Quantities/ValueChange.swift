/// What a setting does to a value: replaces it, scales it, or moves it.
package enum ValueChange: Sendable, Hashable {
  /// A value in the parameter's unit.
  case absolute(Double)
  /// `+20%` is 1.2, `-42%` is 0.58, `x1.2` is 1.2.
  case scaled(Double)
  /// `+5 points` of a share is 0.05.
  case shifted(Double)

  /// The value that `base` becomes.
  package func applied(to base: Double) -> Double {
    switch self {
    case .absolute(let value): value
    case .scaled(let factor): base * factor
    case .shifted(let amount): base + amount
    }
  }

  /// True when the outcome depends on the value before.
  package var isRelative: Bool {
    if case .absolute = self { false } else { true }
  }
}

/// What a value's text must fit: a parameter's, or a bundle's.
struct ValueTarget {
  var key: String
  var unit: Unit
  var allowed: ClosedRange<Double>
  /// Names of the alternatives of a choice, in order.
  var choices: [String] = []
  /// False where nothing stands for a change to start from: bundles, and profiles.
  var takesRelative = true
}

extension ParameterDescription {
  /// What a value of this parameter must fit.
  var target: ValueTarget {
    if case .choice(_, let names) = slot {
      return ValueTarget(key: key, unit: unit, allowed: allowed, choices: names)
    }
    return ValueTarget(key: key, unit: unit, allowed: allowed)
  }
}
