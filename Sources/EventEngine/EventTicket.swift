/// What an entity keeps of an event it has scheduled, to cancel or move it later.
///
/// Eight bytes without a reference: copying a simulation copies its tickets. A ticket outlives its
/// event harmlessly, since no two events of one list ever carry the same sequence. A ticket means
/// nothing to another list, except that a copied list knows the tickets given before the copy.
@frozen @usableFromInline
package struct EventTicket: Hashable, Sendable {
  @usableFromInline let slot: UInt32
  @usableFromInline let sequence: UInt32

  @inlinable
  init(slot: UInt32, sequence: UInt32) {
    self.slot = slot
    self.sequence = sequence
  }

  /// A ticket for no event: never pending, and cancelling it does nothing.
  @inlinable package static var none: EventTicket { EventTicket(slot: .max, sequence: 0) }

  /// A ticket for an event that lies beyond the end and so was never put on the calendar: as
  /// harmless as ``none``, but the event was not forgotten.
  @inlinable package static var beyondEnd: EventTicket { EventTicket(slot: .max, sequence: 1) }
}

/// Which of several events at one instant happens first: the lower value.
///
/// Eight bits, above the order of scheduling and below time.
@frozen @usableFromInline
package struct EventPriority: Comparable, Hashable, Sendable {
  @usableFromInline package var rank: UInt8

  @inlinable
  package init(rank: UInt8) {
    self.rank = rank
  }

  @inlinable package static var first: EventPriority { EventPriority(rank: 0) }
  @inlinable package static var early: EventPriority { EventPriority(rank: 64) }
  @inlinable package static var normal: EventPriority { EventPriority(rank: 128) }
  @inlinable package static var late: EventPriority { EventPriority(rank: 192) }
  @inlinable package static var last: EventPriority { EventPriority(rank: 255) }

  @inlinable
  package static func < (left: EventPriority, right: EventPriority) -> Bool {
    left.rank < right.rank
  }
}
