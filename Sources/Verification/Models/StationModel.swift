import EventEngine
import Foundation
import OutputStatistics
import Probability

/// A customer of a station.
struct StationCustomer: Sendable {
  /// The priority class, 0 the most urgent.
  let kind: UInt8
  let arrived: SimulationTime
}

/// Poisson arrivals at one station of the engine: the same station and calendar as the model's.
///
/// A customer's class, service and patience are drawn from streams of its own, so that under one
/// seed the same customers come to each design.
struct StationModel: ObservedModel {
  enum Event: Sendable {
    case arrival
    case serviceEnds(Int)
    case patienceEnds(CustomerTicket)
    case breaksDown
    case repaired
    case phase(Int)
  }

  var calendar = FutureEventList<Event>(startingAt: SimulationTime(milliseconds: 0))
  var record: QueueRecord
  private var station: ServiceStation<StationCustomer>
  private let design: StationDesign
  private let random: RandomSource
  private let window: ObservationWindow
  /// Arrivals per unit of time when they are most frequent.
  private let peakRate: Double
  private var ends: [EventTicket]
  private var batches: UInt32 = 0
  private var customers: UInt32 = 0
  private var breakdowns: UInt32 = 0

  /// Simulates one replication and says what was seen in the window.
  static func replicate(
    _ design: StationDesign, _ random: RandomSource, _ window: ObservationWindow
  ) throws -> QueueRecord {
    var model = StationModel(design, random, window)
    return try model.observe(window)
  }

  private init(_ design: StationDesign, _ random: RandomSource, _ window: ObservationWindow) {
    self.design = design
    self.random = random
    self.window = window
    peakRate = design.arrivalRate * (1 + design.seasonAmplitude)
    let isSeasonal = design.seasonAmplitude > 0
    record = QueueRecord(
      groups: design.arrivalRates.count, phases: isSeasonal ? StationDesign.phases : 0,
      keepsWaits: design.keepsWaits)
    station = ServiceStation(
      servers: design.servers ?? 0, capacity: design.capacity,
      discipline: QueueDiscipline(classes: design.classes))
    ends = Array(repeating: .none, count: design.servers ?? 0)
    scheduleArrival()
    if design.breakdownRate > 0 { scheduleBreakdown() }
    if isSeasonal { calendar.schedule(.phase(0), at: calendar.now, priority: .first) }
  }

  mutating func happen(_ event: Event) {
    switch event {
    case .arrival: arrive()
    case .serviceEnds(let server): leave(station.complete(server, at: calendar.now))
    case .patienceEnds(let ticket): giveUp(ticket)
    case .breaksDown: breakDown()
    case .repaired: repair()
    case .phase(let number): lookAt(phase: number)
    }
    follow()
    record.see(count: station.count, waiting: station.waiting, at: calendar.now)
  }

  /// Does what the station asks of the calendar.
  private mutating func follow() {
    while let change = station.nextChange(at: calendar.now) {
      switch change {
      case .begins(let service):
        ends[service.server] = calendar.schedule(
          .serviceEnds(service.server),
          at: calendar.now.adding(milliseconds: service.remaining))
      case .stops(let service): calendar.cancel(ends[service.server])
      }
    }
  }
}

// MARK: - Customers

extension StationModel {
  private mutating func scheduleArrival() {
    var stream = random.stream(.arrival, of: batches)
    schedule(.arrival, after: stream.exponential() / peakRate)
  }

  private mutating func schedule(_ event: Event, after duration: Double) {
    calendar.schedule(
      event, at: calendar.now.adding(milliseconds: window.milliseconds(duration)))
  }

  /// The next batch comes, unless the season thins it out (P. A. W. Lewis, G. S. Shedler, *Naval
  /// Research Logistics Quarterly* 26 (1979) 403–413).
  private mutating func arrive() {
    var stream = random.stream(.arrival, of: batches, turn: 1)
    let comes = design.seasonAmplitude == 0 || stream.uniform() * peakRate < currentRate
    batches += 1
    scheduleArrival()
    guard comes else { return }
    for _ in 0..<batchSize(from: &stream) { letIn() }
  }

  private var currentRate: Double {
    let time = Double(calendar.now.milliseconds) / window.unit
    let wave = sin(2 * Double.pi * (time / design.seasonLength))
    return design.arrivalRate * (1 + design.seasonAmplitude * wave)
  }

  private func batchSize(from stream: inout RandomStream) -> Int {
    switch design.batch {
    case .fixed(let size): size
    case .geometric(let mean): stream.geometric(1 / mean) + 1
    }
  }

  private mutating func letIn() {
    let number = customers
    customers += 1
    let kind = kind(of: number)
    var stream = random.stream(.service, of: number)
    let work = window.milliseconds(design.services[kind].sample(from: &stream))
    if design.servers == nil, station.count == station.serverCount {
      _ = station.addServer()
      ends.append(.none)
    }
    record.arrived += 1
    let customer = StationCustomer(kind: UInt8(kind), arrived: calendar.now)
    guard
      let ticket = station.arrive(
        customer, work: work, urgency: customer.kind, at: calendar.now)
    else {
      record.lost += 1
      return
    }
    record.numberOf[kind].change(by: 1, at: calendar.now.milliseconds)
    guard design.patienceRate > 0 else { return }
    var patience = random.stream(.patience, of: number)
    schedule(.patienceEnds(ticket), after: patience.exponential() / design.patienceRate)
  }

  private func kind(of number: UInt32) -> Int {
    guard design.arrivalRates.count > 1 else { return 0 }
    var stream = random.stream(.kind, of: number)
    var rest = stream.uniform() * design.arrivalRate
    for kind in design.arrivalRates.indices.dropLast() {
      if rest < design.arrivalRates[kind] { return kind }
      rest -= design.arrivalRates[kind]
    }
    return design.arrivalRates.count - 1
  }

  private mutating func leave(_ service: Service<StationCustomer>) {
    let kind = Int(service.customer.kind)
    record.numberOf[kind].change(by: -1, at: calendar.now.milliseconds)
    record.tally(wait: service.waited, group: kind)
    record.times.record(Double(calendar.now - service.arrived))
  }

  private mutating func giveUp(_ ticket: CustomerTicket) {
    guard let customer = station.renege(ticket) else { return }
    let kind = Int(customer.kind)
    let waited = calendar.now - customer.arrived
    record.reneged += 1
    record.numberOf[kind].change(by: -1, at: calendar.now.milliseconds)
    record.tally(wait: waited, group: kind)
    record.times.record(Double(waited))
  }
}

// MARK: - The server and the season

extension StationModel {
  private mutating func scheduleBreakdown() {
    var stream = random.stream(.breakdown, of: breakdowns)
    schedule(.breaksDown, after: stream.exponential() / design.breakdownRate)
  }

  private mutating func breakDown() {
    record.up.set(0, at: calendar.now.milliseconds)
    if let stopped = station.close(0, .suspending, at: calendar.now) {
      calendar.cancel(ends[stopped.server])
    }
    var stream = random.stream(.breakdown, of: breakdowns, turn: 1)
    breakdowns += 1
    schedule(.repaired, after: stream.exponential() / design.repairRate)
  }

  private mutating func repair() {
    record.up.set(1, at: calendar.now.milliseconds)
    station.open(0)
    scheduleBreakdown()
  }

  /// Notes the number there at a phase of the season, and comes back at the next.
  private mutating func lookAt(phase number: Int) {
    let phase = number % StationDesign.phases
    record.atPhase[phase].record(Double(station.count))
    let next = Double(number + 1) / Double(StationDesign.phases) * design.seasonLength
    calendar.schedule(
      .phase(number + 1), at: SimulationTime(milliseconds: window.milliseconds(next)),
      priority: .first)
  }
}
