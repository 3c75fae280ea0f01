import SocialCare
import Testing

@Suite struct `A day` {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-04-01", 19_814),
    ("1600-03-01", -135_080), ("2080-12-31", 40_542), ("0000-01-01", -719_528),
  ])
  func `is known by number and by text`(text: String, number: Int32) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.description == text)
  }

  @Test func `survives the way to text and back, one after another`() {
    var expected = (year: 1895, month: 1, day: 1)
    for number in Int32(-27_393)..<47_482 {
      let day = Day(number: number)
      #expect(day.civil == expected)
      #expect(Day(day.description) == day)
      expected.day += 1
      if expected.day > Day.daysIn(month: expected.month, of: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
    #expect(expected == (2100, 1, 1))
  }

  @Test(arguments: [
    "", "2024-4-1", "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10",
    "2024-01-00", "2024/01/01", "24-01-01", "2024-01-01 ", "+024-01-01", "２024-01-01",
    "2024-01-1x",
  ])
  func `is not read from what is no date`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
    ("2024-12-15", 1, "2025-01-15"), ("2024-01-15", -1, "2023-12-15"),
    ("2024-03-31", -13, "2023-02-28"), ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"), ("2024-05-31", 0, "2024-05-31"),
  ])
  func `moves by months and stays in the month`(from: String, months: Int, to: String) throws {
    let day = try #require(Day(from))
    #expect(day.adding(months: months).description == to)
  }

  @Test func `knows its weekday`() throws {
    #expect(Day(number: 0).weekday == .thursday)
    #expect(Day(number: -1).weekday == .wednesday)
    #expect(Day(number: -4).weekday == .sunday)
    #expect(try #require(Day("2024-04-01")).weekday == .monday)
    #expect(try #require(Day("1899-12-31")).weekday == .sunday)
  }

  @Test func `knows its month's first day and its month's number`() throws {
    let day = try #require(Day("2024-02-29"))
    #expect(day.firstOfMonth.description == "2024-02-01")
    #expect(day.monthNumber == 2024 * 12 + 1)
    #expect((day.year, day.month, day.dayOfMonth) == (2024, 2, 29))
  }

  @Test(arguments: [
    ("2023-03-31", 2023, 2023), ("2023-04-01", 2024, 2023), ("2023-09-30", 2024, 2023),
    ("2023-10-01", 2024, 2024), ("2024-01-01", 2024, 2024),
  ])
  func `lies in years named by their end`(text: String, toMarch: Int, toSeptember: Int) throws {
    let day = try #require(Day(text))
    #expect(day.financialYear == toMarch)
    #expect(day.yearToMarch == toMarch)
    #expect(day.yearToSeptember == toSeptember)
  }
}
