/// What a model keeps of a customer at a station, to ask after it or take it away.
///
/// Eight bytes without a reference. A ticket outlives its customer harmlessly: no two customers of
/// one station ever carry the same sequence.
@frozen @usableFromInline
package struct CustomerTicket: Hashable, Sendable {
  @usableFromInline let slot: UInt32
  @usableFromInline let sequence: UInt32

  @inlinable
  init(slot: Int, sequence: UInt32) {
    self.slot = UInt32(truncatingIfNeeded: slot)
    self.sequence = sequence
  }

  @inlinable
  init(noSlot: Void) {
    slot = .max
    sequence = 0
  }

  /// A ticket for nobody: never at the station.
  @inlinable package static var none: CustomerTicket { CustomerTicket(noSlot: ()) }
}

/// The customers at a station, waiting or served, each in a numbered slot that is used again.
@frozen
@usableFromInline
struct CustomerSlots<Customer: Sendable>: Sendable {
  @frozen
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var customer: Customer?
    /// The order of arrival; 0 in a free slot.
    @usableFromInline var sequence: UInt32
    /// The priority class as the discipline counts it; the lower, the more urgent.
    @usableFromInline var urgency: UInt8
    @usableFromInline var due: SimulationTime
    @usableFromInline var arrived: SimulationTime
    /// Since when it has been waiting or, once served, has been in this service.
    @usableFromInline var since: SimulationTime
    /// Milliseconds it has waited before `since`.
    @usableFromInline var waited: Int64 = 0
    /// Work still to do at `since`, in milliseconds at the standard pace.
    @usableFromInline var work: Int64
    /// Place of its server; −1 while it waits. In a free slot, the next free one.
    @usableFromInline var server: Int = -1

    @inlinable
    init(
      customer: Customer, sequence: UInt32, urgency: UInt8, due: SimulationTime,
      arrived: SimulationTime, work: Int64
    ) {
      self.customer = customer
      self.sequence = sequence
      self.urgency = urgency
      self.due = due
      self.arrived = arrived
      since = arrived
      self.work = work
    }

    @inlinable @inline(__always)
    mutating func begin(on server: Int, at now: SimulationTime) {
      waited += now - since
      since = now
      self.server = server
    }

    /// Milliseconds since `since`, which becomes `now`.
    @inlinable @inline(__always)
    mutating func elapse(until now: SimulationTime) -> Int64 {
      let elapsed = now - since
      precondition(elapsed >= 0, "the clock of a station cannot go back")
      since = now
      return elapsed
    }

    @inlinable @inline(__always)
    mutating func leave(nextFree: Int) {
      customer = nil
      sequence = 0
      server = nextFree
    }
  }

  @usableFromInline var slots: ContiguousArray<Slot> = []
  /// The slot freed last; −1 when all are taken.
  @usableFromInline var firstFree = -1
  @usableFromInline var lastSequence: UInt32 = 0

  @inlinable
  init() {}

  @inlinable
  subscript(slot: Int) -> Slot {
    get { slots[slot] }
    _modify { yield &slots[slot] }
  }

  @inlinable
  mutating func nextSequence() -> UInt32 {
    precondition(lastSequence < .max, "more than 4,294,967,295 customers at one station")
    lastSequence += 1
    return lastSequence
  }

  @inlinable @inline(__always)
  mutating func occupy(with slot: Slot) -> Int {
    guard firstFree >= 0 else {
      slots.append(slot)
      return slots.count - 1
    }
    let place = firstFree
    firstFree = slots[place].server
    slots[place] = slot
    return place
  }

  @inlinable @inline(__always)
  mutating func release(_ place: Int) {
    slots[place].leave(nextFree: firstFree)
    firstFree = place
  }

  /// The slot of a ticket's customer; `nil` when the customer has left.
  @inlinable
  func place(of ticket: CustomerTicket) -> Int? {
    let place = Int(ticket.slot)
    return place < slots.count && slots[place].sequence == ticket.sequence ? place : nil
  }
}
