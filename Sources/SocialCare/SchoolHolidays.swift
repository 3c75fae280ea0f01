/// The school holidays of England, as typical periods.
///
/// Each council and academy sets its own dates. These periods are a judgement: the pattern that
/// most published term dates of 2022 to 2026 share, and no rule. The weekends around a holiday
/// count as part of it; weekends in term do not.
extension EnglishCalendar {
  /// Whether schools are typically closed for a holiday on `day`.
  ///
  /// - Christmas: sixteen days from the Saturday of 17–23 December.
  /// - February half-term: nine days from the Saturday of 10–16 February.
  /// - Easter: sixteen days from the Saturday eight days before Easter Sunday.
  /// - May half-term: nine days from the Saturday before the last Monday of May.
  /// - Summer: 22 July to 31 August.
  /// - October half-term: nine days from the Saturday of 20–26 October.
  package func isSchoolHoliday(_ day: Day) -> Bool {
    let date = day.civil
    switch date.month {
    case 1: return holiday(of: 16, from: (date.year - 1, 12, 17), includes: day)
    case 2: return holiday(of: 9, from: (date.year, 2, 10), includes: day)
    case 3, 4: return isAboutEaster(day, of: date.year)
    case 5, 6:
      return isAboutEaster(day, of: date.year)
        || holiday(of: 9, from: (date.year, 5, 23), includes: day)
    case 7: return date.day >= 22
    case 8: return true
    case 10, 11: return holiday(of: 9, from: (date.year, 10, 20), includes: day)
    case 12: return holiday(of: 16, from: (date.year, 12, 17), includes: day)
    default: return false
    }
  }

  /// Easter week's holiday reaches into May when Easter is at its latest.
  private func isAboutEaster(_ day: Day, of year: Int) -> Bool {
    (-8...7).contains(day - BankHolidays.easterSunday(of: year))
  }

  /// Whether `day` is one of the `length` days from the first Saturday on or after `earliest`.
  private func holiday(
    of length: Int, from earliest: (year: Int, month: Int, day: Int), includes day: Day
  ) -> Bool {
    let start = Day(civilYear: earliest.year, month: earliest.month, day: earliest.day)
    let toSaturday = (Weekday.saturday.rawValue - start.weekday.rawValue + 7) % 7
    return (0..<length).contains(day - start.adding(days: toSaturday))
  }
}
