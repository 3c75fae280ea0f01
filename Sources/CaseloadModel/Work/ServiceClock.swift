import EventEngine
import SocialCare

/// The time in which tasks are worked on: office hours, or every hour of every day.
///
/// Office hours are 09:00 to 16:24 on working days, 7.4 hours as in the rest of the product (37 a
/// week); out of hours the clock stands still. Every hour is for comparison with queueing theory,
/// which knows no weekends.
struct ServiceClock: Sendable, Equatable {
  enum Hours: Int, Sendable { case working, every }

  static let millisecondsPerWorkingDay: Int64 = 26_640_000
  private static let opening: Int64 = 32_400_000

  let hours: Hours
  /// Office hours are counted from the end of this day.
  let origin: Day

  /// Hours that the clock runs in a mean year: 365.25 days, of them five sevenths less eight bank
  /// holidays working days.
  var hoursPerYear: Double {
    switch hours {
    case .working: 7.4 * (365.25 * 5 / 7 - 8)
    case .every: 24 * 365.25
    }
  }

  /// What the clock shows at an instant of the simulation.
  func reading(at time: SimulationTime, _ days: EnglishCalendar) -> SimulationTime {
    guard hours == .working else { return time }
    let day = Day(number: time.dayNumber)
    let begun = Int64(days.workingDays(from: origin, to: day).count)
    let whole = Self.millisecondsPerWorkingDay
    guard days.isWorkingDay(day) else { return SimulationTime(milliseconds: begun * whole) }
    let sinceOpening = time - .day(day.number) - Self.opening
    return SimulationTime(
      milliseconds: (begun - 1) * whole + min(whole, max(0, sinceOpening)))
  }

  /// The first instant at which the clock shows a reading after its origin.
  func time(of reading: SimulationTime, _ days: EnglishCalendar) -> SimulationTime {
    guard hours == .working else { return reading }
    let whole = Self.millisecondsPerWorkingDay
    let (full, part) = reading.milliseconds.quotientAndRemainder(dividingBy: whole)
    // The end of a day rather than the opening of the next.
    let isEnd = part == 0 && full > 0
    let day = days.adding(WorkingDays(Int(isEnd ? full : full + 1)), to: origin)
    return SimulationTime.day(day.number).adding(
      milliseconds: Self.opening + (isEnd ? whole : part))
  }
}
