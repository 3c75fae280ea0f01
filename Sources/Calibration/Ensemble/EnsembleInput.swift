import Probability
import Scenarios

/// One thing in which members of the ensemble differ: a parameter, or several that keep their
/// ratios, over the range that the evidence leaves open.
///
/// A position from 0 to 1 is the quantile of its law: log-uniform where the range goes by factors,
/// triangular with the default as its mode otherwise.
package struct EnsembleInput: Sendable {
  package let keys: [String]
  private let law: Law

  private enum Law: Sendable {
    /// A factor on each value, from the first to the second.
    case factor(Double, Double)
    /// The value itself.
    case triangular(low: Double, mode: Double, high: Double)
  }

  /// What G.3 names, and what the reference fit moves.
  static let all: [EnsembleInput] = open + fitted

  /// Uncertain whatever the published figures say.
  private static let open: [EnsembleInput] = [
    value("need.drift-hardening"), value("help.early-recovery"), value("help.early-protection"),
    factor((1...3).map { "early-help.reach.\($0)" }), value("help.handover-loss"),
    factor(["help.relationship-time"]), value("leaving.load-effect"),
    value("inspection.leaving-inadequate"), value("agency.supply-elasticity"),
    value("agency.conversion-capped"), value("agency.pool-ratio"), factor(["agency.fill-time"]),
    value("inspection.caution-inadequate"), value("funding.overspend-to-early-help"),
    value("hours.factor"), factor(["leaving.multiplier"]),
  ]

  /// What the published figures fix together with it.
  private static let fitted: [EnsembleInput] = FitParameter.reference.compactMap { parameter in
    guard let key = parameter.keys.first, parameter.keys != ["hours.factor"] else { return nil }
    return parameter.isFactor ? factor(parameter.keys) : value(key)
  }

  private static func line(_ key: String) -> ParameterDescription {
    guard let position = ParameterCatalogue.index(of: key) else {
      preconditionFailure("no parameter \(key)")
    }
    return ParameterCatalogue.all[position]
  }

  private static func value(_ key: String) -> EnsembleInput {
    let line = line(key)
    let mode = min(line.plausible.upperBound, max(line.plausible.lowerBound, line.defaultValue))
    return EnsembleInput(
      keys: [key],
      law: .triangular(
        low: line.plausible.lowerBound, mode: mode, high: line.plausible.upperBound))
  }

  /// The factors that keep every one of them within its plausible range, and 1.
  private static func factor(_ keys: [String]) -> EnsembleInput {
    let lines = keys.map(line)
    let low = lines.map { $0.plausible.lowerBound / $0.defaultValue }.max() ?? 1
    let high = lines.map { $0.plausible.upperBound / $0.defaultValue }.min() ?? 1
    return EnsembleInput(keys: keys, law: .factor(min(1, low), max(1, high)))
  }

  /// Where the defaults stand.
  var start: Double {
    switch law {
    case .factor(let low, let high):
      guard high > low else { return 0.5 }
      return -Elementary.log(low) / (Elementary.log(high) - Elementary.log(low))
    case .triangular(let low, let mode, let high): return (mode - low) / (high - low)
    }
  }

  /// Sets the parameters to where a position stands.
  func apply(_ position: Double, to parameters: inout Parameters) {
    for key in keys {
      let line = Self.line(key)
      let value: Double
      switch law {
      case .factor(let low, let high):
        let (from, to) = (Elementary.log(low), Elementary.log(high))
        value = line.defaultValue * Elementary.exp(from + position * (to - from))
      case .triangular(let low, let mode, let high):
        let peak = (mode - low) / (high - low)
        value =
          position < peak
          ? low + (position * (high - low) * (mode - low)).squareRoot()
          : high - ((1 - position) * (high - low) * (high - mode)).squareRoot()
      }
      line.set(
        min(line.allowed.upperBound, max(line.allowed.lowerBound, value)), in: &parameters)
    }
  }
}
