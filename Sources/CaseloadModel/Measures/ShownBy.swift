package import Scenarios

/// Which measures show first what a parameter does, by the mechanism that reads it.
package enum ShownBy {
  /// Keys of measures; empty for a mechanism of no lever, and for what only accounts show.
  package static func measures(of parameter: ParameterDescription) -> [String] {
    byParameter[parameter.key] ?? byMechanism[parameter.readBy] ?? []
  }

  /// Of all parameters that a bundle sets, each measure once.
  package static func measures(of lever: LeverDescription) -> [String] {
    var keys: [String] = []
    for parameter in ParameterCatalogue.all where lever.members.contains(parameter.key) {
      keys += measures(of: parameter).filter { !keys.contains($0) }
    }
    return keys
  }

  private static let byParameter: [String: [String]] = [
    "disability.other-lead": ["cases-held", "caseload", "utilisation", "net-cost"],
    "demand.partner-noise": ["contacts", "referrals", "no-further-action-rate"],
    "conference.attendance": [
      "missed-at-conference", "needless-at-conference", "initial-conferences",
    ],
    "absence.reallocate-after": ["worker-changes", "worker-change-rate", "unallocated"],
    "skill.newly-qualified": ["premature-closure-rate", "unmet-need", "child-in-need-ends"],
    "intervention.effect": ["practice-culture", "quality-score", "time-inadequate"],
    "early-warning.delay": ["warning-lead", "interventions", "improvement-spend"],
    // Who bears an overspend: the account of reserves in flows.csv.
    "funding.reserves": [],
    "recruitment.freeze": ["posts-frozen", "vacancy-rate", "net-cost"],
    "recruitment.held-for-agency": ["agency-fte", "vacancies-covered-rate", "vacancy-duration"],
  ]

  private static let byMechanism: [String: [String]] = [
    "all that follows a judgement": [
      "turnover-rate", "failed-adverts", "agency-fte", "vacancy-rate",
    ],
    "arrivals into care": ["unaccompanied-starts", "unaccompanied-children", "looked-after"],
    "assessments": ["assessments-in-45-days", "assessment-duration", "children-in-need"],
    "care entry": ["looked-after-starts", "looked-after", "net-cost"],
    "care leavers": ["children-in-need", "cases-held"],
    "care proceedings": ["proceedings-duration", "in-proceedings", "looked-after"],
    "closures": ["early-help-starts", "early-help-children", "early-help-waiting"],
    "drift": ["drifts-cleared", "drifting-plans", "protection-plan-ends"],
    "early help places": ["early-help-spend", "early-help-starts", "access-rate", "unmet-need"],
    "onset of harm outside the home": [
      "families-in-need", "families-emerging", "early-help-spend",
    ],
    "plan reviews": ["child-in-need-plans", "child-in-need-ends", "premature-closure-rate"],
    "pre-proceedings": ["pre-proceedings", "care-proceedings", "looked-after-starts"],
    "quality score": ["quality-score", "gaming-gap"],
    "referrals": ["contacts", "referrals", "section-47-enquiries", "unmet-need"],
    "visits": [
      "child-in-need-visits-in-time", "protection-visits-in-time", "looked-after-visits-in-time",
    ],
    "agency requests": ["agency-fte", "locum-requests", "agency-spend"],
    "agency spending": ["agency-spend", "locum-day-cost", "agency-premium"],
    "agency spending and supply": [
      "agency-spend", "locum-day-cost", "agency-fte", "locum-fill-time",
    ],
    "agency supply and leaving for agency work": [
      "agency-fte", "locum-fill-time", "leavers-to-agency-fte", "vacancy-rate",
    ],
    "allocation": ["unallocated", "wait-for-allocation", "forced-allocation-rate", "caseload"],
    "assignments": ["agency-fte", "worker-changes", "vacancies-covered-rate"],
    "budget rule": ["early-help-spend", "posts-frozen", "late-share", "net-cost"],
    "conversion": ["conversions", "agency-fte", "starters-fte"],
    "cost of placements": ["placement-spend", "late-share", "net-cost"],
    "culture": ["practice-culture", "quality-score", "time-inadequate"],
    "culture and hours of a week": ["practice-culture", "quality-score", "utilisation"],
    "early warning": ["early-warnings", "false-alarms", "judgements-warned", "warning-lead"],
    "effective help": ["unmet-need", "child-in-need-ends", "families-in-need"],
    "end of assessment": ["not-in-need-rate", "need-missed", "child-in-need-starts"],
    "entitlements": [
      "net-cost", "unmet-high-severity", "protection-plan-ends", "drifting-plans",
    ],
    "fast track": ["leavers-fte", "turnover-rate", "child-in-need-ends", "unmet-need"],
    "families moving in and out": ["referrals", "children-in-need", "families-in-need"],
    "handovers": ["worker-changes", "family-worker-changes", "worker-change-rate"],
    "hours demanded": ["utilisation", "assessments-in-45-days", "overtime"],
    "hours demanded, effective help and spending": [
      "caseload", "cases-held", "utilisation", "net-cost",
    ],
    "hours of a week": ["utilisation", "hours-worked-rate", "practice-culture"],
    "hours supplied": ["utilisation", "hours-worked-rate", "overtime"],
    "inspection": ["inspections", "inspectors-visits", "time-inadequate", "time-good"],
    "intervention": ["interventions", "practice-culture", "time-inadequate", "improvement-spend"],
    "leadership": ["director-changes", "practice-culture", "quality-score"],
    "leaving": ["leavers-fte", "turnover-rate", "vacancy-rate"],
    "leaving, recruitment and agency supply": ["turnover-rate", "failed-adverts", "agency-fte"],
    "ledger": ["net-cost", "net-cost-real", "late-share"],
    "length of proceedings": ["proceedings-duration", "in-proceedings", "looked-after"],
    "memorandum": ["locum-day-cost", "agency-spend", "agency-fte", "locum-fill-time"],
    "newly qualified intake": ["newly-qualified-starters-fte", "vacancy-rate", "starters-fte"],
    "offers to locums": ["locum-day-cost", "agency-spend", "locums-from-neighbours"],
    "placements": ["foster-share", "placement-spend", "net-cost"],
    "posts": ["social-workers-fte", "caseload", "staff-spend", "vacancy-rate"],
    "posts of team managers": ["utilisation", "turnover-rate", "staff-spend"],
    "project teams": ["project-teams", "unallocated", "agency-spend"],
    "promotion": ["staff-spend", "starters-fte", "vacancy-rate"],
    "protection thresholds": ["protection-plans", "section-47-enquiries", "looked-after-starts"],
    "quality score, recording and oversight": [
      "quality-score", "gaming-gap", "unmet-high-severity",
    ],
    "section 47 enquiry": ["initial-conferences", "section-47-without-conference-rate"],
    "severity chain": ["families-in-need", "unmet-need", "child-in-need-starts"],
    "spending": ["improvement-spend", "net-cost"],
    "spending and culture": ["improvement-spend", "practice-culture", "net-cost"],
    "staff cost and leaving": ["staff-spend", "turnover-rate", "net-cost"],
    "staff cost, leaving and recruitment": ["staff-spend", "turnover-rate", "vacancy-rate"],
    "strategy discussion": ["section-47-enquiries", "section-47-unneeded-rate"],
    "supervision": ["turnover-rate", "utilisation", "leavers-fte"],
    "vacancies": ["vacancy-duration", "vacancy-rate", "adverts", "starters-fte"],
  ]
}
