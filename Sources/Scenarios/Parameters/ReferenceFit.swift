/// What `caseload fit --record` found at the reference authority; not edited by hand.
///
/// 4 replications, seed 20230401, 96 evaluations. The misfits stand in `Results/reference/fit/fit.json`.
package enum ReferenceFit {
  /// The fitted parameters, in their units.
  package static let parameters: [String: Double] = [
    "need.worsening.0": 0.0610856,
    "demand.detection.0": 0.0112175,
    "demand.detection.1": 0.263997,
    "demand.detection.2": 0.638235,
    "demand.detection.3": 1.52789,
    "demand.detection.4": 3.24919,
    "demand.redetection": 1.55332,
    "gate.no-further-action-threshold": -2.01944,
    "gate.need-threshold": 0.924492,
    "gate.section-47-threshold": 2.21741,
    "gate.conference-threshold": 2.88912,
    "assessment.pace-mean": 43.912,
    "assessment.repeat-rate": 0.265375,
    "section-47.pace-mean": 13.3424,
    "child-in-need.closing-level": 1.96583,
    "protection.closing-progress": 0.477662,
    "care.from-assessment.2": 0.00220315,
    "care.from-assessment.3": 0.0190272,
    "care.from-assessment.4": 0.165236,
    "care.from-child-in-need.2": 0.0130186,
    "care.from-child-in-need.3": 0.0771103,
    "care.from-child-in-need.4": 0.560802,
    "care.from-protection.1": 0.0200286,
    "care.from-protection.2": 0.0921317,
    "care.from-protection.3": 0.51073,
    "care.from-protection.4": 2.40344,
    "care.exit-home": 0.156706,
    "care.exit-guardianship": 0.0885732,
    "care.exit-adoption": 0.0545066,
    "care.exit-adoption-under-5": 0.2044,
    "care.exit-other": 0.0408799,
    "hours.factor": 0.944891,
    "workforce.case-holding-posts": 0.551456,
    "recruitment.advert-success": 0.347748,
    "recruitment.held-for-agency": 1.0,
    "absence.long-leave": 0.0167023,
    "early-help.budget": 96.0631,
  ]

  /// What the reference authority rests at: means that the model measures against.
  package static let constants = ReferenceConstants(
    utilisation: 1.05, load: 1.06,
    strain: 0.2, pointsPerCase: 1.19,
    leavingNormaliser: 1.06032,
    absenceNormaliser: 0.888246,
    agencyShare: 0.178,
    supervisionGap: 0.006,
    meanHelp: 0.37)
}
