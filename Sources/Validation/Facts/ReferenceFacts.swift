import CaseloadModel
import Scenarios
import SocialCare

/// What the reference authority shows by itself: V12 and V14, and means of measures, from one run.
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
    [leavingByService, season]
  }

  func mean(_ measure: String) -> Mean { Mean(runs.compactMap { $0[measure, 0..<6] }) }

  /// Leaving by length of service is put in, and workers have no age: shown, not judged.
  private var leavingByService: StylisedFact {
    let bands = [
      ("under 2 years here", "under-2-years"), ("2 to 5 years", "2-to-5-years"),
      ("5 to 10 years", "5-to-10-years"), ("10 years or more", "10-years-or-more"),
    ]
    return StylisedFact(
      "V12", "Leaving peaks in the second and third year; the young go to agency work more often",
      source: "Community Care; Curtis and others 2010", rule: "shape", passes: nil,
      bands.map { name, key in
        let found = mean("turnover-\(key)")
        return StylisedFact.Figure(
          "turnover, \(name), %", found.value, interval: found.interval)
      },
      remark:
        "Not judged: leaving by length of service is put in (leaving.tenure-…), and workers have "
        + "no age.")
  }

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
