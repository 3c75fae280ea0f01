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
    @usableFromInline var event: Event?
    /// When the event is due; in a free slot, the next free one.
    @usableFromInline var time: SimulationTime
    /// The sequence of the event's entry; 0 in a free slot.
    @usableFromInline var sequence: UInt32
    @usableFromInline var priority: EventPriority

    @inlinable
    init(event: Event, time: SimulationTime, sequence: UInt32, priority: EventPriority) {
      self.event = event
      self.time = time
      self.sequence = sequence
      self.priority = priority
    }
  }

  @usableFromInline var slots: ContiguousArray<Slot> = []
  /// The slot freed last; −1 when all are taken.
  @usableFromInline var firstFree = -1

  @inlinable
  init() {}

  @inlinable
  mutating func occupy(
    with event: Event, time: SimulationTime, sequence: UInt32, priority: EventPriority
  ) -> Int {
    let slot = Slot(event: event, time: time, sequence: sequence, priority: priority)
    guard firstFree >= 0 else {
      precondition(slots.count <= 0xFF_FFFF, "more than 16,777,216 events pend at once")
      slots.append(slot)
      return slots.count - 1
    }
    let number = firstFree
    firstFree = Int(slots[number].time.milliseconds)
    slots[number] = slot
    return number
  }

  /// Empties a slot and returns what it held; it must be taken.
  @inlinable
  mutating func release(_ number: Int) -> Event {
    guard let event = slots[number].event else { preconditionFailure("an empty slot") }
    slots[number].event = nil
    slots[number].sequence = 0
    slots[number].time = SimulationTime(milliseconds: Int64(firstFree))
    firstFree = number
    return event
  }

  @inlinable
  func holds(_ ticket: EventTicket) -> Bool {
    ticket.slot < slots.count && slots[Int(ticket.slot)].sequence == ticket.sequence
  }

  @inlinable
  func holds(_ entry: CalendarEntry) -> Bool {
    slots[entry.slot].sequence == entry.sequence
  }
}
