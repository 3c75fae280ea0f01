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
  /// [period][level], in units × milliseconds
  private var areas: [Int64]
  /// [period][level], at the period's end
  private var closings: [Int64]
  private var levels: [Int64]
  private var since: [SimulationTime]

  private static let countKinds = Count.allCases.count
  private static let levelKinds = Level.allCases.count

  init(bounds: [SimulationTime]) {
    self.bounds = bounds
    let periods = bounds.count - 1
    counts = Array(repeating: 0, count: periods * Self.countKinds)
    areas = Array(repeating: 0, count: periods * Self.levelKinds)
    closings = Array(repeating: 0, count: periods * Self.levelKinds)
    levels = Array(repeating: 0, count: Self.levelKinds)
    since = Array(repeating: bounds[0], count: Self.levelKinds)
  }

  mutating func add(_ count: Count, _ amount: Int = 1) {
    guard !isOver else { return }
    counts[period * Self.countKinds + count.rawValue] += Int64(amount)
  }

  /// Forgets what the current period has counted; levels stay.
  mutating func forgetCounts() {
    let first = period * Self.countKinds
    for index in first..<(first + Self.countKinds) { counts[index] = 0 }
  }

  func level(_ level: Level) -> Int { Int(levels[level.rawValue]) }

  mutating func change(_ level: Level, by amount: Int, at now: SimulationTime) {
    guard amount != 0 else { return }
    settle(level.rawValue, at: now)
    levels[level.rawValue] += Int64(amount)
  }

  /// Ends the current period at its bound; the next one begins with the same levels.
  mutating func closePeriod() {
    let end = bounds[period + 1]
    for level in 0..<Self.levelKinds {
      settle(level, at: end)
      closings[period * Self.levelKinds + level] = levels[level]
    }
    if period + 2 < bounds.count { period += 1 } else { isOver = true }
  }

  /// The mean of a level over the current period so far.
  func meanSoFar(_ level: Level, at now: SimulationTime) -> Double {
    let index = level.rawValue
    let area = areas[period * Self.levelKinds + index] + levels[index] * (now - since[index])
    let length = now - bounds[period]
    return length > 0 ? Double(area) / Double(length) : Double(levels[index])
  }

  /// The periods that make up the days from `first` to before `end`; both must be bounds.
  func periods(from first: Day, to end: Day) -> Range<Int> {
    let low = bounds.firstIndex { $0.dayNumber >= first.number } ?? 0
    let high = bounds.firstIndex { $0.dayNumber >= end.number } ?? bounds.count - 1
    return low..<max(low, high)
  }

  private mutating func settle(_ level: Int, at now: SimulationTime) {
    guard !isOver else { return }
    areas[period * Self.levelKinds + level] += levels[level] * (now - since[level])
    since[level] = now
  }

  func count(_ count: Count, in periods: Range<Int>) -> Int {
    var sum: Int64 = 0
    for period in periods { sum += counts[period * Self.countKinds + count.rawValue] }
    return Int(sum)
  }

  /// The mean of a level over whole periods.
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
