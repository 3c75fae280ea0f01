import CaseloadModel
import Scenarios
import SocialCare

/// What the reference authority shows by itself: V6, V7, V8 and V14, from one run; and what it does not
/// record.
struct ReferenceFacts {
  private static let scenario = """
    title: The reference authority
    authority: Refshire
    start: 2023-04-01
    horizon: 6 years
    replications: 1
    seed: 20230401
    """
  private let runs: [Years]

  init(_ laboratory: Laboratory) throws {
    let start = try laboratory.read(Self.scenario, nil).start
    runs = try laboratory.run(Self.scenario, replications: 20)
      .map { Years(outcome: $0[0], start: start) }
  }

  func facts() -> [StylisedFact] {
    [reReferral, reEntry, workerChanges, Self.leavingByTenure, season]
  }

  private func mean(_ measure: String) -> Mean { Mean(runs.compactMap { $0[measure, 0..<6] }) }

  private var reReferral: StylisedFact {
    let found = mean("re-referral-rate")
    return StylisedFact(
      "V6", "22 % of referrals come again within 12 months, 55 % within six years",
      source: "DfE; Troncoso 2017", rule: "within 4 points",
      passes: abs(found.value - 22) <= 4,
      [
        StylisedFact.Figure(
          "within 12 months, %", found.value, world: "22", interval: found.interval)
      ],
      remark:
        "Passes or fails on the first year alone: the curve over six years and the orderings by "
        + "outcome, age and children per worker are not recorded.")
  }

  private var reEntry: StylisedFact {
    let found = mean("re-entry-rate")
    return StylisedFact(
      "V7", "20 % of children who return home are looked after again within a year, a third in six",
      source: "Goldacre and others 2022", rule: "within 4 points",
      passes: abs(found.value - 20) <= 4,
      [StylisedFact.Figure("within a year, %", found.value, world: "20", interval: found.interval)],
      remark: "Passes or fails on the first year alone: six years are not recorded.")
  }

  private var workerChanges: StylisedFact {
    let (any, several) = (mean("worker-change-rate"), mean("repeat-worker-change-rate"))
    return StylisedFact(
      "V8",
      "60 % of looked-after children change their worker in a year, 25 % twice or more; over two years "
        + "55 % twice and 32 % three times or more", source: "Stability Index 2019",
      rule: "within 4 points",
      passes: abs(any.value - 60) <= 4 && abs(several.value - 25) <= 4,
      [
        StylisedFact.Figure("once or more, %", any.value, world: "60", interval: any.interval),
        StylisedFact.Figure(
          "twice or more, %", several.value, world: "25", interval: several.interval),
      ],
      remark: "Passes or fails on one year: two years are not recorded, nor changes by judgement.")
  }

  private static let leavingByTenure = StylisedFact(
    "V12", "Leaving peaks in the second and third year; the young go to agency work more often",
    source: "Community Care; Curtis and others 2010", rule: "shape", passes: nil,
    remark: "Not recorded: tables count leavers by grade and destination, not by tenure or age.")

  /// Against the mean of the months of a year.
  private var season: StylisedFact {
    func share(_ month: Int) -> Mean {
      Mean(
        runs.compactMap { years -> Double? in
          let months = 12 * 6
          let all = years.outcome.value(
            of: "referrals", from: years.start, to: years.start.adding(months: months))
          let own = (0..<6).reduce(0.0) { sum, year in
            // The first reported day is the first of April.
            let first = years.start.adding(months: 12 * year + (month + 8) % 12)
            return sum
              + (years.outcome.value(of: "referrals", from: first, to: first.adding(months: 1))
                ?? 0)
          }
          return all.map { 100 * (own / 6 / ($0 / Double(months)) - 1) }
        })
    }
    let (july, august, september) = (share(7), share(8), share(9))
    return StylisedFact(
      "V14", "Referrals dip in August and are high in July and September", source: "Shropshire",
      rule: "August below the mean month, July and September above August",
      passes: (august.interval?.upperBound ?? 0) < 0 && july.value > august.value
        && september.value > august.value,
      zip(["July", "August", "September"], [july, august, september]).map { name, mean in
        StylisedFact.Figure(
          "\(name) against the mean month, %", mean.value, interval: mean.interval)
      })
  }
}
