import Probability

/// The exponential function where its argument is mostly the one before.
struct RecentExponential: Sendable {
  private var argument = 0.0
  private var result = 1.0

  @inline(__always)
  mutating func exp(_ x: Double) -> Double {
    if x != argument {
      argument = x
      result = Elementary.exp(x)
    }
    return result
  }
}
