/// Quantiles of a sample.
package enum Quantile {
  /// The quantile of type 7 (that of R, NumPy and GSL) of numbers in rising order.
  ///
  /// Linear between the order statistics around place p (n − 1), counted from 0. An empty list and
  /// a p outside 0 to 1 are a programmer's mistakes.
  ///
  /// Source: R. J. Hyndman, Y. Fan, “Sample quantiles in statistical packages”, The American
  /// Statistician 50 (1996) 361–365.
  package static func type7(sorted: [Double], p: Double) -> Double {
    precondition(!sorted.isEmpty && p >= 0 && p <= 1)
    let place = p * Double(sorted.count - 1)
    let below = Int(place)
    if below + 1 >= sorted.count { return sorted[sorted.count - 1] }
    let fraction = place - Double(below)
    return sorted[below] + fraction * (sorted[below + 1] - sorted[below])
  }
}
