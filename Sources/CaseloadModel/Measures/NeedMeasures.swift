import OutputStatistics

/// The need that the simulation knows and no authority can see.
enum NeedMeasures {
  static let all: [Measure] = [
    Measure(
      "unmet-high-severity", "Time at unmet high severity", "child_days", .lower,
      "Child-days at level 3 or above with effective help below 0.1.",
      caveat: Measure.simulatedTruth, monthly: true
    ) { $0.mean(.unmetHighSeverity) * $0.days },
    Measure(
      "unmet-need", "Time at unmet need", "child_days", .lower,
      "Child-days at level 2 or above with effective help below 0.1.",
      caveat: Measure.simulatedTruth, monthly: true
    ) { $0.mean(.unmetNeed) * $0.days },
    Measure(
      "families-in-need", "Families at level 2 or above", "families", .lower,
      "Families whose hidden level is 2 or more.", caveat: Measure.simulatedTruth, monthly: true
    ) {
      $0.stock(.familiesInNeed) + $0.stock(.familiesHarm) + $0.stock(.familiesDanger)
    },
    Measure(
      "families-emerging", "Families with emerging need", "families", .lower,
      "Families whose hidden level is 1.", caveat: Measure.simulatedTruth
    ) { $0.stock(.familiesEmerging) },
    Measure(
      "help-wait", "Wait for first help", "days", .lower,
      "Mean days from when a family comes to level 2 until help takes effect, per child of those who are helped; 0 where help was there already.",
      caveat: Measure.simulatedTruth
        + " Those who are never helped are not in it: see need-helped-rate. Need that began before the replication is left out."
    ) { $0.ratio($0.count(.spellHelpDays), to: $0.count(.spellsHelped)) },
    Measure(
      "need-helped-rate", "Spells of need that were helped", "percent", .higher,
      "Children whose family was effectively helped while at level 2 or above, of those whose family came below it.",
      caveat: Measure.simulatedTruth
    ) { $0.percent($0.count(.spellsEndedHelped), of: $0.count(.spellsEnded)) },
    Measure(
      "lasting-recoveries", "Lasting recoveries after help", "children", .higher,
      "Children whose family was helped, came below level 2 and has stayed there for 12 months.",
      caveat: Measure.simulatedTruth
    ) { $0.count(.lastingRecoveries) },
    Measure(
      "expected-incidents", "Expected incidents", "incidents", .lower,
      "Incidents of harm expected from levels and help.",
      caveat: "A relative index for comparing design points only; not a count of real injuries."
    ) { $0.mean(.incidentRate) / 1000 * $0.years },
  ]
}
