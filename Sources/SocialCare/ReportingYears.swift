/// The years of published statistics, each named by the calendar year it ends in.
extension Day {
  /// The financial year, 1 April to 31 March: 2023-24 is 2024.
  package var financialYear: Int {
    let date = civil
    return date.month >= 4 ? date.year + 1 : date.year
  }

  /// The year to 31 March of referrals, plans and looked-after children: the financial year's days.
  package var yearToMarch: Int { financialYear }

  /// The year to 30 September of the workforce census.
  package var yearToSeptember: Int {
    let date = civil
    return date.month >= 10 ? date.year + 1 : date.year
  }
}
