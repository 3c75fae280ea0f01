/// One server of a station.
@frozen
@usableFromInline
struct Server: Sendable {
  /// Slot of the customer it serves; −1 when it serves nobody.
  @usableFromInline var slot = -1
  /// Milliseconds of work done in a million milliseconds.
  @usableFromInline var pace: Int64
  /// Whether it takes customers: false on a break, and once it is to go when it has finished.
  @usableFromInline var isOpen = true

  @inlinable
  init(pace: Int64) {
    self.pace = pace
  }
}

/// Servers come, go on breaks, come back and change their pace.
extension ServiceStation {
  /// The pace at which work takes as long as it says.
  @inlinable package static var standardPace: Int64 { 1_000_000 }

  @inlinable package var serverCount: Int { servers.count }

  /// Adds a server and gives its place, which it keeps for good.
  ///
  /// - Parameter pace: milliseconds of work that it does in a million milliseconds, above 0.
  @inlinable
  package mutating func addServer(isOpen: Bool = true, pace: Int64 = 1_000_000) -> Int {
    precondition(pace > 0, "a server without a pace")
    var server = Server(pace: pace)
    server.isOpen = isOpen
    servers.append(server)
    rest(servers.count - 1)
    return servers.count - 1
  }

  /// Whether a server takes customers.
  @inlinable
  package func isOpen(_ server: Int) -> Bool { servers[server].isOpen }

  @inlinable
  package func isBusy(_ server: Int) -> Bool { servers[server].slot >= 0 }

  /// The customer whom a server serves.
  @inlinable
  package func customer(at server: Int) -> Customer? {
    servers[server].slot < 0 ? nil : customers[servers[server].slot].customer
  }

  /// A server comes back; nothing happens when it is here.
  @inlinable
  package mutating func open(_ server: Int) {
    guard !servers[server].isOpen else { return }
    servers[server].isOpen = true
    if isBusy(server) { markInterruptible(server) } else { rest(server) }
  }

  /// A server goes on a break; nothing happens when it is on one.
  ///
  /// - Returns: the service that stops, whose end is to be taken off the calendar; `nil` when the
  ///   server was idle or finishes first.
  @inlinable
  package mutating func close(
    _ server: Int, _ rule: BreakRule, at now: SimulationTime
  ) -> Service<Customer>? {
    if servers[server].isOpen {
      servers[server].isOpen = false
      if idle.contains(server) { idle.remove(server) }
      if interruptible.contains(server) { interruptible.remove(server) }
    }
    guard rule == .suspending, isBusy(server) else { return nil }
    return interrupt(server, at: now)
  }

  /// Sets how fast a server works, from now on.
  ///
  /// - Returns: the service it is in, whose end is to be moved to `remaining` from now; `nil` when it
  ///   is idle or the pace is what it was.
  @inlinable
  package mutating func setPace(
    _ pace: Int64, of server: Int, at now: SimulationTime
  ) -> Service<Customer>? {
    precondition(pace > 0, "a server without a pace")
    guard pace != servers[server].pace else { return nil }
    let slot = servers[server].slot
    if slot >= 0 { settle(slot, at: now) }
    servers[server].pace = pace
    return slot >= 0 ? service(of: slot, on: server) : nil
  }
}
