/// The hidden severity of a family's need: how it worsens, recovers and hardens (A.3).
package struct NeedParameters: Sendable, Equatable {
  package var frailtyShape = 0.0
  /// Rate of the step up from each level.
  package var worsening = LevelRates()
  /// Rate of the step down from each level.
  package var recovery = LevelRates()
  package var driftHardening = 0.0
  package var driftHalving = 0.0
  package var neglectWorsening = 0.0
  package var neglectRecovery = 0.0
  package var abuseWorsening = 0.0
  package var abuseRecovery = 0.0
  package var stressWorsening = 0.0
  package var stressRecovery = 0.0
  package var adolescentSlope = 0.0
  package var youthEffect = 0.0
  package var incidents = LevelRates()
  package var incidentReduction = 0.0
}

extension NeedParameters {
  private static let sketch = "severity sketch (I.4, I.5), fitted"

  static let catalogue: [ParameterDescription] =
    [
      .number(
        "need.frailty-shape", "frailty_shape", "Shape of the gamma frailty of families (mean 1)",
        .number, 0.44, 0.2...1, allowed: 0.05...20,
        source: "22 % re-referral in 12 months, 55 % in six years (Troncoso 2017)", .study,
        readBy: "severity chain", \.need.frailtyShape)
    ]
    + ParameterDescription.vector(
      "need.worsening", "lam", "Rate of worsening from level", .perYear,
      levels: [0, 1, 2, 3], [0.0665, 0.327, 0.254, 0.198], factor: 0.5...2,
      source: sketch, .judgement, readBy: "severity chain", in: \.need.worsening)
    + ParameterDescription.vector(
      "need.recovery", "mu", "Rate of recovery from level", .perYear,
      levels: [1, 2, 3, 4], [0.518, 0.798, 1.58, 1.44], factor: 0.5...2,
      source: sketch, .judgement, readBy: "severity chain", in: \.need.recovery)
    + [
      .number(
        "need.drift-hardening", "delta", "Loss of log recovery rate per year of unmet need",
        .number, 0.25, 0...0.4, allowed: 0...2, source: "judgement; always run as a range",
        .judgement, readBy: "severity chain", \.need.driftHardening),
      .number(
        "need.drift-halving", "drift_halving", "Time in which help halves the hardening", .years,
        1, 0.5...2, allowed: 0.1...20, source: "judgement (A.3)", .judgement,
        readBy: "severity chain", \.need.driftHalving),
      .number(
        "need.neglect-worsening", "cat_up[neglect]", "Worsening under neglect, against the mean",
        .number, 0.7, 0.5...1, source: "judgement (A.2)", .judgement, readBy: "severity chain",
        \.need.neglectWorsening),
      .number(
        "need.neglect-recovery", "cat_down[neglect]", "Recovery from neglect, against the mean",
        .number, 0.8, 0.56...1.1, allowed: 0.05...10, source: "judgement (A.2)", .judgement,
        readBy: "severity chain", \.need.neglectRecovery),
      .number(
        "need.abuse-worsening", "cat_up[abuse]", "Worsening under abuse, against the mean",
        .number, 1.5, 1.05...2.1, source: "judgement (A.2)", .judgement,
        readBy: "severity chain", \.need.abuseWorsening),
      .number(
        "need.abuse-recovery", "cat_down[abuse]", "Recovery from abuse, against the mean",
        .number, 1.2, 0.84...1.7, allowed: 0.05...10, source: "judgement (A.2)", .judgement,
        readBy: "severity chain", \.need.abuseRecovery),
      .number(
        "need.acute-stress-worsening", "cat_up[N4]", "Worsening under acute stress", .number,
        1.5, 1.05...2.1, source: "judgement (A.2)", .judgement, readBy: "severity chain",
        \.need.stressWorsening),
      .number(
        "need.acute-stress-recovery", "cat_down[N4]", "Recovery from acute stress", .number, 1.5,
        1.05...2.1, allowed: 0.05...10, source: "judgement (A.2)", .judgement,
        readBy: "severity chain", \.need.stressRecovery),
      .number(
        "need.adolescent-slope", "n6_age_slope",
        "Rise per year from age 11 of the log onset of harm outside the home", .number, 0.25,
        0.1...0.4, allowed: 0...1,
        source: "half of looked-after children were 12 or older in 2018", .judgement,
        readBy: "severity chain", \.need.adolescentSlope),
      .number(
        "need.youth-effect", "b_youth",
        "Fall of log onset of harm outside the home as youth spending doubles", .number, 0.3,
        0.1...0.45, allowed: 0...3,
        source: "scaled from Bennett and others 2021: 1.9 (0.7-2.9) per 100,000 per £10", .study,
        readBy: "severity chain", \.need.youthEffect),
    ]
    + ParameterDescription.vector(
      "need.incidents", "incident_rate", "Incidents of harm per exposed child at level",
      .perYear, levels: [2, 3, 4], [0.02, 0.25, 1.0], factor: 0.3...3,
      source: "judgement; a relative index only", .judgement, readBy: "harm index",
      in: \.need.incidents)
    + [
      .number(
        "need.incident-reduction", "harm_reduction", "Incidents that full help prevents", .share,
        0.4, 0...0.8, source: "judgement (A.3)", .judgement, readBy: "harm index",
        \.need.incidentReduction)
    ]
}
