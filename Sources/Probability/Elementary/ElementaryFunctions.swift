/// Logarithm, exponential and power by our own arithmetic: the same bytes on every machine.
///
/// The C library rounds its last bit differently from one processor to the next (it picks another
/// routine where the machine multiplies and adds in one step), so nothing on the simulation's path
/// may call it. Here there is only `+ - * /`, the square root and bit operations, which IEEE 754
/// fixes to the bit, and never a fused multiply-add. The results lie within one unit in the last
/// place of the exact ones; special values are those of IEEE 754.
///
/// Method: table-driven argument reduction after P. T. P. Tang, “Table-driven implementation of the
/// exponential function” (ACM TOMS 15, 1989) and “… of the logarithm function” (TOMS 16, 1990),
/// with the leading terms carried in two words (T. J. Dekker, Numerische Mathematik 18, 1971).
@usableFromInline
package enum Elementary {
  /// log 2 as a multiple of 2^-42, so that its product with an exponent is exact, and the rest.
  static var log2High: Double { 0x1.62e42fefa38p-1 }
  static var log2Low: Double { 0x1.ef35793c7673p-45 }

  /// The natural logarithm. Zero gives −∞ and a negative argument NaN.
  @inlinable @inline(__always)
  package static func log(_ x: Double) -> Double {
    let bits = x.bitPattern
    if bits &- 0x0010_0000_0000_0000 >= 0x7fe0_0000_0000_0000 { return logOfSpecial(x) }
    return logOfNormal(bits, exponentShift: 0)
  }

  /// The logarithm of 2^shift times the positive normal number that has these bits.
  @usableFromInline
  static func logOfNormal(_ bits: UInt64, exponentShift: Int64) -> Double {
    let part = LogReduction(bits: bits, exponentShift: exponentShift)
    let u = part.u
    let square = u * u
    let head = part.leading + u
    let tail = (part.leading - head) + u + (part.trailing + part.uLow)
    let odd = 0x1.5555555555555p-2 + square * (0x1.999999999999ap-3 + square * 0x1.2492492492492p-3)
    let even = 0x1p-2 + square * (0x1.5555555555555p-3 + square * 0x1p-3)
    return head + (tail + square * (u * (odd - u * even) - 0.5))
  }

  @usableFromInline
  static func logOfSpecial(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    if x < 0 { return .nan }
    if !x.isFinite { return x }
    return logOfNormal((x * 0x1p52).bitPattern, exponentShift: -52)
  }

  /// The exponential function: infinity above 709.78, zero below −745.13.
  @usableFromInline
  package static func exp(_ x: Double) -> Double {
    // One comparison for “between 2^-60 and 708 in magnitude”; the rest is rare.
    let magnitude = x.bitPattern & 0x7fff_ffff_ffff_ffff
    if magnitude &- 0x3c30_0000_0000_0000 >= 0x0456_2000_0000_0000 { return expOfSpecial(x) }
    let part = ExpReduction(x, 0)
    let scale = Double(bitPattern: part.scaleBits)
    return scale + scale * part.fraction
  }

  private static func expOfSpecial(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 0x1.62e42fefa39efp9 { return .infinity }
    if x < -0x1.74910d52d3052p9 { return 0 }
    if x.magnitude < 0x1p-54 { return 1 + x }
    return ExpReduction(x, 0).value
  }

  /// The exponential of a sum of two words of which the second is small beside the first.
  static func exp(_ high: Double, _ low: Double) -> Double {
    if high > 710 { return .infinity }
    if high < -746 { return 0 }
    if high.magnitude < 0x1p-54 { return 1 + high }
    return ExpReduction(high, low).value
  }

  /// log(1 + x), accurate where x is small. Minus one gives −∞ and less NaN.
  @usableFromInline
  package static func log1p(_ x: Double) -> Double {
    if x.magnitude < 0x1p-30 { return x - 0.5 * x * x }
    if !(x > -1) || !x.isFinite { return log(1 + x) }
    let sum = DoubleWord(sumOf: 1, x)
    let part = LogReduction(of: sum.high, plus: sum.low)
    return part.value.high
  }

  /// exp(x) − 1, accurate where x is small.
  @usableFromInline
  package static func expm1(_ x: Double) -> Double {
    if x.magnitude < 0x1p-54 || x.isNaN { return x }
    if x > 40 { return exp(x) }
    if x < -40 { return -1 }
    let part = ExpReduction(x, 0)
    let scale = Double(bitPattern: part.scaleBits)
    let start = DoubleWord(sumOf: scale, -1)
    let sum = DoubleWord(sumOf: start.high, part.r)
    let bend = part.curve + part.rLow + (scale - 1) * part.fraction
    return sum.high + (sum.low + start.low + bend)
  }
}
