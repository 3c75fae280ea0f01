/// A rule that spots a failing service in its published indicators, before an inspector does (F10).
package struct EarlyWarningParameters: Sendable, Equatable {
  package var isOn = false
  package var threshold = 0.0
  package var delay = 0.0
  package var usual = WarningIndicators()
  package var spread = WarningIndicators()
}

/// A number for each indicator that the rule reads, in percent and children per FTE.
package struct WarningIndicators: Sendable, Equatable {
  package var vacancies = 0.0
  package var agency = 0.0
  package var caseload = 0.0
  package var assessments = 0.0
  package var reReferrals = 0.0
}

extension EarlyWarningParameters {
  private static let england = "England, 2023 (DfE)"
  private static let spread = "standard deviation over 147 to 152 authorities, 2023 (DfE)"

  static let catalogue: [ParameterDescription] =
    rule
    + indicator(
      "vacancies", "Vacancy rate", 18.9, 12.8, \.warning.usual.vacancies,
      \.warning.spread.vacancies)
    + indicator(
      "agency", "Agency rate", 17.8, 13, \.warning.usual.agency, \.warning.spread.agency)
    + indicator(
      "caseload", "Caseload per FTE", 16, 2.26, \.warning.usual.caseload,
      \.warning.spread.caseload)
    + indicator(
      "assessments", "Assessments within 45 working days", 82.5, 9.2,
      \.warning.usual.assessments, \.warning.spread.assessments)
    + indicator(
      "re-referrals", "Re-referrals within 12 months", 22.4, 4.9, \.warning.usual.reReferrals,
      \.warning.spread.reReferrals)

  private static let rule: [ParameterDescription] = [
    .flag(
      "early-warning.on", "ew_on", "Published indicators are watched for failing services", false,
      source: "lever; nobody watches them in the reference", .judgement, lever: true,
      readBy: "early warning", \.warning.isOn),
    .number(
      "early-warning.threshold", "ew_threshold",
      "Mean of the indicators, in standard deviations between authorities, that is a warning",
      .number, 1, 0.5...2, allowed: -5...20, source: "idea in PAC 2016; size judged", .judgement,
      lever: true, readBy: "early warning", \.warning.threshold),
    .number(
      "early-warning.delay", "ew_delay", "From the end of a month until its figures are out",
      .months, 3, 1...12, allowed: 0...60, source: "judgement (G.2)", .judgement, lever: true,
      readBy: "early warning", \.warning.delay),
  ]

  private static func indicator(
    _ key: String, _ title: String, _ usual: Double, _ deviation: Double,
    _ usualPath: any WritableKeyPath<Parameters, Double> & Sendable,
    _ spreadPath: any WritableKeyPath<Parameters, Double> & Sendable
  ) -> [ParameterDescription] {
    [
      .number(
        "early-warning.usual-\(key)", "ew_mean[\(key)]", "\(title) that is usual", .number, usual,
        (0.8 * usual)...(1.2 * usual), allowed: 0...1_000, source: england, .published,
        readBy: "early warning", usualPath),
      .number(
        "early-warning.spread-\(key)", "ew_sd[\(key)]", "\(title), spread between authorities",
        .number, deviation, (0.7 * deviation)...(1.3 * deviation), allowed: 0.001...1_000,
        source: spread, .published, readBy: "early warning", spreadPath),
    ]
  }
}
