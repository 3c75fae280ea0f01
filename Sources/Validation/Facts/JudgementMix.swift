import CaseloadModel
import Scenarios
import SocialCare

/// V18: how forty-three authorities are judged under the single framework.
enum JudgementMix {
  private static let scenario = """
    title: The first inspections of the single framework
    authority: Refshire
    start: 2014-04-01
    horizon: 4 years
    replications: 1
    seed: 20230401
    set: {inspection.framework: sif}
    """
  private static let published = [7.0, 26, 10]

  static func fact(
    _ laboratory: Laboratory, like profiles: [AuthorityProfile]
  ) throws -> StylisedFact {
    let synthetic = try SyntheticAuthorities(
      scenario, like: Array(profiles.prefix(43)), .staffing, laboratory)
    let outcomes = try laboratory.run(synthetic.scenarios)
    var counts = [0.0, 0, 0]
    for (outcome, scenario) in zip(outcomes, synthetic.scenarios) {
      let years = Years(outcome: outcome[0], start: scenario.start)
      let isInadequate = (years["time-inadequate", 3] ?? 0) >= 50
      counts[isInadequate ? 2 : (years["time-good", 3] ?? 0) >= 50 ? 0 : 1] += 1
    }
    let total = counts.reduce(0, +)
    // Two standard deviations of a count of so many.
    let isNear = zip(counts, published).allSatisfy { count, published in
      let spread = (published * (1 - published / 43)).squareRoot()
      return abs(count - published) <= 2 * spread
    }
    return StylisedFact(
      "V18",
      "Of 43 authorities judged, 7 were good, 26 required improvement and 10 were inadequate",
      source: "No Good Options and Ofsted", rule: "each count within two standard deviations",
      passes: total == 43 && isNear,
      zip(["good or outstanding", "requires improvement", "inadequate"], zip(counts, published))
        .map { StylisedFact.Figure($0, $1.0, world: "\(Int($1.1))") },
      remark: "The cut points are calibrated to it, so this only draws again.")
  }
}
