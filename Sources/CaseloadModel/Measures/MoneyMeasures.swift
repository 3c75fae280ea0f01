import OutputStatistics

/// What it costs. Each design point's own spending: the paired difference from the baseline is the
/// net cost of an alternative.
enum MoneyMeasures {
  private static let placements: [CostCentre] = [
    .inHouseFoster, .agencyFoster, .kinshipFoster, .childrensHomes, .supportedAccommodation,
    .securePlacements, .placedWithParents, .adoptivePlacements,
  ]

  static let all: [Measure] = [
    Measure(
      "net-cost", "Cost", "GBP", .lower,
      "All that was spent, the policy's own cost included, in the money of the day. Its difference from the baseline is the net cost."
    ) { $0.nominalPounds },
    Measure(
      "net-cost-real", "Cost in base prices", "GBP", .lower,
      "All that was spent, in prices of the first reported day."
    ) { $0.realPounds },
    Measure(
      "net-cost-discounted", "Discounted cost", "GBP", .lower,
      "All that was spent, in base prices and discounted to the first reported day.",
      year: .toMarch
    ) { $0.discountedPounds },
    Measure(
      "agency-spend", "Agency spending", "GBP", .lower,
      "Spent on agency social workers and project teams.", year: .toMarch, monthly: true
    ) { $0.pounds([.agencyStaff, .projectTeams]) },
    Measure(
      "staff-spend", "Staff spending", "GBP", .neither,
      "Spent on permanent social workers and managers, bonuses, recruitment, and practitioners who lead plans and are no social workers."
    ) {
      $0.pounds([
        .socialWorkers, .managers, .retentionBonus, .recruitment, .otherPractitioners,
      ])
    },
    Measure(
      "placement-spend", "Placement spending", "GBP", .lower,
      "Spent on placements of looked-after children.", year: .toMarch, monthly: true
    ) { $0.pounds(placements) },
    Measure(
      "early-help-spend", "Early help spending", "GBP", .neither,
      "Spent on early help and young people's services.", year: .toMarch, monthly: true
    ) { $0.pounds([.earlyHelp, .youthServices]) },
    Measure(
      "late-share", "Late share of spending", "percent", .lower,
      "Spending other than on early help and young people's services, of all spending."
    ) {
      $0.percent($0.nominalPounds - $0.pounds([.earlyHelp, .youthServices]), of: $0.nominalPounds)
    },
    Measure(
      "cost-per-open-child", "Cost per open child", "GBP_per_child_year", .neither,
      "All spending per child whose case a social worker holds or oversees, and year."
    ) { $0.ratio($0.nominalPounds, to: $0.mean(.casesHeld) * $0.years) },
    Measure(
      "cost-per-lasting-recovery", "Cost per lasting recovery", "GBP_per_child", .lower,
      "All spending per child whose family was helped, came below level 2 and has stayed there for 12 months.",
      caveat: Measure.simulatedTruth + " Most spending is on care."
    ) { $0.ratio($0.nominalPounds, to: $0.count(.lastingRecoveries)) },
  ]
}
