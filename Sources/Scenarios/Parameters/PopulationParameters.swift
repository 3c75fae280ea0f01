/// Who lives here: children, families and their circumstances.
package struct PopulationParameters: Sendable, Equatable {
  package var children = 0.0
  package var growth = 0.0
  package var deprivationDecile = 0.0
  package var deprivationSlope = 0.0
  package var extraSiblings = 0.0
  package var birthSpacing = 0.0
  package var referredTogether = 0.0
  package var neglect = 0.0
  package var abuse = 0.0
  package var disability = 0.0
  package var parentalIllness = 0.0
  package var acuteStress = 0.0
  package var dysfunction = 0.0
  package var behaviour = 0.0
  package var lowIncome = 0.0
  package var otherNeed = 0.0
}

extension PopulationParameters {
  private static let needShares = "Children in need, DfE, from memory; 2014 shares read (A.2)"

  static let catalogue: [ParameterDescription] = [
    .number(
      "population.children", "pop_children", "Children aged 0 to 17", .children, 80_000,
      8_000...320_000, allowed: 500...12_500_000, source: "ONS mid-year estimates", .published,
      readBy: "families at the start", \.population.children),
    .number(
      "population.growth", "pop_growth", "Yearly growth of the number of families",
      .sharePerYear, 0, -0.02...0.02, allowed: -0.1...0.1,
      source: "ONS mid-year estimates 2012-2024: between -1 and +2 % in most authorities",
      .published, lever: true, readBy: "families moving in and out", \.population.growth),
    .number(
      "deprivation.decile", "d", "Deprivation decile of the authority, 10 most deprived",
      .number, 5.5, 1...10, allowed: 1...10,
      source: "rank decile of primary free school meals, 150 authorities, 2023", .published,
      readBy: "onset of need", \.population.deprivationDecile),
    .number(
      "deprivation.slope", "dep_slope", "Rise in the log rate of onset per decile", .number,
      0.06, 0.02...0.10, allowed: 0...0.3,
      source: "least squares on 150 authorities, 2023 (A.3)", .study,
      readBy: "onset of need", \.population.deprivationSlope),
    .number(
      "families.extra-siblings", "sib_mean_extra", "Mean number of children beyond the first",
      .number, 0.75, 0.6...0.9, allowed: 0...3, source: "ONS families and households",
      .judgement, readBy: "family size", \.population.extraSiblings),
    .number(
      "families.birth-spacing", "sib_spacing", "Time between births", .years, 2.5, 1.5...4,
      allowed: 0.8...8, source: "judgement", .judgement, readBy: "births",
      \.population.birthSpacing),
    .number(
      "families.referred-together", "p_siblings", "Referrals that cover all siblings at home",
      .share, 0.7, 0.5...0.9, source: "judgement (A.1)", .judgement, readBy: "front door",
      \.population.referredTogether),
    .number(
      "families.share-neglect", "N1n", "Families at risk of neglect", .share, 0.33, 0.2...0.45,
      source: needShares, .judgement, readBy: "category of need", \.population.neglect),
    .number(
      "families.share-abuse", "N1a", "Families at risk of abuse", .share, 0.22, 0.12...0.32,
      source: needShares, .judgement, readBy: "category of need", \.population.abuse),
    .number(
      "families.share-disability", "N2", "Families with a disabled child in need", .share,
      0.004, 0.001...0.01, allowed: 0...0.2,
      source: "judgement: about a tenth of children in need (A.2)", .judgement,
      readBy: "category of need", \.population.disability),
    .number(
      "families.share-parental-illness", "N3", "Families with parental illness or disability",
      .share, 0.03, 0.01...0.06, source: needShares, .judgement, readBy: "category of need",
      \.population.parentalIllness),
    .number(
      "families.share-acute-stress", "N4", "Families prone to acute stress", .share, 0.09,
      0.05...0.13, source: needShares, .judgement, readBy: "category of need",
      \.population.acuteStress),
    .number(
      "families.share-dysfunction", "N5", "Families prone to dysfunction", .share, 0.14,
      0.08...0.2, source: needShares, .judgement, readBy: "category of need",
      \.population.dysfunction),
    .number(
      "families.share-behaviour", "N6", "Families whose need is harm outside the home", .share,
      0.03, 0.01...0.06, source: needShares, .judgement, readBy: "category of need",
      \.population.behaviour),
    .number(
      "families.share-low-income", "N7", "Families whose need is low income", .share, 0.01,
      0...0.02, source: needShares, .judgement, readBy: "category of need",
      \.population.lowIncome),
    .number(
      "families.share-other", "N9", "Families with other needs", .share, 0.02, 0...0.04,
      source: needShares, .judgement, readBy: "category of need", \.population.otherNeed),
  ]
}
