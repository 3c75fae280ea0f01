/// The unit-mean exponential number of 64 random bits: −log u of the uniform number u that they
/// make, fast, because the bits are taken apart as they are and no step is taken more often.
///
/// Off by less than 2^-51 and two units in the last place together or, where the result is below
/// 2^-9, by less than two units in its last place alone. The uniform numbers themselves lie 2^-52
/// apart, so a closer answer would be no better draw, only a slower one.
@usableFromInline
func unitExponential(_ bits: UInt64) -> Double {
  // u · 2^64 exactly: `RandomStream.unitInterval` leaves out the last twelve bits and adds a half.
  let scaled = bits & ~0xfff | 0x800
  let zeros = scaled.leadingZeroBitCount
  // u is z · 2^-zeros with z from 1/2 up to 1; the first eight bits after its leading one tell its
  // part of the table, and the exponent of 1/2 is added to the leading one.
  let shifted = scaled &<< UInt64(truncatingIfNeeded: zeros)
  let z = Double(bitPattern: 0x3fd0_0000_0000_0000 &+ shifted &>> 11)
  let index = 2 &* Int(truncatingIfNeeded: (shifted &<< 1) &>> 56)
  let r = z * UnitExponentialTable.logarithms[index] - 1
  let leading =
    UnitExponentialTable.powersOfTwo[zeros & 63] + UnitExponentialTable.logarithms[index &+ 1]
  // The rest is −log(1 + r), by its series to the sixth power of at most 2^-8.9.
  let square = r * r
  let second = 0.5 - r * 0x1.5555555555555p-2
  let fourth = (0.25 - r * 0x1.999999999999ap-3) + square * 0x1.5555555555555p-3
  return (leading - r) + (square * second + (square * square) * fourth)
}
