import EventEngine

/// A model around one station that writes down what happens at it: `3 C begins at 0`.
struct Counter: SimulationModel {
  enum Event: Sendable {
    case arrival(Character, work: Int64, urgency: UInt8, due: Int64, patience: Int64?)
    case serviceEnds(Int)
    case patienceEnds(CustomerTicket)
    case breakBegins(Int, BreakRule)
    case breakEnds(Int)
    case pace(Int64, Int)
  }

  var calendar = FutureEventList<Event>(startingAt: SimulationTime(milliseconds: 0))
  var station: ServiceStation<Character>
  var ends: [EventTicket] = []
  var tickets: [Character: CustomerTicket] = [:]
  var story: [String] = []

  init(
    servers: Int = 1, capacity: Int = .max, _ classes: QueueDiscipline.Classes = .ignored,
    by order: QueueDiscipline.Order = .arrival
  ) {
    station = ServiceStation(
      servers: servers, capacity: capacity,
      discipline: QueueDiscipline(classes: classes, order: order))
    ends = Array(repeating: .none, count: servers)
  }

  mutating func plan(_ event: Event, at time: Int64) {
    calendar.schedule(event, at: SimulationTime(milliseconds: time))
  }

  mutating func arrives(
    _ name: Character, at time: Int64, work: Int64, urgency: UInt8 = 0, due: Int64 = 0,
    patience: Int64? = nil
  ) {
    plan(
      .arrival(name, work: work, urgency: urgency, due: due, patience: patience), at: time)
  }

  /// All that was written down until nothing is left to happen.
  mutating func told() throws -> [String] {
    try run(until: SimulationTime(milliseconds: 1_000))
    return story
  }

  mutating func happen(_ event: Event) {
    switch event {
    case .arrival(let name, let work, let urgency, let due, let patience):
      arrive(name, work, urgency, due, patience)
    case .serviceEnds(let server):
      let ended = station.complete(server, at: calendar.now)
      note("\(ended.customer) leaves after \(calendar.now - ended.arrived), waited \(ended.waited)")
    case .patienceEnds(let ticket):
      if let name = station.renege(ticket) { note("\(name) gives up") }
    case .breakBegins(let server, let rule):
      if let stopped = station.close(server, rule, at: calendar.now) { stop(stopped) }
    case .breakEnds(let server): station.open(server)
    case .pace(let pace, let server):
      if let service = station.setPace(pace, of: server, at: calendar.now) {
        calendar.cancel(ends[server])
        schedule(service)
      }
    }
    follow()
  }

  private mutating func arrive(
    _ name: Character, _ work: Int64, _ urgency: UInt8, _ due: Int64, _ patience: Int64?
  ) {
    let ticket = station.arrive(
      name, work: work, urgency: urgency, due: SimulationTime(milliseconds: due),
      at: calendar.now)
    guard let ticket else {
      note("\(name) is lost")
      return
    }
    tickets[name] = ticket
    guard let patience else { return }
    calendar.schedule(.patienceEnds(ticket), at: calendar.now.adding(milliseconds: patience))
  }

  mutating func follow() {
    while let change = station.nextChange(at: calendar.now) {
      switch change {
      case .begins(let service):
        note("\(service.customer) begins at \(service.server)")
        schedule(service)
      case .stops(let service): stop(service)
      }
    }
  }

  private mutating func schedule(_ service: Service<Character>) {
    ends[service.server] = calendar.schedule(
      .serviceEnds(service.server), at: calendar.now.adding(milliseconds: service.remaining))
  }

  mutating func stop(_ service: Service<Character>) {
    calendar.cancel(ends[service.server])
    note("\(service.customer) stops with \(service.work) left")
  }

  private mutating func note(_ text: String) {
    story.append("\(calendar.now.milliseconds) \(text)")
  }
}
