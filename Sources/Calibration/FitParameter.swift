import Probability
import Scenarios

/// One thing that the fit moves: a parameter, or several that keep their ratios.
struct FitParameter: Sendable {
  /// The catalogue's keys.
  let keys: [String]
  /// Whether values are multiplied, or shifted by a number of levels.
  let isFactor: Bool
  /// How far one unit of the fit's own scale goes: a log factor, or levels.
  let scale: Double
  /// Multiplies a mean of the reference authority, which moves in place of parameters.
  var multiply: (@Sendable (inout ReferenceConstants, Double) -> Void)?

  static let reference: [FitParameter] = [
    factor(["need.worsening.0"]),
    factor(vector("demand.detection", 0...4)),
    factor(["demand.redetection"]),
    shift("gate.no-further-action-threshold", 1),
    shift("gate.need-threshold", 0.5),
    shift("gate.section-47-threshold", 0.5),
    shift("gate.conference-threshold", 0.5),
    factor(["assessment.pace-mean"]),
    factor(["assessment.repeat-rate"]),
    factor(["section-47.pace-mean"]),
    shift("child-in-need.closing-level", 1),
    factor(["protection.closing-progress"]),
    factor(
      vector("care.from-assessment", 2...4) + vector("care.from-child-in-need", 2...4)
        + vector("care.from-protection", 1...4)),
    factor([
      "care.exit-home", "care.exit-guardianship", "care.exit-adoption",
      "care.exit-adoption-under-5", "care.exit-other",
    ]),
    factor(["hours.factor"]),
    factor(["workforce.case-holding-posts"]),
    factor(["recruitment.advert-success"]),
    shift("recruitment.held-for-agency", 0.3),
    factor(["absence.long-leave"]),
    factor(["early-help.budget"]),
    FitParameter(keys: [], isFactor: true, scale: 1, multiply: { $0.leavingNormaliser *= $1 }),
    FitParameter(keys: [], isFactor: true, scale: 1, multiply: { $0.absenceNormaliser *= $1 }),
  ]

  /// All that the reference fit moves of parameters, with the level of leaving in place of the means.
  static let earlier: [FitParameter] =
    reference.filter { !$0.keys.isEmpty } + [factor(["leaving.multiplier"])]

  /// What is local: demand, thresholds, pace, and how staff come and go.
  static let local: [FitParameter] = [
    factor(vector("demand.detection", 0...4)),
    factor(["demand.redetection"]),
    shift("gate.no-further-action-threshold", 1),
    shift("gate.need-threshold", 0.5),
    shift("gate.section-47-threshold", 0.5),
    shift("gate.conference-threshold", 0.5),
    factor(["assessment.pace-mean"]),
    factor(["section-47.pace-mean"]),
    factor(["protection.closing-progress"]),
    factor(
      vector("care.from-assessment", 2...4) + vector("care.from-child-in-need", 2...4)
        + vector("care.from-protection", 1...4)),
    factor([
      "care.exit-home", "care.exit-guardianship", "care.exit-adoption",
      "care.exit-adoption-under-5", "care.exit-other",
    ]),
    factor(["workforce.case-holding-posts"]),
    factor(["recruitment.advert-success"]),
    shift("recruitment.held-for-agency", 0.3),
    factor(["leaving.multiplier"]),
  ]

  private static func vector(_ key: String, _ levels: ClosedRange<Int>) -> [String] {
    levels.map { "\(key).\($0)" }
  }

  private static func factor(_ keys: [String]) -> FitParameter {
    FitParameter(keys: keys, isFactor: true, scale: 1)
  }

  private static func shift(_ key: String, _ scale: Double) -> FitParameter {
    FitParameter(keys: [key], isFactor: false, scale: scale)
  }

  /// Moves the reference's mean that it is of, if any, to where `position` stands.
  func apply(_ position: Double, to constants: inout ReferenceConstants) {
    multiply?(&constants, Elementary.exp((position - 1) * scale))
  }

  /// Sets the parameters to where `position` stands; 1 is the start. Values stay within what the
  /// catalogue allows.
  func apply(_ position: Double, from start: Parameters, to parameters: inout Parameters) {
    for key in keys {
      guard let index = ParameterCatalogue.index(of: key) else { continue }
      let line = ParameterCatalogue.all[index]
      let value = line.value(in: start)
      let moved =
        isFactor
        ? value * Elementary.exp((position - 1) * scale) : value + (position - 1) * scale
      let allowed = line.allowed
      line.set(min(allowed.upperBound, max(allowed.lowerBound, moved)), in: &parameters)
    }
  }
}
