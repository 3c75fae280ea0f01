import EventEngine
import Probability
import Scenarios
import SocialCare

/// How closely partners look, over time: season, trend and shocks (A.4), as one running integral.
///
/// All closed families share it. A family's clock of detection is used up by its own rate times the
/// exposure that passed, so that a change of season needs no event and no rescaling.
struct DetectionExposure: Sendable {
  private let first: Day
  private let reporting: Day
  /// Exposure in years from the first day to the beginning of each day.
  private var exposure: [Double]
  /// Growth by the trend at the beginning of each day.
  private var growth: [Double]
  /// For equal steps of exposure up to the last, as many as there are days: the last day that begins
  /// at or before the step.
  private var dayOfStep: [Int32] = []
  private var shockDay: Day?
  private var shock = 0.0
  /// Rise after an inadequate judgement, until partners calm down.
  var alarm = 0.0

  init(first: Day, reporting: Day, end: Day, demand: DemandParameters) {
    self.first = first
    self.reporting = reporting
    let days = end - first + 2
    exposure = Array(repeating: 0, count: days + 1)
    growth = Array(repeating: 1, count: days + 1)
    if demand.shock > 0 { begin(demand.shock, on: first) }
    rebuild(from: first, demand: demand)
  }

  /// A high-profile case: detection rises at once and falls back in part. One of no size ends the
  /// last.
  mutating func begin(_ size: Double, on day: Day) {
    shock = size
    shockDay = size > 0 ? day : nil
  }

  /// Rise of detection by the shock on a day.
  func shock(on day: Day, _ demand: DemandParameters) -> Double {
    guard let shockDay, day >= shockDay else { return 0 }
    let decay = Elementary.exp(-Double(day - shockDay) / max(1, demand.shockDecay))
    return shock * (demand.shockPermanent + (1 - demand.shockPermanent) * decay)
  }

  /// Computes all days from `day` on anew; what lies before stays as it was.
  mutating func rebuild(from day: Day, demand: DemandParameters) {
    let season = Season(demand: demand, from: reporting)
    let daily = Elementary.exp(Elementary.log1p(demand.trend) / 365.25)
    for index in max(0, day - first)..<(exposure.count - 1) {
      let today = first.adding(days: index)
      let level =
        growth[index] * season.factor(on: today) * demand.partnerDetection
        * (1 + alarm)
      exposure[index + 1] = exposure[index] + level * (1 + shock(on: today, demand)) / 365.25
      growth[index + 1] = today >= reporting ? growth[index] * daily : growth[index]
    }
    indexDays()
  }

  private mutating func indexDays() {
    let last = exposure.count - 1
    var day = 0
    dayOfStep = exposure.indices.map { step in
      let reached = exposure[last] * Double(step) / Double(exposure.count)
      while day < last - 1, exposure[day + 1] <= reached { day += 1 }
      return Int32(day)
    }
  }

  /// Exposure from the first day until `time`.
  func value(at time: SimulationTime) -> Double {
    let day = time.dayNumber
    let index = min(max(0, Int(day) - Int(first.number)), exposure.count - 2)
    let part = Double(time - SimulationTime.day(day)) / Double(SimulationTime.millisecondsPerDay)
    return exposure[index] + part * (exposure[index + 1] - exposure[index])
  }

  /// When the exposure reaches `target`; far in the future when it does not before the end.
  func time(reaching target: Double) -> SimulationTime {
    let whole = exposure[exposure.count - 1]
    guard target < whole else { return .distantFuture }
    let nearest = target > 0 ? Int(target / whole * Double(exposure.count)) : 0
    var low = Int(dayOfStep[min(nearest, exposure.count - 1)])
    while low > 0, exposure[low] > target { low -= 1 }
    while exposure[low + 1] <= target { low += 1 }
    let step = exposure[low + 1] - exposure[low]
    let part = step > 0 ? (target - exposure[low]) / step : 0
    return SimulationTime.day(first.number + Int32(low)).advanced(byDays: part)
  }
}

/// The season of detection: schools are silent in holidays and catch up afterwards.
private struct Season {
  let holiday: Double
  let catchUp: Double
  let mean: Double

  init(demand: DemandParameters, from first: Day) {
    holiday = 1 - demand.schoolShare * demand.holidayDrop
    catchUp = 1 + demand.catchUp
    var sum = 0.0
    // Four years hold one leap day; an Easter more or less moves the mean by three thousandths.
    for offset in 0..<1461 {
      sum += Season.raw(first.adding(days: offset), holiday: holiday, catchUp: catchUp)
    }
    mean = sum / 1461
  }

  func factor(on day: Day) -> Double {
    Season.raw(day, holiday: holiday, catchUp: catchUp) / mean
  }

  private static func raw(_ day: Day, holiday: Double, catchUp: Double) -> Double {
    if EnglishCalendar.standard.isSchoolHoliday(day) { return holiday }
    return day.month == 7 || day.month == 9 ? catchUp : 1
  }
}
