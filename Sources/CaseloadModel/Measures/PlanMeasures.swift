import OutputStatistics

/// Children in need and children on protection plans.
enum PlanMeasures {
  private static let activity = "A count of activity: more is neither better nor worse."
  private static let stock = "A stock of open work: more is neither better nor worse."

  static let all: [Measure] = [
    Measure(
      "children-in-need", "Children in need", "children", .neither,
      "Children open to social care: in assessment, on a plan, looked after, with disability support or as care leavers.",
      published: "DfE children in need at 31 March",
      caveat: stock
        + " DfE's count also holds children awaiting their first assessment elsewhere and cases with other staff.",
      year: .toMarch, monthly: true
    ) { view in
      let statuses: [Level] = [
        .assessment, .childInNeedPlan, .protectionPlan, .lookedAfter, .disabilitySupport,
        .careLeavers,
      ]
      return statuses.reduce(0) { $0 + view.stock($1) }
    },
    Measure(
      "child-in-need-plans", "Child in need plans", "children", .neither,
      "Children on a child in need plan.", caveat: stock, year: .toMarch, monthly: true
    ) { $0.stock(.childInNeedPlan) },
    Measure(
      "child-in-need-plan-starts", "Child in need plans starting", "children", .neither,
      "Children whose child in need plan began, after assessment, protection plan or care.",
      caveat: activity
    ) { $0.count(.childInNeedPlanStarts) },
    Measure(
      "plan-wait", "Wait for a plan", "days", .lower,
      "Mean days from referral until a plan begins, per child whose referral comes to one."
    ) { $0.ratio($0.count(.planDays), to: $0.count(.plansAfterReferral)) },
    Measure(
      "first-visit-wait", "Wait for the first visit of a plan", "days", .lower,
      "Mean days from referral until a visit of the plan is first made in time, per child."
    ) { $0.ratio($0.count(.firstVisitDays), to: $0.count(.firstVisits)) },
    Measure(
      "child-in-need-starts", "Episodes of need starting", "children", .neither,
      "Children found to be in need, by assessment, conference or return home.",
      published: "DfE children in need: episodes of need started", caveat: activity,
      year: .toMarch, monthly: true
    ) { $0.count(.needStarts) },
    Measure(
      "child-in-need-ends", "Episodes of need ending", "children", .neither,
      "Children whose plan closed.", caveat: activity, year: .toMarch
    ) { $0.count(.needEnds) },
    Measure(
      "premature-closure-rate", "Premature closures", "percent", .lower,
      "Child in need plans closed while the hidden level was 2 or more.",
      caveat: Measure.simulatedTruth
    ) { $0.percent($0.count(.prematureClosures), of: $0.count(.childInNeedPlanEnds)) },
    Measure(
      "rationed-closures", "Closures to make room", "children", .lower,
      "Child in need plans closed because the service was overloaded."
    ) { $0.count(.rationedClosures) },
    Measure(
      "disability-support", "Disability support", "children", .neither,
      "Disabled children with an open support case.", caveat: stock, monthly: true
    ) { $0.stock(.disabilitySupport) },
    Measure(
      "protection-plan-starts", "Protection plans starting", "children", .neither,
      "Children who became the subject of a protection plan.",
      published: "DfE children in need: protection plans started", caveat: activity,
      year: .toMarch, monthly: true
    ) { $0.count(.protectionStarts) },
    Measure(
      "protection-plan-ends", "Protection plans ending", "children", .neither,
      "Children who ceased to be the subject of a protection plan.",
      published: "DfE children in need: protection plans ended", caveat: activity, year: .toMarch
    ) { $0.count(.protectionEnds) },
    Measure(
      "protection-plans", "Protection plans", "children", .neither,
      "Children who are the subject of a protection plan.",
      published: "DfE children in need: protection plans at 31 March", caveat: stock,
      year: .toMarch, monthly: true
    ) { $0.stock(.protectionPlan) },
    Measure(
      "repeat-protection-plan-rate", "Second or later protection plans", "percent", .lower,
      "Protection plans starting that are the child's second or later.",
      published: "DfE children in need: second or subsequent plans",
      caveat: "Plans before the warm-up are not known: it rises over the first years.",
      year: .toMarch
    ) { $0.percent($0.count(.repeatProtectionStarts), of: $0.count(.protectionStarts)) },
    Measure(
      "long-protection-plan-rate", "Protection plans of two years or more", "percent", .lower,
      "Protection plans ending that lasted two years or more.",
      published: "DfE children in need: plans ended after two years or more", year: .toMarch
    ) { $0.percent($0.count(.protectionEndsAfterTwoYears), of: $0.count(.protectionEnds)) },
    Measure(
      "protection-reviews-in-time", "Protection reviews in time", "percent", .higher,
      "Review conferences held in time.",
      published: "DfE children in need: plans reviewed within the required timescales",
      year: .toMarch
    ) { $0.percent($0.count(.conferencesReviewedInTime), of: $0.count(.conferencesReviewed)) },
    Measure(
      "drifting-plans", "Plans that drift", "children", .lower,
      "Children whose plan has not moved for six months.", monthly: true
    ) { $0.stock(.drifting) },
    Measure(
      "drifts-cleared", "Drifting plans set moving", "children", .neither,
      "Children whose drifting plan was set moving again by the chair of its reviews."
    ) { $0.count(.driftsCleared) },
    Measure(
      "child-in-need-visits-in-time", "Child in need visits in time", "percent", .higher,
      "Visits to children in need made when due.", monthly: true
    ) { $0.percent($0.count(.childInNeedVisitsInTime), of: $0.count(.childInNeedVisits)) },
    Measure(
      "protection-visits-in-time", "Protection visits in time", "percent", .higher,
      "Visits to children on protection plans made when due.", monthly: true
    ) { $0.percent($0.count(.protectionVisitsInTime), of: $0.count(.protectionVisits)) },
  ]
}
