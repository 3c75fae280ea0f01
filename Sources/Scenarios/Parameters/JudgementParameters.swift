package import SocialCare

/// What the inspector's judgement does (C.2, C.3, E.2).
package struct JudgementParameters: Sendable, Equatable {
  package var judgement = 0
  package var scale = 0.0
  package var hasSingleWord = true
  package var withoutWord = 0.0
  package var supportLift = 0.0
  package var leavingOutstanding = 0.0
  package var leavingGood = 0.0
  package var leavingInadequate = 0.0
  package var advertInadequate = 0.0
  package var locumsInadequate = 0.0
  package var caution = 0.0
  package var cautionMonths = 0.0
  package var cautionInadequate = 0.0
  package var cautionInadequateMonths = 0.0
  package var partnersInadequate = 0.0
  package var partnersMonths = 0.0
  package var directorReplaced = 0.0
  package var complianceHours = 0.0
  package var complianceVisits = 0.0
  package var scrutinyMonths = 0.0
}

extension JudgementParameters {
  /// The judgement in force.
  package var inForce: Judgement {
    get {
      Judgement.allCases.indices.contains(judgement)
        ? Judgement.allCases[judgement] : .requiresImprovement
    }
    set { judgement = Judgement.allCases.firstIndex(of: newValue) ?? judgement }
  }

  private static let gradient = "gradient by judgement (Community Care 2022); size judged"
  private static let panel = "direction in Hood and Goldacre 2021; size judged"

  static let catalogue: [ParameterDescription] =
    [
      .choice(
        "inspection.judgement", "judgement", "Judgement in force",
        Judgement.allCases.map(\.rawValue),
        source: "Ofsted", .published, lever: true,
        readBy: "leaving, recruitment and agency supply", \.judgement.judgement,
        defaultChoice: 2),
      .number(
        "inspection.consequence-scale", "kappa_insp",
        "What a judgement brings with it, against what it brings now", .number, 1, 0...1,
        allowed: 0...5, source: "lever; 1 is now", .judgement, lever: true,
        readBy: "all that follows a judgement", \.judgement.scale),
      .flag(
        "inspection.single-word", "single_word", "The judgement is published in a single word",
        true, source: "lever; single words for schools ended in 2024", .judgement, lever: true,
        readBy: "leaving, recruitment and agency supply", \.judgement.hasSingleWord),
      .number(
        "inspection.without-word", "b_ofs[narrative]",
        "What a judgement without a single word does to staff and locums, against one with", .share,
        0.6, 0.3...1, source: "judgement", .judgement,
        readBy: "leaving, recruitment and agency supply", \.judgement.withoutWord),
      .number(
        "inspection.support-lift", "insp_support",
        "Pull on culture of inspectors who help, in the year after they have been there", .number,
        0, 0...0.3, allowed: 0...2, source: "lever; none is the reference", .judgement, lever: true,
        readBy: "culture", \.judgement.supportLift),
    ] + staff + caution + scrutiny

  private static let staff: [ParameterDescription] = [
    .number(
      "inspection.leaving-outstanding", "b_ofs[O]", "Log rate of leaving under outstanding",
      .number,
      -0.15, -0.3...0, allowed: -3...3, source: gradient, .judgement, readBy: "leaving",
      \.judgement.leavingOutstanding),
    .number(
      "inspection.leaving-good", "b_ofs[G]", "Log rate of leaving under good", .number, -0.08,
      -0.2...0, allowed: -3...3, source: gradient, .judgement, readBy: "leaving",
      \.judgement.leavingGood),
    .number(
      "inspection.leaving-inadequate", "b_ofs[I]", "Log rate of leaving under inadequate", .number,
      0.35, 0.1...0.6, allowed: -3...3, source: gradient, .judgement, readBy: "leaving",
      \.judgement.leavingInadequate),
    .number(
      "inspection.adverts-inadequate", "advert_inadequate",
      "Success of adverts under inadequate, against others", .share, 0.7, 0.5...1,
      source: "E.2; size judged", .judgement, readBy: "vacancies", \.judgement.advertInadequate),
    .number(
      "inspection.locums-inadequate", "U_judgement",
      "Log number of locums within reach under inadequate",
      .number, -0.3, -0.6...0, allowed: -3...3, source: "E.2; size judged", .judgement,
      readBy: "agency supply", \.judgement.locumsInadequate),
  ]

  private static let caution: [ParameterDescription] = [
    .number(
      "inspection.caution", "thr_insp",
      "Shift of the protection and care thresholds after an inspection", .levels, -0.1, -0.5...0,
      source: panel, .judgement, readBy: "protection thresholds", \.judgement.caution),
    .number(
      "inspection.caution-months", "thr_insp_months", "How long it lasts", .months, 12, 6...18,
      source: "the year of the inspection (Hood and Goldacre 2021)", .study,
      readBy: "protection thresholds", \.judgement.cautionMonths),
    .number(
      "inspection.caution-inadequate", "thr_inad",
      "Shift of the same thresholds after an inadequate judgement, in its place", .levels, -0.2,
      -0.5...0, source: panel, .judgement, readBy: "protection thresholds",
      \.judgement.cautionInadequate),
    .number(
      "inspection.caution-inadequate-months", "thr_inad_months", "How long that lasts", .months,
      24, 12...36, source: "“sustained” (Hood and Goldacre 2021); length judged", .judgement,
      readBy: "protection thresholds", \.judgement.cautionInadequateMonths),
    .number(
      "inspection.partners-inadequate", "det_inad",
      "Rise of partners’ detection after an inadequate judgement", .share, 0.08, 0...0.2,
      source: "“rapidly increasing demand” (iMPOWER 2016); size judged", .judgement,
      readBy: "detection", \.judgement.partnersInadequate),
    .number(
      "inspection.partners-months", "det_inad_months", "How long that rise lasts", .months, 12,
      6...24, source: "judgement (E.2)", .judgement, readBy: "detection",
      \.judgement.partnersMonths),
    .number(
      "inspection.director-replaced", "p_director",
      "Inadequate judgements after which the director is replaced", .share, 0.8, 0.3...1,
      source: "senior managers may lose their jobs (Wilkins and Antonopoulou 2018); size judged",
      .judgement, readBy: "leadership", \.judgement.directorReplaced),
  ]

  private static let scrutiny: [ParameterDescription] = [
    .number(
      "inspection.compliance-hours", "compliance", "Hours that recording for scrutiny takes",
      .share, 0.03, 0...0.1, source: "E.3; direction in Munro’s review; size judged", .judgement,
      readBy: "hours of a week", \.judgement.complianceHours),
    .number(
      "inspection.compliance-visits", "compliance_visits",
      "Visits made in time under scrutiny that would not be", .share, 0.3, 0...0.6,
      source: "E.3; direction in Munro’s review; size judged", .judgement, readBy: "visits",
      \.judgement.complianceVisits),
    .number(
      "inspection.scrutiny-months", "scrutiny", "How long scrutiny lasts after a visit", .months,
      1, 0...3, source: "judgement (E.3)", .judgement, readBy: "hours of a week and visits",
      \.judgement.scrutinyMonths),
  ]
}
