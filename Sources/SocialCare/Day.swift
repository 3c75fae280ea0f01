/// A calendar day, as a number of days since 1970-01-01.
///
/// Four bytes and integer arithmetic: dates in the simulation depend on no time zone, no locale
/// and no library. The calendar is the Gregorian one, before 1582 as well.
package struct Day: Comparable, Hashable, Sendable {
  /// Days since 1970-01-01; negative before.
  package var number: Int32

  package init(number: Int32) {
    self.number = number
  }

  package static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  /// The days from `right` to `left`.
  package static func - (left: Day, right: Day) -> Int {
    Int(left.number) - Int(right.number)
  }

  package func adding(days: Int) -> Day {
    Day(number: Int32(Int(number) + days))
  }
}

/// A day of the week, from Monday as English working weeks run.
package enum Weekday: Int, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Day {
  /// 1970-01-01 was a Thursday.
  package var weekday: Weekday {
    let sinceMonday = (Int(number) % 7 + 10) % 7
    return Weekday.allCases[sinceMonday]
  }
}
