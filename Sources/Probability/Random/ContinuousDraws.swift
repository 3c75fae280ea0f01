extension RandomStream {
  /// A unit-mean exponential number: the threshold of a competing clock.
  ///
  /// By inversion, so it falls as the uniform number rises; it lies between 10^-16 and 36.8.
  @inlinable @inline(__always)
  package mutating func exponential() -> Double { unitExponential(next64()) }

  /// A standard normal number by inversion: one uniform number each, and rising with it.
  @inlinable
  package mutating func normal() -> Double { Elementary.normalQuantile(uniform()) }

  /// A number evenly spread over a range, whose ends must be finite.
  @inlinable
  package mutating func uniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
  }

  /// A positive number with this mean and coefficient of variation whose logarithm is normal.
  @inlinable
  package mutating func lognormal(mean: Double, cv: Double) -> Double {
    precondition(mean > 0 && cv >= 0)
    let variance = Elementary.log1p(cv * cv)
    return lognormal(
      logMean: Elementary.log(mean) - 0.5 * variance, logDeviation: variance.squareRoot())
  }

  /// A positive number whose logarithm is normal with this mean and standard deviation.
  @inlinable
  package mutating func lognormal(logMean: Double, logDeviation: Double) -> Double {
    Elementary.exp(logMean + logDeviation * normal())
  }

  /// A Weibull number; a shape below 1 is a hazard that falls with time, above 1 one that rises.
  @inlinable
  package mutating func weibull(shape: Double, scale: Double) -> Double {
    precondition(shape > 0 && scale > 0)
    return scale * Elementary.pow(exponential(), 1 / shape)
  }

  /// A number between two ends, likeliest at the mode between them. By inversion.
  @inlinable
  package mutating func triangular(low: Double, mode: Double, high: Double) -> Double {
    precondition(low <= mode && mode <= high)
    let u = uniform()
    let width = high - low
    if u * width < mode - low { return low + (u * width * (mode - low)).squareRoot() }
    return high - ((1 - u) * width * (high - mode)).squareRoot()
  }
}
