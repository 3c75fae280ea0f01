extension Elementary {
  /// The standard normal quantile: the x below which a share p of the distribution lies.
  ///
  /// Zero gives −∞, one gives infinity, anything outside them NaN. Increasing in p, so one uniform
  /// number makes one normal number and common random numbers stay in step. In the middle a
  /// polynomial in p − 1/2 by parts; in the tails one in √(−2 log p), which is taken in two words.
  @usableFromInline
  package static func normalQuantile(_ p: Double) -> Double {
    // Every 1 − p is exact here, for p is not below one half.
    if p > 0.5 { return p < 1 ? -lowerQuantile(1 - p) : (p == 1 ? .infinity : .nan) }
    return p > 0 ? lowerQuantile(p) : (p == 0 ? -.infinity : .nan)
  }

  /// The quantile of a p above 0 and not above one half, which is not above 0.
  private static func lowerQuantile(_ p: Double) -> Double {
    let distance = 0.5 - p
    if distance < 0.0625 { return -centralQuantile(distance) }
    if distance < 0.375 { return -shoulderQuantile(distance, lost: (0.5 - distance) - p) }
    return -tailQuantile(p)
  }

  private static func centralQuantile(_ q: Double) -> Double {
    let qHigh = DoubleWord.leadingHalf(of: q)
    let square = q * q
    var sum = 0.0
    for place in NormalQuantileTables.centre.indices.reversed() {
      sum = sum * square + NormalQuantileTables.centre[place]
    }
    let bend = square * sum
    let rest =
      (q - qHigh) * NormalQuantileTables.slopeHigh + q * (NormalQuantileTables.slopeLow + bend)
    return qHigh * NormalQuantileTables.slopeHigh + rest
  }

  private static func shoulderQuantile(_ q: Double, lost: Double) -> Double {
    let part = Int((q - 0.0625) * 32)
    let middle = 0.0625 + (Double(part) + 0.5) * 0.03125
    let d = (q - middle) + lost
    let rise = slope(row: part, at: d)
    return NormalQuantileTables.rows[16 * part]
      + (NormalQuantileTables.rows[16 * part + 1] + d * rise)
  }

  private static func tailQuantile(_ p: Double) -> Double {
    let logarithm = LogReduction(of: p).value
    let s = DoubleWord(-2 * logarithm.high, -2 * logarithm.low).squareRoot
    // Four parts of each power of two: the exponent and two more bits number them from s = 2.
    let part = Int(s.high.bitPattern >> 50) - 0x1000
    let start = Double(bitPattern: UInt64(part + 0x1000) << 50)
    let end = Double(bitPattern: UInt64(part + 0x1001) << 50)
    let row = part + 10
    let d = (s.high - 0.5 * (start + end)) + s.low
    let gap = DoubleWord(sumOf: s.high, -NormalQuantileTables.rows[16 * row])
    let fall = NormalQuantileTables.rows[16 * row + 1] + d * slope(row: row, at: d)
    return gap.high + (gap.low + s.low - fall)
  }

  /// The polynomial of a row by Horner's rule, even and odd powers side by side for speed.
  private static func slope(row: Int, at d: Double) -> Double {
    let square = d * d
    var even = 0.0
    var odd = 0.0
    for place in stride(from: 16 * row + 14, to: 16 * row, by: -2) {
      even = even * square + NormalQuantileTables.rows[place]
      odd = odd * square + NormalQuantileTables.rows[place + 1]
    }
    return even + d * odd
  }
}
