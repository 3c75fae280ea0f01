import EventEngine
import Probability
import Testing

/// A station with Poisson arrivals of two classes and exponential service of mean 10,000 ms.
private struct MarkovianQueue: SimulationModel {
  enum Event: Sendable { case arrival, serviceEnds(Int) }

  var calendar = FutureEventList<Event>(startingAt: SimulationTime(milliseconds: 0))
  var station: ServiceStation<UInt8>
  var random: RandomStream
  /// Mean milliseconds between arrivals.
  let interval: Double
  /// Part of the arrivals that is urgent.
  let urgent: Double
  var ends: [EventTicket]
  var (arrived, lost) = (0, 0)
  /// By class: who left, and how long they had waited.
  var (left, waited) = ([0.0, 0.0], [0.0, 0.0])
  static let meanService = 10_000.0

  init(_ shape: Shape, replication: UInt32) {
    station = ServiceStation(
      servers: shape.servers, capacity: shape.capacity,
      discipline: QueueDiscipline(classes: shape.classes))
    ends = Array(repeating: .none, count: shape.servers)
    interval = Self.meanService / (shape.load * Double(shape.servers))
    urgent = shape.urgent
    random = RandomSource(seed: 2_026, replication: replication)
      .stream(purpose: 1, entity: 0, occurrence: 0)
    calendar.schedule(.arrival, at: calendar.now)
  }

  mutating func happen(_ event: Event) {
    switch event {
    case .arrival:
      arrive()
      calendar.schedule(.arrival, at: calendar.now.adding(milliseconds: random(interval)))
    case .serviceEnds(let server):
      let ended = station.complete(server, at: calendar.now)
      left[Int(ended.customer)] += 1
      waited[Int(ended.customer)] += Double(ended.waited)
    }
    follow()
  }

  private mutating func random(_ mean: Double) -> Int64 {
    Int64(mean * random.exponential() + 0.5)
  }

  private mutating func arrive() {
    arrived += 1
    let kind: UInt8 = random.bernoulli(urgent) ? 0 : 1
    let work = random(Self.meanService)
    if station.arrive(kind, work: work, urgency: kind, at: calendar.now) == nil { lost += 1 }
  }

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

  struct Shape: Sendable {
    var servers = 1
    var capacity = Int.max
    var load: Double
    var urgent = 0.0
    var classes = QueueDiscipline.Classes.ignored
  }
}

@Suite struct `A Markovian station` {
  /// The mean of `figure` over replications lies within four standard errors of `theory`.
  private func expect(
    _ shape: MarkovianQueue.Shape, gives theory: Double, _ name: String,
    _ figure: (MarkovianQueue) -> Double
  ) throws {
    let values = try (1...20).map { replication in
      var queue = MarkovianQueue(shape, replication: UInt32(replication))
      try queue.run(until: SimulationTime(milliseconds: 60_000_000))
      return figure(queue)
    }
    let mean = values.reduce(0, +) / 20
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / 19 / 20).squareRoot()
    #expect(abs(mean - theory) < 4 * error, "\(name): \(mean) ± \(error), theory \(theory)")
    #expect(error < 0.1 * theory, "\(name): too rough to say")
  }

  /// The mean wait in units of a mean service: Erlang C / (c (1 − load)).
  private static func meanWait(servers: Int, load: Double) -> Double {
    let offered = load * Double(servers)
    var blocking = 1.0
    for server in 1...servers {
      blocking = offered * blocking / (Double(server) + offered * blocking)
    }
    let waits = blocking / (1 - load * (1 - blocking))
    return waits / (Double(servers) * (1 - load))
  }

  @Test(arguments: [(1, 0.7), (2, 0.8), (5, 0.8), (20, 0.9)])
  func `has the mean wait of Erlang C`(servers: Int, load: Double) throws {
    let theory = Self.meanWait(servers: servers, load: load)
    try expect(.init(servers: servers, load: load), gives: theory, "wait") {
      $0.waited[1] / $0.left[1] / MarkovianQueue.meanService
    }
  }

  @Test func `has the waits of Cobham's formula with two classes`() throws {
    let shape = MarkovianQueue.Shape(load: 0.8, urgent: 0.4, classes: .nonPreemptive)
    // Load 0.32 urgent of 0.8: the mean residual work is 0.8 services.
    let theory = [0.8 / (1 - 0.32), 0.8 / (1 - 0.32) / (1 - 0.8)]
    for kind in 0...1 {
      try expect(shape, gives: theory[kind], "class \(kind)") {
        $0.waited[kind] / $0.left[kind] / MarkovianQueue.meanService
      }
    }
  }

  @Test func `hides the less urgent from the urgent when they are interrupted`() throws {
    let shape = MarkovianQueue.Shape(load: 0.8, urgent: 0.4, classes: .preemptiveResume)
    // Time in system: 1/(1−ρ₁) − 1 waiting for the urgent, (1/(1−ρ₁)(1−ρ)) − 1 for the others.
    let theory = [1 / (1 - 0.32) - 1, 1 / (1 - 0.32) / (1 - 0.8) - 1]
    for kind in 0...1 {
      try expect(shape, gives: theory[kind], "class \(kind)") {
        $0.waited[kind] / $0.left[kind] / MarkovianQueue.meanService
      }
    }
  }

  @Test func `loses what Erlang B says when nobody may wait`() throws {
    // Four servers at an offered load of 3: B(4, 3) = 27/131.
    try expect(.init(servers: 4, capacity: 4, load: 0.75), gives: 27.0 / 131, "lost") {
      Double($0.lost) / Double($0.arrived)
    }
  }
}
