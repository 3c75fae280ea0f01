/// Early help: how families come to it, how many places there are and what they cost (D.4-D.6).
package struct EarlyHelpParameters: Sendable, Equatable {
  package var reach = LevelRates()
  package var duration = 0.0
  package var skill = 0.0
  package var patience = 0.0
  package var stepDown = 0.0
  package var offer = 0.0
  package var budget = 0.0
  package var placeCost = 0.0
  package var partnerLead = 0.0
  package var partnerPart = 0.0
  package var ringFence = false
  package var floor = 0.0
  package var youthBudget = 0.0
}

extension EarlyHelpParameters {
  static let catalogue: [ParameterDescription] =
    ParameterDescription.vector(
      "early-help.reach", "eh_reach", "Rate of coming to early help of closed families at level",
      .perYear, levels: [1, 2, 3], [0.42, 0.56, 0.30], factor: 0.25...2,
      source: "ADCS early help counts, from memory; sketch", .judgement, readBy: "early help",
      in: \.earlyHelp.reach)
    + [
      .number(
        "early-help.duration", "eh_duration", "Mean time a family has an early help place", .years,
        0.55, 0.25...1, allowed: 0.02...10, source: "judgement", .judgement, readBy: "early help",
        \.earlyHelp.duration),
      .number(
        "early-help.skill", "skill_EH",
        "Skill of early help workers, against experienced social workers",
        .number, 0.9, 0.6...1, allowed: 0...2, source: "judgement", .judgement,
        readBy: "effective help", \.earlyHelp.skill),
      .number(
        "early-help.patience", "eh_patience", "Mean time a family stays on the waiting list", .days,
        180, 60...365, allowed: 1...2000, source: "judgement", .judgement, readBy: "early help",
        \.earlyHelp.patience),
      .number(
        "early-help.step-down", "eh_step_down", "Closures of plans that step down to early help",
        .share, 0.15, 0...0.4, source: "judgement", .judgement, lever: true,
        readBy: "closures", \.earlyHelp.stepDown),
      .number(
        "early-help.offer", "eh_offer", "Referrals not in need that are offered early help", .share,
        0.15, 0...0.5, source: "judgement", .judgement, lever: true, readBy: "closures",
        \.earlyHelp.offer),
      .number(
        "early-help.budget", "eh_budget", "Early help budget", .poundsPerChildPerYear, 110,
        50...200, allowed: 0...2000,
        source: "places for the reference's demand (D.6), fitted; base prices",
        .judgement, lever: true, readBy: "early help places", \.earlyHelp.budget),
      .number(
        "early-help.place-cost", "eh_place_cost", "Cost of an early help place for a year", .pounds,
        9_000,
        3_600...11_000, allowed: 100...100_000,
        source:
          "£2,000 for a team around the family, £6,000 for intensive support (D.2), 0.55 years",
        .judgement,
        readBy: "early help places", \.earlyHelp.placeCost),
      .number(
        "early-help.partner-lead", "partner.early_help_lead_share",
        "Early help places that schools and health lead, beyond those of now", .share, 0, 0...0.5,
        source: "lever; none is the reference", .judgement, lever: true,
        readBy: "early help places", \.earlyHelp.partnerLead),
      .number(
        "early-help.partner-part", "partner_lead_part",
        "Part of a place’s cost that whoever leads it bears", .share, 0.4, 0.2...0.7,
        allowed: 0...0.9,
        source: "lead professional’s time in a team around the family; judgement", .judgement,
        readBy: "early help places", \.earlyHelp.partnerPart),
      .flag(
        "early-help.ring-fence", "ringfence", "Early help cannot be cut to pay for overspends",
        false,
        source: "lever", .judgement, lever: true, readBy: "budget rule", \.earlyHelp.ringFence),
      .number(
        "early-help.floor", "eh_floor", "Part of the base that overspends cannot take", .share,
        0.25, 0...0.6, source: "early spend fell by 42 to 53 % in a decade (PBE)", .study,
        readBy: "budget rule", \.earlyHelp.floor),
      .number(
        "early-help.youth-budget", "youth_budget", "Budget for young people's services",
        .poundsPerChildPerYear, 40, 15...80, allowed: 0...2000,
        source: "section 251 outturn, services for young people, judged", .judgement, lever: true,
        readBy: "onset of harm outside the home", \.earlyHelp.youthBudget),
    ]
}
