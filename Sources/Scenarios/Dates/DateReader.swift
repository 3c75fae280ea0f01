import SocialCare

/// Reads ISO dates and financial years.
enum DateReader {
  /// Years a date in a file may lie in: those of the calendar of working days.
  static let years = EnglishCalendar.firstYear...EnglishCalendar.lastYear

  /// `2024-04-01`. A bare year is refused, because it could mean three different days.
  static func day(_ text: String) throws(Complaint) -> Day {
    if isYear(text[...]) { throw .bareYear(text) }
    guard let day = Day(text) else { throw .notADate(text) }
    guard years.contains(day.year) else { throw .dateOutside(text, years: years) }
    return day
  }

  /// `2024-04-01`, or a financial year, `2024-25`, which begins on 1 April.
  static func dayOrFinancialYear(_ text: String) throws(Complaint) -> Day {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, isYear(parts[0]), parts[1].count == 2,
      parts[1].allSatisfy(\.isASCIIDigit), let year = Int(parts[0]), let end = Int(parts[1])
    else { return try day(text) }
    guard (year + 1) % 100 == end else { throw .notAFinancialYear(text) }
    guard years.contains(year), let day = Day(year: year, month: 4, day: 1) else {
      throw .dateOutside(text, years: years)
    }
    return day
  }

  private static func isYear(_ text: Substring) -> Bool {
    text.count == 4 && text.allSatisfy(\.isASCIIDigit)
  }
}
