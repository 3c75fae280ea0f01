import Foundation
import OutputStatistics
import Testing

@testable import Experiments
@testable import caseload

@Suite("Progress, stories and drift in words")
struct WordsTests {
  private func progress(_ finished: Int, failed: Int = 0, seconds: Int = 10) -> BatchProgress {
    BatchProgress(
      finished: finished, finishedBefore: 0, total: 40, failed: failed,
      elapsed: .seconds(seconds))
  }

  @Test("Progress tells what is done, failed and left")
  func line() {
    #expect(ProgressDisplay.line(progress(0), label: "smoke") == "smoke: 0 of 40 runs")
    #expect(
      ProgressDisplay.line(progress(9, failed: 1), label: "smoke")
        == "smoke: 9 of 40 runs, 1 failed, 30 s left")
    #expect(ProgressDisplay.line(progress(40), label: "smoke") == "smoke: 40 of 40 runs")
    #expect(
      ProgressDisplay.bar(progress(20), label: "x").hasPrefix("[############------------] x:"))
  }

  @Test("A run of several labour markets tells how many of the next run’s are done")
  func markets() {
    var england = progress(0, seconds: 60)
    england.total = 1
    england.markets = 9
    #expect(ProgressDisplay.line(england, label: "england") == "england: 0 of 1 runs")
    england.marketsOfUnfinished = 6
    #expect(
      ProgressDisplay.line(england, label: "england")
        == "england: 0 of 1 runs, 6 labour markets of runs under way, 30 s left")
    #expect(ProgressDisplay.bar(england, label: "x").hasPrefix("[################--------] x:"))
  }

  @Test("Durations are as long as they need be")
  func durations() {
    #expect(ProgressDisplay.words(.seconds(59)) == "59 s")
    #expect(ProgressDisplay.words(.seconds(125)) == "2 min 5 s")
    #expect(ProgressDisplay.words(.seconds(12_000)) == "3 h 20 min")
  }

  @Test("A story holds the rows about an entity and those that name it, and no other")
  func story() {
    let rows = [
      EventRow(time: 0, kind: "leaves", entity: "worker 7", change: ""),
      EventRow(time: 1, kind: "allocated", entity: "child 3", change: "worker 7, after 2 days"),
      EventRow(time: 2, kind: "allocated", entity: "child 4", change: "worker 71, after 2 days"),
      EventRow(time: 3, kind: "leaves", entity: "worker 71", change: ""),
    ]
    #expect(Story(of: ["worker 7"]).rows(among: rows).map(\.time) == [0, 1])
    #expect(Story(of: ["child 4", "worker 7"]).rows(among: rows).map(\.time) == [0, 1, 2])
  }

  @Test("Events have a weekday, a date and a time of day, before 1970 too")
  func times() {
    #expect(Story.time(1_680_513_000_000) == "Mon 2023-04-03 09:10")
    #expect(Story.time(-60_000) == "Wed 1969-12-31 23:59")
    let row = EventRow(
      time: 1_680_513_000_000, kind: "need-worsens", entity: "family 2", change: "1 -> 2")
    #expect(Story.text([row]).contains("Mon 2023-04-03 09:10  family 2  need worsens: 1 -> 2"))
  }

  @Test("Drift is the twelfth month against the first, of the first design point alone")
  func drift() throws {
    let scratch = try Scratch()
    var lines = ["design_point,authority,month,measure,mean,p10,p50,p90,unit"]
    for point in ["as now", "other"] {
      for month in 1...13 {
        let name = "2024-" + (month < 10 ? "0\(month)" : "\(month)")
        lines.append("\(point),Bedford,\(name),looked-after,\(99 + month),0,0,0,children")
        lines.append("\(point),Bedford,\(name),vacancy-rate,\(20 - month),0,0,0,percent")
        lines.append("\(point),Bedford,\(name),contacts,5,0,0,0,contacts")
      }
    }
    _ = try scratch.file("series.csv", lines.joined(separator: "\n") + "\n")
    let drift = try #require(try StockDrift.read(folder: scratch.path))
    #expect(drift.designPoint == "as now")
    #expect(drift.lines.map(\.measure) == ["looked-after", "vacancy-rate"])
    #expect(drift.lines.map(\.first) == [100, 19])
    #expect(drift.lines.map(\.last) == [111, 8])
    #expect(drift.text.contains("+11%"))
    #expect(drift.text.contains("-11 percentage points"))
  }

  @Test("A series of less than a year has no drift")
  func shortSeries() throws {
    let scratch = try Scratch()
    _ = try scratch.file(
      "series.csv",
      """
      design_point,authority,month,measure,mean,p10,p50,p90,unit
      as now,Bedford,2023-04,looked-after,1,1,1,1,children
      as now,Bedford,2023-05,looked-after,2,2,2,2,children

      """)
    #expect(try StockDrift.read(folder: scratch.path) == nil)
  }
}
