/// Servers and the customers who wait for them: c servers, priority classes, a finite capacity.
///
/// A value without a calendar. Each operation changes the station; afterwards the model asks
/// ``nextChange(at:)`` until there is none and schedules or cancels what it is told:
///
///     station.arrive(customer, work: 90_000, at: calendar.now)
///     while let change = station.nextChange(at: calendar.now) {
///       switch change {
///       case .begins(let service):
///         ends[service.server] = calendar.schedule(
///           .serviceEnds(service.server), at: calendar.now.adding(milliseconds: service.remaining))
///       case .stops(let service):
///         calendar.cancel(ends[service.server])
///       }
///     }
///
/// So a batch is several arrivals before the first question, and the most urgent of it is served
/// first; a batch that must be taken as a whole asks ``room`` beforehand. What is counted (waits,
/// numbers in queue) is for the model to tally from what it is handed.
///
/// The clock is the caller's and must not run backwards: the simulation's, or one that stands still
/// out of hours. The free server that has been idle longest is taken first. Operations on the queue
/// are O(log n).
@frozen @usableFromInline
package struct ServiceStation<Customer: Sendable>: Sendable {
  @usableFromInline package let discipline: QueueDiscipline
  /// The most customers that may be here, waiting or served.
  @usableFromInline package let capacity: Int

  @usableFromInline var customers = CustomerSlots<Customer>()
  @usableFromInline var servers: ContiguousArray<Server> = []
  /// Customers who wait, by slot.
  @usableFromInline var queue: WaitingCustomers
  /// Open servers without a customer, by place, the longest idle first.
  @usableFromInline var idle = NumberedLine()
  /// Servers that could be interrupted, by place: the least urgent service first, of these the one
  /// that began last. Empty unless the discipline is preemptive.
  @usableFromInline var interruptible = IndexedHeap()
  /// Counts how often a service began that can be interrupted: the order among them.
  @usableFromInline var turns: UInt64 = 0
  @usableFromInline var busyCount = 0

  /// A station whose `servers` are open and idle, at the standard pace.
  @inlinable
  package init(
    servers count: Int = 0, capacity: Int = .max, discipline: QueueDiscipline = .firstCome
  ) {
    precondition(count >= 0 && capacity >= 0, "a negative number of servers or places")
    self.discipline = discipline
    self.capacity = capacity
    queue = WaitingCustomers(discipline)
    for _ in 0..<count { _ = addServer() }
  }

  // MARK: What there is

  /// Customers who wait.
  @inlinable package var waiting: Int { queue.count }
  /// Customers who are being served.
  @inlinable package var inService: Int { busyCount }
  /// Customers who wait or are being served.
  @inlinable package var count: Int { queue.count + busyCount }
  /// Customers who could still come in.
  @inlinable package var room: Int { max(0, capacity - count) }

  /// Whether the ticket's customer is here, waiting or served.
  @inlinable
  package func holds(_ ticket: CustomerTicket) -> Bool { customers.place(of: ticket) != nil }

  /// Whether the ticket's customer waits.
  @inlinable
  package func isWaiting(_ ticket: CustomerTicket) -> Bool {
    customers.place(of: ticket).map { customers[$0].server < 0 } ?? false
  }

  // MARK: Arrival and service

  /// Lets a customer in.
  ///
  /// - Parameters:
  ///   - work: milliseconds of service at the standard pace.
  ///   - urgency: the priority class; the lower, the more urgent.
  ///   - due: what ``QueueDiscipline/Order/dueDate`` sorts by; only compared with other due dates.
  /// - Returns: the customer's ticket; `nil` when the station is full and the arrival is lost.
  @inlinable @inline(__always)
  package mutating func arrive(
    _ customer: Customer, work: Int64, urgency: UInt8 = 0, due: SimulationTime = .distantFuture,
    at now: SimulationTime
  ) -> CustomerTicket? {
    precondition(work >= 0, "a negative service time")
    guard count < capacity else { return nil }
    let sequence = customers.nextSequence()
    let slot = customers.occupy(
      with: CustomerSlots.Slot(
        customer: customer, sequence: sequence,
        urgency: discipline.classes == .ignored ? 0 : urgency, due: due, arrived: now, work: work))
    enqueue(slot)
    return CustomerTicket(slot: slot, sequence: sequence)
  }

  /// The next thing that the calendar must be told; `nil` when all is as it should be.
  @inlinable @inline(__always)
  package mutating func nextChange(at now: SimulationTime) -> StationChange<Customer>? {
    guard let first = queue.first else { return nil }
    if let server = idle.first {
      queue.remove(first)
      return .begins(begin(first, on: server, at: now))
    }
    guard discipline.classes == .preemptiveResume else { return nil }
    return interruption(for: first, at: now).map { .stops($0) }
  }

  /// Interrupts the least urgent service for a customer who is more urgent.
  @inlinable @inline(never)
  mutating func interruption(for first: Int, at now: SimulationTime) -> Service<Customer>? {
    guard let weakest = interruptible.first,
      customers[first].urgency < customers[servers[weakest].slot].urgency
    else { return nil }
    let stopped = interrupt(weakest, at: now)
    rest(weakest)
    return stopped
  }

  /// A service ends, when its calendar entry says so, and its customer leaves.
  ///
  /// - Returns: the service, with nothing remaining.
  @inlinable @inline(__always)
  @discardableResult
  package mutating func complete(_ server: Int, at now: SimulationTime) -> Service<Customer> {
    precondition(servers[server].slot >= 0, "an idle server has nothing to complete")
    let slot = servers[server].slot
    settle(slot, at: now)
    precondition(customers[slot].work == 0, "a service completed before its time")
    let ended = service(of: slot, on: server)
    free(server)
    customers.release(slot)
    rest(server)
    return ended
  }
}
