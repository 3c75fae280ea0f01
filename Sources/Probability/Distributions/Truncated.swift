/// A distribution of which only the values between two bounds are kept.
///
/// What falls outside is drawn again from the same decision's stream, so nobody else's numbers
/// move. It is not a cap: a cap piles the rest up on the bound.
package struct Truncated<Base: ContinuousDistribution>: Distribution {
  package let base: Base
  package let bounds: ClosedRange<Double>
  package let mean: Double
  /// The share of the base distribution that is kept.
  package let share: Double

  /// At least one hundredth of the base must lie within the bounds, which may be infinite.
  ///
  /// Share and mean come from the integral of the density, to about nine digits; a base whose
  /// density cannot be summed to one that closely, such as a gamma of shape 0.01, is refused.
  package init(_ base: Base, to bounds: ClosedRange<Double>) throws(ImpossibleDistribution) {
    let name = "truncated distribution"
    let whole = Moments(of: base, within: base.support.lower...base.support.upper)
    let error = max(
      (whole.mass - 1).magnitude,
      (whole.first - base.mean).magnitude / (base.mean.magnitude + base.variance.squareRoot()))
    if !(error < 1e-9) {
      throw ImpossibleDistribution(
        distribution: name, parameter: "base", found: "too steep to be summed",
        allowed: "have a density that sums to one")
    }
    let kept = Moments(of: base, within: bounds)
    if !(kept.mass >= 0.01) {
      throw ImpossibleDistribution(
        distribution: name, parameter: "bounds",
        found: "\(bounds.lowerBound) to \(bounds.upperBound), which keeps a share of \(kept.mass)",
        allowed: "keep a share of at least 0.01")
    }
    self.base = base
    self.bounds = bounds
    share = min(kept.mass, 1)
    mean = min(max(kept.first / kept.mass, bounds.lowerBound), bounds.upperBound)
  }

  package func sample(from stream: inout RandomStream) -> Double {
    while true {
      let x = base.sample(from: &stream)
      if bounds.contains(x) { return x }
    }
  }
}
