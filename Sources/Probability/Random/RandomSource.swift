/// The random numbers of one replication, addressed by what they decide and for whom.
///
/// The seed is the generator's key; replication, entity, purpose and occurrence are its counter.
/// There is no design point in the address: every design point meets the same families, and a
/// draw added to one process moves nothing in another.
@frozen @usableFromInline
package struct RandomSource: Sendable {
  @usableFromInline let keyLow: UInt32
  @usableFromInline let keyHigh: UInt32
  @usableFromInline let replication: UInt32

  @inlinable
  package init(seed: UInt64, replication: UInt32) {
    keyLow = UInt32(truncatingIfNeeded: seed)
    keyHigh = UInt32(truncatingIfNeeded: seed >> 32)
    self.replication = replication
  }

  /// The stream of one decision: what is decided, for whom, and for the how-manieth time.
  ///
  /// An occurrence of 2^24 or more is a programmer's mistake and stops the program: it would
  /// run into the next purpose.
  @inlinable @inline(__always)
  package func stream(purpose: UInt8, entity: UInt32, occurrence: UInt32) -> RandomStream {
    precondition(occurrence < 1 << 24, "an occurrence has 24 bits")
    return RandomStream(
      key: (keyLow, keyHigh), replication: replication, entity: entity,
      purposeAndOccurrence: UInt32(purpose) &<< 24 | occurrence)
  }
}
