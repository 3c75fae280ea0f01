import EventEngine
import SocialCare

/// What a replication saw, by month: counts of what happened and areas under what was held.
///
/// Periods are calendar months, cut also at the first reported day, so that any reported span is a
/// run of whole periods. All sums are integers, so that their order cannot matter.
struct Recorder: Sendable {
  /// Bounds of the periods; one more than there are periods.
  let bounds: [SimulationTime]
  private(set) var period = 0
  /// Whether the last period has ended: what the year's close still brings is nobody's.
  private var isOver = false
  /// [period][count]
  private var counts: [Int64]
  /// [period][level], in units × milliseconds, of the periods that have ended
  private var areas: [Int64]
  /// [period][level], at the period's end
  private var closings: [Int64]
  private var holdings: [Holding]

  /// What a level holds, since when, and its area in the current period until then: side by side,
  /// for they change together.
  private struct Holding: Sendable {
    var level: Int64 = 0
    var since: SimulationTime
    var area: Int64 = 0

    mutating func settle(at now: SimulationTime) {
      area += level * (now - since)
      since = now
    }
  }

  private static let countKinds = Count.allCases.count
  private static let levelKinds = Level.allCases.count

  init(bounds: [SimulationTime]) {
    self.bounds = bounds
    let periods = bounds.count - 1
    counts = Array(repeating: 0, count: periods * Self.countKinds)
    areas = Array(repeating: 0, count: periods * Self.levelKinds)
    closings = Array(repeating: 0, count: periods * Self.levelKinds)
    holdings = Array(repeating: Holding(since: bounds[0]), count: Self.levelKinds)
  }

  /// What several recorders of the same periods saw together; to be read, not written on.
  init(sumOf recorders: [Recorder]) {
    self = recorders[0]
    for other in recorders.dropFirst() {
      precondition(other.bounds == bounds, "recorders of other periods")
      for index in counts.indices { counts[index] += other.counts[index] }
      for index in areas.indices {
        areas[index] += other.areas[index]
        closings[index] += other.closings[index]
      }
    }
  }

  mutating func add(_ count: Count, _ amount: Int = 1) {
    guard !isOver else { return }
    counts[period * Self.countKinds + count.rawValue] += Int64(amount)
  }

  /// Adds to a period that has ended, what is reckoned after its end.
  mutating func add(_ count: Count, _ amount: Int, toPeriod ended: Int) {
    counts[ended * Self.countKinds + count.rawValue] += Int64(amount)
  }

  /// Forgets what the current period has counted; levels stay.
  mutating func forgetCounts() {
    let first = period * Self.countKinds
    for index in first..<(first + Self.countKinds) { counts[index] = 0 }
  }

  func level(_ level: Level) -> Int { Int(holdings[level.rawValue].level) }

  mutating func change(_ level: Level, by amount: Int, at now: SimulationTime) {
    guard amount != 0 else { return }
    if !isOver { holdings[level.rawValue].settle(at: now) }
    holdings[level.rawValue].level += Int64(amount)
  }

  /// Ends the current period at its bound; the next one begins with the same levels.
  mutating func closePeriod() {
    guard !isOver else { return }
    for level in 0..<Self.levelKinds {
      holdings[level].settle(at: bounds[period + 1])
      areas[period * Self.levelKinds + level] = holdings[level].area
      closings[period * Self.levelKinds + level] = holdings[level].level
      holdings[level].area = 0
    }
    if period + 2 < bounds.count { period += 1 } else { isOver = true }
  }

  /// The mean of a level over the current period so far.
  func meanSoFar(_ level: Level, at now: SimulationTime) -> Double {
    var holding = holdings[level.rawValue]
    holding.settle(at: now)
    let length = now - bounds[period]
    return length > 0 ? Double(holding.area) / Double(length) : Double(holding.level)
  }

  /// The periods that make up the days from `first` to before `end`; both must be bounds.
  func periods(from first: Day, to end: Day) -> Range<Int> {
    let low = bounds.firstIndex { $0.dayNumber >= first.number } ?? 0
    let high = bounds.firstIndex { $0.dayNumber >= end.number } ?? bounds.count - 1
    return low..<max(low, high)
  }

  func count(_ count: Count, in periods: Range<Int>) -> Int {
    var sum: Int64 = 0
    for period in periods { sum += counts[period * Self.countKinds + count.rawValue] }
    return Int(sum)
  }

  /// The mean of a level over whole periods, which must have ended.
  func mean(_ level: Level, in periods: Range<Int>) -> Double {
    var area: Int128 = 0
    for period in periods { area += Int128(areas[period * Self.levelKinds + level.rawValue]) }
    let length = bounds[periods.upperBound] - bounds[periods.lowerBound]
    return length > 0 ? Double(area) / Double(length) : 0
  }

  /// The level at the end of a period.
  func closing(_ level: Level, of period: Int) -> Int {
    Int(closings[period * Self.levelKinds + level.rawValue])
  }
}
