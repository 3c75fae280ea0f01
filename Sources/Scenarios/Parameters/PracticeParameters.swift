/// Leaders, practice culture, and improvement after an inadequate judgement (E.2, E.3).
package struct PracticeParameters: Sendable, Equatable {
  package var directorTenure = 0.0
  package var directorRecovery = 0.0
  package var directorQuality = 0.0
  package var cultureTime = 0.0
  package var cultureGain = 0.0
  package var cultureSupervision = 0.0
  package var cultureLeadership = 0.0
  package var cultureStability = 0.0
  package var improvementCost = 0.0
  package var improvementYears = 0.0
  package var improvementLift = 0.0
  package var interventionForm = 0
  package var interventionTrigger = 0
  package var interventionEffect = 0.0
  package var interventionDelay = 0.0
  package var interventionLimit = 0.0
  package var interventionCost = 0.0
  package var trustSetUp = 0.0
  package var hasBuddies = false
  package var buddyGain = 0.0
  package var buddyCost = 0.0
}

/// What the government does about a failing service, in the order of `intervention.form`.
package enum InterventionForm: Int, Sendable {
  case none, adviser, notice, commissioner, trust

  /// Whether the director gives way to others.
  package var replacesDirector: Bool { self == .commissioner || self == .trust }
}

/// What sets an intervention going, in the order of `intervention.trigger`.
package enum InterventionTrigger: Int, Sendable { case judgement, warning, either }

extension PracticeParameters {
  package var trigger: InterventionTrigger {
    InterventionTrigger(rawValue: interventionTrigger) ?? .judgement
  }

  package var form: InterventionForm { InterventionForm(rawValue: interventionForm) ?? .none }

  private static let open = "an open question (LGA 2016); always run as a range"

  static let catalogue: [ParameterDescription] = leadership + improvement + buddies

  private static let buddies: [ParameterDescription] = [
    .flag(
      "buddy.on", "buddy", "An inadequate authority of a region is paired with its best", false,
      source: "lever; nobody is paired in the reference", .judgement, lever: true,
      readBy: "culture and hours of a week", \.practice.hasBuddies),
    .number(
      "buddy.gain", "buddy_gain", "Pull of the partner’s culture on that of the inadequate one",
      .number, 0.3, 0...0.6, allowed: 0...2, source: "judgement (G.2)", .judgement, lever: true,
      readBy: "culture", \.practice.buddyGain),
    .number(
      "buddy.cost", "buddy_cost", "Senior time that the partner gives", .fte, 2, 0.5...4,
      allowed: 0...100, source: "judgement (G.2)", .judgement, lever: true,
      readBy: "hours of a week", \.practice.buddyCost),
  ]

  private static let leadership: [ParameterDescription] = [
    .number(
      "leaders.tenure", "leader_tenure", "Mean time that a director stays", .months, 36, 18...60,
      allowed: 1...600, source: "judgement (G.2)", .judgement, lever: true, readBy: "leadership",
      \.practice.directorTenure),
    .number(
      "leaders.recovery", "leader_tau", "Time in which leadership settles after a change", .months,
      18, 9...36, allowed: 1...600, source: "judgement (G.2)", .judgement, readBy: "leadership",
      \.practice.directorRecovery),
    .number(
      "leaders.pool-quality", "leader_quality",
      "How settled leadership is on a new director’s first day", .share, 0, 0...0.5,
      source: "lever: a national programme; none is the reference", .judgement, lever: true,
      readBy: "leadership", \.practice.directorQuality),
    .number(
      "culture.time", "culture_tau", "Time in which practice culture follows its causes", .months,
      12, 6...24, allowed: 1...600, source: "judgement (E.3)", .judgement, readBy: "culture",
      \.practice.cultureTime),
    .number(
      "culture.gain", "culture_gain", "Effect of the best culture on skill", .share, 0.15, 0...0.3,
      source: "judgement (E.3)", .judgement, readBy: "effective help", \.practice.cultureGain),
    .number(
      "culture.supervision", "culture_sup",
      "Pull of supervision on culture, per standard deviation", .number,
      0.1, 0...0.3, allowed: 0...5, source: "judgement (E.3)", .judgement, readBy: "culture",
      \.practice.cultureSupervision),
    .number(
      "culture.leadership", "culture_lead",
      "Pull of settled leadership on culture, per standard deviation", .number, 0.2, 0...0.4,
      allowed: 0...5, source: "judgement (E.3)", .judgement, readBy: "culture",
      \.practice.cultureLeadership),
    .number(
      "culture.stability", "culture_staff",
      "Pull of permanent staff on culture, per ten points fewer locums", .number, 0.2, 0...0.4,
      allowed: 0...5, source: "judgement (E.3)", .judgement, readBy: "culture",
      \.practice.cultureStability),
  ]

  private static let improvement: [ParameterDescription] = [
    .number(
      "improvement.cost", "improve_cost",
      "Improvement programme after an inadequate judgement, for 80,000 children", .poundsPerYear,
      2_500_000, 1_000_000...6_000_000, source: "judgement (E.2)", .judgement, lever: true,
      readBy: "spending", \.practice.improvementCost),
    .number(
      "improvement.years", "improve_years", "How long it lasts, unless the judgement is lifted",
      .years, 2.5, 2...3, source: "judgement (E.2)", .judgement, lever: true,
      readBy: "spending and culture", \.practice.improvementYears),
    .number(
      "improvement.lift", "improve_lift", "Its pull on culture", .number, 0.3, 0...0.6,
      allowed: -2...2, source: "judgement (E.3)", .judgement, lever: true, readBy: "culture",
      \.practice.improvementLift),
    .choice(
      "intervention.form", "intervention", "What the government does about a failing service",
      ["none", "adviser", "improvement-notice", "commissioner", "trust"],
      source: "lever; none is the reference", .judgement, lever: true, readBy: "intervention",
      \.practice.interventionForm),
    .choice(
      "intervention.trigger", "intervention_trigger", "What sets an intervention going",
      ["judgement", "early-warning", "either"], source: "lever; a judgement is the reference",
      .judgement, lever: true, readBy: "intervention", \.practice.interventionTrigger),
    .number(
      "intervention.effect", "intervention_rate",
      "Speed of improvement under it, against without; below 1 it does harm", .number, 1.3,
      0.8...1.8, allowed: 0...10, source: open, .judgement, lever: true, readBy: "culture",
      \.practice.interventionEffect),
    .number(
      "intervention.delay", "intervention_delay", "From what sets it going until it begins",
      .months, 6,
      1...12, source: "judgement", .judgement, lever: true, readBy: "intervention",
      \.practice.interventionDelay),
    .number(
      "intervention.limit", "intervention_limit", "Longest that it lasts", .months, 36, 12...60,
      source: "judgement", .judgement, lever: true, readBy: "intervention",
      \.practice.interventionLimit),
    .number(
      "intervention.cost", "intervention_cost", "What it costs while it lasts, for 80,000 children",
      .poundsPerYear, 300_000, 100_000...1_000_000, source: "judgement", .judgement,
      readBy: "spending", \.practice.interventionCost),
    .number(
      "intervention.trust-set-up", "trust_cost", "Setting up a trust, for 80,000 children",
      .pounds, 5_000_000, 2_000_000...8_000_000, source: "judgement (E.2)", .judgement,
      readBy: "spending", \.practice.trustSetUp),
  ]
}
