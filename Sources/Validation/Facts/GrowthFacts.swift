import CaseloadModel
import Scenarios

/// Enforcement outgrows need: V1 and V2, England's ten years to 2015-16 and seven to 2017-18.
enum GrowthFacts {
  private static let scenario = """
    title: Early help falls while inspectors and a high-profile case press
    authority: Refshire
    start: 2009-04-01
    horizon: 10 years
    replications: 1
    seed: 20230401
    set: {inspection.framework: sif}
    compare:
      as it was:
        demand.shock: {value: 15%, from: 2010-04-01}
        early-help.budget: {value: -42%, from: 2011-04-01, ramp: 48 months}
    """
  private static let measures = [
    ("section 47 enquiries", "section-47-enquiries"),
    ("protection plans starting", "protection-plan-starts"),
    ("children starting to be looked after", "looked-after-starts"), ("referrals", "referrals"),
  ]

  static func facts(_ laboratory: Laboratory) throws -> [StylisedFact] {
    let scenario = try laboratory.read(scenario, nil)
    let runs = try laboratory.run(Self.scenario, replications: 20)
      .map { Years(outcome: $0[0], start: scenario.start) }
    func growth(_ measure: String, from first: Int, to last: Int) -> Mean {
      Mean(
        runs.compactMap { years in
          guard let early = years[measure, first], let late = years[measure, last] else {
            return nil
          }
          return early > 0 ? 100 * (late / early - 1) : nil
        })
    }
    func yieldOfEnquiries(_ year: Int) -> Mean {
      Mean(
        runs.compactMap { years in
          guard let enquiries = years["section-47-enquiries", year],
            let conferences = years["initial-conferences", year], enquiries > 0
          else { return nil }
          return 100 * conferences / enquiries
        })
    }
    return [
      fact(
        "V1",
        "In ten years the rate of section 47 enquiries rose by 124 % and that of plans starting by "
          + "94 %",
        source: "NAO 2016", to: 9, ["+124 %", "+94 %", "", ""], growth, yieldOfEnquiries),
      fact(
        "V2",
        "From 2010-11 to 2017-18 enquiries rose by 77 %, plans by 26 %, children looked after by "
          + "15 %, referrals by 7 %", source: "NAO 2019", to: 8,
        ["+77 %", "+26 %", "+15 %", "+7 %"],
        growth, yieldOfEnquiries),
    ]
  }

  private static func fact(
    _ id: String, _ text: String, source: String, to last: Int, _ world: [String],
    _ growth: (_ measure: String, _ first: Int, _ last: Int) -> Mean,
    _ yield: (Int) -> Mean
  ) -> StylisedFact {
    let rises = measures.map { growth($0.1, 0, last) }
    let isOrdered = zip(rises, rises.dropFirst()).allSatisfy { $0.value > $1.value }
    let (before, after) = (yield(0), yield(last))
    var figures = zip(zip(measures, rises), world).map { pair, world in
      StylisedFact.Figure(
        "\(pair.0.0), %", pair.1.value, world: world, interval: pair.1.interval)
    }
    figures += [
      StylisedFact.Figure("conferences per 100 enquiries before", before.value),
      StylisedFact.Figure("conferences per 100 enquiries after", after.value, world: "falls"),
    ]
    return StylisedFact(
      id, text, source: source,
      rule:
        "enquiries rise most, then plans, then care, then referrals; the yield of enquiries falls",
      passes: isOrdered && after.value < before.value, figures,
      remark: "20 replications of the reference authority: early help cut by 42 % over four years, "
        + "a high-profile case, inspections of the single framework.")
  }
}
