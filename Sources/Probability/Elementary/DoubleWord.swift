/// A number as the unevaluated sum of two, about 106 bits, without a fused multiply-add.
///
/// Only the operations that the elementary functions need. Source: T. J. Dekker, “A floating-point
/// technique for extending the available precision”, Numerische Mathematik 18 (1971) 224–242.
struct DoubleWord {
  var high: Double
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The exact sum of any two numbers.
  @inline(__always)
  init(sumOf a: Double, _ b: Double) {
    high = a + b
    let other = high - a
    low = (a - (high - other)) + (b - other)
  }

  /// The product of two numbers, exact but for the last of 106 bits.
  @inline(__always)
  init(productOf a: Double, _ b: Double) {
    let aHigh = DoubleWord.leadingHalf(of: a)
    let aLow = a - aHigh
    let bHigh = DoubleWord.leadingHalf(of: b)
    let bLow = b - bHigh
    high = a * b
    low = ((aHigh * bHigh - high) + aHigh * bLow + aLow * bHigh) + aLow * bLow
  }

  /// The 26 leading bits of a number; what is left has 27.
  @inline(__always)
  static func leadingHalf(of x: Double) -> Double {
    Double(bitPattern: x.bitPattern & 0xffff_ffff_f800_0000)
  }

  static func + (a: DoubleWord, b: DoubleWord) -> DoubleWord {
    let sum = DoubleWord(sumOf: a.high, b.high)
    return DoubleWord(sumOf: sum.high, sum.low + (a.low + b.low))
  }

  static func - (a: DoubleWord, b: DoubleWord) -> DoubleWord {
    a + DoubleWord(-b.high, -b.low)
  }

  static func * (a: DoubleWord, b: DoubleWord) -> DoubleWord {
    let product = DoubleWord(productOf: a.high, b.high)
    return DoubleWord(
      sumOf: product.high, product.low + (a.high * b.low + a.low * b.high))
  }

  /// The square root of a positive number.
  var squareRoot: DoubleWord {
    let root = high.squareRoot()
    let square = DoubleWord(productOf: root, root)
    let rest = ((high - square.high) - square.low + low) / (2 * root)
    return DoubleWord(sumOf: root, rest)
  }
}
