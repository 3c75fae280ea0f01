/// What employed staff are paid (C.1).
package struct PayParameters: Sendable, Equatable {
  package var newlyQualified = 0.0
  package var socialWorker = 0.0
  package var senior = 0.0
  package var advanced = 0.0
  package var manager = 0.0
  package var seniorManager = 0.0
  package var onCost = 0.0
  package var uplift = 0.0
  package var neighbours = 0.0
  package var bonus = 0.0
  package var bonusAfter = 0.0
}

extension PayParameters {
  static let catalogue: [ParameterDescription] = [
    .number(
      "pay.newly-qualified", "salary[ASYE]", "Salary of newly qualified workers", .poundsPerYear,
      36_363, 32_000...40_000, allowed: 0...500_000, source: "job advert, North East Lincolnshire",
      .study, readBy: "staff cost", \.pay.newlyQualified),
    .number(
      "pay.social-worker", "salary[SW]", "Salary of social workers", .poundsPerYear, 41_000,
      37_000...46_000, allowed: 0...500_000, source: "within advertised ranges", .judgement,
      readBy: "staff cost", \.pay.socialWorker),
    .number(
      "pay.senior-social-worker", "salary[senior]", "Salary of senior social workers",
      .poundsPerYear,
      43_284, 39_164...47_404, allowed: 0...500_000, source: "job advert, Essex", .study,
      readBy: "staff cost", \.pay.senior),
    .number(
      "pay.advanced-practitioner", "salary[advanced]", "Salary of advanced practitioners",
      .poundsPerYear, 49_282, 45_000...54_000, allowed: 0...500_000,
      source: "top of an advertised range", .judgement, readBy: "staff cost", \.pay.advanced),
    .number(
      "pay.team-manager", "salary[TM]", "Salary of team managers", .poundsPerYear, 55_000,
      50_000...62_000, allowed: 0...500_000, source: "judgement", .judgement,
      readBy: "staff cost", \.pay.manager),
    .number(
      "pay.senior-manager", "salary[SM]",
      "Salary of senior managers, reviewing officers and chairs",
      .poundsPerYear, 60_000, 53_000...75_000, allowed: 0...500_000, source: "judgement",
      .judgement, readBy: "staff cost", \.pay.seniorManager),
    .number(
      "pay.on-cost", "oncost", "Employer's insurance and pension on top of pay", .share, 0.30,
      0.25...0.35, source: "judgement", .judgement, readBy: "staff cost", \.pay.onCost),
    .number(
      "workforce.pay-uplift", "pay_uplift", "Rise of pay over the going rate", .share, 0, 0...0.1,
      allowed: -0.5...1, source: "lever; none is the reference", .judgement, lever: true,
      readBy: "staff cost, leaving and recruitment", \.pay.uplift),
    .number(
      "pay.neighbours", "pay_neighbours", "Neighbours' pay against the going rate", .share, 0,
      -0.1...0.1, allowed: -0.5...1, source: "judgement", .judgement,
      readBy: "leaving and recruitment",
      \.pay.neighbours),
    .number(
      "workforce.retention-bonus", "retention_bonus",
      "Bonus a year, of pay, for staff who have stayed",
      .share, 0, 0...0.15, allowed: 0...1, source: "lever; none is the reference", .judgement,
      lever: true, readBy: "staff cost and leaving", \.pay.bonus),
    .number(
      "workforce.retention-bonus-after", "bonus_years", "Years in post that earn the bonus", .years,
      2, 0...5, source: "judgement", .judgement, lever: true, readBy: "staff cost and leaving",
      \.pay.bonusAfter),
  ]
}
