/// A positive number x = 2^k · z taken apart for its logarithm.
///
/// log x = k log 2 − log c + log(1 + u), where c is a reciprocal of few bits near 1/z from a table
/// and u = cz − 1 is exact in two words, smaller than 2^-7.
struct LogReduction {
  /// k log 2 − log c as an exact multiple of 2^-42, and the rest of it.
  var leading: Double
  var trailing: Double
  var u: Double
  var uLow: Double

  /// Takes 2^shift times the positive normal number that has these bits.
  @inline(__always)
  init(bits: UInt64, exponentShift: Int64) {
    let offset = bits &- 0x3fe6_a000_0000_0000
    let index = Int(truncatingIfNeeded: (offset >> 45) & 127)
    let exponent = Int64(bitPattern: offset) >> 52
    let reduced = bits &- (offset & 0xfff0_0000_0000_0000)
    // The conversion by adding to the bits of 1.5 · 2^52: unlike the machine's own instruction for
    // it, this does not wait for the result of the logarithm before.
    let shifted = 0x4338_0000_0000_0000 &+ exponent &+ exponentShift
    let k = Double(bitPattern: UInt64(bitPattern: shifted)) - 0x1.8p52
    let reciprocal = ElementaryTables.logarithms[3 &* index]
    leading = k * Elementary.log2High + ElementaryTables.logarithms[3 &* index &+ 1]
    trailing = k * Elementary.log2Low + ElementaryTables.logarithms[3 &* index &+ 2]
    // Both products are exact: 21 bits and 32 bits by at most ten.
    let upper = Double(bitPattern: reduced & 0xffff_ffff_0000_0000)
    let first = upper * reciprocal - 1
    let second = (Double(bitPattern: reduced) - upper) * reciprocal
    u = first + second
    uLow = second - (u - first)
  }
}

extension LogReduction {
  /// Takes a positive finite number and a second word far smaller.
  init(of x: Double, plus low: Double = 0) {
    let isSubnormal = x < 0x1p-1022
    let scaled = isSubnormal ? x * 0x1p52 : x
    let shift: Int64 = isSubnormal ? -52 : 0
    self.init(bits: scaled.bitPattern, exponentShift: shift)
    if low != 0 { uLow += low / x * (1 + u) }
  }

  /// The logarithm in two words, about 67 bits.
  ///
  /// The square of u is taken exactly (its leading 26 bits squared, and what is left), the higher
  /// terms in one word.
  var value: DoubleWord {
    let uHigh = DoubleWord.leadingHalf(of: u)
    let squareHigh = -0.5 * uHigh * uHigh
    let squareLow = -0.5 * (u - uHigh) * (u + uHigh) - u * uLow
    let first = DoubleWord(sumOf: leading, u)
    let second = DoubleWord(sumOf: first.high, squareHigh)
    let w = u * u
    let odd =
      0x1.5555555555555p-2 + w
      * (0x1.999999999999ap-3 + w * (0x1.2492492492492p-3 + w * 0x1.c71c71c71c71cp-4))
    let even =
      0x1p-2 + w * (0x1.5555555555555p-3 + w * (0x1p-3 + w * 0x1.999999999999ap-4))
    let cubes = w * (u * (odd - u * even))
    let rest = first.low + second.low + (trailing + uLow + squareLow) + cubes
    return DoubleWord(sumOf: second.high, rest)
  }
}

/// A number taken apart for its exponential: exp(x) = scale · (1 + fraction).
///
/// The scale is 2^(n/128) for the nearest whole n, from a table; the fraction is exp(r) − 1 for
/// the remainder r, at most 0.0028, together with what the table's rounding lost.
struct ExpReduction {
  var steps: Int64
  /// The bits of the scale, meaningless where it lies outside the normal numbers.
  var scaleBits: UInt64
  var r: Double
  /// What the rounding of r lost, too little for `exp` to feel but not for `expm1`.
  var rLow: Double
  /// The fraction beyond r.
  var curve: Double

  /// Takes a number of magnitude below 1000 and a second word far smaller.
  @inline(__always)
  init(_ x: Double, _ low: Double) {
    // Adding 1.5 · 2^52 rounds to the nearest whole number and leaves it in the last bits.
    let shifted = x * 0x1.71547652b82fep7 + 0x1.8p52
    steps = Int64(bitPattern: shifted.bitPattern &- 0x4338_0000_0000_0000)
    let n = shifted - 0x1.8p52
    let first = x - n * 0x1.62e42fef8p-8
    let second = low - n * 0x1.1cf79abc9e3b4p-43
    r = first + second
    rLow = (first - r) + second
    let index = Int(truncatingIfNeeded: steps & 127)
    let lost = ElementaryTables.powersOfTwo[2 &* index &+ 1]
    scaleBits =
      ElementaryTables.powersOfTwo[2 &* index].bitPattern
      &+ UInt64(bitPattern: (steps >> 7) << 52)
    let square = r * r
    let series =
      (0.5 + r * 0x1.5555555555555p-3)
      + square * (0x1.5555555555555p-5 + r * (0x1.1111111111111p-7 + r * 0x1.6c16c16c16c17p-10))
    curve = lost + square * series
  }

  var fraction: Double { r + curve }
}

extension ExpReduction {
  /// The exponential at any scale, overflowing to infinity and underflowing with one rounding.
  var value: Double {
    if steps > 1022 * 128 {
      let scale = Double(bitPattern: scaleBits &- (2 << 52))
      return (scale + scale * fraction) * 4
    }
    if steps >= -1021 * 128 {
      let scale = Double(bitPattern: scaleBits)
      return scale + scale * fraction
    }
    // Below the normal numbers: sum at 2^1022 times the size, let an added 1 round where the
    // subnormal number will end, and scale down exactly.
    let scale = Double(bitPattern: scaleBits &+ (1022 << 52))
    let sum = DoubleWord(sumOf: scale, scale * fraction)
    if sum.high >= 1 { return (sum.high + sum.low) * 0x1p-1022 }
    let rounded = DoubleWord(sumOf: 1, sum.high)
    return (rounded.high + (rounded.low + sum.low) - 1) * 0x1p-1022
  }
}
