import CaseloadModel
import Experiments
import Scenarios

/// V16: two regions of the same authorities but for their number and size, London's and Yorkshire's.
enum RegionFacts {
  private static let scenario = """
    title: A dense region and another
    authority: Refshire
    start: 2015-04-01
    warm-up: 3 years
    horizon: 4 years
    replications: 1
    seed: 20230401
    set: {inspection.framework: ilacs}
    """

  static func fact(
    _ laboratory: Laboratory, like profiles: [AuthorityProfile]
  ) throws -> StylisedFact {
    let names = ["London", "Yorkshire and The Humber"]
    let scenarios = try names.map { name in
      let members = profiles.filter { $0.region == name }
      let synthetic = try SyntheticAuthorities(
        scenario, like: members, .none, laboratory)
      var whole = synthetic.scenarios[0]
      whole.region = name
      whole.neighbours = Array(synthetic.scenarios.dropFirst()).map { member in
        var member = member
        member.region = name
        member.seed = whole.seed
        return member
      }
      return whole
    }
    let outcomes = try laboratory.run(scenarios)
    let years = zip(outcomes, scenarios).map { Years(outcome: $0[0], start: $1.start) }
    func value(_ measure: String, _ place: Int) -> Double { years[place][measure, 0..<4] ?? 0 }
    return StylisedFact(
      "V16",
      "Turnover is 21 to 23 % in London and locums 25 to 30 %, against 12 and 6 % in Yorkshire (2015)",
      source: "Community Care 2016",
      rule: "both higher in London, from the region's density alone",
      passes: value("turnover-rate", 0) > value("turnover-rate", 1)
        && value("agency-rate", 0) > value("agency-rate", 1),
      names.indices.flatMap { place in
        [
          StylisedFact.Figure(
            "turnover, \(names[place]), %", value("turnover-rate", place),
            world: ["21 to 23", "12"][place]),
          StylisedFact.Figure(
            "agency rate, \(names[place]), %", value("agency-rate", place),
            world: ["25 to 30", "6"][place]),
        ]
      }, remark: "One replication of each region, of synthetic authorities, staffed alike.")
  }
}
