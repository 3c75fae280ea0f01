/// Customers who leave before their time, or whose urgency changes.
extension ServiceStation {
  /// A customer loses patience: leaves, if it still waits.
  ///
  /// - Returns: who left; `nil`, and nothing changes, when the ticket's customer is being served or
  ///   has gone, so that a clock of patience need not be cancelled.
  @inlinable
  @discardableResult
  package mutating func renege(_ ticket: CustomerTicket) -> Customer? {
    guard let slot = customers.place(of: ticket), customers[slot].server < 0 else { return nil }
    let customer = customers[slot].customer
    queue.remove(slot)
    customers.release(slot)
    return customer
  }

  /// Takes a customer away, waiting or served.
  ///
  /// - Returns: the service that stops, whose end is to be taken off the calendar; `nil` when the
  ///   customer waited or has gone.
  @inlinable
  @discardableResult
  package mutating func withdraw(
    _ ticket: CustomerTicket, at now: SimulationTime
  ) -> Service<Customer>? {
    guard let slot = customers.place(of: ticket) else { return nil }
    let server = customers[slot].server
    guard server >= 0 else {
      queue.remove(slot)
      customers.release(slot)
      return nil
    }
    settle(slot, at: now)
    let stopped = service(of: slot, on: server)
    free(server)
    customers.release(slot)
    rest(server)
    return stopped
  }

  /// Changes the priority class of a customer who waits or is served.
  ///
  /// - Returns: false, and nothing changes, when the ticket's customer has gone.
  @inlinable
  @discardableResult
  package mutating func setUrgency(_ urgency: UInt8, of ticket: CustomerTicket) -> Bool {
    guard let slot = customers.place(of: ticket) else { return false }
    guard discipline.classes != .ignored, customers[slot].urgency != urgency else { return true }
    customers[slot].urgency = urgency
    let server = customers[slot].server
    if server < 0 {
      queue.remove(slot)
      enqueue(slot)
    } else if interruptible.contains(server) {
      interruptible.remove(server)
      markInterruptible(server)
    }
    return true
  }
}

// MARK: - Inside

extension ServiceStation {
  /// Puts a customer who is new, or of another class now, among those who wait.
  @inlinable @inline(__always)
  mutating func enqueue(_ slot: Int) {
    let rank = rank(of: slot)
    queue.insert(slot, rank: rank)
  }

  /// The order of the queue: class, due date, arrival.
  @inlinable @inline(__always)
  func rank(of slot: Int) -> UInt128 {
    let customer = customers[slot]
    let due = discipline.order == .dueDate ? customer.due.milliseconds : 0
    return UInt128(customer.urgency) << 96 | UInt128(UInt64(bitPattern: due) ^ (1 << 63)) << 32
      | UInt128(customer.sequence)
  }

  @inlinable @inline(__always)
  mutating func begin(_ slot: Int, on server: Int, at now: SimulationTime) -> Service<Customer> {
    idle.remove(server)
    customers[slot].begin(on: server, at: now)
    servers[server].slot = slot
    busyCount += 1
    markInterruptible(server)
    return service(of: slot, on: server)
  }

  /// Stops a service; its customer waits again, with the rank it had.
  @inlinable
  mutating func interrupt(_ server: Int, at now: SimulationTime) -> Service<Customer> {
    let slot = servers[server].slot
    settle(slot, at: now)
    let stopped = service(of: slot, on: server)
    free(server)
    customers[slot].server = -1
    queueAgain(slot)
    return stopped
  }

  /// Puts a customer back among those who wait: in a line, before all who came later.
  @inlinable
  mutating func queueAgain(_ slot: Int) {
    guard queue.isLine else { return enqueue(slot) }
    var next = queue.line.head
    while next >= 0, customers[next].sequence < customers[slot].sequence {
      next = queue.line.item(behind: next)
    }
    queue.line.insert(slot, before: next)
  }

  /// Takes a server's customer from it.
  @inlinable @inline(__always)
  mutating func free(_ server: Int) {
    if discipline.classes == .preemptiveResume, interruptible.contains(server) {
      interruptible.remove(server)
    }
    servers[server].slot = -1
    busyCount -= 1
  }

  /// An open server without a customer joins the idle.
  @inlinable @inline(__always)
  mutating func rest(_ server: Int) {
    guard servers[server].isOpen else { return }
    idle.append(server)
  }

  @inlinable @inline(__always)
  mutating func markInterruptible(_ server: Int) {
    guard discipline.classes == .preemptiveResume, servers[server].isOpen else { return }
    turns += 1
    let urgency = customers[servers[server].slot].urgency
    interruptible.insert(server, key: UInt128(.max - urgency) << 64 | UInt128(UInt64.max - turns))
  }

  /// Takes the work done since the service began, or was last settled, off what remains.
  @inlinable @inline(__always)
  mutating func settle(_ slot: Int, at now: SimulationTime) {
    let pace = servers[customers[slot].server].pace
    let elapsed = customers[slot].elapse(until: now)
    let done =
      pace == Self.standardPace
      ? elapsed
      : Int64(clamping: Int128(elapsed) * Int128(pace) / Int128(Self.standardPace))
    customers[slot].work -= min(customers[slot].work, done)
  }

  @inlinable @inline(__always)
  func service(of slot: Int, on server: Int) -> Service<Customer> {
    let state = customers[slot]
    guard let customer = state.customer else { preconditionFailure("an empty slot") }
    return Service(
      server: server, customer: customer,
      ticket: CustomerTicket(slot: slot, sequence: state.sequence), arrived: state.arrived,
      waited: state.waited, remaining: Self.duration(of: state.work, at: servers[server].pace),
      work: state.work)
  }

  /// Milliseconds that work takes at a pace, rounded up.
  @inlinable @inline(__always)
  static func duration(of work: Int64, at pace: Int64) -> Int64 {
    guard pace != standardPace else { return work }
    return Int64((Int128(work) * Int128(standardPace) + Int128(pace) - 1) / Int128(pace))
  }
}
