/// Hours that work takes, hours that workers have, and what gives way (B.1-B.5).
package struct WorkParameters: Sendable, Equatable {
  package var hoursFactor = 0.0
  package var contact = 0.0
  package var referral = 0.0
  package var assessment = 0.0
  package var assessmentSibling = 0.0
  package var section47 = 0.0
  package var conference = 0.0
  package var childInNeedMonth = 0.0
  package var protectionMonth = 0.0
  package var lookedAfterMonth = 0.0
  package var settlingTime = 0.0
  package var settlingFactor = 0.0
  package var disabilityMonth = 0.0
  package var preProceedings = 0.0
  package var proceedings = 0.0
  package var familyConference = 0.0
  package var handoverPlanned = 0.0
  package var handoverUnplanned = 0.0
  package var closure = 0.0
  package var weeklyHours = 0.0
  package var leaveDays = 0.0
  package var trainingDays = 0.0
  package var clientShare = 0.0
  package var adminCut = 0.0
  package var overtime = 0.0
  package var doseFloor = 0.0
  package var siblingDiscount = 0.0
  package var pointsSection47 = 0.0
  package var pointsProtection = 0.0
  package var pointsCourt = 0.0
  package var pointsLookedAfter = 0.0
  package var pointsLongTerm = 0.0
  package var longTermAfter = 0.0
  package var pointsDisability = 0.0
  package var standardCaseload = 0.0
  package var caseloadCap = 0.0
  package var overload = 0.0
  package var newlyQualifiedCap = 0.0
  package var waitSection47 = 0.0
  package var waitAssessment = 0.0
  package var waitChildInNeed = 0.0
  package var transfers = 0.0
  package var otherLead = 0.0
  package var otherLeadDisability = 0.0
  package var otherLeadOversight = 0.0
  package var otherLeadSkill = 0.0
  package var jointHandover = 0.0
  package var span = 0.0
  package var supervisionHours = 0.0
  package var managerHours = 0.0
  package var supervisionStrain = 0.0
  package var supervisionGrowth = 0.0
  package var handoverNotice = 0.0
}

extension WorkParameters {
  private static let capacity = "judgement, constrained jointly by the capacity identity (B.2)"
  private static let points = "from the hours table, child in need = 1 (B.4)"

  static let catalogue: [ParameterDescription] = [
    .number(
      "hours.factor", "hours_factor", "Factor on the whole table of hours", .number, 0.95,
      0.8...1.2,
      allowed: 0.05...5, source: "capacity test of B.2, fitted", .judgement,
      readBy: "hours demanded", \.work.hoursFactor),
    .number(
      "hours.contact", "h_contact", "Screening a contact", .hours, 0.5, 0.2...1, source: capacity,
      .judgement, readBy: "front door hours", \.work.contact),
    .number(
      "hours.referral", "h_referral", "Deciding and recording a referral", .hours, 0.5, 0.5...2,
      source: capacity, .judgement, readBy: "front door hours", \.work.referral),
    .number(
      "hours.assessment", "h_assess", "An assessment of one child", .hours, 9, 6...16,
      source: capacity, .judgement, lever: true, readBy: "hours demanded", \.work.assessment),
    .number(
      "hours.assessment-sibling", "h_assess_sib", "An assessment, each further sibling", .hours, 5,
      2...8, source: capacity, .judgement, readBy: "hours demanded", \.work.assessmentSibling),
    .number(
      "hours.section-47", "h_s47", "Strategy discussion and section 47 enquiry, per child", .hours,
      7,
      4...12, source: capacity, .judgement, readBy: "hours demanded", \.work.section47),
    .number(
      "hours.conference", "h_icpc", "Initial conference, per child", .hours, 7, 4...12,
      source: capacity, .judgement, readBy: "hours demanded", \.work.conference),
    .number(
      "hours.child-in-need", "h_cin_m", "A child in need plan", .hoursPerMonth, 3.3, 2...5,
      source: capacity, .judgement, readBy: "hours demanded", \.work.childInNeedMonth),
    .number(
      "hours.protection", "h_cpp_m", "A protection plan", .hoursPerMonth, 8, 6...12,
      source: capacity, .judgement, readBy: "hours demanded", \.work.protectionMonth),
    .number(
      "hours.looked-after", "h_cla_m", "A looked-after child, once settled",
      .hoursPerMonth, 4.5, 3...7, source: capacity, .judgement, readBy: "hours demanded",
      \.work.lookedAfterMonth),
    .number(
      "hours.settling-time", "cla_settling_days", "How long a child who enters care is settling",
      .days, 56, 28...112, allowed: 0...1_000, source: "eight weeks (B.1)", .judgement,
      readBy: "hours demanded", \.work.settlingTime),
    .number(
      "hours.settling-factor", "cla_settling", "Hours of a settling child, against a settled one's",
      .number, 2, 1...3, allowed: 0...20, source: "judgement (B.1)", .judgement,
      readBy: "hours demanded", \.work.settlingFactor),
    .number(
      "hours.disability", "h_disability_m", "Disability support", .hoursPerMonth, 1.65, 1...2.5,
      source: "half of a child in need plan (B.4)", .judgement, readBy: "hours demanded",
      \.work.disabilityMonth),
    .number(
      "hours.pre-proceedings", "h_plo", "Pre-proceedings, per child", .hours, 20, 12...35,
      source: capacity, .judgement, readBy: "hours demanded", \.work.preProceedings),
    .number(
      "hours.proceedings", "h_proc", "Care proceedings, per child", .hours, 55, 35...90,
      source: capacity, .judgement, readBy: "hours demanded", \.work.proceedings),
    .number(
      "hours.family-conference", "h_fgc", "A family group conference", .hours, 4, 2...8,
      source: "judgement (B.1)", .judgement, readBy: "hours demanded", \.work.familyConference),
    .number(
      "hours.handover-planned", "h_handover_plan",
      "Handing a case over when it is planned, both workers together", .hours, 7, 2...14,
      source: "judgement: 3 of who leaves it, 4 of who takes it (B.1)", .judgement,
      readBy: "handovers", \.work.handoverPlanned),
    .number(
      "hours.handover-unplanned", "h_handover", "Taking over a case that nobody hands over",
      .hours, 10, 2...14, source: "judgement (B.1)", .judgement, readBy: "handovers",
      \.work.handoverUnplanned),
    .number(
      "hours.closure", "h_close", "Closing a case, per child", .hours, 1.5, 1...3, source: capacity,
      .judgement, readBy: "closures", \.work.closure),
    .number(
      "work.weekly-hours", "hours_week", "Contracted hours of a full-time worker", .hoursPerWeek,
      37,
      35...37, allowed: 1...60, source: "National Joint Council terms", .study,
      readBy: "hours supplied", \.work.weeklyHours),
    .number(
      "work.leave-days", "leave_days", "Leave and bank holidays a year", .workingDays, 33, 30...38,
      allowed: 0...120, source: "National Joint Council terms", .study, readBy: "hours supplied",
      \.work.leaveDays),
    .number(
      "work.training-days", "train_days", "Training days a year", .workingDays, 5, 3...10,
      allowed: 0...120, source: "National Joint Council terms", .study, readBy: "hours supplied",
      \.work.trainingDays),
    .number(
      "work.client-share", "client_share", "Working hours that are client-related", .share, 0.73,
      0.55...0.8, source: "PSSRU 2013-14: £40 / £55", .study, readBy: "hours supplied",
      \.work.clientShare),
    .number(
      "work.admin-cut", "admin_hours_cut", "Other working hours freed for client work", .share, 0,
      0...0.3, source: "lever; none is the reference", .judgement, lever: true,
      readBy: "hours supplied", \.work.adminCut),
    .number(
      "work.overtime", "overtime_max", "Overtime that workers will add", .share, 0.15, 0...0.25,
      source: "longitudinal study of social workers: direction", .judgement,
      readBy: "dose of help", \.work.overtime),
    .number(
      "work.dose-floor", "dose_floor",
      "Dose to which all work falls before some of it falls further",
      .share, 0.7, 0.5...0.9, source: "judgement (B.3)", .judgement, readBy: "dose of help",
      \.work.doseFloor),
    .number(
      "work.sibling-discount", "sib_points", "Points and plan hours of each further sibling",
      .share,
      0.6, 0.4...0.8, source: points, .judgement, readBy: "hours demanded", \.work.siblingDiscount),
    .number(
      "points.section-47", "pts_s47", "Points of an assessment with an open enquiry", .points, 1.5,
      1.2...2, source: points, .judgement, readBy: "allocation", \.work.pointsSection47),
    .number(
      "points.protection", "pts_cpp", "Points of a child on a protection plan", .points, 2.4, 2...3,
      source: points, .judgement, readBy: "allocation", \.work.pointsProtection),
    .number(
      "points.court", "pts_court", "Points that pre-proceedings or proceedings add", .points, 2,
      1...3, source: points, .judgement, readBy: "allocation", \.work.pointsCourt),
    .number(
      "points.looked-after", "pts_cla", "Points of a looked-after child", .points, 1.4, 1...2,
      source: points, .judgement, readBy: "allocation", \.work.pointsLookedAfter),
    .number(
      "points.long-term", "pts_cla_long", "Points of a child looked after for long",
      .points, 0.8, 0.5...1.2, source: points, .judgement, readBy: "allocation",
      \.work.pointsLongTerm),
    .number(
      "points.long-term-after", "cla_long_years", "Years looked after from which a stay is long",
      .years, 2, 1...3, source: "judgement (B.4)", .judgement, readBy: "points",
      \.work.longTermAfter),
    .number(
      "points.disability", "pts_disability", "Points of a disability support case", .points, 0.5,
      0.3...1, source: points, .judgement, readBy: "allocation", \.work.pointsDisability),
    .number(
      "workforce.standard-caseload", "caseload_std", "Standard caseload", .childrenPerFTE, 16,
      10...20,
      source: "16.0 in 2023 (DfE); good authorities 10 to 14 (NAO 2016)", .published,
      readBy: "allocation", \.work.standardCaseload),
    .number(
      "workforce.caseload-cap", "caseload_hardcap", "Cap on caseload, applied in points",
      .childrenPerFTE, 25, 12...35, allowed: 5...60,
      source: "up to 35 in inadequate ones (NAO 2016)",
      .judgement, lever: true, readBy: "allocation", \.work.caseloadCap),
    .number(
      "workforce.overload", "overload", "How far over the cap a forced allocation may go", .share,
      0.25,
      0...0.5, source: "judgement (B.3)", .judgement, readBy: "allocation", \.work.overload),
    .number(
      "workforce.newly-qualified-cap", "asye_factor",
      "Caseload of newly qualified workers, against others",
      .share, 0.9, 0.6...1, source: "ASYE framework: 10 % development time", .study, lever: true,
      readBy: "allocation", \.work.newlyQualifiedCap),
    .number(
      "allocation.wait-section-47", "max_unalloc_s47",
      "Longest wait before a section 47 case is forced",
      .workingDays, 0, 0...1, allowed: 0...60, source: "local standards", .judgement,
      readBy: "allocation", \.work.waitSection47),
    .number(
      "allocation.wait-assessment", "max_unalloc_assess",
      "Longest wait before an assessment is forced",
      .workingDays, 3, 1...10, allowed: 0...250, source: "local standards", .judgement, lever: true,
      readBy: "allocation", \.work.waitAssessment),
    .number(
      "allocation.wait-child-in-need", "max_unalloc_cin", "Longest wait before a plan is forced",
      .workingDays, 15, 5...30, allowed: 0...250, source: "local standards", .judgement,
      lever: true,
      readBy: "allocation", \.work.waitChildInNeed),
    .number(
      "teams.transfers", "transfer_points",
      "Planned handovers: 1 after assessment, 2 also into care",
      .count, 2, 0...2, allowed: 0...2, source: "practice models", .judgement, lever: true,
      readBy: "handovers", \.work.transfers),
    .number(
      "teams.joint-handover", "joint_handover",
      "Handover loss of a planned change, against unplanned",
      .share, 0.5, 0.25...1, source: "judgement (A.6)", .judgement, readBy: "handovers",
      \.work.jointHandover),
    .number(
      "child-in-need.other-lead", "cin.lead_non_sw",
      "Child in need plans led by a practitioner who is no social worker", .share, 0, 0...0.8,
      source:
        "lever; No Good Options, recommendation 4; family help from 2024; see other-lead.skill, other-lead.oversight and cost.other-lead",
      .judgement,
      lever: true, readBy: "hours demanded, effective help and spending", \.work.otherLead),
    .number(
      "disability.other-lead", "cin.disability_pathway",
      "Disability support with a pathway of its own, led by no social worker", .share, 0, 0...1,
      source: "lever; Committee of Public Accounts, Child Protection (2016)", .judgement,
      lever: true, readBy: "hours demanded, effective help and spending",
      \.work.otherLeadDisability),
    .number(
      "other-lead.oversight", "lead_oversight",
      "Social worker hours and points that such a case still takes", .share, 0.2, 0.1...0.4,
      source: "judgement", .judgement, readBy: "hours demanded", \.work.otherLeadOversight),
    .number(
      "other-lead.skill", "lead_skill", "Skill of practitioners who are no social workers", .share,
      0.85, 0.6...1, source: "judgement", .judgement, readBy: "effective help",
      \.work.otherLeadSkill),
    .number(
      "supervision.span", "span_control", "Social workers per first-line manager", .number, 6.5,
      5...9,
      allowed: 1...50, source: "judgement", .judgement, lever: true,
      readBy: "posts of team managers", \.work.span),
    .number(
      "supervision.hours", "h_supervision", "Supervision of a worker, each side", .hoursPerMonth,
      1.63,
      0.8...3, source: "1.5 hours in four weeks (B.1)", .judgement, lever: true,
      readBy: "supervision", \.work.supervisionHours),
    .number(
      "supervision.manager-hours", "manager_hours", "Hours a manager has for supervision",
      .hoursPerMonth, 10.6, 7...14, source: "what 6.5 workers need at the reference", .judgement,
      readBy: "supervision", \.work.managerHours),
    .number(
      "supervision.strain-effect", "strain_sup", "Strain that missing supervision adds", .number,
      0.2,
      0...0.5, allowed: 0...3, source: "judgement (B.5)", .judgement, readBy: "strain",
      \.work.supervisionStrain),
    .number(
      "supervision.growth-effect", "growth_sup", "Experience lost where supervision is missing",
      .share, 0.5, 0...0.8, source: "judgement (B.5)", .judgement, readBy: "skill",
      \.work.supervisionGrowth),
    .number(
      "teams.notice-for-handover", "handover_notice", "Notice that lets a handover be planned",
      .workingDays, 10, 5...20, allowed: 0...60, source: "judgement (A.6)", .judgement,
      readBy: "handovers", \.work.handoverNotice),
  ]
}
