/// Posts, grades, absence and skill (C.1, C.2).
package struct WorkforceParameters: Sendable, Equatable {
  package var establishment = 0.0
  package var vacancyAtStart = 0.0
  package var agencyAtStart = 0.0
  package var caseHolding = 0.0
  package var partTime = 0.0
  package var partTimeFTE = 0.0
  package var seniorPosts = 0.0
  package var advancedPosts = 0.0
  package var seniorManagerPosts = 0.0
  package var absenceRate = 0.0
  package var longSpells = 0.0
  package var shortSpell = 0.0
  package var longSpell = 0.0
  package var strainOnAbsence = 0.0
  package var reallocateAfter = 0.0
  package var longLeave = 0.0
  package var longLeaveDays = 0.0
  package var strainTime = 0.0
  package var locumStrain = 0.0
  package var promotion = 0.0
  package var promotionAfter = 0.0
  package var skillNewlyQualified = 0.0
  package var skillThreeYears = 0.0
  package var rampWeeks = 0.0
  package var rampStart = 0.0
  package var rampMonthsNewlyQualified = 0.0
  package var rampStartNewlyQualified = 0.0
  package var rampEndNewlyQualified = 0.0
}

extension WorkforceParameters {
  static let catalogue: [ParameterDescription] = [
    .number(
      "workforce.establishment", "est_posts_per_10k", "Social worker posts", .ftePer10000Children,
      34.7, 25...45, allowed: 0...500, source: "(33,119 + 7,723) FTE / 11.76 million, 2023 (DfE)",
      .published, lever: true, readBy: "posts", \.workforce.establishment),
    .number(
      "workforce.vacancy-at-start", "vacancy_start", "Posts vacant when the warm-up begins", .share,
      0.189, 0.05...0.45, source: "2023 (DfE)", .published, readBy: "starting state",
      \.workforce.vacancyAtStart),
    .number(
      "workforce.agency-at-start", "agency_share_start", "Agency share when the warm-up begins",
      .share, 0.178, 0...0.48, allowed: 0...0.9, source: "2023 (DfE)", .published,
      readBy: "starting state", \.workforce.agencyAtStart),
    .number(
      "workforce.case-holding-posts", "case-holding posts", "Posts whose holder holds cases",
      .share,
      0.57, 0.40...0.65, allowed: 0.05...0.8,
      source: "17.9 case-holding FTE per 10,000 (DfE), fitted",
      .judgement, lever: true, readBy: "posts", \.workforce.caseHolding),
    .number(
      "workforce.part-time-posts", "part_time", "Posts that are part-time", .share, 0.14,
      0.05...0.3,
      source: "33,119 FTE by 35,000 heads, 2023 (DfE)", .published, readBy: "posts",
      \.workforce.partTime),
    .number(
      "workforce.part-time-fte", "part_time_fte", "FTE of a part-time post", .share, 0.6, 0.4...0.8,
      allowed: 0.1...1, source: "judgement", .judgement, readBy: "posts", \.workforce.partTimeFTE),
    .number(
      "workforce.senior-posts", "share_senior", "Posts of senior social workers", .share, 0.26,
      0.15...0.35, source: "judgement (C.1)", .judgement, readBy: "posts", \.workforce.seniorPosts),
    .number(
      "workforce.advanced-posts", "share_advanced", "Posts of advanced practitioners", .share, 0.10,
      0.05...0.2, source: "judgement (C.1)", .judgement, readBy: "posts",
      \.workforce.advancedPosts),
    .number(
      "workforce.senior-manager-posts", "share_senior_manager",
      "Posts of senior managers, reviewing officers and chairs", .share, 0.07, 0.05...0.12,
      source: "judgement (C.1)", .judgement, readBy: "posts", \.workforce.seniorManagerPosts),
    .number(
      "absence.rate", "absence_rate", "Working time lost to sickness at the reference", .share,
      0.032,
      0.025...0.055, source: "3.3 % in 2023 (DfE; its parts give 3.2)", .published,
      readBy: "absence", \.workforce.absenceRate),
    .number(
      "absence.long-spells", "long_share", "Spells that are long", .share, 0.2, 0.1...0.3,
      source: "judgement (C.3)", .judgement, readBy: "absence", \.workforce.longSpells),
    .number(
      "absence.short-spell", "short_days", "Mean length of a short spell", .days, 4, 2...7,
      allowed: 0.5...60, source: "judgement", .judgement, readBy: "absence",
      \.workforce.shortSpell),
    .number(
      "absence.long-spell", "long_days", "Mean length of a long spell", .days, 70, 40...120,
      allowed: 1...1000, source: "judgement (C.3)", .judgement, readBy: "absence",
      \.workforce.longSpell),
    .number(
      "absence.strain-effect", "b_absence", "Effect of strain on the log rate of absence", .number,
      0.6, 0...1.2, allowed: 0...5, source: "judgement (C.3)", .judgement, readBy: "absence",
      \.workforce.strainOnAbsence),
    .number(
      "absence.reallocate-after", "realloc_days", "Absence after which cases are reallocated",
      .days,
      20, 10...40, allowed: 1...365, source: "B.5", .judgement, lever: true, readBy: "handovers",
      \.workforce.reallocateAfter),
    .number(
      "absence.long-leave", "long_leave", "Staff on maternity or other long leave", .share, 0.03,
      0.01...0.06, allowed: 0...0.3, source: "20 % of agency staff cover no vacancy, fitted",
      .judgement, readBy: "long leave", \.workforce.longLeave),
    .number(
      "absence.long-leave-length", "long_leave_days", "Length of a long leave", .days, 270,
      180...365,
      allowed: 30...730, source: "judgement", .judgement, readBy: "long leave",
      \.workforce.longLeaveDays),
    .number(
      "strain.time", "tau_b", "Time constant of strain", .years, 0.5, 0.25...1, allowed: 0.02...10,
      source: "C.3", .judgement, readBy: "strain", \.workforce.strainTime),
    .number(
      "strain.locums", "locum_strain", "Strain of locums, against staff under the same load",
      .share,
      0.8, 0.6...1, source: "45 % of locums stressed against 53 % (longitudinal study)", .study,
      readBy: "strain", \.workforce.locumStrain),
    .number(
      "workforce.promotion", "career_rate_to_senior", "Promotion to senior, given a vacant post",
      .perYear, 0.12, 0.05...0.25, source: "judgement", .judgement, lever: true,
      readBy: "promotion", \.workforce.promotion),
    .number(
      "workforce.promotion-after", "career_years", "Experience before promotion to senior", .years,
      2, 1...4, allowed: 0...40, source: "judgement", .judgement, readBy: "promotion",
      \.workforce.promotionAfter),
    .number(
      "skill.newly-qualified", "skill[ASYE]", "Skill of newly qualified workers", .share, 0.70,
      0.5...0.9, source: "judgement", .judgement, lever: true, readBy: "effective help",
      \.workforce.skillNewlyQualified),
    .number(
      "skill.three-years", "skill[3y]", "Skill three years after qualifying; full at five", .share,
      0.90, 0.8...1, source: "judgement", .judgement, readBy: "effective help",
      \.workforce.skillThreeYears),
    .number(
      "induction.weeks", "ramp_weeks_exp", "Induction of experienced workers and locums", .weeks,
      13,
      6...26, allowed: 0.1...104, source: "judgement", .judgement, lever: true,
      readBy: "hours supplied", \.workforce.rampWeeks),
    .number(
      "induction.start", "ramp_start_exp", "Their productivity on the first day", .share, 0.5,
      0.3...0.8, source: "judgement", .judgement, readBy: "hours supplied",
      \.workforce.rampStart),
    .number(
      "induction.newly-qualified-months", "ramp_months_asye",
      "Induction of newly qualified workers",
      .months, 12, 9...24, allowed: 0.1...60, source: "judgement", .judgement,
      readBy: "hours supplied", \.workforce.rampMonthsNewlyQualified),
    .number(
      "induction.newly-qualified-start", "ramp_start_asye", "Their productivity on the first day",
      .share, 0.4, 0.2...0.7, source: "judgement", .judgement, readBy: "hours supplied",
      \.workforce.rampStartNewlyQualified),
    .number(
      "induction.newly-qualified-end", "ramp_end_asye", "Their productivity until the year is over",
      .share, 0.9, 0.8...1, source: "judgement", .judgement, readBy: "hours supplied",
      \.workforce.rampEndNewlyQualified),
  ]
}
