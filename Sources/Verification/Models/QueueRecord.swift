import EventEngine
import OutputStatistics

/// What one replication of a queue has seen since observation began. Times in milliseconds.
struct QueueRecord: Sendable {
  /// Customers there, waiting or served; the square of their number; those who wait; busy servers.
  var number = TimeWeighted(at: 0)
  var squaredNumber = TimeWeighted(at: 0)
  var queue = TimeWeighted(at: 0)
  var busy = TimeWeighted(at: 0)
  /// 1 while the server works or could, 0 while it is under repair.
  var up = TimeWeighted(level: 1, at: 0)
  /// Customers there by class or station, and their waits.
  var numberOf: [TimeWeighted]
  var waitsOf: [Tally]
  /// Waits of all who left, or gave up.
  var waits = Tally()
  var squaredWaits = Tally()
  /// From arrival to departure.
  var times = Tally()
  /// How many waits of each length, for quantiles; `nil` unless they are kept.
  var everyWait: WaitHistogram?
  var (arrived, lost, reneged, delayed) = (0, 0, 0, 0)
  /// Numbers there at set phases of a season.
  var atPhase: [Tally]
  /// When observation ended.
  var end = SimulationTime(milliseconds: 0)

  init(groups: Int, phases: Int = 0, keepsWaits: Bool = false) {
    numberOf = Array(repeating: TimeWeighted(at: 0), count: groups)
    waitsOf = Array(repeating: Tally(), count: groups)
    atPhase = Array(repeating: Tally(), count: phases)
    everyWait = keepsWaits ? WaitHistogram() : nil
  }

  /// Forgets what was accumulated and keeps the levels.
  mutating func begin(at time: SimulationTime) {
    let now = time.milliseconds
    number.restart(at: now)
    squaredNumber.restart(at: now)
    queue.restart(at: now)
    busy.restart(at: now)
    up.restart(at: now)
    for group in numberOf.indices { numberOf[group].restart(at: now) }
    for group in waitsOf.indices { waitsOf[group] = Tally() }
    for phase in atPhase.indices { atPhase[phase] = Tally() }
    (waits, squaredWaits, times) = (Tally(), Tally(), Tally())
    everyWait?.removeAll()
    (arrived, lost, reneged, delayed) = (0, 0, 0, 0)
  }

  /// Notes how many are there and how many of them wait.
  mutating func see(count: Int, waiting: Int, at time: SimulationTime) {
    let now = time.milliseconds
    let level = Int64(count)
    if level != number.level {
      number.set(level, at: now)
      squaredNumber.set(level * level, at: now)
    }
    if Int64(waiting) != queue.level { queue.set(Int64(waiting), at: now) }
    if Int64(count - waiting) != busy.level { busy.set(Int64(count - waiting), at: now) }
  }

  /// Notes a wait that is over, by service or by giving up.
  mutating func tally(wait: Int64, group: Int) {
    let length = Double(wait)
    waits.record(length)
    squaredWaits.record(length * length)
    waitsOf[group].record(length)
    if wait > 0 { delayed += 1 }
    everyWait?.record(wait)
  }
}
