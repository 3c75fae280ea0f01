import CaseloadModel
import Scenarios

/// Facts about what a change does, from replications that differ in it alone: V13, V15 and V17.
enum ComparisonFacts {
  static func facts(_ laboratory: Laboratory) throws -> [StylisedFact] {
    [try earlyHelp(laboratory), try court(laboratory), prevention]
  }

  /// Changes of a measure from the first design point to another, in percent of it.
  private static func change(
    _ measure: String, _ runs: [[MarketOutcome]], to point: Int, from start: Int = 0,
    _ years: Range<Int>, _ laboratory: Laboratory, _ text: String
  ) throws -> Mean {
    let first = try laboratory.read(text, nil).start
    return Mean(
      runs.compactMap { points in
        let (usual, changed) = (
          Years(outcome: points[start], start: first), Years(outcome: points[point], start: first)
        )
        guard let before = usual[measure, years], let after = changed[measure, years], before > 0
        else { return nil }
        return 100 * (after / before - 1)
      })
  }

  private static func earlyHelp(_ laboratory: Laboratory) throws -> StylisedFact {
    func text(_ recovery: String, _ protection: String) -> String {
      """
      title: Early help is cut
      authority: Refshire
      start: 2010-04-01
      horizon: 6 years
      replications: 1
      seed: 20230401
      set: {help.early-recovery: \(recovery), help.early-protection: \(protection)}
      compare:
        as now: {}
        cut: {early-help.budget: -42%}
      """
    }
    func effect(_ recovery: String, _ protection: String) throws -> Mean {
      let scenario = text(recovery, protection)
      let runs = try laboratory.run(scenario, replications: 40)
      return try change("child-in-need-starts", runs, to: 1, 1..<6, laboratory, scenario)
    }
    let believed = try effect("0.9", "22%")
    let doubted = try effect("0", "0%")
    let isNothing = doubted.interval.map { $0.contains(0) || abs(doubted.value) < 1 } ?? false
    return StylisedFact(
      "V13",
      "A cut of early help by 42 % raises episodes of need starting by 2.9 to 6.6 % if it works, and "
        + "by nothing if it does not", source: "Webb 2021",
      rule: "inside 2.9 to 6.6 % with the defaults; nothing where early help does nothing",
      passes: (2.9...6.6).contains(believed.value) && isNothing,
      [
        StylisedFact.Figure(
          "where early help works as by default, %", believed.value, world: "2.9 to 6.6",
          interval: believed.interval),
        StylisedFact.Figure(
          "where it does nothing, %", doubted.value, world: "about 0", interval: doubted.interval),
      ], remark: "40 pairs of replications, the second to sixth year after the cut.")
  }

  private static func court(_ laboratory: Laboratory) throws -> StylisedFact {
    let text = """
      title: Proceedings take longer
      authority: Refshire
      start: 2023-04-01
      horizon: 8 years
      replications: 1
      seed: 20230401
      compare:
        as now: {}
        a quarter longer: {care.court-mean: +25%}
      """
    let runs = try laboratory.run(text, replications: 40)
    let stock = try change("looked-after", runs, to: 1, 4..<8, laboratory, text)
    let first = try laboratory.read(text, nil).start
    let share = Mean(
      runs.compactMap { points -> Double? in
        let years = Years(outcome: points[0], start: first)
        guard let court = years["in-proceedings", 4..<8], let all = years["looked-after", 4..<8]
        else { return nil }
        return all > 0 ? court / all : nil
      })
    let expected = 25 * share.value
    let passes = stock.interval.map { $0.lowerBound > 0 && $0.lowerBound <= expected } ?? false
    return StylisedFact(
      "V15", "Longer proceedings raise the number of children looked after, by Little's law",
      source: "NAO 2025", rule: "a rise beyond chance, and no more than Little's law gives",
      passes: passes,
      [
        StylisedFact.Figure(
          "rise of the stock when proceedings take a quarter longer, %", stock.value,
          world: "what Little's law gives", interval: stock.interval),
        StylisedFact.Figure("what Little's law gives at most, %", expected),
      ],
      remark:
        "Little's law for children in proceedings who stay until they end: a child who would have "
        + "stayed longer anyway stays no longer.")
  }

  private static let prevention = StylisedFact(
    "V17", "£100 more a child for prevention go with odds of 1.69 of being judged good",
    source: "Webb and others 2022", rule: "optional: only where that arrow is on", passes: nil,
    remark: "The model has no arrow from spending to judgement: a judgement follows what is done.")
}
