/// The events that pend, each in a numbered slot that is used again when its event is gone.
///
/// The calendar holds slot and sequence; the slot says which sequence it carries now. When the two
/// differ the calendar's entry is stale: cancelling an event need not search for its entry.
@frozen
@usableFromInline
struct EventSlots<Event: Sendable>: Sendable {
  @frozen
  @usableFromInline
  struct Slot: Sendable {
    // In this order an event of nine to eleven bytes leaves no gap: 24 bytes a slot instead of 32.
    /// When the event is due; in a free slot, the next free one.
    @usableFromInline var time: SimulationTime
    /// In a free slot, the event that was here last.
    @usableFromInline var event: Event
    @usableFromInline var priority: EventPriority
    /// The sequence of the event's entry; 0 in a free slot.
    @usableFromInline var sequence: UInt32

    @inlinable
    init(event: Event, time: SimulationTime, sequence: UInt32, priority: EventPriority) {
      self.event = event
      self.time = time
      self.sequence = sequence
      self.priority = priority
    }
  }

  @usableFromInline var room: SlotRoom<Slot>
  /// The room's memory, here so that reaching it is one step.
  @usableFromInline nonisolated(unsafe) var slots: UnsafeMutablePointer<Slot>
  /// The slot freed last; −1 when all are taken.
  @usableFromInline var firstFree = -1

  @usableFromInline
  init() {
    room = SlotRoom(capacity: 16)
    slots = room.slots
  }

  @inlinable @inline(__always)
  mutating func occupy(
    with event: Event, time: SimulationTime, sequence: UInt32, priority: EventPriority
  ) -> Int {
    let slot = Slot(event: event, time: time, sequence: sequence, priority: priority)
    guard firstFree >= 0 else { return add(slot) }
    let number = firstFree
    firstFree = Int(slots[number].time.milliseconds)
    slots[number] = slot
    return number
  }

  @inlinable @inline(never)
  mutating func add(_ slot: Slot) -> Int {
    let number = room.count
    precondition(number <= 0xFF_FFFF, "more than 16,777,216 events pend at once")
    if number == room.capacity { move(toRoomOf: 2 * number) }
    (slots + number).initialize(to: slot)
    room.count += 1
    return number
  }

  /// Empties a slot and returns what it held; it must be taken.
  @inlinable @inline(__always)
  mutating func release(_ number: Int) -> Event {
    slots[number].sequence = 0
    slots[number].time = SimulationTime(milliseconds: Int64(firstFree))
    firstFree = number
    return slots[number].event
  }

  @inlinable
  func holds(_ ticket: EventTicket) -> Bool {
    ticket.slot < room.count && slots[Int(ticket.slot)].sequence == ticket.sequence
  }

  /// Whether the event of an entry of this list's own calendar is still to happen.
  @inlinable
  func holds(_ entry: CalendarEntry) -> Bool {
    slots[entry.slot].sequence == entry.sequence
  }

  /// Moves to a room of its own: a larger one, or one that no copy shares.
  @inlinable @inline(never)
  mutating func move(toRoomOf capacity: Int) {
    room = SlotRoom(capacity: capacity, copying: room)
    slots = room.slots
  }
}

/// The memory of slots, of which the first `count` are in use or free to be used again.
///
/// A class for the same reason as ``EntryRoom``, and written under the same rule.
@usableFromInline
final class SlotRoom<Slot>: @unchecked Sendable {
  @usableFromInline let slots: UnsafeMutablePointer<Slot>
  @usableFromInline let capacity: Int
  @exclusivity(unchecked) @usableFromInline var count = 0

  @usableFromInline
  init(capacity: Int) {
    self.capacity = capacity
    slots = .allocate(capacity: capacity)
  }

  /// A larger room, or one of the same size, with the slots of another.
  @usableFromInline
  convenience init(capacity: Int, copying other: SlotRoom) {
    self.init(capacity: capacity)
    slots.initialize(from: other.slots, count: other.count)
    count = other.count
  }

  deinit {
    slots.deinitialize(count: count)
    slots.deallocate()
  }
}
