/// The random numbers of one decision, drawn in order.
///
/// A value: a copy draws the same numbers again. How many numbers one decision takes is nobody
/// else's business, so samplers that reject may take as many as they need.
@frozen @usableFromInline
package struct RandomStream: Sendable {
  @usableFromInline let keyLow: UInt32
  @usableFromInline let keyHigh: UInt32
  @usableFromInline let replication: UInt32
  @usableFromInline let entity: UInt32
  @usableFromInline let purposeAndOccurrence: UInt32
  /// The next block of the counter to draw.
  @usableFromInline var block: UInt32 = 0
  /// The words of the last block not yet used, the next one lowest, and how many they are.
  @usableFromInline var words: (UInt64, UInt64) = (0, 0)
  @usableFromInline var left: Int32 = 0

  @inlinable @inline(__always)
  init(
    key: (UInt32, UInt32), replication: UInt32, entity: UInt32, purposeAndOccurrence: UInt32
  ) {
    keyLow = key.0
    keyHigh = key.1
    self.replication = replication
    self.entity = entity
    self.purposeAndOccurrence = purposeAndOccurrence
  }

  /// Draws the next four words. More than 2^32 blocks in one decision stop the program.
  @inlinable @inline(__always)
  mutating func refill() {
    words = Philox.block(
      (replication, entity, purposeAndOccurrence, block), key: (keyLow, keyHigh))
    block += 1
    left = 4
  }

  /// The next 32 random bits.
  @inlinable
  package mutating func nextWord() -> UInt32 {
    if left == 0 { refill() }
    let word = UInt32(truncatingIfNeeded: words.0)
    words.0 = words.0 &>> 32 | words.1 &<< 32
    words.1 = words.1 &>> 32
    left &-= 1
    return word
  }

  /// The next 64 random bits: two words, the earlier one lower.
  @inlinable @inline(__always)
  package mutating func next64() -> UInt64 {
    if left == 0 {
      refill()
    } else if left & 1 == 1 {
      return next64AcrossPairs()
    }
    let both = words.0
    words.0 = words.1
    left &-= 2
    return both
  }

  /// The next 64 bits after an odd number of words.
  @usableFromInline
  mutating func next64AcrossPairs() -> UInt64 {
    let low = UInt64(nextWord())
    return low | UInt64(nextWord()) &<< 32
  }

  /// A number evenly spread over the open interval from 0 to 1, never 0 and never 1.
  @inlinable @inline(__always)
  package mutating func uniform() -> Double { RandomStream.unitInterval(next64()) }

  /// One of 2^52 numbers, each in the middle of its part, (⌊x / 2^12⌋ + 1/2) / 2^52, so that 1 − u
  /// is another of them, exactly.
  @inlinable @inline(__always)
  static func unitInterval(_ x: UInt64) -> Double {
    // The bits fill the fraction of a number from 1 to 2; taking off 1 − 2^-53 is exact.
    Double(bitPattern: 0x3ff0_0000_0000_0000 | x &>> 12) - 0x1.fffffffffffffp-1
  }
}
