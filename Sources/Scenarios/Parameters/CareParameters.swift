/// How children come into care and leave it (A.6, A.5 rows 15-21).
package struct CareParameters: Sendable, Equatable {
  package var fromAssessment = LevelRates()
  package var fromChildInNeed = LevelRates()
  package var fromProtection = LevelRates()
  package var siblingEntry = 0.0
  package var leastRate = 0.0
  package var courtShare = 0.0
  package var preProceedingsShare = 0.0
  package var preProceedingsTime = 0.0
  package var preProceedingsThreshold = 0.0
  package var courtMean = 0.0
  package var courtVariation = 0.0
  package var conferenceOffer = 0.0
  package var conferenceRisk = 0.0
  package var intensiveOffer = 0.0
  package var intensiveRisk = 0.0
  package var permanenceTime = 0.0
  package var exitHome = 0.0
  package var exitGuardianship = 0.0
  package var exitAdoption = 0.0
  package var exitAdoptionUnder5 = 0.0
  package var exitOther = 0.0
  package var homeByLevel = LevelRates()
  package var leavingCareAge = 0.0
}

extension CareParameters {
  private static let starts =
    "22.0 starts per 10,000 in 2023 without unaccompanied children, fitted"
  private static let stays = "looked-after stock and ceases 2023 (A.6), fitted"
  private static let trial =
    "family group conference trial, 1,511 families (Taylor and others 2024)"

  static let catalogue: [ParameterDescription] =
    ParameterDescription.vector(
      "care.from-assessment", "care_assess", "Chance of care at the end of an assessment at level",
      .share, levels: [2, 3, 4], [0.0022, 0.019, 0.165], factor: 0.5...2,
      source: starts, .judgement, readBy: "care entry", in: \.care.fromAssessment)
    + ParameterDescription.vector(
      "care.from-child-in-need", "care_CIN",
      "Rate of care entry from a child in need plan at level",
      .perYear, levels: [2, 3, 4], [0.013, 0.077, 0.56], factor: 0.5...2, source: starts,
      .judgement, readBy: "care entry", in: \.care.fromChildInNeed)
    + ParameterDescription.vector(
      "care.from-protection", "care_CPP", "Rate of care entry from a protection plan at level",
      .perYear, levels: [1, 2, 3, 4], [0.02, 0.092, 0.51, 2.4], factor: 0.5...2,
      source: starts, .judgement, readBy: "care entry", in: \.care.fromProtection)
    + [
      .number(
        "care.sibling-entry", "p_sibling_entry", "Chance that each sibling enters with the first",
        .share, 0.55, 0.3...0.8, source: "fitted with the starts", .judgement, readBy: "care entry",
        \.care.siblingEntry),
      .number(
        "care.least-rate", "care_zero", "What a rate of zero is read as when thresholds shift",
        .perYear, 0.001, 0...0.01, allowed: 0...0.1, source: "A.6", .judgement,
        readBy: "care entry", \.care.leastRate),
      .number(
        "care.court-share", "court_share", "Entries to care that go to court", .share, 0.62,
        0.5...0.75, source: "14 proceedings per 10,000 children (B.2)", .judgement,
        readBy: "care proceedings", \.care.courtShare),
      .number(
        "care.pre-proceedings-share", "plo_share",
        "Court cases that pass through pre-proceedings first", .share, 0.6, 0.4...0.8,
        source: "judgement; about 20 pre-proceedings per 10,000 (B.2)", .judgement,
        readBy: "pre-proceedings", \.care.preProceedingsShare),
      .number(
        "care.pre-proceedings-time", "plo_time", "Length of pre-proceedings", .days, 98, 84...112,
        allowed: 1...730, source: "12 to 16 weeks; practice", .judgement, lever: true,
        readBy: "pre-proceedings", \.care.preProceedingsTime),
      .number(
        "care.pre-proceedings-threshold", "plo_threshold",
        "Perceived level at which pre-proceedings lead to an application", .levels, 2.2, 1.8...2.6,
        source: "judgement", .judgement, readBy: "pre-proceedings", \.care.preProceedingsThreshold),
      .number(
        "care.court-mean", "court_mean", "Mean length of care proceedings", .days, 252, 168...371,
        allowed: 7...2000, source: "36 weeks in 2024 (NAO 2025); the limit is 26", .published,
        lever: true, readBy: "care proceedings", \.care.courtMean),
      .number(
        "care.court-variation", "court_cv", "Coefficient of variation of that length", .number, 0.5,
        0.3...0.8, allowed: 0...3, source: "judgement", .judgement, readBy: "care proceedings",
        \.care.courtVariation),
      .number(
        "care.family-conference-offer", "fgc.offer_rate",
        "Families in pre-proceedings offered a family group conference", .share, 0, 0...1,
        source: "lever; none is the reference", .judgement, lever: true, readBy: "pre-proceedings",
        \.care.conferenceOffer),
      .number(
        "care.family-conference-risk", "fgc_proceedings_rr",
        "Relative risk of proceedings after the offer", .number, 0.83, 0.75...0.92,
        allowed: 0...1.5, source: trial, .study, readBy: "pre-proceedings", \.care.conferenceRisk),
      .number(
        "care.intensive-support-offer", "ifs_offer",
        "Families on a plan who have intensive family support", .share, 0, 0...1,
        source: "lever; none is the reference", .judgement, lever: true, readBy: "care entry",
        \.care.intensiveOffer),
      .number(
        "care.intensive-support-risk", "ifs_care_rr",
        "Relative risk of care entry with intensive family support", .number, 0.85, 0.68...1,
        allowed: 0...1.5, source: "Troubled Families evaluation 2015-20 (0.68), shrunk", .judgement,
        readBy: "care entry", \.care.intensiveRisk),
      .number(
        "care.permanence-time", "D_CLA", "Time of full help to a permanence decision", .years, 1.5,
        0.9...2.4, allowed: 0.05...20, source: "judgement", .judgement, readBy: "placements",
        \.care.permanenceTime),
      .number(
        "care.exit-home", "x_home", "Rate of return home", .perYear, 0.115, 0.058...0.23,
        source: stays, .judgement, readBy: "exits from care", \.care.exitHome),
      .number(
        "care.exit-guardianship", "x_sgo", "Rate of special guardianship and arrangement orders",
        .perYear, 0.065, 0.033...0.13, source: stays, .judgement,
        readBy: "exits from care", \.care.exitGuardianship),
      .number(
        "care.exit-adoption", "x_adoption", "Rate of adoption from age 5", .perYear, 0.04,
        0.02...0.08, source: stays, .judgement, readBy: "exits from care",
        \.care.exitAdoption),
      .number(
        "care.exit-adoption-under-5", "x_adoption5", "Rate of adoption under age 5", .perYear, 0.15,
        0.075...0.3, source: stays, .judgement, readBy: "exits from care",
        \.care.exitAdoptionUnder5),
      .number(
        "care.exit-other", "x_other", "Rate of other exits from care", .perYear, 0.03, 0.015...0.06,
        source: stays, .judgement, readBy: "exits from care", \.care.exitOther),
    ]
    + ParameterDescription.vector(
      "care.home-at-level", "x_home_level",
      "Return home, against its rate, when the family is at level",
      .number, levels: [0, 1, 2, 3, 4], [1.6, 1.3, 0.8, 0.3, 0.1], factor: 0.7...1.4,
      source: "judgement (A.6)", .judgement, readBy: "exits from care", in: \.care.homeByLevel)
    + [
      .number(
        "care.leaving-care-age", "leaving_care_age",
        "Age to which care leavers have a personal adviser",
        .years, 21, 21...25, allowed: 18...25, source: "Children (Leaving Care) Act 2000",
        .published,
        lever: true, readBy: "care leavers", \.care.leavingCareAge)
    ]
}
