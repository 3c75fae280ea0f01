/// The bank holidays of England and Wales, by rule, with the years that broke the rules.
///
/// Rules: Banking and Financial Dealings Act 1971, schedule 1, with New Year's Day (from 1974) and
/// the early May holiday (from 1978) by royal proclamation, and the substitute days that are
/// proclaimed for holidays at a weekend.
package enum BankHolidays {
  /// The bank holidays of `year`, in order.
  package static func of(_ year: Int) -> [Day] {
    let easter = easterSunday(of: year)
    var holidays = [
      weekdayOnOrAfter(Day(civilYear: year, month: 1, day: 1)),
      easter.adding(days: -2), easter.adding(days: 1),
      first(.monday, ofMonth: 5, of: year), last(.monday, ofMonth: 5, of: year),
      last(.monday, ofMonth: 8, of: year),
    ]
    holidays += christmas(of: year)
    for change in changes where change.year == year {
      if let dropped = change.dropped { holidays.removeAll { $0 == dropped } }
      holidays += change.added
    }
    return holidays.sorted()
  }

  /// Easter Sunday of a Gregorian year, by the anonymous computus that *Nature* printed in 1876
  /// (Meeus, *Astronomical Algorithms*, chapter 8).
  package static func easterSunday(of year: Int) -> Day {
    let golden = year % 19
    let (century, inCentury) = year.quotientAndRemainder(dividingBy: 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7
    let late = (golden + 11 * moon + 22 * toSunday) / 451
    let place = moon + toSunday - 7 * late + 114
    return Day(civilYear: year, month: place / 31, day: place % 31 + 1)
  }

  /// Christmas Day and Boxing Day, or the weekdays that stand in for them.
  private static func christmas(of year: Int) -> [Day] {
    let christmas = Day(civilYear: year, month: 12, day: 25)
    switch christmas.weekday {
    case .friday: return [christmas, christmas.adding(days: 3)]
    case .saturday: return [christmas.adding(days: 2), christmas.adding(days: 3)]
    case .sunday: return [christmas.adding(days: 1), christmas.adding(days: 2)]
    default: return [christmas, christmas.adding(days: 1)]
    }
  }

  private static func weekdayOnOrAfter(_ day: Day) -> Day {
    switch day.weekday {
    case .saturday: day.adding(days: 2)
    case .sunday: day.adding(days: 1)
    default: day
    }
  }

  private static func first(_ weekday: Weekday, ofMonth month: Int, of year: Int) -> Day {
    let start = Day(civilYear: year, month: month, day: 1)
    return start.adding(days: (weekday.rawValue - start.weekday.rawValue + 7) % 7)
  }

  private static func last(_ weekday: Weekday, ofMonth month: Int, of year: Int) -> Day {
    let end = Day(civilYear: year, month: month, day: Day.daysIn(month: month, of: year))
    return end.adding(days: -((end.weekday.rawValue - weekday.rawValue + 7) % 7))
  }
}
