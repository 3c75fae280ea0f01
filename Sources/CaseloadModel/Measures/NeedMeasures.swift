import OutputStatistics

/// The need that the simulation knows and no authority can see.
enum NeedMeasures {
  private static let truth = "Simulated truth: no real return holds it."

  static let all: [Measure] = [
    Measure(
      "unmet-high-severity", "Time at unmet high severity", "child_days", .lower,
      "Child-days at level 3 or above with effective help below 0.1.", caveat: truth, monthly: true
    ) { $0.mean(.unmetHighSeverity) * $0.days },
    Measure(
      "unmet-need", "Time at unmet need", "child_days", .lower,
      "Child-days at level 2 or above with effective help below 0.1.", caveat: truth, monthly: true
    ) { $0.mean(.unmetNeed) * $0.days },
    Measure(
      "families-in-need", "Families at level 2 or above", "families", .lower,
      "Families whose hidden level is 2 or more.", caveat: truth, monthly: true
    ) {
      $0.stock(.familiesInNeed) + $0.stock(.familiesHarm) + $0.stock(.familiesDanger)
    },
    Measure(
      "families-emerging", "Families with emerging need", "families", .lower,
      "Families whose hidden level is 1.", caveat: truth
    ) { $0.stock(.familiesEmerging) },
    Measure(
      "expected-incidents", "Expected incidents", "incidents", .lower,
      "Incidents of harm expected from levels and help.",
      caveat: "A relative index for comparing design points only; not a count of real injuries."
    ) { $0.mean(.incidentRate) / 1000 * $0.years },
  ]
}
