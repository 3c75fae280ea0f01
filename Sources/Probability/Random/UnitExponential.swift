/// The unit-mean exponential number of a uniform one between 0 and 1, both excluded: −log u, fast,
/// because no step is taken more often.
///
/// The method of `Elementary.log` in one word instead of two: off by less than 2^-51 or, where the
/// result is below 2^-8, by less than two units in its last place. The uniform numbers themselves
/// lie 2^-52 apart, so a closer answer would be no better draw, only a slower one.
@usableFromInline
func unitExponential(_ u: Double) -> Double {
  let offset = u.bitPattern &- 0x3fe6_a000_0000_0000
  let index = 3 &* Int(truncatingIfNeeded: (offset &>> 45) & 127)
  let exponent = UInt64(bitPattern: Int64(bitPattern: offset) &>> 52)
  let k = Double(bitPattern: 0x4338_0000_0000_0000 &+ exponent) - 0x1.8p52
  let z = Double(bitPattern: u.bitPattern &- (offset & 0xfff0_0000_0000_0000))
  let r = z * ElementaryTables.logarithms[index] - 1
  let tabled =
    ElementaryTables.logarithms[index &+ 1] + ElementaryTables.logarithms[index &+ 2]
  let leading = k * 0x1.62e42fefa39efp-1 + tabled
  let square = r * r
  let fifth = 0.25 - r * 0x1.999999999999ap-3
  let seventh = 0x1.5555555555555p-3 - r * 0x1.2492492492492p-3
  let third = 0.5 - r * 0x1.5555555555555p-2
  return square * (third + square * (fifth + square * seventh)) - (leading + r)
}
