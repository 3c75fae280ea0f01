/// A 64-bit digest of everything that happened, in order: two runs with one value moved alike.
///
/// Each record takes two rounds of multiply and xor-shift, first the time, then kind and entity in
/// one word: the state is xored with the word, multiplied by an odd constant, and xored with its
/// own upper half shifted down. Every round is a bijection of the state, so that a difference never
/// cancels by itself, and rounds do not commute, so that order matters. The constants are the odd
/// multipliers of SplitMix64 (Steele, Lea and Flood, 2014). Not a cryptographic digest: it finds
/// accidents, not forgeries.
@frozen @usableFromInline
package struct Fingerprint: Hashable, Sendable {
  @usableFromInline var state: UInt64

  @inlinable
  package init() {
    state = 0x9E37_79B9_7F4A_7C15
  }

  /// Adds one event: milliseconds since 1970, the number of its kind, the number of its entity.
  @inlinable
  package mutating func record(time: Int64, kind: UInt16, entity: UInt32) {
    absorb(UInt64(bitPattern: time), multiplier: 0xBF58_476D_1CE4_E5B9)
    absorb(UInt64(kind) << 32 | UInt64(entity), multiplier: 0x94D0_49BB_1331_11EB)
  }

  /// The digest of what was recorded so far.
  @inlinable
  package var value: UInt64 { state }

  @inlinable
  mutating func absorb(_ word: UInt64, multiplier: UInt64) {
    state = (state ^ word) &* multiplier
    state ^= state >> 32
  }
}
