import EventEngine
import OutputStatistics

/// Customers before the servers of a station: M/M/c, or one server and two classes.
struct StationQueue: SimulationModel {
  enum Event: Sendable { case arrival, serviceEnds(Int) }

  var calendar = FutureEventList<Event>(startingAt: SimulationTime(milliseconds: 0))
  /// In mean services.
  private(set) var waits = Tally()

  private var station: ServiceStation<UInt32>
  private let hasClasses: Bool
  private let customers: UInt32
  private let chance: CustomerChance
  /// Customers whose arrival has been put on the calendar.
  private var drawn: UInt32 = 0
  /// Milliseconds of service of the customer who comes next.
  private var nextWork: Int64 = 0

  init(servers: Int, hasClasses: Bool, customers: Int, chance: CustomerChance) {
    station = ServiceStation(
      servers: servers,
      discipline: QueueDiscipline(classes: hasClasses ? .nonPreemptive : .ignored))
    self.hasClasses = hasClasses
    self.customers = UInt32(customers)
    self.chance = chance
    scheduleArrival()
  }

  mutating func happen(_ event: Event) {
    switch event {
    case .arrival:
      let (customer, work) = (drawn &- 1, nextWork)
      scheduleArrival()
      _ = station.arrive(
        customer, work: work,
        urgency: hasClasses && chance.isUrgent(customer) ? 0 : 1, at: calendar.now)
    case .serviceEnds(let server):
      station.complete(server, at: calendar.now)
    }
    while let change = station.nextChange(at: calendar.now) {
      guard case .begins(let service) = change else { continue }
      waits.record(Double(service.waited) / QueueSystem.meanService)
      calendar.schedule(
        .serviceEnds(service.server), at: calendar.now.adding(milliseconds: service.remaining))
    }
  }

  private mutating func scheduleArrival() {
    guard drawn < customers else { return }
    let customer = chance.customer(drawn)
    drawn += 1
    nextWork = customer.work
    calendar.schedule(.arrival, at: calendar.now.adding(milliseconds: customer.interval))
  }
}
