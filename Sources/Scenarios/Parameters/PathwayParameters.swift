/// How long the steps of the pathway take and when plans end (A.5, A.6).
package struct PathwayParameters: Sendable, Equatable {
  package var assessmentPace = 0.0
  package var assessmentVariation = 0.0
  package var reassessment = 0.0
  package var section47Pace = 0.0
  package var section47Variation = 0.0
  package var childInNeedTime = 0.0
  package var childInNeedCheck = 0.0
  package var childInNeedClosingLevel = 0.0
  package var childInNeedClosingProgress = 0.0
  package var rationedClosure = 0.0
  package var rationedClosureLoad = 0.0
  package var protectionTime = 0.0
  package var protectionCheck = 0.0
  package var protectionClosingLevel = 0.0
  package var protectionClosingProgress = 0.0
  package var driftAfter = 0.0
  package var driftProgress = 0.0
  package var escalationGain = 0.0
  package var chairEscalation = 0.0
  package var chairCaseload = 0.0
  package var chairStandard = 0.0
  package var stepUp = LevelRates()
  package var childInNeedVisit = 0.0
  package var protectionVisit = 0.0
  package var lookedAfterVisit = 0.0
  package var disabilityClosingYears = 0.0

  /// The reference's: the cost of reviewing officers is measured from it.
  package static let usualChairCaseload = 70.0
}

extension PathwayParameters {
  static let catalogue: [ParameterDescription] =
    [
      .number(
        "assessment.pace-mean", "assess_pace",
        "Mean natural length of an assessment, from allocation",
        .days, 41, 30...50, allowed: 1...365, source: "82.5 % within 45 working days, fitted",
        .judgement, lever: true, readBy: "assessments", \.pathway.assessmentPace),
      .number(
        "assessment.pace-variation", "assess_cv", "Coefficient of variation of that length",
        .number, 0.3, 0.2...0.6, allowed: 0...2, source: "as above", .judgement,
        readBy: "assessments", \.pathway.assessmentVariation),
      .number(
        "assessment.repeat-rate", "reassessment",
        "Re-assessments of an open child in need who is not looked after", .perYear, 0.20,
        0.1...0.4, source: "557 assessments per 10,000, fitted", .judgement,
        readBy: "assessments", \.pathway.reassessment),
      .number(
        "section-47.pace-mean", "s47_pace",
        "Mean length from strategy discussion to initial conference", .workingDays, 13.3, 11...16,
        allowed: 1...60, source: "78.5 % within 15 working days, median 14, fitted", .judgement,
        readBy: "section 47 enquiry", \.pathway.section47Pace),
      .number(
        "section-47.pace-variation", "s47_cv", "Coefficient of variation of that length", .number,
        0.2, 0.1...0.4, allowed: 0...2, source: "as above", .judgement,
        readBy: "section 47 enquiry",
        \.pathway.section47Variation),
      .number(
        "child-in-need.time", "D_CIN", "Time of full help that a child in need plan needs", .years,
        0.5, 0.3...0.8, allowed: 0.02...10, source: "Little's law, judged", .judgement,
        readBy: "plan progress", \.pathway.childInNeedTime),
      .number(
        "child-in-need.check-interval", "cin_check", "Time between checks whether to close", .days,
        28, 28...42, allowed: 7...365, source: "local standards (A.6)", .judgement, lever: true,
        readBy: "plan reviews", \.pathway.childInNeedCheck),
      .number(
        "child-in-need.closing-level", "cin_target", "Perceived level at or below which to close",
        .levels, 1.75, 1.35...2.15, source: "child in need plans, fitted", .judgement,
        readBy: "plan reviews", \.pathway.childInNeedClosingLevel),
      .number(
        "child-in-need.closing-progress", "close_progress_CIN", "Progress needed to close", .number,
        0.07, 0...0.3, allowed: 0...1, source: "child in need plans and re-referral, fitted",
        .judgement, readBy: "plan reviews", \.pathway.childInNeedClosingProgress),
      .number(
        "child-in-need.rationed-closure", "p_close_rationed",
        "Chance at each check of a closure to make room, when overloaded", .share, 0.10, 0...0.4,
        source: "judgement", .judgement, readBy: "plan reviews", \.pathway.rationedClosure),
      .number(
        "child-in-need.rationed-closure-load", "u_close_rationed",
        "Hours demanded / supplied above which cases are closed to make room", .number, 1.1,
        1.05...1.3, allowed: 0.5...5, source: "judgement", .judgement, readBy: "plan reviews",
        \.pathway.rationedClosureLoad),
      .number(
        "protection.time", "D_CPP", "Time of full help that a protection plan needs", .years, 0.75,
        0.45...1.2, allowed: 0.02...10, source: "Little's law: 0.80 years on a plan", .judgement,
        readBy: "plan progress", \.pathway.protectionTime),
      .number(
        "protection.check-interval", "cpp_check", "Time between core groups that weigh an end",
        .days, 42, 28...42, allowed: 7...183,
        source: "core groups at most six-weekly (Working Together)", .published,
        readBy: "plan reviews", \.pathway.protectionCheck),
      .number(
        "protection.closing-level", "cpp_target", "Perceived level at or below which a plan ends",
        .levels, 2.1, 1.7...2.5, source: "protection plans, fitted", .judgement,
        readBy: "plan reviews", \.pathway.protectionClosingLevel),
      .number(
        "protection.closing-progress", "close_progress_CPP", "Progress needed for a plan to end",
        .number, 0.52, 0.3...0.8, allowed: 0...1, source: "protection plans, fitted", .judgement,
        readBy: "plan reviews", \.pathway.protectionClosingProgress),
      .number(
        "plan.drift-after", "drift_after", "Time without progress after which a plan drifts", .days,
        183, 120...270, allowed: 30...1000, source: "A.6", .judgement, readBy: "drift",
        \.pathway.driftAfter),
      .number(
        "plan.drift-progress", "drift_progress", "Progress below which a plan has not moved",
        .number, 0.05, 0.02...0.1, allowed: 0...1, source: "judgement (A.6)", .judgement,
        readBy: "drift", \.pathway.driftProgress),
      .number(
        "plan.escalation-gain", "iro_gain", "Progress gained when a chair clears a stall", .number,
        0.25, 0.1...0.5, allowed: 0...1, source: "judgement (A.6)", .judgement,
        readBy: "drift", \.pathway.escalationGain),
      .number(
        "plan.chair-escalation", "kappa_iro",
        "Rate at which chairs clear drift at a standard caseload",
        .perYear, 0.8, 0...2, source: "judgement", .judgement, lever: true, readBy: "drift",
        \.pathway.chairEscalation),
      .number(
        "plan.chair-caseload", "iro_caseload", "Children per reviewing officer or chair", .number,
        usualChairCaseload, 50...100, allowed: 10...300,
        source: "87 % of officers over 60 (BASW 2013)", .study,
        lever: true, readBy: "drift", \.pathway.chairCaseload),
      .number(
        "plan.chair-standard", "iro_caseload_std",
        "Children per reviewing officer that is standard",
        .number, 60, 50...70, allowed: 10...300, source: "IRO Handbook", .published,
        readBy: "drift", \.pathway.chairStandard),
    ]
    + ParameterDescription.vector(
      "step-up", "step_up", "Rate of section 47 enquiries on an open child in need plan at level",
      .perYear, levels: [0, 1, 2, 3, 4], [0.012, 0.05, 0.13, 0.66, 1.8],
      factor: 0.5...2, source: "192 enquiries per 10,000, fitted", .judgement,
      readBy: "step-ups", in: \.pathway.stepUp)
    + [
      .number(
        "visits.child-in-need", "cin_visit", "Working days between visits, child in need",
        .workingDays, 20, 20...60, allowed: 1...250, source: "local standards", .study,
        lever: true, readBy: "visits", \.pathway.childInNeedVisit),
      .number(
        "visits.protection", "cp_visit", "Working days between visits, protection plan",
        .workingDays, 10, 10...20, allowed: 1...250, source: "local standards", .study,
        lever: true, readBy: "visits", \.pathway.protectionVisit),
      .number(
        "visits.looked-after", "clock_cla_visit", "Days between visits to a looked-after child",
        .days, 42, 28...84, allowed: 1...365,
        source: "Care Planning Regulations 2010: six-weekly", .published, lever: true,
        readBy: "visits", \.pathway.lookedAfterVisit),
      .number(
        "disability.support-time", "disability_years",
        "Mean time that a disability support case is open",
        .years, 6, 3...10, allowed: 0.1...18, source: "judgement (A.2)", .judgement,
        readBy: "disability pathway", \.pathway.disabilityClosingYears),
    ]
}
