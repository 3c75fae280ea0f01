import OutputStatistics

/// Need and access by category of need, for those categories that are shown apart.
enum CategoryMeasures {
  static let all: [Measure] = NeedGroup.allCases.flatMap(measures)

  private static func measures(_ group: NeedGroup) -> [Measure] {
    [
      Measure(
        "referrals-\(group.key)", "Referrals: \(group.title)", "children", .neither,
        "Children referred whose family’s need is \(group.title)."
      ) { $0.count(group.referrals) },
      Measure(
        "access-rate-\(group.key)", "Children in need who are helped: \(group.title)", "percent",
        .higher,
        "Children at home at level 2 or above with effective help, of all of them, where the need is \(group.title).",
        caveat: Measure.simulatedTruth
      ) { $0.percent($0.mean(group.inNeed) - $0.mean(group.unmet), of: $0.mean(group.inNeed)) },
      Measure(
        "unmet-need-\(group.key)", "Time at unmet need: \(group.title)", "child_days", .lower,
        "Child-days at level 2 or above with effective help below 0.1, where the need is \(group.title).",
        caveat: Measure.simulatedTruth
      ) { $0.mean(group.unmet) * $0.days },
    ]
  }
}
