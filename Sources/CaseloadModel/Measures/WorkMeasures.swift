import OutputStatistics

/// Caseload, waiting and hours.
enum WorkMeasures {
  static let all: [Measure] = [
    Measure(
      "caseload", "Caseload", "children_per_FTE", .lower,
      "Cases held by social workers, locums included, per FTE of those who hold any.",
      published: "DfE workforce: average caseload at 30 September", year: .toSeptember,
      monthly: true
    ) { $0.caseload },
    Measure(
      "cases-held", "Cases held", "children", .neither,
      "Children with a named social worker, without those whose plan another practitioner leads.",
      published: "DfE workforce: cases held at 30 September", year: .toSeptember
    ) { $0.casesHeld },
    Measure(
      "case-holders-fte", "Social workers who hold cases", "FTE", .neither,
      "FTE of social workers, locums included, who hold at least one case.",
      published: "DfE workforce: case holders at 30 September", year: .toSeptember
    ) { $0.stock(.caseHolders) / 1000 },
    Measure(
      "unallocated", "Unallocated children", "children", .lower,
      "Children whose case waits for a social worker.", monthly: true
    ) { $0.stock(.unallocated) },
    Measure(
      "unallocated-urgent", "Unallocated urgent children", "children", .lower,
      "Children in an enquiry, or newly looked after, whose case waits for a social worker."
    ) { $0.stock(.unallocatedUrgent) },
    Measure(
      "unallocated-assessments", "Unallocated assessments", "children", .lower,
      "Children under assessment whose case waits for a social worker."
    ) { $0.stock(.unallocatedAssessments) },
    Measure(
      "unallocated-child-in-need", "Unallocated child in need plans", "children", .lower,
      "Children on a child in need plan or with disability support whose case waits for a social worker."
    ) { $0.stock(.unallocatedChildInNeed) },
    Measure(
      "unallocated-protection", "Unallocated protection plans", "children", .lower,
      "Children on a protection plan whose case waits for a social worker."
    ) { $0.stock(.unallocatedProtection) },
    Measure(
      "unallocated-looked-after", "Unallocated looked-after children", "children", .lower,
      "Looked-after children whose case waits for a social worker."
    ) { $0.stock(.unallocatedLookedAfter) },
    Measure(
      "oldest-unallocated", "Wait of the oldest unallocated case", "days", .lower,
      "Days that the oldest unallocated case has waited, mean of weekly looks; 0 where none waits.",
      monthly: true
    ) { $0.ratio($0.count(.oldestWaitDays), to: $0.count(.weeks)) },
    Measure(
      "wait-for-allocation", "Wait for allocation", "days", .lower,
      "Mean days from the decision until a social worker holds the case, per child."
    ) { $0.ratio($0.count(.allocationWaitDays), to: $0.count(.allocations)) },
    Measure(
      "forced-allocation-rate", "Allocations over the cap", "percent", .lower,
      "Children whose allocation took a worker over the cap because they had waited as long as allowed."
    ) { $0.percent($0.count(.forcedAllocations), of: $0.count(.allocations)) },
    Measure(
      "family-worker-changes", "Changes of social worker at home", "changes_per_child_year", .lower,
      "Changes of social worker of children open at home, per child and year."
    ) { view in
      let atHome: [Level] = [.assessment, .childInNeedPlan, .protectionPlan, .disabilitySupport]
      let children = atHome.reduce(0) { $0 + view.mean($1) }
      return view.ratio(view.count(.workerChanges), to: children * view.years)
    },
    Measure(
      "utilisation", "Hours demanded of hours supplied", "percent", .lower,
      "Client hours demanded of case-holding workers, of those supplied before overtime.",
      monthly: true
    ) { $0.percent($0.count(.hoursDemanded), of: $0.count(.hoursSupplied)) },
    Measure(
      "hours-worked-rate", "Hours worked of hours supplied", "percent", .neither,
      "Client hours worked, overtime included, of those supplied."
    ) { $0.percent($0.count(.hoursWorked), of: $0.count(.hoursSupplied)) },
    Measure(
      "overtime", "Overtime", "percent", .lower, "Overtime, of client hours supplied."
    ) { $0.percent($0.count(.hoursOvertime), of: $0.count(.hoursSupplied)) },
  ]
}
