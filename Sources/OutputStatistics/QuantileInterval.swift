import Probability

/// A confidence interval for a quantile that assumes no distribution: two of the observations
/// themselves, chosen by rank.
///
/// The number of observations below the quantile is binomial, which gives the ranks (David and
/// Nagaraja, *Order Statistics*, 2003, section 7.1). With few observations a far quantile has no
/// observation beyond it: that side then has no finite bound, and is not filled with the extreme.
package struct QuantileInterval: Sendable, Equatable {
  /// The quantile's estimate, type 7.
  package var estimate: Double
  /// `nil`: no finite bound.
  package var lower: Double?
  /// `nil`: no finite bound.
  package var upper: Double?
  /// The probability of coverage that the ranks reach: at least what was asked for.
  package var coverage: Double

  /// What stands in a table in the place of a bound that there is not.
  package static let noBound = "no finite bound"

  /// The interval for the quantile at `probability` from values in ascending order; `nil` when
  /// there are none.
  ///
  /// - Throws: what the binomial distribution throws.
  package init?(
    sorted values: [Double], probability: Double, confidence: Double = 0.95
  ) throws {
    precondition(probability > 0 && probability < 1, "a quantile outside 0-1")
    precondition(confidence > 0 && confidence < 1, "a confidence outside 0-1")
    guard let estimate = Quantiles.type7(sorted: values, probability) else { return nil }
    let tail = (1 - confidence) / 2
    let below = { (rank: Int) in
      try Binomial.cumulative(rank - 1, trials: values.count, probability: probability)
    }
    let ranks = 1...values.count
    let aboveLower = try Self.first(in: ranks) { try below($0) > tail }
    let atUpper = try Self.first(in: ranks) { try 1 - below($0) <= tail }
    let lowerRank = (aboveLower ?? values.count + 1) - 1
    self.estimate = estimate
    lower = lowerRank > 0 ? values[lowerRank - 1] : nil
    upper = atUpper.map { values[$0 - 1] }
    coverage =
      try (atUpper.map { try below($0) } ?? 1) - (lowerRank > 0 ? try below(lowerRank) : 0)
  }

  /// The first rank for which a condition holds that, once true, stays true; `nil` when none does.
  private static func first(
    in ranks: ClosedRange<Int>, where holds: (Int) throws -> Bool
  ) rethrows -> Int? {
    var low = ranks.lowerBound
    var high = ranks.upperBound + 1
    while low < high {
      let middle = (low + high) / 2
      if try holds(middle) { high = middle } else { low = middle + 1 }
    }
    return ranks.contains(low) ? low : nil
  }
}
