import EventEngine
import OutputStatistics
import Probability

/// Posts whose holders leave, and recruiters as the servers of a station that fills them.
struct RepairModel: ObservedModel {
  enum Event: Sendable {
    case leaves(post: UInt32)
    case hired(recruiter: Int)
  }

  struct Design: Sendable {
    var posts: Int
    var leavingRate: Double
    var recruiters: Int
    var hiringRate: Double

    var fastest: Double { max(leavingRate, hiringRate) }
  }

  var calendar = FutureEventList<Event>(startingAt: SimulationTime(milliseconds: 0))
  var record = QueueRecord(groups: 1)
  private var station: ServiceStation<UInt32>
  private let design: Design
  private let random: RandomSource
  private let window: ObservationWindow
  /// How often each post has become vacant.
  private var turns: [UInt32]

  /// Simulates one replication and says what was seen in the window.
  static func replicate(
    _ design: Design, _ random: RandomSource, _ window: ObservationWindow
  ) throws -> QueueRecord {
    var model = RepairModel(design, random, window)
    return try model.observe(window)
  }

  private init(_ design: Design, _ random: RandomSource, _ window: ObservationWindow) {
    self.design = design
    self.random = random
    self.window = window
    station = ServiceStation(servers: design.recruiters)
    turns = Array(repeating: 0, count: design.posts)
    for post in 0..<design.posts { fill(UInt32(post)) }
  }

  mutating func happen(_ event: Event) {
    switch event {
    case .leaves(let post): vacate(post)
    case .hired(let recruiter):
      let ended = station.complete(recruiter, at: calendar.now)
      record.tally(wait: ended.waited, group: 0)
      record.times.record(Double(calendar.now - ended.arrived))
      fill(ended.customer)
    }
    while case .begins(let service) = station.nextChange(at: calendar.now) {
      calendar.schedule(
        .hired(recruiter: service.server),
        at: calendar.now.adding(milliseconds: service.remaining))
    }
    record.see(count: station.count, waiting: station.waiting, at: calendar.now)
  }

  private mutating func fill(_ post: UInt32) {
    var stream = random.stream(.leaving, of: post, turn: turns[Int(post)])
    let tenure = window.milliseconds(stream.exponential() / design.leavingRate)
    calendar.schedule(.leaves(post: post), at: calendar.now.adding(milliseconds: tenure))
  }

  private mutating func vacate(_ post: UInt32) {
    var stream = random.stream(.service, of: post, turn: turns[Int(post)])
    turns[Int(post)] += 1
    let work = window.milliseconds(stream.exponential() / design.hiringRate)
    record.arrived += 1
    _ = station.arrive(post, work: work, at: calendar.now)
  }
}
