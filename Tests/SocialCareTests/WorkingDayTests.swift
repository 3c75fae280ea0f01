import SocialCare
import Testing

private func day(_ text: String) throws -> Day {
  try #require(Day(text))
}

@Suite struct `Working days` {
  private let calendar = EnglishCalendar.standard

  @Test func `leave out weekends and bank holidays`() throws {
    #expect(calendar.isWorkingDay(try day("2024-03-28")))
    #expect(!calendar.isWorkingDay(try day("2024-03-29")))
    #expect(!calendar.isWorkingDay(try day("2024-03-30")))
    #expect(!calendar.isWorkingDay(try day("2024-04-01")))
    #expect(calendar.isWorkingDay(try day("2024-04-02")))
    #expect(calendar.isWorkingDay(try day("2022-05-30")))
  }

  @Test func `count 45 for an assessment over Christmas`() throws {
    let due = calendar.adding(StatutoryTimescales.assessment, to: try day("2023-11-20"))
    #expect(due.description == "2024-01-25")
    #expect(
      calendar.workingDays(from: try day("2023-11-20"), to: due)
        == StatutoryTimescales.assessment)
  }

  @Test func `start counting after the day of the event`() throws {
    let friday = try day("2024-03-28")
    #expect(calendar.adding(WorkingDays(1), to: friday).description == "2024-04-02")
    #expect(calendar.adding(WorkingDays(0), to: friday) == friday)
    #expect(
      calendar.adding(WorkingDays(0), to: try day("2024-03-30")).description == "2024-04-02")
    #expect(
      calendar.adding(WorkingDays(1), to: try day("2024-03-30")).description == "2024-04-02")
    #expect(
      calendar.adding(WorkingDays(-1), to: try day("2024-03-30")).description == "2024-03-28")
    #expect(calendar.workingDays(from: friday, to: friday) == WorkingDays(0))
    #expect(calendar.workingDays(from: try day("2024-04-02"), to: friday) == WorkingDays(-1))
  }

  @Test func `agree with stepping from day to day`() {
    var start = Day(number: 13_000)
    var count = 0
    while start.number < 24_000 {
      var stepped = start
      var left = count
      while left > 0 {
        stepped = stepped.adding(days: 1)
        if calendar.isWorkingDay(stepped) { left -= 1 }
      }
      if count > 0 { #expect(calendar.adding(WorkingDays(count), to: start) == stepped) }
      #expect(calendar.workingDays(from: start, to: stepped) == WorkingDays(count))
      start = start.adding(days: 3)
      count = (count + 7) % 60
    }
  }

  @Test func `are 254 in 2024 and cover every year of the tables`() throws {
    let end = try day("2024-12-31")
    #expect(calendar.workingDays(from: try day("2023-12-31"), to: end) == WorkingDays(254))
    for year in EnglishCalendar.firstYear...EnglishCalendar.lastYear {
      let from = try #require(Day(year: year, month: 1, day: 1))
      let to = try #require(Day(year: year, month: 12, day: 31))
      #expect((250...256).contains(calendar.workingDays(from: from, to: to).count))
    }
  }
}

@Suite struct `School holidays` {
  /// First and last day of typical holidays, as most councils published them.
  @Test(arguments: [
    ("2022-12-17", "2023-01-01"), ("2023-02-11", "2023-02-19"), ("2023-04-01", "2023-04-16"),
    ("2023-05-27", "2023-06-04"), ("2023-07-22", "2023-08-31"), ("2023-10-21", "2023-10-29"),
    ("2023-12-23", "2024-01-07"), ("2024-02-10", "2024-02-18"), ("2024-05-25", "2024-06-02"),
    ("2024-10-26", "2024-11-03"), ("2024-12-21", "2025-01-05"), ("2026-03-28", "2026-04-12"),
  ])
  func `last from the first to the last day and no longer`(first: String, last: String) throws {
    let calendar = EnglishCalendar.standard
    let from = try day(first)
    let to = try day(last)
    #expect(!calendar.isSchoolHoliday(from.adding(days: -1)))
    #expect(!calendar.isSchoolHoliday(to.adding(days: 1)))
    for offset in 0...(to - from) {
      #expect(calendar.isSchoolHoliday(from.adding(days: offset)))
    }
  }

  @Test func `take a hundred days of every school year`() throws {
    for year in 1995...2079 {
      let start = try #require(Day(year: year, month: 9, day: 1))
      let length = start.adding(months: 12) - start
      let days = (0..<length).count {
        EnglishCalendar.standard.isSchoolHoliday(start.adding(days: $0))
      }
      #expect(days == 100)
    }
  }
}
