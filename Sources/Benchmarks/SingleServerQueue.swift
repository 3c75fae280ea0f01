import EventEngine
import OutputStatistics

/// M/M/1 as one writes it by hand on the calendar: two kinds of event, and a line of those who wait.
struct SingleServerQueue: SimulationModel {
  enum Event: Sendable { case arrival, departure }

  var calendar = FutureEventList<Event>(startingAt: SimulationTime(milliseconds: 0))
  /// In mean services.
  private(set) var waits = Tally()

  private let customers: UInt32
  private let chance: CustomerChance
  private var line = WaitingLine()
  private var isBusy = false
  /// Customers whose arrival has been put on the calendar.
  private var drawn: UInt32 = 0
  /// Milliseconds of service of the customer who comes next.
  private var nextWork: Int64 = 0

  init(customers: Int, chance: CustomerChance) {
    self.customers = UInt32(customers)
    self.chance = chance
    scheduleArrival()
  }

  @inline(__always)
  mutating func happen(_ event: Event) {
    switch event {
    case .arrival:
      let customer = WaitingCustomer(arrived: calendar.now, work: nextWork)
      scheduleArrival()
      if isBusy {
        line.append(customer)
      } else {
        isBusy = true
        serve(customer)
      }
    case .departure:
      if let first = line.removeFirst() { serve(first) } else { isBusy = false }
    }
  }

  @inline(__always)
  private mutating func scheduleArrival() {
    guard drawn < customers else { return }
    let customer = chance.customer(drawn)
    drawn += 1
    nextWork = customer.work
    calendar.schedule(.arrival, at: calendar.now.adding(milliseconds: customer.interval))
  }

  @inline(__always)
  private mutating func serve(_ customer: WaitingCustomer) {
    waits.record(Double(calendar.now - customer.arrived) / QueueSystem.meanService)
    calendar.schedule(.departure, at: calendar.now.adding(milliseconds: customer.work))
  }
}

/// Who waits: since when, and with how many milliseconds of service to come.
struct WaitingCustomer {
  var arrived: SimulationTime
  var work: Int64
}

/// Those who wait, in the order of their arrival: a ring that grows.
struct WaitingLine {
  /// A power of two of them.
  private var places = ContiguousArray(
    repeating: WaitingCustomer(arrived: .distantPast, work: 0), count: 64)
  /// How many have left the line, and how many have ever joined it.
  private var left = 0
  private var joined = 0

  @inline(__always)
  mutating func append(_ customer: WaitingCustomer) {
    if joined &- left == places.count { grow() }
    places[joined & (places.count &- 1)] = customer
    joined &+= 1
  }

  mutating func removeFirst() -> WaitingCustomer? {
    guard left < joined else { return nil }
    let customer = places[left & (places.count &- 1)]
    left &+= 1
    return customer
  }

  private mutating func grow() {
    let first = left & (places.count - 1)
    let ordered = places[first...] + places[..<first]
    places = ContiguousArray(ordered + ordered)
    (left, joined) = (0, joined - left)
  }
}
