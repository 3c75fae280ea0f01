/// Observations one by one, such as waits: how many, their mean, spread and extremes.
///
/// Welford's recurrence (*Technometrics* 4, 1962): one pass, no cancellation of large squares, and
/// nothing but the four operations, so that raw tables are the same on every machine. Nothing seen
/// is not zero: without observations there is no mean.
@frozen @usableFromInline
package struct Tally: Sendable, Equatable {
  @usableFromInline package var count = 0
  @usableFromInline var runningMean = 0.0
  /// The sum of squared deviations from the mean.
  @usableFromInline var squares = 0.0
  @usableFromInline var least = Double.infinity
  @usableFromInline var greatest = -Double.infinity

  @inlinable
  package init() {}

  package init(_ values: some Sequence<Double>) {
    for value in values { record(value) }
  }

  /// Adds one observation, which must be finite: ``mean`` stops the program if one was not.
  @inlinable
  package mutating func record(_ value: Double) {
    count += 1
    let deviation = value - runningMean
    runningMean += deviation / Double(count)
    squares += deviation * (value - runningMean)
    if value < least { least = value }
    if value > greatest { greatest = value }
  }

  /// Adds the observations of another tally (Chan, Golub and LeVeque, 1979).
  ///
  /// Equal to recording them one by one but for rounding, so merge in a fixed order.
  package mutating func merge(_ other: Tally) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let total = Double(count + other.count)
    let gap = other.runningMean - runningMean
    squares += other.squares + gap * gap * (Double(count) * Double(other.count) / total)
    runningMean += gap * (Double(other.count) / total)
    count += other.count
    least = Swift.min(least, other.least)
    greatest = Swift.max(greatest, other.greatest)
  }
}

extension Tally {
  /// `nil` without observations.
  package var mean: Double? {
    precondition(runningMean.isFinite, "an observation was not finite")
    return count > 0 ? runningMean : nil
  }

  /// The sample variance, with divisor count − 1; `nil` for fewer than two observations.
  package var variance: Double? { count > 1 ? squares / Double(count - 1) : nil }

  package var standardDeviation: Double? { variance.map { $0.squareRoot() } }

  package var minimum: Double? { count > 0 ? least : nil }

  package var maximum: Double? { count > 0 ? greatest : nil }
}
