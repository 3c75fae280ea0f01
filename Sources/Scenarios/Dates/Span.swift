import SocialCare

/// A stretch of calendar time as a scenario names it: `10 years`, `6 months`, `26 weeks`.
///
/// Years and months follow the calendar, so that ten years from 1 April end on 1 April.
package struct Span: Sendable, Equatable {
  package var months: Int
  package var days: Int

  package init(months: Int = 0, days: Int = 0) {
    self.months = months
    self.days = days
  }

  /// Longest span that is understood at all; the calendar sets the limit that users meet.
  static let mostYears = 1000

  package static func years(_ count: Int) -> Span { Span(months: 12 * count) }

  /// `10 years`, `18 months`, `26 weeks`, `100 days`; halves of years where they make whole months.
  static func read(_ text: String) throws(Complaint) -> Span {
    let number: Double
    let rest: Substring
    do {
      (number, rest) = try DecimalText.leadingNumber(of: text[...])
    } catch {
      throw .badNumber(text, fault: error, example: "10 years")
    }
    switch rest {
    case "year", "years": return Span(months: try whole(number * 12, of: text))
    case "month", "months": return Span(months: try whole(number, of: text))
    case "week", "weeks": return Span(days: try whole(number * 7, of: text))
    case "day", "days": return Span(days: try whole(number, of: text))
    default: throw .notASpan(text)
    }
  }

  private static func whole(_ value: Double, of text: String) throws(Complaint) -> Int {
    guard value == value.rounded() else { throw .spanNotWhole(text) }
    guard value <= Double(mostYears * 366) else { throw .spanTooLong(text, days: value) }
    return Int(value)
  }

  /// `10 years`, `26 days`: as the canonical text writes it.
  package var text: String {
    if days != 0 { return days == 1 ? "1 day" : "\(days) days" }
    if months % 12 == 0 { return months == 12 ? "1 year" : "\(months / 12) years" }
    return months == 1 ? "1 month" : "\(months) months"
  }
}

extension Day {
  func adding(_ span: Span) -> Day { adding(months: span.months).adding(days: span.days) }
  func subtracting(_ span: Span) -> Day { adding(months: -span.months).adding(days: -span.days) }
}
