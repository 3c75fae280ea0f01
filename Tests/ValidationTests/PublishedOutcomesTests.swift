import Testing

@testable import Validation

@Suite("Forecasts that need no model")
struct PublishedOutcomesTests {
  private static let csv = """
    authority,year,figure,value,unit,source
    "Herefordshire, County of",2017,referrals,100,children,A
    "Herefordshire, County of",2018,referrals,130,children,A
    "Herefordshire, County of",2019,referrals,120,children,A
    Luton,2019,referrals,50,children,A

    """

  @Test("The last value stays, the last trend goes on as the line through three years")
  func naive() throws {
    let outcomes = try PublishedOutcomes(csv: Self.csv)
    let name = "Herefordshire, County of"
    #expect(outcomes.lastValue(name, "referrals", through: 2019) == 120)
    // Mean 116.7 in 2018, 10 a year more.
    let trend = try #require(
      outcomes.lastTrend(name, "referrals", through: 2019, in: 2021))
    #expect(abs(trend - (350.0 / 3 + 30)) < 1e-9)
    #expect(outcomes.lastTrend("Luton", "referrals", through: 2019, in: 2021) == nil)
    #expect(outcomes.value("Luton", "referrals", 2020) == nil)
  }

  @Test("A line of another shape is told with its number")
  func bad() {
    #expect(throws: PublishedOutcomes.BadLine.self) {
      try PublishedOutcomes(csv: "authority,year\nLuton,2019\n")
    }
  }

  @Test(
    "Errors are means of absolute relative errors, coverage counts intervals that hold the truth")
  func errors() throws {
    func forecast(_ simulated: Double, _ interval: ClosedRange<Double>) -> Forecast {
      Forecast(
        place: "Luton", figure: "referrals", year: 2020, published: 100, simulated: simulated,
        interval: interval, lastValue: 90, lastTrend: 120)
    }
    let errors = try #require(
      ForecastErrors(
        "referrals", years: "2020", [forecast(110, 95...125), forecast(80, 70...90)]))
    #expect(abs(errors.model - 15) < 1e-9 && abs(errors.lastValue - 10) < 1e-9)
    #expect(abs(errors.lastTrend - 20) < 1e-9 && errors.covered == 50)
    #expect(ForecastErrors("caseload", years: "2020", [forecast(110, 95...125)]) == nil)
  }
}

@Suite("Statistics of validation")
struct MeansTests {
  @Test("Correlation and explained variance of what is exactly so")
  func exact() throws {
    let x = [1.0, 2, 3, 4, 5, 6]
    #expect(abs(correlation(x, x.map { 3 - 2 * $0 }) + 1) < 1e-12)
    #expect(correlation(x, x.map { _ in 7 }) == 0)
    let factors = x.map { [$0, $0 * $0] }
    #expect(abs(try explained(x.map { 1 + $0 - 2 * $0 * $0 }, by: factors) - 1) < 1e-9)
    #expect(try explained([1, -1, 1, -1, 1, -1], by: factors) < 0.5)
  }

  @Test("A bootstrap's interval holds the mean and shrinks with more places")
  func resampling() {
    func width(_ count: Int) -> Double {
      let values = (0..<count).map { Double($0 % 10) }
      let interval = bootstrap(count) { places in Mean(places.map { values[$0] }).value }
      #expect(interval.contains(4.5))
      return interval.upperBound - interval.lowerBound
    }
    #expect(width(1000) < width(50) / 2)
  }
}
