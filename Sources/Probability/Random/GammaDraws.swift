extension RandomStream {
  /// A gamma number with this mean and coefficient of variation.
  @inlinable
  package mutating func gamma(mean: Double, cv: Double) -> Double {
    precondition(mean > 0 && cv > 0)
    let square = cv * cv
    return gamma(shape: 1 / square, scale: mean * square)
  }

  /// A gamma number with this shape and scale, whose product is its mean.
  ///
  /// Source: G. Marsaglia, W. W. Tsang, “A simple method for generating gamma variables”, ACM TOMS
  /// 26 (2000) 363–372; for a shape below 1 that of the shape one higher times u^(1/shape).
  @inlinable
  package mutating func gamma(shape: Double, scale: Double) -> Double {
    precondition(shape > 0 && scale > 0)
    if shape >= 1 { return scale * gammaOfLargeShape(shape) }
    let raised = gammaOfLargeShape(shape + 1)
    return scale * raised * Elementary.pow(uniform(), 1 / shape)
  }

  /// A gamma number of unit scale for a shape of at least 1.
  @inlinable
  mutating func gammaOfLargeShape(_ shape: Double) -> Double {
    let d = shape - 0x1.5555555555555p-2
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      if root <= 0 { continue }
      let cube = root * root * root
      let u = uniform()
      let square = x * x
      // Most are accepted without a logarithm; 0.0331 is the largest constant that is safe.
      if u < 1 - 0.0331 * square * square { return d * cube }
      if Elementary.log(u) < 0.5 * square + d * (1 - cube + Elementary.log(cube)) {
        return d * cube
      }
    }
  }

  /// A number between 0 and 1 from the beta distribution with these two shapes.
  ///
  /// The share of one gamma number in the sum of two; for a shape below 1 their logarithms, as the
  /// numbers themselves might both be too small to hold.
  @inlinable
  package mutating func beta(alpha: Double, beta: Double) -> Double {
    precondition(alpha > 0 && beta > 0)
    if alpha >= 1 && beta >= 1 {
      let first = gammaOfLargeShape(alpha)
      return first / (first + gammaOfLargeShape(beta))
    }
    let first = logOfGamma(shape: alpha)
    let second = logOfGamma(shape: beta)
    return 1 / (1 + Elementary.exp(second - first))
  }

  /// The logarithm of a gamma number of unit scale.
  @inlinable
  mutating func logOfGamma(shape: Double) -> Double {
    if shape >= 1 { return Elementary.log(gammaOfLargeShape(shape)) }
    let raised = Elementary.log(gammaOfLargeShape(shape + 1))
    return raised - exponential() / shape
  }
}
