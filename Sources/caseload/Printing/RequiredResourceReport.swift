import Experiments
import OutputStatistics
import Scenarios

/// What it takes to meet standards, as it is shown.
struct RequiredResourceReport: Encodable {
  struct Row: Encodable {
    var probability: Double
    /// Of the alternative, 0 to 1; nothing where the whole is not enough.
    var part: Double?
    var partLow: Double?
    var partHigh: Double?
    /// Real pounds a year beyond the baseline.
    var cost: Double?
    var costLow: Double?
    var costHigh: Double?
  }

  var scenario: String
  var alternative: String
  var standards: [String]
  var replications: Int
  var probability: Double
  /// Replications in which not even the whole alternative meets the standards.
  var outOfReach: Int
  var frontier: [Row]

  init(
    _ result: RequiredResourceResult, scenario: Scenario, point: DesignPoint,
    standards: [ServiceStandard], years: Double, probability: Double
  ) {
    self.scenario = scenario.title
    alternative = point.name
    self.standards = standards.map {
      "\($0.measure) \($0.side.rawValue) \(RoundTrip.text($0.bound))"
    }
    replications = result.replications
    self.probability = probability
    outOfReach = result.least.count { $0 == nil }
    frontier = result.frontier.map { row in
      Row(
        probability: row.probability, part: row.part, partLow: row.lowest, partHigh: row.highest,
        cost: row.cost.map { $0 / years }, costLow: row.costInterval.map { $0.lower / years },
        costHigh: row.costInterval.map { $0.upper / years })
    }
  }

  var text: String {
    var table = TextTable(
      "met with probability", "part of it", "95 % interval", "cost a year", "95 % interval")
    for row in frontier {
      let part = row.part.map(Self.percent) ?? "more than all"
      let low = row.partLow.map(Self.percent) ?? "none"
      let high = row.partHigh.map(Self.percent) ?? "more than all"
      let cost = row.cost.map(Self.pounds) ?? ""
      let interval =
        row.costLow.flatMap { low in
          row.costHigh.map { "\(Self.pounds(low)) to \(Self.pounds($0))" }
        } ?? ""
      table.append(Self.percent(row.probability), part, "\(low) to \(high)", cost, interval)
    }
    let beyond =
      outOfReach == 0
      ? "" : "In \(outOfReach) of them not even the whole is enough.\n"
    return "How much of ‘\(alternative)’ meets " + standards.joined(separator: " and ") + ":\n"
      + table.text + "\n\(replications) replications. \(beyond)"
      + "Costs are real pounds beyond the baseline’s, over all who pay; a part is told to a thirty-second.\n"
  }

  private static func percent(_ share: Double) -> String {
    "\((share * 1000).rounded() / 10) %"
  }

  private static func pounds(_ pounds: Double) -> String {
    let thousands = (pounds / 1000).rounded()
    return thousands < 0 ? "-£\(Int(-thousands))k" : "£\(Int(thousands))k"
  }
}
