/// Why and how staff leave (C.3).
package struct LeavingParameters: Sendable, Equatable {
  package var sector = 0.0
  package var agency = 0.0
  package var otherAuthority = 0.0
  package var tenureFirst = 0.0
  package var tenureSecond = 0.0
  package var tenureThird = 0.0
  package var tenureFourth = 0.0
  package var tenureLast = 0.0
  package var load = 0.0
  package var strain = 0.0
  package var supervision = 0.0
  package var agencyShare = 0.0
  package var payAgency = 0.0
  package var payOther = 0.0
  package var bonusEffect = 0.0
  package var clipLow = 0.0
  package var clipHigh = 0.0
  package var ceiling = 0.0
  package var noticeWorker = 0.0
  package var noticeManager = 0.0
  package var multiplier = 0.0
}

extension LeavingParameters {
  private static let attrition = "DfE attrition 2021, scaled to the 15.9 % of 2023"
  private static let shape = "age facts of the DfE release; shape judged"

  static let catalogue: [ParameterDescription] = [
    .number(
      "leaving.sector", "base_leave_sector", "Staff who leave the sector, at the reference",
      .perYear,
      0.089, 0.060...0.095, source: attrition, .published, readBy: "leaving", \.leaving.sector),
    .number(
      "leaving.to-agency", "base_to_agency", "Staff who move to agency work, at the reference",
      .perYear, 0.027, 0.015...0.04, source: attrition, .published, readBy: "leaving",
      \.leaving.agency),
    .number(
      "leaving.to-other-authority", "base_to_otherLA",
      "Staff who move to another authority, at the reference", .perYear, 0.043, 0.03...0.06,
      source: attrition, .published, readBy: "leaving", \.leaving.otherAuthority),
    .number(
      "leaving.tenure-under-1", "f_tenure[0-1]", "Leaving in the first year, against the mean",
      .number, 0.9, 0.6...1.3, source: shape, .judgement, readBy: "leaving",
      \.leaving.tenureFirst),
    .number(
      "leaving.tenure-1-to-3", "f_tenure[1-3]", "Leaving after one to three years", .number, 1.35,
      1...1.8, source: shape, .judgement, readBy: "leaving", \.leaving.tenureSecond),
    .number(
      "leaving.tenure-3-to-5", "f_tenure[3-5]", "Leaving after three to five years", .number, 1.15,
      0.8...1.5, source: shape, .judgement, readBy: "leaving", \.leaving.tenureThird),
    .number(
      "leaving.tenure-5-to-15", "f_tenure[5-15]", "Leaving after five to fifteen years", .number,
      0.8,
      0.5...1, source: shape, .judgement, readBy: "leaving", \.leaving.tenureFourth),
    .number(
      "leaving.tenure-over-15", "f_tenure[15+]", "Leaving after fifteen years", .number, 1.2,
      0.8...1.8, source: shape, .judgement, readBy: "leaving", \.leaving.tenureLast),
    .number(
      "leaving.load-effect", "b_load", "Effect of load on the log rate of leaving", .number, 0.6,
      0...1.2, allowed: 0...5,
      source: "association in NAO 2016, Community Care 2022, Hood 2020; two-way", .judgement,
      readBy: "leaving", \.leaving.load),
    .number(
      "leaving.strain-effect", "b_strain", "Effect of strain on the log rate of leaving", .number,
      0.5,
      0...1, allowed: 0...5, source: "judgement", .judgement, readBy: "leaving",
      \.leaving.strain),
    .number(
      "leaving.supervision-effect", "b_sup", "Effect of missing supervision on the log rate",
      .number,
      0.3, 0...1, allowed: 0...5, source: "judgement", .judgement, readBy: "leaving",
      \.leaving.supervision),
    .number(
      "leaving.agency-share-effect", "b_ag",
      "Effect of ten points more agency staff on the log rate",
      .number, 0.05, 0...0.15, allowed: 0...2, source: "judgement", .judgement, readBy: "leaving",
      \.leaving.agencyShare),
    .number(
      "leaving.pay-effect-agency", "b_pay_agency",
      "Effect of the pay gap to agency work on the log rate of moving there", .number, 1.2, 0...3,
      allowed: 0...20, source: "judgement", .judgement, readBy: "leaving", \.leaving.payAgency),
    .number(
      "leaving.pay-effect-other", "b_pay_other",
      "Effect of the pay gap to neighbours on the log rate of moving there", .number, 2, 0...5,
      allowed: 0...20, source: "judgement", .judgement, readBy: "leaving", \.leaving.payOther),
    .number(
      "leaving.bonus-effect", "b_bonus",
      "Fall of the log rate of leaving for a bonus of a tenth of pay a year", .number, 0.1, 0...0.3,
      allowed: 0...3, source: "judgement", .judgement, readBy: "leaving", \.leaving.bonusEffect),
    .number(
      "leaving.clip-low", "clip_low", "Least log multiplier", .number, -1, -1 ... -1,
      allowed: -10...0, source: "numerical guard (C.3)", .judgement, readBy: "leaving",
      \.leaving.clipLow),
    .number(
      "leaving.clip-high", "clip_high", "Greatest log multiplier", .number, 1.5, 1.5...1.5,
      allowed: 0...10, source: "numerical guard (C.3)", .judgement, readBy: "leaving",
      \.leaving.clipHigh),
    .number(
      "leaving.ceiling", "ceiling", "Greatest rate of leaving, all routes together", .perYear, 1.5,
      1.5...1.5, source: "numerical guard (C.3)", .judgement, readBy: "leaving",
      \.leaving.ceiling),
    .number(
      "leaving.notice", "notice_sw", "Notice of social workers", .days, 28, 28...56,
      allowed: 0...365,
      source: "judgement", .judgement, lever: true, readBy: "leaving", \.leaving.noticeWorker),
    .number(
      "leaving.notice-managers", "notice_mgr", "Notice of managers", .days, 84, 56...91,
      allowed: 0...365, source: "judgement", .judgement, lever: true, readBy: "leaving",
      \.leaving.noticeManager),
    .number(
      "leaving.multiplier", "leave_mult", "Factor on the rate of leaving by all routes", .number, 1,
      0.6...1.6, allowed: 0...20, source: "local calibration; 1 at the reference", .judgement,
      readBy: "leaving", \.leaving.multiplier),
  ]
}
