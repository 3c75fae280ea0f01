/// One figure of one place in one year: published, and as three methods would have it.
struct Forecast: Sendable {
  let place: String
  let figure: String
  let year: Int
  let published: Double
  let simulated: Double
  /// Holds the published figure 95 times of 100, were chance between replications all that nobody
  /// knows.
  let interval: ClosedRange<Double>?
  let lastValue: Double?
  let lastTrend: Double?

  func error(_ value: Double) -> Double { 100 * abs(value / published - 1) }
}

/// Errors of forecasts of one figure, over places and years.
package struct ForecastErrors: Sendable, Encodable {
  package let figure: String
  /// `2020, 2022 and 2023`, or `2021`.
  package let years: String
  package let forecasts: Int
  /// Means of absolute errors, in percent of what was published.
  package let model: Double
  package let lastValue: Double
  package let lastTrend: Double
  /// Percent of intervals that hold what was published; `nil` where there are none.
  package let covered: Double?

  /// `nil` where there is nothing to forecast, or nothing to compare with.
  init?(_ figure: String, years: String, _ forecasts: [Forecast]) {
    let complete = forecasts.filter {
      $0.figure == figure && $0.published > 0 && $0.lastValue != nil && $0.lastTrend != nil
    }
    guard !complete.isEmpty else { return nil }
    func mean(_ value: (Forecast) -> Double) -> Double {
      complete.reduce(0) { $0 + value($1) } / Double(complete.count)
    }
    self.figure = figure
    self.years = years
    self.forecasts = complete.count
    model = mean { $0.error($0.simulated) }
    lastValue = mean { $0.error($0.lastValue ?? 0) }
    lastTrend = mean { $0.error($0.lastTrend ?? 0) }
    let intervals = complete.compactMap { forecast in
      forecast.interval.map { $0.contains(forecast.published) }
    }
    covered =
      intervals.isEmpty
      ? nil : 100 * Double(intervals.count(where: \.self)) / Double(intervals.count)
  }
}
