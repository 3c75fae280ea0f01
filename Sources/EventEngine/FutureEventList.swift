/// The calendar of a simulation: events to come, in a total order, with the clock.
///
/// Events leave by time, then priority, then order of scheduling, so that equal times never fall
/// to chance. A value: copying it copies the whole calendar, and the two then go their own ways.
/// Cancelling marks an entry stale and leaves it; stale entries are swept out when they outnumber
/// the live ones, which keeps memory within about twice what pends.
///
/// Limits, each a precondition: 16,777,216 events pending at once and 4,294,967,295 scheduled in
/// the list's life.
@frozen @usableFromInline
package struct FutureEventList<Event: Sendable>: Sendable {
  /// The clock: when the event handled last was due, or where the last run ended.
  @inlinable package var now: SimulationTime { clock }
  /// Events that pend, without those cancelled.
  @inlinable package var count: Int { queue.count - staleCount }

  @usableFromInline var clock: SimulationTime
  @usableFromInline var queue = LadderQueue()
  @usableFromInline var slots = EventSlots<Event>()
  @usableFromInline var staleCount = 0
  @usableFromInline var lastSequence: UInt32 = 0

  @inlinable
  package init(startingAt start: SimulationTime) {
    clock = start
  }

  /// Puts `event` on the calendar. Its time must not lie before ``now``.
  @inlinable @inline(__always)
  @discardableResult
  package mutating func schedule(
    _ event: Event, at time: SimulationTime, priority: EventPriority = .normal
  ) -> EventTicket {
    let sequence = nextSequence(for: time)
    ownMemory()
    let slot = UInt32(
      truncatingIfNeeded: slots.occupy(
        with: event, time: time, sequence: sequence, priority: priority))
    queue.insert(
      CalendarEntry(time: time, priority: priority, sequence: sequence, slot: slot))
    return EventTicket(slot: slot, sequence: sequence)
  }

  /// Takes the least event off the calendar and sets the clock to its time; `nil`, and the clock
  /// stands, when no event is due before `end`.
  @inlinable @inline(__always)
  package mutating func next(before end: SimulationTime) -> Event? {
    ownMemory()
    while queue.bottom.count > 0 || refill() {
      let entry = queue.bottom.least
      guard entry.time < end else { return nil }
      queue.bottom.removeLeast()
      guard slots.holds(entry) else {
        staleCount -= 1
        continue
      }
      clock = entry.time
      return slots.release(entry.slot)
    }
    return nil
  }

  /// The event on top of the calendar, which an event before it or its own cancelling may still
  /// displace; `nil` where finding it would take more than a look.
  @inlinable @inline(__always)
  package var coming: Event? {
    queue.bottom.count > 0 ? slots.slots[queue.bottom.least.slot].event : nil
  }

  /// Sets the clock forward to `time`, at which nothing happens; nothing may be due before it.
  @inlinable
  package mutating func advance(to time: SimulationTime) {
    precondition(time >= clock, "the clock cannot go back")
    ownMemory()
    sweepLeast()
    precondition(queue.bottom.least.time >= time, "events are due before the time to advance to")
    clock = time
  }

  /// Makes sure that no copy of this list shares the memory that is about to be written.
  ///
  /// The rooms of heap and slots are only ever shared together: asking after one is enough.
  @inlinable @inline(__always)
  mutating func ownMemory() {
    guard !isKnownUniquelyReferenced(&queue.bottom.room) else { return }
    queue.bottom.move(toRoomOf: queue.bottom.end)
    slots.move(toRoomOf: slots.room.capacity)
  }

  /// Drops stale entries from the top, so that the least entry is a live one.
  @inlinable
  mutating func sweepLeast() {
    while queue.bottom.count > 0 || refill() {
      guard !slots.holds(queue.bottom.least) else { return }
      queue.bottom.removeLeast()
      staleCount -= 1
    }
  }

  /// Brings the entries due next into the bottom, without those gone stale; false when there are none.
  @inlinable @inline(never)
  mutating func refill() -> Bool {
    let before = queue.count
    let slots = slots
    queue.refill { slots.holds($0) }
    staleCount -= before - queue.count
    return queue.bottom.count > 0
  }

  @inlinable
  mutating func nextSequence(for time: SimulationTime) -> UInt32 {
    precondition(time >= clock, "an event scheduled in the past")
    lastSequence += 1
    return lastSequence
  }
}
