/// Prices, the budget and the rule that lets late spending crowd out early help (D.1-D.4).
package struct MoneyParameters: Sendable, Equatable {
  package var inflation = 0.0
  package var discount = 0.0
  package var gap = 0.0
  package var uplift = 0.0
  package var toEarlyHelp = 0.0
  package var toReserves = 0.0
  package var reserves = 0.0
  package var freeze = 0.0
  package var freezeMost = 0.0
  package var hire = 0.0
  package var proceedings = 0.0
  package var familyConference = 0.0
  package var intensiveSupport = 0.0
  package var support = 0.0
  package var participation = 0.0
  package var advocacy = 0.0
  package var reviewingOfficer = 0.0
  package var otherLead = 0.0
}

extension MoneyParameters {
  static let catalogue: [ParameterDescription] = [
    .number(
      "money.inflation", "deflator", "Rise of all prices and pay", .sharePerYear, 0, 0...0.05,
      allowed: -0.1...0.3, source: "none: results are in 2023/24 prices unless set", .judgement,
      readBy: "ledger", \.money.inflation),
    .number(
      "money.discount-rate", "disc_rate", "Real discount rate", .sharePerYear, 0.035, 0...0.06,
      allowed: 0...0.3, source: "HM Treasury Green Book, from memory", .published,
      readBy: "discounted cost", \.money.discount),
    .number(
      "funding.gap", "gap_path", "Funding below the need-neutral budget", .share, 0, 0...0.25,
      allowed: -0.5...0.9, source: "£1.9bn on £8.8bn by 2020 is 22 % (inquiry)", .study,
      lever: true,
      readBy: "budget rule", \.money.gap),
    .number(
      "funding.base-uplift", "base_uplift", "Rise of the need-neutral budget", .share, 0, 0...0.1,
      allowed: -0.5...1, source: "lever; none is the reference", .judgement, lever: true,
      readBy: "budget rule", \.money.uplift),
    .number(
      "funding.overspend-to-early-help", "c_EH", "Overspend taken from next year's early help",
      .share,
      0.5, 0...1, source: "judgement", .judgement, readBy: "budget rule", \.money.toEarlyHelp),
    .number(
      "funding.overspend-to-reserves", "c_res",
      "Overspend taken from reserves; the rest is granted",
      .share, 0.3, 0...1, source: "judgement", .judgement, readBy: "budget rule",
      \.money.toReserves),
    .number(
      "funding.reserves", "reserves", "Reserves at the start, of the yearly budget", .share, 0.05,
      0...0.2, allowed: 0...10, source: "judgement", .judgement, lever: true, readBy: "budget rule",
      \.money.reserves),
    .number(
      "funding.freeze", "freeze", "Chance that a post is frozen per tenth of forecast overspend",
      .share, 0.2, 0...0.5, source: "judgement (D.4)", .judgement,
      readBy: "approval of posts and locums", \.money.freeze),
    .number(
      "funding.freeze-most", "freeze_max", "Highest chance that a post is frozen", .share, 0.9,
      0.5...1, source: "judgement (D.4): some posts are always filled", .judgement,
      readBy: "approval of posts and locums", \.money.freezeMost),
    .number(
      "cost.hire", "recruitment_cost", "Cost of a hire", .pounds, 6_000, 3_000...10_000,
      allowed: 0...200_000, source: "judgement (D.2)", .judgement, readBy: "ledger",
      \.money.hire),
    .number(
      "cost.proceedings", "legal_cost", "Court fee, legal work and experts, per child", .pounds,
      9_000, 5_000...15_000, allowed: 0...500_000, source: "judgement (D.2)", .judgement,
      readBy: "ledger", \.money.proceedings),
    .number(
      "cost.family-conference", "fgc_cost", "Family group conference", .pounds, 1_200, 800...2_000,
      allowed: 0...100_000, source: "judgement (D.2)", .judgement, readBy: "ledger",
      \.money.familyConference),
    .number(
      "cost.intensive-support", "ifs_cost", "Intensive family support, per family", .pounds, 6_000,
      4_000...10_000, allowed: 0...100_000, source: "judgement (D.2)", .judgement,
      readBy: "ledger", \.money.intensiveSupport),
    .number(
      "cost.other-services", "other_services",
      "Disability, leaving care, adoption, legal, management",
      .poundsPerChildPerYear, 137, 100...180, allowed: 0...5_000,
      source: "about £11m at 80,000 children (D.1)", .judgement, lever: true, readBy: "ledger",
      \.money.support),
    .number(
      "cost.other-lead", "lead_cost",
      "An hour of a practitioner who leads a plan and is no social worker", .poundsPerHour, 40,
      30...55, allowed: 0...1_000,
      source: "about £32,000 a year with on-costs, over hours with families; judgement", .judgement,
      readBy: "ledger", \.money.otherLead),
    .number(
      "cost.participation", "participation_cost", "Full participation, per open child a year",
      .pounds, 150, 50...400, allowed: 0...10_000, source: "judgement", .judgement,
      readBy: "ledger", \.money.participation),
    .number(
      "cost.advocacy", "advocacy_cost", "Advocacy, per child who has an advocate a year", .pounds,
      800, 20...3_000, allowed: 0...50_000,
      source: "£21 to £3,019 a referral in 2018/19 (Children’s Commissioner 2019); judged within",
      .study, readBy: "ledger", \.money.advocacy),
    .number(
      "cost.reviewing-officer", "iro_cost", "A reviewing officer or chair, with on-costs, a year",
      .pounds, 68_000, 58_000...80_000, allowed: 0...500_000,
      source: "an advanced practitioner’s to a manager’s salary with 30 % on-costs (C.1)",
      .judgement, readBy: "ledger", \.money.reviewingOfficer),
  ]
}
