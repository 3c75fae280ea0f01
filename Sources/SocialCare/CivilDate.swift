/// Years, months and days of the month.
///
/// The conversion counts years from March, so that the leap day comes last, and eras of 400 years
/// of 146,097 days; it is the arithmetic of Howard Hinnant's *chrono-Compatible Low-Level Date
/// Algorithms* (2013), exact in integers.
extension Day {
  /// The day of a year, month (1–12) and day of the month; `nil` when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.daysIn(month: month, of: year)
    else { return nil }
    self.init(civilYear: year, month: month, day: day)
  }

  /// As above for parts that are known to make a date.
  init(civilYear year: Int, month: Int, day: Int) {
    let marchYear = month > 2 ? year : year - 1
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// Year, month and day of the month, where one needs more than one of them.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  package var year: Int { civil.year }
  /// 1 for January to 12 for December.
  package var month: Int { civil.month }
  package var dayOfMonth: Int { civil.day }

  /// The first day of the month this day lies in.
  package var firstOfMonth: Day { adding(days: 1 - dayOfMonth) }

  /// Months since January of year 0, `year * 12 + (month - 1)`: a number for each month in order.
  package var monthNumber: Int {
    let date = civil
    return date.year * 12 + date.month - 1
  }

  /// The same day of another month, or that month's last day when it is shorter: a month after
  /// 31 January is 28 or 29 February.
  package func adding(months: Int) -> Day {
    let date = civil
    let target = date.year * 12 + date.month - 1 + months
    let month = (target % 12 + 12) % 12 + 1
    let year = (target - (month - 1)) / 12
    let day = min(date.day, Self.daysIn(month: month, of: year))
    return Day(civilYear: year, month: month, day: day)
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month (1–12) of a year.
  package static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
