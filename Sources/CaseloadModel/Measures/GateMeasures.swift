import OutputStatistics

/// How often decisions are wrong, against what only the simulation knows.
enum GateMeasures {
  static let all: [Measure] = Gate.allCases.flatMap(measures)

  private static func measures(_ gate: Gate) -> [Measure] {
    [
      Measure(
        "missed-at-\(gate.key)", "Missed at the \(gate.title)", "percent", .lower,
        "Children whose family is \(gate.dueWords) and does not pass, of all such children who are decided on.",
        caveat: Measure.simulatedTruth
      ) { $0.percent($0.count(gate.missed), of: $0.count(gate.due)) },
      Measure(
        "needless-at-\(gate.key)", "Passed without need at the \(gate.title)", "percent", .lower,
        "Children whose family is not \(gate.dueWords) and passes, of all such children who are decided on.",
        caveat: Measure.simulatedTruth
      ) { $0.percent($0.count(gate.needless), of: $0.count(gate.others)) },
    ]
  }
}
