extension Elementary {
  /// The logarithm of the gamma function for x ≥ 0; of (x − 1)! for a whole x.
  ///
  /// Zero and infinity give infinity. A negative x gives NaN: nothing in the model asks for one.
  /// Near its zeros at 1 and 2 a polynomial in the distance from them, elsewhere Stirling's
  /// series at x + n ≥ 8 less the logarithm of x (x + 1) … (x + n − 1), in two words.
  @usableFromInline
  package static func lgamma(_ x: Double) -> Double {
    if x.isNaN || x < 0 { return .nan }
    if x == 0 || x.isInfinite { return .infinity }
    if x < 0x1p-60 { return -log(x) }
    if x > 0x1.754d9278b51a7p1014 { return .infinity }
    if (x - 1).magnitude <= 0.25 {
      return gammaNearZero(
        x - 1, LogGammaTables.slopeAtOneHigh, LogGammaTables.slopeAtOneLow, LogGammaTables.nearOne)
    }
    if (x - 2).magnitude <= 0.25 {
      return gammaNearZero(
        x - 2, LogGammaTables.slopeAtTwoHigh, LogGammaTables.slopeAtTwoLow, LogGammaTables.nearTwo)
    }
    var raised = DoubleWord(x)
    if x >= 8 { return stirling(raised).high }
    var product = DoubleWord(1)
    while raised.high < 8 {
      product = product * raised
      raised = raised + DoubleWord(1)
    }
    let logarithm = LogReduction(of: product.high, plus: product.low).value
    return (stirling(raised) - logarithm).high
  }

  /// t · (slope + t · Q(t)) with the leading product taken exactly.
  private static func gammaNearZero(
    _ t: Double, _ slopeHigh: Double, _ slopeLow: Double, _ coefficients: Range<Int>
  ) -> Double {
    let tHigh = DoubleWord.leadingHalf(of: t)
    let rest = (t - tHigh) * slopeHigh + t * (slopeLow + t * polynomial(coefficients, at: t))
    return tHigh * slopeHigh + rest
  }

  private static func stirling(_ x: DoubleWord) -> DoubleWord {
    let logarithm = LogReduction(of: x.high, plus: x.low).value
    let main = (x - DoubleWord(0.5)) * (logarithm - DoubleWord(1))
    let inverse = 1 / x.high
    let correction = inverse * polynomial(LogGammaTables.stirling, at: inverse * inverse)
    return main
      + (DoubleWord(LogGammaTables.constantHigh, LogGammaTables.constantLow)
        + DoubleWord(correction))
  }

  /// A polynomial by Horner's rule, its coefficients a part of the table.
  private static func polynomial(_ coefficients: Range<Int>, at x: Double) -> Double {
    var sum = 0.0
    for place in coefficients.reversed() { sum = sum * x + LogGammaTables.coefficients[place] }
    return sum
  }
}
