/// The working days of England, from 1995 to 2080.
///
/// Two tables by day make every question a look-up: how many working days there have been up to a
/// day, and which day is the n-th working day. A question about a day outside those years is a
/// fault of the caller.
package struct EnglishCalendar: Sendable {
  package static let firstYear = 1995
  package static let lastYear = 2080
  /// The one calendar: it has no settings.
  package static let standard = EnglishCalendar()

  private let firstNumber: Int32
  /// Working days from the first day of the tables up to and including each day.
  private let workingDaysSoFar: [Int32]
  /// The day number of each working day, in order.
  private let workingDayNumbers: [Int32]

  package init() {
    let first = Day(civilYear: Self.firstYear, month: 1, day: 1)
    let end = Day(civilYear: Self.lastYear + 1, month: 1, day: 1)
    var isHoliday = [Bool](repeating: false, count: end - first)
    for year in Self.firstYear...Self.lastYear {
      for holiday in BankHolidays.of(year) { isHoliday[holiday - first] = true }
    }
    var soFar: [Int32] = []
    var numbers: [Int32] = []
    soFar.reserveCapacity(isHoliday.count)
    for offset in isHoliday.indices {
      let day = first.adding(days: offset)
      let isWeekend = day.weekday == .saturday || day.weekday == .sunday
      if !isWeekend && !isHoliday[offset] { numbers.append(day.number) }
      soFar.append(Int32(numbers.count))
    }
    firstNumber = first.number
    workingDaysSoFar = soFar
    workingDayNumbers = numbers
  }

  /// Whether `day` is neither at a weekend nor a bank holiday.
  package func isWorkingDay(_ day: Day) -> Bool {
    let count = soFar(day)
    return count > 0 && workingDayNumbers[count - 1] == day.number
  }

  /// The `count`-th working day after `day`; for 0, `day` itself, or the next working day when it
  /// is none. Negative counts go back.
  package func adding(_ working: WorkingDays, to day: Day) -> Day {
    let count = soFar(day)
    let index: Int
    if working.count > 0 {
      index = count + working.count - 1
    } else {
      index = working.count + (isWorkingDay(day) ? count - 1 : count)
    }
    precondition(
      workingDayNumbers.indices.contains(index),
      "\(working.count) working days from \(day) lie outside \(Self.firstYear)-\(Self.lastYear)")
    return Day(number: workingDayNumbers[index])
  }

  /// The working days after `start` up to and including `end`: the way statute counts, in which
  /// the day of the event is day 0. Negative when `end` lies earlier.
  package func workingDays(from start: Day, to end: Day) -> WorkingDays {
    WorkingDays(soFar(end) - soFar(start))
  }

  private func soFar(_ day: Day) -> Int {
    let offset = Int(day.number) - Int(firstNumber)
    precondition(
      workingDaysSoFar.indices.contains(offset),
      "\(day) lies outside the calendar of \(Self.firstYear)-\(Self.lastYear)")
    return Int(workingDaysSoFar[offset])
  }
}
