import CaseloadModel
import OutputStatistics
import Probability
import Scenarios

/// Forecasts of 2020 to 2023 from what was published up to 2019: England's from the reference fitted
/// through 2019, an authority's from its own fit through 2019.
struct Forecasting {
  static let last = 2019
  static let figures = [
    "referrals", "section-47-enquiries", "initial-conferences", "protection-plans",
    "children-in-need", "looked-after", "social-workers-fte", "vacancy-rate", "turnover-rate",
    "agency-rate", "caseload",
  ]
  private static let years = 2020...2023
  private static let national = "England"
  private static let reference = "Refshire"

  let laboratory: Laboratory
  let outcomes: PublishedOutcomes

  /// England's, from replications of a small England.
  func england(replications: Int = 20) throws -> [Forecast] {
    let text = Self.scenario(of: Self.reference)
    let profile = try laboratory.read(text, Self.last).authority
    let records = try laboratory.run(text, through: Self.last, replications: replications)
      .map { $0[0].records[0] }
    return Self.figures.flatMap { figure -> [Forecast] in
      guard let published = outcomes.value(Self.national, figure, Self.last),
        let small = profile.figure(figure), small > 0
      else { return [] }
      // Counts of the small England, as many times as England is larger; rates as they are.
      let isCount = ["children", "FTE"].contains(
        profile.figures.first { $0.key == figure }?.unit ?? "")
      let scale = isCount ? published / small : 1
      // England is as many authorities of this size as it has children for.
      let size =
        isCount
        ? scale
        : (outcomes.value(Self.national, "referrals", Self.last) ?? 0)
          / (profile.figure("referrals") ?? 1)
      return forecasts(Self.national, figure, records, scale: scale, authorities: size)
    }
  }

  /// Those of authorities that were fitted through 2019.
  func authorities(_ profiles: [AuthorityProfile], replications: Int = 4) throws -> [Forecast] {
    let fitted = profiles.filter { $0.isFitted && $0.name != Self.reference }
    let scenarios = try fitted.map { profile in
      try laboratory.read(Self.scenario(of: profile.name), Self.last)
    }
    let records = try laboratory.replicate(scenarios, replications: replications)
    return zip(fitted, records).flatMap { profile, records in
      Self.figures.flatMap { forecasts(profile.name, $0, records, scale: 1, authorities: 1) }
    }
  }

  private static func scenario(of name: String) -> String {
    """
    title: Forecast of \(name) from what was published up to \(last)
    authority: "\(name)"
    start: \(last)-04-01
    horizon: 54 months
    replications: 1
    seed: 20230401
    """
  }

  /// - Parameter authorities: how many of the replications' size the place consists of.
  private func forecasts(
    _ place: String, _ figure: String, _ records: [ReplicationRecord], scale: Double,
    authorities: Double
  ) -> [Forecast] {
    Self.years.compactMap { year in
      guard let published = outcomes.value(place, figure, year) else { return nil }
      let values = records.compactMap { record in
        record.indicators.first { $0.measure == figure && $0.period == .year(year) }?.value
      }.map { $0 * scale }
      guard !values.isEmpty else { return nil }
      var tally = Tally()
      for value in values { tally.record(value) }
      let mean = tally.mean ?? 0
      let half = tally.standardDeviation.flatMap { deviation -> Double? in
        let spread = deviation * (1 / Double(values.count) + 1 / max(1, authorities)).squareRoot()
        return (try? StudentT.quantile(0.975, degreesOfFreedom: Double(values.count - 1)))
          .map { $0 * spread }
      }
      return Forecast(
        place: place, figure: figure, year: year, published: published, simulated: mean,
        interval: half.map { (mean - $0)...(mean + $0) },
        lastValue: outcomes.lastValue(place, figure, through: Self.last),
        lastTrend: outcomes.lastTrend(place, figure, through: Self.last, in: year))
    }
  }

  /// Errors by figure; 2021, the year of the pandemic, apart.
  static func errors(_ forecasts: [Forecast]) -> [ForecastErrors] {
    let usual = forecasts.filter { $0.year != 2021 }
    let pandemic = forecasts.filter { $0.year == 2021 }
    return figures.compactMap { ForecastErrors($0, years: "2020, 2022, 2023", usual) }
      + figures.compactMap { ForecastErrors($0, years: "2021", pandemic) }
  }
}
