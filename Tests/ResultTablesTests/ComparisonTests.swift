import OutputStatistics
import ResultStore
import TestSupport
import Testing

@testable import ResultTables

@Suite("Design points are compared")
struct ComparisonTests {
  private func rows(
    replications: Int = 4
  ) throws -> (rows: [ComparisonRow], text: String, familySize: Int) {
    let folder = try TemporaryFolder()
    let store = try Village.store(in: folder)
    try store.settle(reportedReplications: replications)
    let comparison = try PairedComparison(store)
    return (
      try comparison.rows(), try ComparisonText(store).rendered(), comparison.familySize
    )
  }

  private func row(_ rows: [ComparisonRow], _ point: String, _ measure: String) throws
    -> ComparisonRow
  {
    try #require(rows.first { $0.designPoint == point && $0.measure.key == measure })
  }

  @Test("Verdicts follow the interval and the direction of good")
  func verdicts() throws {
    let rows = try rows().rows
    #expect(rows.count == 8)
    let lower = try row(rows, "=cap", "caseload")
    #expect(lower.difference.mean == -0.9375 && lower.verdict == .better && lower.isPrimary)
    #expect(lower.shareBetter == 1)
    let dear = try row(rows, "more, \"help\"", "agency-spend")
    #expect(dear.difference.mean == 300 && dear.verdict == .worse && dear.shareBetter == 0)
    let unclear = try row(rows, "=cap", "agency-spend")
    #expect(unclear.verdict == .cannotTell && unclear.shareBetter == 0.5)
    let activity = try row(rows, "=cap", "referrals")
    #expect(activity.verdict == .higher && activity.shareBetter == nil && !activity.isPrimary)
    let nothing = try row(rows, "more, \"help\"", "caseload")
    #expect(nothing.difference.mean == 0 && nothing.verdict == .cannotTell)
  }

  @Test("A pair counts when both saw the measure; what was not seen is not zero")
  func pairs() throws {
    let row = try row(try rows().rows, "more, \"help\"", "unmet-high-severity")
    #expect(row.difference.pairs == 3)
    #expect(abs(row.difference.mean - 1.0 / 3) < 1e-12)
  }

  @Test("Primary intervals are Bonferroni's, the others plain")
  func intervals() throws {
    let found = try rows()
    #expect(found.familySize == 4)
    // Differences -1, -0.75, -1, -1: mean -0.9375, standard deviation 0.125. Student's t with
    // three degrees of freedom at 0.99375 is 5.3885 and at 0.975 3.18245 (scipy.stats.t.ppf).
    let primary = try row(found.rows, "=cap", "caseload")
    let low = try #require(primary.interval?.lower)
    #expect(abs(low - (-0.9375 - 0.0625 * Self.primaryQuantile)) < 1e-3)
    let plain = try row(found.rows, "=cap", "referrals")
    // 10, 11, 9, 11: mean 10.25, standard deviation 0.957427.
    let high = try #require(plain.interval?.upper)
    #expect(abs(high - (10.25 + 0.957427 / 2 * 3.18245)) < 1e-4)
  }

  private static let primaryQuantile = 5.3885

  @Test("With one replication there are no intervals and nothing can be told")
  func single() throws {
    let found = try rows(replications: 1)
    #expect(found.rows.allSatisfy { $0.interval == nil && $0.verdict == .cannotTell })
    #expect(found.text.contains("cannot tell from one replication"))
    let folder = try TemporaryFolder()
    let store = try Village.store(in: folder)
    try store.settle(reportedReplications: 1)
    try TableWriter(store).write()
    let summary = try folder.rows("summary")[0]
    #expect(summary[3] == "16" && Array(summary[4...6]) == ["", "", ""] && summary[10] == "1")
    #expect(try folder.rows("comparison")[0][5] == "")
  }

  @Test("The words say what lies where, and unmet need always stands beside")
  func words() throws {
    let text = try rows().text
    #expect(text.contains("=cap against as now:\n  caseload 0.938 children per FTE lower ("))
    #expect(text.contains("), better\n"))
    #expect(text.contains("  agency-spend £300 higher (£300 to £300), worse\n"))
    #expect(text.contains("unmet-high-severity the same in every replication [exploratory]"))
    #expect(!text.contains("referrals"))
    #expect(text.contains("4 of them (Bonferroni)"))
  }

  @Test("Another baseline may be named or numbered, an unknown one is refused with the names")
  func baselines() throws {
    let choice = try BaselineChoice(Village.batch, named: "=cap")
    #expect(choice.baselines == [1, 1, 1] && choice.compared == [0, 2])
    #expect(try BaselineChoice(Village.batch, named: "2") == choice)
    #expect(throws: TableFailure.self) { try BaselineChoice(Village.batch, named: "4") }
    let failure = #expect(throws: TableFailure.self) {
      try BaselineChoice(Village.batch, named: "cap")
    }
    #expect(failure?.description.contains("‘=cap’") == true)
  }

  @Test(
    "Numbers are said with three digits",
    arguments: [
      (0.4, "children_per_fte", "0.4 children per FTE"), (-1_234_567, "GBP", "£1,230,000"),
      (12.345, "percent", "12.3 percentage points"), (0.000_123_4, "", "0.000123"),
      (99.96, "days", "100 days"), (5.5, "GBP", "£5.50"), (0, "days", "0 days"),
      (999.7, "days", "1,000 days"),
    ])
  func quantities(value: Double, unit: String, words: String) {
    #expect(QuantityWords.difference(value, unit: unit) == words)
  }
}
