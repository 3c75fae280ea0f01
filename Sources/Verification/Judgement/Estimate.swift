package import OutputStatistics

/// A figure from independent replications: what they say one by one, as a sample of the estimate.
package struct Estimate: Sendable {
  /// One value a replication; for variances and quantiles its pseudo-values.
  package let tally: Tally
  /// Of a quantile, each replication's own.
  private let single: Tally?

  package var mean: Double? { tally.mean }

  /// The standard error of the mean; `nil` for fewer than two replications that saw anything.
  ///
  /// Of a quantile no less than the replications' own quantiles give: without one replication or
  /// another a quantile moves in steps, and where few of them happen to agree the jackknife alone
  /// would look sure of itself.
  package var standardError: Double? {
    Self.error(tally).map { max($0, single.flatMap(Self.error) ?? 0) }
  }

  private static func error(_ tally: Tally) -> Double? {
    tally.standardDeviation.map { $0 / Double(tally.count).squareRoot() }
  }

  /// - Parameters:
  ///   - observed: what each replication saw; those that saw nothing are left out.
  ///   - unit: milliseconds in a unit of time.
  init(_ figure: Figure, _ observed: [Observed?], unit: Double) {
    let seen = observed.compactMap { $0 }
    tally =
      switch figure {
      case .waitVariance, .numberVariance: Tally(Self.variances(seen))
      case .waitQuantile(let share): Tally(Self.quantiles(share, seen).map { $0 / unit })
      default: Tally(seen.map(\.mean))
      }
    if case .waitQuantile(let share) = figure {
      single = Tally(seen.compactMap { $0.histogram?.quantile(share) }.map { $0 / unit })
    } else {
      single = nil
    }
  }

  /// A variance over all replications, as pseudo-values.
  ///
  /// The variance within a replication is too small, as all its customers share one mean.
  private static func variances(_ observed: [Observed]) -> [Double] {
    let count = Double(observed.count)
    guard count > 1 else { return [] }
    let mean = observed.reduce(0) { $0 + $1.mean } / count
    let square = observed.reduce(0) { $0 + $1.meanSquare } / count
    let without = observed.map { replication in
      let otherMean = (count * mean - replication.mean) / (count - 1)
      let otherSquare = (count * square - replication.meanSquare) / (count - 1)
      return otherSquare - otherMean * otherMean
    }
    return pseudoValues(whole: square - mean * mean, without: without)
  }

  /// A quantile of the waits of all replications in milliseconds, as pseudo-values.
  private static func quantiles(_ share: Double, _ observed: [Observed]) -> [Double] {
    let histograms = observed.compactMap(\.histogram)
    let all = histograms.reduce(WaitHistogram(), +)
    let without = histograms.compactMap { (all - $0).quantile(share) }
    guard let whole = all.quantile(share), without.count == histograms.count, without.count > 1
    else { return [] }
    return pseudoValues(whole: whole, without: without)
  }

  /// The jackknife: what all replications say, and what they say without each, as a sample whose
  /// mean is free of the leading bias and whose spread gives the standard error.
  ///
  /// Source: R. G. Miller, “The jackknife: a review”, *Biometrika* 61 (1974) 1–15.
  private static func pseudoValues(whole: Double, without: [Double]) -> [Double] {
    let count = Double(without.count)
    return without.map { count * whole - (count - 1) * $0 }
  }
}
