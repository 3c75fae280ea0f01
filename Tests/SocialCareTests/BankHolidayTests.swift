import SocialCare
import Testing

@Suite struct `Bank holidays` {
  @Test(arguments: [
    "2000-04-23", "2001-04-15", "2005-03-27", "2008-03-23", "2010-04-04", "2011-04-24",
    "2015-04-05", "2016-03-27", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04",
    "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
    "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25", "2076-04-19", "1981-04-19",
  ])
  func `find Easter`(text: String) throws {
    let sunday = try #require(Day(text))
    #expect(BankHolidays.easterSunday(of: sunday.year) == sunday)
  }

  /// The lists that gov.uk/bank-holidays published for England and Wales.
  @Test(arguments: [
    "2012-01-02 2012-04-06 2012-04-09 2012-05-07 2012-06-04 2012-06-05 2012-08-27 2012-12-25 "
      + "2012-12-26",
    "2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28",
    "2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28",
    "2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 "
      + "2022-12-26 2022-12-27",
    "2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 "
      + "2023-12-26",
    "2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26",
    "2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28",
  ])
  func `are those that were published`(list: String) throws {
    let year = try #require(Int(list.prefix(4)))
    let found = BankHolidays.of(year).map(\.description).joined(separator: " ")
    #expect(found == list)
  }

  @Test func `know the years that broke the rules before 2012`() {
    #expect(BankHolidays.of(1995).map(\.description).contains("1995-05-08"))
    #expect(!BankHolidays.of(1995).map(\.description).contains("1995-05-01"))
    #expect(
      BankHolidays.of(1999).map(\.description).suffix(3) == [
        "1999-12-27", "1999-12-28", "1999-12-31",
      ])
    #expect(BankHolidays.of(2002).map(\.description)[4...5] == ["2002-06-03", "2002-06-04"])
    #expect(BankHolidays.of(2011).map(\.description).contains("2011-04-29"))
  }

  @Test func `fall on weekdays, eight in an ordinary year`() {
    for year in 1995...2080 {
      let holidays = BankHolidays.of(year)
      #expect(holidays.allSatisfy { $0.weekday.rawValue < 5 && $0.year == year })
      #expect(Set(holidays).count == holidays.count)
      if year > 2023 { #expect(holidays.count == 8) }
    }
  }
}
