import EventEngine
import Probability

/// The price level at the last change of inflation: from there prices grow at the rate in force.
struct PriceIndex: Sendable {
  var level = 1.0
  var since: SimulationTime

  func level(at now: SimulationTime, inflation: Double) -> Double {
    guard inflation != 0 else { return level }
    let years = now.yearsSince(since)
    return years <= 0 ? level : level * Money.growth(inflation, years)
  }

  /// Grows at another rate from now on.
  mutating func turn(at now: SimulationTime, from inflation: Double) {
    level = level(at: now, inflation: inflation)
    since = max(since, now)
  }
}

/// Compound growth, by our own arithmetic.
enum Money {
  static func growth(_ yearly: Double, _ years: Double) -> Double {
    Elementary.exp(years * Elementary.log1p(yearly))
  }
}
