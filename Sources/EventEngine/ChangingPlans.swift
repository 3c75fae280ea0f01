/// Events that do not happen after all, or not then.
extension FutureEventList {
  /// Whether the ticket's event is still to happen.
  @inlinable
  package func isPending(_ ticket: EventTicket) -> Bool {
    slots.holds(ticket)
  }

  /// When the ticket's event is due; `nil` when it is not pending.
  @inlinable
  package func time(of ticket: EventTicket) -> SimulationTime? {
    slots.holds(ticket) ? slots.slots[Int(ticket.slot)].time : nil
  }

  /// Takes an event off the calendar, whenever it is due, in constant time.
  ///
  /// - Returns: false, and nothing changes, when it has happened or was cancelled before.
  @inlinable
  @discardableResult
  package mutating func cancel(_ ticket: EventTicket) -> Bool {
    guard slots.holds(ticket) else { return false }
    ownMemory()
    _ = slots.release(Int(ticket.slot))
    noteStaleEntry()
    return true
  }

  /// Moves a pending event to another time, with its priority, behind all that is scheduled there.
  ///
  /// - Returns: the event's new ticket; the old one is void.
  @inlinable
  package mutating func reschedule(
    _ ticket: EventTicket, to time: SimulationTime
  ) -> EventTicket {
    precondition(slots.holds(ticket), "rescheduling an event that is not pending")
    ownMemory()
    let sequence = nextSequence(for: time)
    let number = Int(ticket.slot)
    slots.slots[number].time = time
    slots.slots[number].sequence = sequence
    queue.insert(
      CalendarEntry(
        time: time, priority: slots.slots[number].priority, sequence: sequence,
        slot: ticket.slot))
    noteStaleEntry()
    return EventTicket(slot: ticket.slot, sequence: sequence)
  }

  /// Lines on the calendar, stale ones included: what memory follows.
  package var entriesHeld: Int { queue.count }

  /// Counts an entry gone stale, and sweeps when the stale outnumber the live.
  ///
  /// The least size keeps a nearly empty calendar from sweeping at every second cancellation.
  @inlinable
  mutating func noteStaleEntry() {
    staleCount += 1
    if staleCount > 32, staleCount > count { sweep() }
  }

  @inlinable
  mutating func sweep() {
    let slots = slots
    queue.removeAll { entry in slots.holds(entry) }
    staleCount = 0
  }
}
