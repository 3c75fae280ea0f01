/// The agency market outside the authority (C.4), and managed project teams.
package struct AgencyParameters: Sendable, Equatable {
  package var dayRate = 0.0
  package var workerRatio = 0.0
  package var managerRatio = 0.0
  package var margin = 0.0
  package var paidDays = 0.0
  package var referenceRate = 0.0
  package var rateCap = 0.0
  package var capCompliance = 0.0
  package var supplyElasticity = 0.0
  package var poolRatio = 0.0
  package var fillDays = 0.0
  package var trigger = 0.0
  package var coverBeyond = 0.0
  package var reconsidered = 0.0
  package var assignment = 0.0
  package var notice = 0.0
  package var skill = 0.0
  package var experience = 0.0
  package var conversion = 0.0
  package var conversionCapped = 0.0
  package var peakCover = 0.0
  package var reference = 0.0
  package var netPay = 0.0
  package var companyShare = 0.0
  package var projectTrigger = 0.0
  package var projectSize = 0.0
  package var projectLength = 0.0
  package var projectPrice = 0.0
}

extension AgencyParameters {
  static let catalogue: [ParameterDescription] = [
    .number(
      "agency.day-rate", "ag_rate_senior", "Pay of a senior locum, without margin",
      .poundsPerWorkingDay, 296, 237...330, allowed: 0...5_000,
      source: "£40 an hour in 2023/24: London caps of 2016, uprated", .judgement, lever: true,
      readBy: "agency spending and supply", \.agency.dayRate),
    .number(
      "agency.worker-ratio", "ag_rate_sw", "Pay of a social worker locum, against a senior's",
      .share,
      0.85, 0.75...0.95, source: "34 / 40; London caps of 2016: 28 / 35", .judgement,
      readBy: "agency spending", \.agency.workerRatio),
    .number(
      "agency.manager-ratio", "ag_rate_tm", "Pay of a manager locum, against a senior's", .number,
      1.2, 1.05...1.35, allowed: 0.5...5, source: "London caps of 2016: 42 / 35", .study,
      readBy: "agency spending", \.agency.managerRatio),
    .number(
      "agency.margin", "ag_margin", "Agency's margin", .poundsPerHour, 2, 1...4, allowed: 0...100,
      source: "judgement", .judgement, lever: true, readBy: "agency spending", \.agency.margin),
    .number(
      "agency.paid-days", "ag_days", "Days a year a locum is paid", .workingDays, 220, 200...235,
      allowed: 1...260, source: "D.1", .judgement, readBy: "agency spending", \.agency.paidDays),
    .number(
      "agency.reference-rate", "rate_ref", "Going rate of a senior locum in the outside market",
      .poundsPerWorkingDay, 296, 237...330, allowed: 1...5_000, source: "as the day rate",
      .judgement, readBy: "agency supply", \.agency.referenceRate),
    .number(
      "agency.rate-cap", "cap_table",
      "Cap on a locum's pay in every role; far above any rate: none",
      .poundsPerHour, 500, 25...500, allowed: 1...1_000, source: "lever; none is the reference",
      .judgement, lever: true, readBy: "agency spending and supply", \.agency.rateCap),
    .number(
      "agency.cap-compliance", "mou_compliance", "Engagements that respect the cap", .share, 0.9,
      0...1, source: "29 of 33 London boroughs signed in 2016", .judgement, lever: true,
      readBy: "agency spending and supply", \.agency.capCompliance),
    .number(
      "agency.supply-elasticity", "eps_s", "Elasticity of the locums within reach to the rate",
      .number, 0.4, 0...1.5, allowed: 0...20, source: "unknown; always run as a range", .judgement,
      readBy: "agency supply", \.agency.supplyElasticity),
    .number(
      "agency.pool-ratio", "ag_pool_ratio", "Locums within reach, against those placed", .number,
      1.35,
      1.02...2, allowed: 1.001...20, source: "judgement", .judgement, readBy: "agency supply",
      \.agency.poolRatio),
    .number(
      "agency.fill-time", "ag_fill_days", "Mean time to fill a request at the reference", .days, 20,
      10...150, allowed: 0.5...2_000, source: "judgement", .judgement, readBy: "agency supply",
      \.agency.fillDays),
    .number(
      "agency.trigger", "ag_trigger_days", "Vacancy or absence before a locum is requested", .days,
      14,
      0...60, allowed: 0...730, source: "judgement", .judgement, lever: true,
      readBy: "agency requests", \.agency.trigger),
    .number(
      "agency.cover-beyond", "ag_cover_days",
      "Least absence expected beyond the trigger for which a locum is requested", .days, 14, 0...28,
      allowed: 0...730, source: "judgement", .judgement, readBy: "agency requests",
      \.agency.coverBeyond),
    .number(
      "agency.reconsidered", "ag_panel_days",
      "Until a request that was refused for want of money is put again", .days, 28, 7...91,
      allowed: 1...1_000, source: "judgement: spending panels meet every four weeks", .judgement,
      readBy: "agency requests", \.agency.reconsidered),
    .number(
      "agency.assignment", "ag_assign_mean", "Mean length of an assignment", .days, 270, 120...450,
      allowed: 5...5_000, source: "judgement", .judgement, readBy: "assignments",
      \.agency.assignment),
    .number(
      "agency.notice", "ag_notice", "Notice of a locum", .workingDays, 5, 5...20, allowed: 0...130,
      source: "5 before the 2024 rules, 20 after (statutory guidance)", .published, lever: true,
      readBy: "assignments", \.agency.notice),
    .number(
      "agency.skill", "skill[agency]", "Skill of locums", .share, 0.95, 0.8...1,
      source: "judgement",
      .judgement, readBy: "effective help", \.agency.skill),
    .number(
      "agency.experience", "ag_pqe", "Experience of locums since qualifying", .years, 6, 1...10,
      allowed: 0...40, source: "judgement; three years from 2024", .judgement,
      readBy: "noise of decisions", \.agency.experience),
    .number(
      "agency.conversion", "conv", "Locums who take the post they cover", .perYear, 0.03, 0...0.15,
      allowed: 0...5, source: "judgement", .judgement, lever: true, readBy: "conversion",
      \.agency.conversion),
    .number(
      "agency.conversion-capped", "conv_cap", "More of them while a cap binds", .perYear, 0.10,
      0...0.4, allowed: 0...5, source: "judgement; always run as a range", .judgement,
      readBy: "conversion", \.agency.conversionCapped),
    .number(
      "agency.peak-cover", "peak_cover", "Locums beyond vacancies and leave", .ftePer10000Children,
      0.4, 0...1, allowed: 0...100, source: "20 % of agency staff cover no vacancy, fitted",
      .judgement, lever: true, readBy: "agency requests", \.agency.peakCover),
    .number(
      "agency.reference-staff", "ag_reference", "Locums in place when the market is at rest",
      .ftePer10000Children, 6.1, 0.5...20, allowed: 0.01...200, source: "7,179 FTE, 2023 (DfE)",
      .published, readBy: "agency supply", \.agency.reference),
    .number(
      "off-payroll.net-pay", "ir35_shock",
      "Change of what a locum with a company of their own keeps of their pay: below 0, less",
      .share, 0, -0.2...0,
      allowed: -0.9...0.9,
      source: "lever; −8 % for the off-payroll reform of April 2017 (MODEL C.4)", .judgement,
      lever: true, readBy: "agency supply and leaving for agency work", \.agency.netPay),
    .number(
      "off-payroll.companies", "ir35_companies",
      "Locums who are paid through a company of their own", .share, 0.5, 0.2...0.8,
      source: "judgement: no published figure", .judgement,
      readBy: "agency supply and leaving for agency work", \.agency.companyShare),
    .number(
      "project-team.trigger", "pt_trigger", "Unallocated share of cases that brings a project team",
      .share, 0.08, 0.03...0.2, source: "judgement", .judgement, lever: true,
      readBy: "project teams", \.agency.projectTrigger),
    .number(
      "project-team.size", "pt_size", "Social workers in a project team", .count, 6, 4...8,
      allowed: 1...50, source: "CYP Now 2022: teams of six", .study, readBy: "project teams",
      \.agency.projectSize),
    .number(
      "project-team.length", "pt_length", "How long a project team stays", .days, 182, 90...365,
      allowed: 14...1_500, source: "judgement", .judgement, lever: true, readBy: "project teams",
      \.agency.projectLength),
    .number(
      "project-team.price", "project_team_mult", "Its price, against permanent staff", .number, 1.8,
      1.5...2.2, allowed: 0.5...10, source: "“double the price”, CYP Now 2022", .study,
      readBy: "project teams", \.agency.projectPrice),
  ]
}
