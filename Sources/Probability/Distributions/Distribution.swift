/// A law that a duration, a size or a score follows, as a value.
///
/// Its parameters were checked when it was made, so drawing from it cannot fail, and no number it
/// gives is infinite or not a number.
package protocol Distribution: Sendable {
  /// Draws one number; how many words of the stream that takes is the distribution's business.
  func sample(from stream: inout RandomStream) -> Double
  /// The expected value.
  var mean: Double { get }
}

/// A distribution over a continuous range whose density is known.
package protocol ContinuousDistribution: Distribution {
  /// The expected square of the distance from the mean.
  var variance: Double { get }
  /// The density at a point, zero outside the distribution's range.
  func density(at x: Double) -> Double
  /// The least and greatest values that can be drawn; the ends may be infinite.
  var support: (lower: Double, upper: Double) { get }
  /// Where inside the support the density is not smooth.
  var corners: [Double] { get }
}

extension ContinuousDistribution {
  package var corners: [Double] { [] }
}
