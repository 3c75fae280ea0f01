/// What `caseload fit --record` found at the reference authority; not edited by hand.
///
/// 4 replications, seed 20230401. The misfits stand in `Results/reference/fit/fit.json`.
package enum ReferenceFit {
  /// The fitted parameters, in their units.
  package static let parameters: [String: Double] = [
    "need.worsening.0": 0.0610213,
    "demand.detection.0": 0.0121572,
    "demand.detection.1": 0.286112,
    "demand.detection.2": 0.6917,
    "demand.detection.3": 1.65589,
    "demand.detection.4": 3.52138,
    "demand.redetection": 1.45279,
    "gate.no-further-action-threshold": -2.03462,
    "gate.need-threshold": 0.888127,
    "gate.section-47-threshold": 2.18748,
    "gate.conference-threshold": 2.81646,
    "assessment.pace-mean": 44.3392,
    "assessment.repeat-rate": 0.353285,
    "section-47.pace-mean": 13.4272,
    "child-in-need.closing-level": 2.02074,
    "protection.closing-progress": 0.510247,
    "care.from-assessment.2": 0.00275362,
    "care.from-assessment.3": 0.0237813,
    "care.from-assessment.4": 0.206521,
    "care.from-child-in-need.2": 0.0162714,
    "care.from-child-in-need.3": 0.0963767,
    "care.from-child-in-need.4": 0.700921,
    "care.from-protection.1": 0.0250329,
    "care.from-protection.2": 0.115151,
    "care.from-protection.3": 0.638339,
    "care.from-protection.4": 3.00395,
    "care.exit-home": 0.133196,
    "care.exit-guardianship": 0.0752849,
    "care.exit-adoption": 0.0463292,
    "care.exit-adoption-under-5": 0.173734,
    "care.exit-other": 0.0347469,
    "hours.factor": 0.940788,
    "workforce.case-holding-posts": 0.542933,
    "recruitment.advert-success": 0.314835,
    "recruitment.held-for-agency": 0.7528,
    "absence.long-leave": 0.0163577,
    "early-help.budget": 100.127,
  ]

  /// What the reference authority rests at: means that the model measures against.
  package static let constants = ReferenceConstants(
    utilisation: 1.04771, load: 1.0598, strain: 0.196274,
    pointsPerCase: 1.18825, leavingNormaliser: 1.04081,
    absenceNormaliser: 1.00197, agencyShare: 0.182719,
    supervisionGap: 0.00600282, meanHelp: 0.374456)
}
