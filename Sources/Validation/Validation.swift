import CaseloadModel
package import Scenarios

/// The model against the world: stylised facts that it was not tuned to, and forecasts of years that a
/// fit did not know.
package struct Validation: Sendable {
  private let laboratory: Laboratory
  private let profiles: [AuthorityProfile]
  private let earlier: [AuthorityProfile]
  private let outcomes: PublishedOutcomes

  /// - Parameters:
  ///   - profiles: of all authorities, as they are shipped.
  ///   - earlier: the same of what was published up to 2019.
  package init(
    _ laboratory: Laboratory, profiles: [AuthorityProfile], earlier: [AuthorityProfile],
    outcomes: PublishedOutcomes
  ) {
    self.laboratory = laboratory
    self.profiles = profiles.filter { $0.dfeNumber != nil }
    self.earlier = earlier
    self.outcomes = outcomes
  }

  /// - Parameter forecasts: whether years are forecast too.
  package func run(forecasts: Bool) throws -> ValidationResult {
    let facts = try stylisedFacts()
    guard forecasts else {
      return ValidationResult(facts: facts, england: [], authorities: [], forecastAuthorities: 0)
    }
    let forecasting = Forecasting(laboratory: laboratory, outcomes: outcomes)
    laboratory.progress("forecasts of England")
    let england = try forecasting.england()
    laboratory.progress("forecasts of authorities")
    let authorities = try forecasting.authorities(earlier)
    return ValidationResult(
      facts: facts, england: Forecasting.errors(england),
      authorities: Forecasting.errors(authorities),
      forecastAuthorities: Set(authorities.map(\.place)).count)
  }

  /// `V1` to `V18`, in order.
  private func stylisedFacts() throws -> [StylisedFact] {
    laboratory.progress("V1, V2: growth of enforcement")
    var facts = try GrowthFacts.facts(laboratory)
    laboratory.progress("V3, V4, V5, V10, V11: \(profiles.count) synthetic authorities")
    let variation = try VariationFacts(laboratory, like: profiles)
    facts += try variation.facts()
    laboratory.progress("V8, V12, V14: the reference authority")
    let reference = try ReferenceFacts(laboratory)
    facts += reference.facts()
    laboratory.progress("V6 to V9: children's histories")
    let measured = HistoryFacts.MeasuredRates(
      reReferral: reference.mean("re-referral-rate"),
      onceOrMore: reference.mean("worker-change-rate"),
      twiceOrMore: reference.mean("repeat-worker-change-rate"),
      twiceByGrade: variation.changesByGrade())
    facts += try HistoryFacts(laboratory, measured).facts()
    laboratory.progress("V13, V15, V17: comparisons")
    facts += try ComparisonFacts.facts(laboratory)
    laboratory.progress("V16: two regions")
    facts.append(try RegionFacts.fact(laboratory, like: profiles))
    laboratory.progress("V18: first judgements")
    facts.append(try JudgementMix.fact(laboratory, like: profiles))
    return facts.sorted { $0.number < $1.number }
  }
}

/// All that a validation found, misses as plainly as hits.
package struct ValidationResult: Sendable {
  package let facts: [StylisedFact]
  /// Errors of forecasts by figure.
  package let england: [ForecastErrors]
  package let authorities: [ForecastErrors]
  /// Authorities that were forecast.
  package let forecastAuthorities: Int
}

extension StylisedFact {
  fileprivate var number: Int { Int(id.dropFirst()) ?? 0 }
}
