/// A customer with its server, as one service begins, stops or ends.
@frozen @usableFromInline
package struct Service<Customer: Sendable>: Sendable {
  /// Place of the server.
  @usableFromInline package let server: Int
  @usableFromInline package let customer: Customer
  @usableFromInline package let ticket: CustomerTicket
  /// When the customer arrived, by the station's clock.
  @usableFromInline package let arrived: SimulationTime
  /// Milliseconds that the customer has waited in all, interruptions included.
  @usableFromInline package let waited: Int64
  /// Milliseconds until the service ends at the server's pace; 0 when it has ended.
  @usableFromInline package let remaining: Int64
  /// Work still to do, in milliseconds at the standard pace.
  @usableFromInline package let work: Int64

  @inlinable
  init(
    server: Int, customer: Customer, ticket: CustomerTicket, arrived: SimulationTime,
    waited: Int64, remaining: Int64, work: Int64
  ) {
    self.server = server
    self.customer = customer
    self.ticket = ticket
    self.arrived = arrived
    self.waited = waited
    self.remaining = remaining
    self.work = work
  }
}

/// What a station asks of its model's calendar.
@frozen @usableFromInline
package enum StationChange<Customer: Sendable>: Sendable {
  /// A service begins or goes on: put its end on the calendar, `remaining` from now.
  case begins(Service<Customer>)
  /// A service is interrupted and its customer waits again: take its end off the calendar.
  case stops(Service<Customer>)
}

/// How a server goes on a break.
@frozen @usableFromInline
package enum BreakRule: Sendable {
  /// It finishes with its customer first.
  case finishing
  /// It goes at once; its customer waits again and keeps what has been done.
  case suspending
}
