import EventEngine
import OutputStatistics
import Probability

/// Stations of the engine in a row, with Poisson arrivals at the first and a way back from the last.
struct LineModel: ObservedModel {
  enum Event: Sendable {
    case arrival
    case serviceEnds(station: Int, server: Int)
  }

  struct Design: Sendable {
    var arrivalRate: Double
    var serviceRates: [Double]
    var servers: [Int]
    var returnProbability: Double

    var fastest: Double { max(arrivalRate, serviceRates.reduce(0, max)) }
  }

  struct Visitor: Sendable {
    let number: UInt32
    let entered: SimulationTime
    /// Services begun before, at any station.
    var visits: UInt32
  }

  var calendar = FutureEventList<Event>(startingAt: SimulationTime(milliseconds: 0))
  var record: QueueRecord
  private var stations: [ServiceStation<Visitor>]
  private let design: Design
  private let random: RandomSource
  private let window: ObservationWindow
  private var visitors: UInt32 = 0

  /// Simulates one replication and says what was seen in the window.
  static func replicate(
    _ design: Design, _ random: RandomSource, _ window: ObservationWindow
  ) throws -> QueueRecord {
    var model = LineModel(design, random, window)
    return try model.observe(window)
  }

  private init(_ design: Design, _ random: RandomSource, _ window: ObservationWindow) {
    self.design = design
    self.random = random
    self.window = window
    record = QueueRecord(groups: design.servers.count)
    stations = design.servers.map { ServiceStation(servers: $0) }
    scheduleArrival()
  }

  mutating func happen(_ event: Event) {
    switch event {
    case .arrival:
      let visitor = Visitor(number: visitors, entered: calendar.now, visits: 0)
      visitors += 1
      record.arrived += 1
      scheduleArrival()
      enter(visitor, station: 0)
    case .serviceEnds(let station, let server):
      let ended = stations[station].complete(server, at: calendar.now)
      record.tally(wait: ended.waited, group: station)
      note(station)
      follow(station)
      goOn(ended.customer, from: station)
    }
    let number = stations.reduce(0) { $0 + $1.count }
    let waiting = stations.reduce(0) { $0 + $1.waiting }
    record.see(count: number, waiting: waiting, at: calendar.now)
  }

  private mutating func scheduleArrival() {
    var stream = random.stream(.arrival, of: visitors)
    let duration = stream.exponential() / design.arrivalRate
    calendar.schedule(
      .arrival, at: calendar.now.adding(milliseconds: window.milliseconds(duration)))
  }

  private mutating func enter(_ visitor: Visitor, station: Int) {
    var stream = random.stream(.service, of: visitor.number, turn: visitor.visits)
    var visitor = visitor
    visitor.visits += 1
    let work = window.milliseconds(stream.exponential() / design.serviceRates[station])
    _ = stations[station].arrive(visitor, work: work, at: calendar.now)
    follow(station)
    note(station)
  }

  /// To the next station; from the last back to the first, or out.
  private mutating func goOn(_ visitor: Visitor, from station: Int) {
    guard station + 1 == stations.count else { return enter(visitor, station: station + 1) }
    var stream = random.stream(.route, of: visitor.number, turn: visitor.visits)
    if stream.bernoulli(design.returnProbability) { return enter(visitor, station: 0) }
    record.times.record(Double(calendar.now - visitor.entered))
  }

  /// Does what a station asks of the calendar; without priorities nothing ever stops.
  private mutating func follow(_ station: Int) {
    while case .begins(let service) = stations[station].nextChange(at: calendar.now) {
      calendar.schedule(
        .serviceEnds(station: station, server: service.server),
        at: calendar.now.adding(milliseconds: service.remaining))
    }
  }

  private mutating func note(_ station: Int) {
    record.numberOf[station].set(
      Int64(stations[station].count), at: calendar.now.milliseconds)
  }
}
