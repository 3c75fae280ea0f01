extension Elementary {
  /// x to the power y, with the special values of IEEE 754.
  ///
  /// The logarithm is carried to 67 bits, so that the largest product y log x still has the result
  /// within one unit in its last place. A negative x has a power only for a whole y, otherwise NaN.
  @usableFromInline
  package static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return .nan }
    if y.isInfinite {
      if x.magnitude == 1 { return 1 }
      return (x.magnitude > 1) == (y > 0) ? .infinity : 0
    }
    let isNegative = x.sign == .minus && isOdd(y)
    let size = x.magnitude
    if size == 0 || size.isInfinite {
      let result: Double = (size == 0) == (y > 0) ? 0 : .infinity
      return isNegative ? -result : result
    }
    if x < 0 && y != y.rounded(.towardZero) { return .nan }
    let result = powerOfPositive(size, y)
    return isNegative ? -result : result
  }

  private static func powerOfPositive(_ x: Double, _ y: Double) -> Double {
    if x == 1 { return 1 }
    // Beyond this even the number next to 1 overflows or vanishes.
    if y.magnitude >= 0x1p64 { return (x > 1) == (y > 0) ? .infinity : 0 }
    let logarithm = LogReduction(of: x).value
    let product = DoubleWord(productOf: y, logarithm.high)
    return exp(product.high, product.low + y * logarithm.low)
  }

  /// Whether a finite number is whole and odd; from 2^53 on every number is even.
  private static func isOdd(_ y: Double) -> Bool {
    guard y.magnitude < 0x1p53, let whole = Int64(exactly: y) else { return false }
    return whole & 1 == 1
  }
}
