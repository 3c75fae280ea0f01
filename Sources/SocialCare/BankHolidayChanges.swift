extension BankHolidays {
  /// A holiday that a proclamation moved, dropped or added once.
  struct Change: Sendable {
    let year: Int
    let dropped: Day?
    let added: [Day]

    private init(year: Int, dropped: Day?, added: [Day]) {
      self.year = year
      self.dropped = dropped
      self.added = added
    }

    static func added(_ year: Int, _ month: Int, _ day: Int) -> Change {
      Change(year: year, dropped: nil, added: [Day(civilYear: year, month: month, day: day)])
    }

    static func moved(
      _ year: Int, from: (month: Int, day: Int), to: [(month: Int, day: Int)]
    ) -> Change {
      Change(
        year: year, dropped: Day(civilYear: year, month: from.month, day: from.day),
        added: to.map { Day(civilYear: year, month: $0.month, day: $0.day) })
    }
  }

  /// Every departure from the rules from 1995 on.
  ///
  /// Source: proclamations in the London Gazette under section 1 of the Banking and Financial
  /// Dealings Act 1971; from 2012 also the list at gov.uk/bank-holidays.
  static let changes: [Change] = [
    // Fifty years since the end of the war in Europe: the early May holiday on 8 May.
    .moved(1995, from: (5, 1), to: [(5, 8)]),
    // The eve of the millennium.
    .added(1999, 12, 31),
    // Golden Jubilee: the spring holiday moved, and a day more.
    .moved(2002, from: (5, 27), to: [(6, 3), (6, 4)]),
    // The wedding of Prince William.
    .added(2011, 4, 29),
    // Diamond Jubilee: the spring holiday moved, and a day more.
    .moved(2012, from: (5, 28), to: [(6, 4), (6, 5)]),
    // Seventy-five years since the end of the war in Europe.
    .moved(2020, from: (5, 4), to: [(5, 8)]),
    // Platinum Jubilee: the spring holiday moved, and a day more.
    .moved(2022, from: (5, 30), to: [(6, 2), (6, 3)]),
    // The funeral of Queen Elizabeth II.
    .added(2022, 9, 19),
    // The coronation of King Charles III.
    .added(2023, 5, 8),
  ]
}
