/// Sample quantiles by linear interpolation between order statistics: type 7 of Hyndman and Fan
/// (*The American Statistician* 50, 1996), the default of R, NumPy and GSL.
///
/// Own arithmetic, because raw tables hold quantiles and must be the same everywhere.
package enum Quantiles {
  /// The quantile at `probability` (0–1) of values in ascending order; `nil` when there are none.
  package static func type7(sorted values: [Double], _ probability: Double) -> Double? {
    precondition((0...1).contains(probability), "a probability outside 0-1")
    guard let last = values.last else { return nil }
    let position = Double(values.count - 1) * probability
    let index = Int(position)
    guard index + 1 < values.count else { return last }
    let lower = values[index]
    return lower + (position - Double(index)) * (values[index + 1] - lower)
  }

  /// The quantiles of values in any order, at each of the probabilities.
  package static func type7(of values: [Double], at probabilities: [Double]) -> [Double?] {
    let sorted = values.sorted()
    return probabilities.map { type7(sorted: sorted, $0) }
  }
}
