import OutputStatistics

/// Early help and its waiting list.
enum EarlyHelpMeasures {
  static let all: [Measure] = [
    Measure(
      "early-help-starts", "Children starting early help", "children", .neither,
      "Children whose family took an early help place."
    ) { $0.count(.earlyHelpStarts) },
    Measure(
      "early-help-ends", "Children whose early help ran its course", "children", .neither,
      "Children whose family's early help place came to its end, without referral or move."
    ) { $0.count(.earlyHelpEnds) },
    Measure(
      "early-help-children", "Children in early help", "children", .neither,
      "Children whose family has an early help place.", monthly: true
    ) { $0.stock(.earlyHelp) },
    Measure(
      "early-help-waiting", "Families waiting for early help", "families", .lower,
      "Families on the waiting list for an early help place.", monthly: true
    ) { $0.stock(.earlyHelpQueue) },
    Measure(
      "early-help-wait", "Wait for early help", "days", .lower,
      "Mean days that children waited who took a place."
    ) { $0.ratio($0.count(.earlyHelpWaitDays), to: $0.count(.earlyHelpStarts)) },
    Measure(
      "early-help-given-up", "Early help given up", "children", .lower,
      "Children whose family left the waiting list without a place."
    ) { $0.count(.earlyHelpGivenUp) },
  ]
}
