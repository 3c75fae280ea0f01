import Probability

/// Compound growth, by our own arithmetic.
enum Money {
  static func growth(_ yearly: Double, _ years: Double) -> Double {
    Elementary.exp(years * Elementary.log1p(yearly))
  }
}
