import Foundation
import OutputStatistics
import ResultStore
import TestSupport
import Testing

@testable import ResultTables

@Suite("Tables are written")
struct TableTests {
  @Test("The order in which units were finished does not show in any file")
  func order() throws {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    let forwards = try Village.store(in: first, events: 2)
    let backwards = try Village.store(in: second, order: (0..<12).reversed(), events: 2)
    let written = try TableWriter(forwards).write()
    try TableWriter(backwards).write()
    #expect(written.count == TableCatalogue.all.count)
    for name in written.map(\.schema.fileName) + ["datapackage.json", "manifest.json"] {
      #expect(try first.text(name) == second.text(name), "\(name)")
    }
  }

  @Test("Every raw table of the village, cell by cell")
  func raw() throws {
    let folder = try Village.results()
    #expect(
      try folder.text("design.csv") == """
        design_point,parameter,value,unit
        "'=cap",workforce.cap,"'+20%",children
        "more, ""help""\",early-help.budget,x1.2,GBP

        """)
    let values = try folder.text("replications.csv").split(separator: "\n")
    #expect(values.count == 1 + 48)
    #expect(values[1] == "as now,1,Refshire,caseload,16")
    #expect(values[17] == "\"'=cap\",1,Refshire,caseload,15")
    #expect(values[36] == "\"more, \"\"help\"\"\",1,Refshire,unmet-high-severity,")
    let flows = try folder.rows("flows")
    #expect(
      flows[6] == [
        "=cap", "3", "Refshire", "2024", "looked-after", "400", "in", "entered", "3", "403",
        "children",
      ])
    // 0.1 to 0.4 in November; the fourth replication saw nothing in December.
    let series = try folder.rows("series")
    #expect(series.count == 18)
    #expect(
      series[0]
        == [
          "as now", "Refshire", "2023-11", "caseload", "0.25", "0.13", "0.25", "0.37",
          "children_per_fte",
        ])
    #expect(series[1][3] == "referrals" && series[2][2] == "2023-12" && series[4][2] == "2024-01")
    #expect(series[2][4] == "1.2")
    let indicators = try folder.rows("indicators")
    #expect(Array(indicators[0].prefix(4)) == ["as now", "Refshire", "2024", "caseload"])
  }

  @Test("A replication without a cost spent nothing; pence become pounds")
  func costs() throws {
    let row = try Village.results().rows("costs")[0]
    // 0, 1, 3 and 4 pounds.
    #expect(Array(row.prefix(5)) == ["as now", "Refshire", "2023-24", "agency", "budget"])
    let figures = row[5...10].compactMap { Double($0) }
    for (figure, expected) in zip(figures, [2, 0.3, 3.7, 1, 0.15, 1.85]) {
      #expect(abs(figure - expected) < 1e-12)
    }
    #expect(figures.count == 6 && row[11] == "GBP")
  }

  @Test("Staff are means, and agency stands in every row of its grade")
  func workforce() throws {
    let rows = try Village.results().rows("workforce")
    #expect(
      rows[1] == [
        "as now", "Refshire", "2024", "social-worker", "permanent", "21.25", "2.5", "1", "2", "0",
        "1", "3", "4.5", "30",
      ])
    #expect(rows[0][4] == "agency" && rows[0][5] == "4.5" && rows[0][12] == "4.5")
  }

  @Test("Events have their own table only when they were recorded")
  func events() throws {
    let folder = try TemporaryFolder()
    let store = try Village.store(in: folder, events: 2)
    try TableWriter(store).write()
    #expect(
      try folder.rows("events")[1] == [
        "as now", "1", "Refshire", "2", "2024-02-29T00:00:00.001", "allocated", "child 1",
        "assessment -> plan",
      ])
    let plain = try Village.results()
    #expect(!FileManager.default.fileExists(atPath: plain.path + "/events.csv"))
  }

  @Test("Design points run in passes have the cells of one pass")
  func blocks() {
    let periods = [1, 2, 3, 1, 2, 3]
    #expect(
      CellBlock.plan(authorities: 3, periods: periods, valuesPerCell: 10, budget: 120)
        == [
          CellBlock(authorities: 0..<2, periods: Int.min..<Int.max),
          CellBlock(authorities: 2..<Int.max, periods: Int.min..<Int.max),
        ])
    let narrow = CellBlock.plan(authorities: 2, periods: periods, valuesPerCell: 10, budget: 45)
    #expect(narrow.map(\.periods) == [Int.min..<3, 3..<Int.max, Int.min..<3, 3..<Int.max])
    #expect(narrow.map(\.authorities) == [0..<1, 0..<1, 1..<Int.max, 1..<Int.max])
  }

  @Test("The store's copies hold the same rows, and no table of its making is left over")
  func storedTables() throws {
    let folder = try TemporaryFolder()
    let store = try Village.store(in: folder)
    let written = try TableWriter(store).write()
    let counts = try store.rowCountsOfTables()
    for table in written { #expect(counts[table.schema.name] == table.rows) }
    #expect(!counts.keys.contains { $0.hasPrefix("new_") })
  }

  @Test("A damaged store writes nothing and keeps the tables that were there")
  func damaged() throws {
    let folder = try Village.results()
    let before = try folder.text("replications.csv")
    let handle = try #require(FileHandle(forUpdatingAtPath: folder.path + "/store.sqlite"))
    let bytes = try #require(try handle.readToEnd())
    let found = try #require(bytes.range(of: Data("Refshire".utf8)))
    try handle.seek(toOffset: UInt64(found.lowerBound))
    try handle.write(contentsOf: Data("Rutshire".utf8))
    try handle.close()
    #expect(throws: StoreFailure.self) { try ResultStore.open(in: folder.path) }
    #expect(try folder.text("replications.csv") == before)
  }

  @Test("Times are ISO dates, before 1970 too")
  func times() {
    #expect(isoTime(milliseconds: 0) == "1970-01-01T00:00:00.000")
    #expect(isoTime(milliseconds: -1) == "1969-12-31T23:59:59.999")
    #expect(isoTime(milliseconds: 951_782_400_000) == "2000-02-29T00:00:00.000")
    #expect(isoTime(milliseconds: 1_680_353_999_123) == "2023-04-01T12:59:59.123")
  }
}
