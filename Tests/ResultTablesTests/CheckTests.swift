import Foundation
import OutputStatistics
import ResultStore
import TestSupport
import Testing

@testable import ResultTables

@Suite("Results are checked against a baseline")
struct CheckTests {
  private func check(
    _ new: TemporaryFolder, _ old: TemporaryFolder, most: Int = 20
  ) throws -> CheckReport {
    try RegressionCheck(new: new.path, against: old.path, most: most).run()
  }

  /// Rewrites a table of a folder and the manifest's hash of it.
  private func rewrite(
    _ folder: TemporaryFolder, _ table: String, _ change: (String) -> String
  ) throws {
    let before = try folder.text(table + ".csv")
    let after = change(before)
    #expect(before != after)
    try after.write(toFile: folder.path + "/\(table).csv", atomically: true, encoding: .utf8)
    let manifest = try folder.text("manifest.json").replacingOccurrences(
      of: Digest.hexadecimal(of: before), with: Digest.hexadecimal(of: after))
    try manifest.write(
      toFile: folder.path + "/manifest.json", atomically: true, encoding: .utf8)
  }

  @Test("Equal runs are the same")
  func same() throws {
    let report = try check(Village.results(), Village.results())
    #expect(report.isSame && report.findings.isEmpty)
    #expect(CheckFormat.text.rendered(report) == "check: 10 tables same (exact)\n")
  }

  @Test("A number that moved by one unit in the last place is named with its row and column")
  func moved() throws {
    let changed = try Village.results { record in
      record.measures[0].value = record.measures[0].value.map(\.nextUp)
    }
    let report = try check(changed, Village.results())
    let first = try #require(report.findings.first)
    #expect(first.kind == .value && first.table == "replications" && first.measure == "caseload")
    #expect(first.row == 26)
    #expect(
      first.message.hasPrefix(
        "replications: row design_point =cap, replication 3, authority Refshire, measure "
          + "caseload, value: ‘14.000000000000002’, in the baseline ‘14’ (1 ulp, relative 1.2"))
    #expect(report.findings.filter { $0.table == "flows" }.isEmpty)
  }

  @Test("The first event that differs is named before all else, by time, kind and entity")
  func firstEvent() throws {
    let changed = try Village.results(events: 5) { record in
      record.events[2].entity = "child 77"
      record.events[3].kind = "visit"
      record.measures[0].value = 3
    }
    let report = try check(changed, Village.results(events: 5))
    #expect(
      report.findings.first?.message
        == "the first event that differs is 2024-02-29T00:00:00.002, allocated, child 77, "
        + "assessment -> plan (event 3 of =cap, replication 3, Refshire); in the baseline "
        + "2024-02-29T00:00:00.002, allocated, child 2, assessment -> plan (event 3 of =cap, "
        + "replication 3, Refshire)")
    #expect(report.findings.filter { $0.table == "events" }.count == 1)
    #expect(report.findings.contains { $0.table == "replications" })
  }

  @Test("An event that is missing at a replication's end differs from the next one's first")
  func missingEvent() throws {
    let changed = try Village.results(events: 2) { $0.events.removeLast() }
    let message = try #require(
      try check(changed, Village.results(events: 2)).findings.first?.message)
    #expect(message.contains("(event 1 of =cap, replication 4, Refshire); in the baseline"))
    #expect(message.hasSuffix("(event 2 of =cap, replication 3, Refshire)"))
  }

  @Test("Events that are the same, or in one folder only, name no first event")
  func noEvent() throws {
    let (with, without) = (try Village.results(events: 2), try Village.results())
    let counted = try Village.results(events: 2) { $0.measures[0].value = 3 }
    #expect(try check(with, without).findings.map(\.kind) == [.extraTable])
    #expect(try !check(counted, with).findings.contains { $0.kind == .event })
  }

  @Test("In tolerance mode a measure may move by what the scenario allows, and no further")
  func tolerance() throws {
    let old = try Village.results()
    func isSame(_ change: (inout ReplicationRecord) -> Void) throws -> Bool {
      let new = try Village.results(change: change)
      return try RegressionCheck(new: new.path, against: old.path, mode: .tolerance).run().isSame
    }
    // Caseload may move by one per cent, referrals by what platforms differ.
    #expect(try isSame { $0.series[0].value = $0.series[0].value.map { $0 * 1.001 } })
    #expect(try !isSame { $0.series[0].value = $0.series[0].value.map { $0 * 1.1 } })
    #expect(try !isSame { $0.series[3].value = $0.series[3].value.map { $0 * 1.001 } })
    #expect(try isSame { $0.series[3].value = $0.series[3].value.map(\.nextUp) })
    #expect(try !isSame { $0.flows[0].amount += 1 })
  }

  @Test("Rows in another order are not a difference of numbers")
  func reordered() throws {
    let old = try Village.results()
    let new = try Village.results()
    try rewrite(new, "flows") { text in
      var lines = text.split(separator: "\n")
      lines.swapAt(1, 5)
      return lines.joined(separator: "\n") + "\n"
    }
    let report = try check(new, old)
    #expect(report.findings.map(\.kind) == [.rowOrder] && report.differenceCount == 1)
  }

  @Test("Missing and new rows, columns, measures, units and tables have words of their own")
  func structure() throws {
    let old = try Village.results()
    let new = try Village.results()
    try rewrite(new, "flows") { $0.replacingOccurrences(of: "as now,2,", with: "as now,9,") }
    try rewrite(new, "series") { $0.replacingOccurrences(of: ",p10,", with: ",p11,") }
    try rewrite(new, "glossary") { $0.replacingOccurrences(of: "referrals,", with: "referral,") }
    try rewrite(new, "costs") { $0.replacingOccurrences(of: ",GBP\n", with: ",EUR\n") }
    let kinds = try check(new, old).findings.map(\.kind)
    for kind in [
      CheckFinding.Kind.missingRow, .extraRow, .missingColumn, .extraColumn, .missingMeasure,
      .extraMeasure, .unit,
    ] {
      #expect(kinds.contains(kind), "\(kind)")
    }
    let reversed = try new.rows("indicators", withHeading: true).map { row in
      row.reversed().map(CSVText.field).joined(separator: ",") + "\n"
    }
    try rewrite(new, "indicators") { _ in reversed.joined() }
    #expect(try check(new, old).findings.contains { $0.kind == .columnOrder })
  }

  @Test("A table that does not match its manifest is refused, whichever folder it is in")
  func unreadable() throws {
    let good = try Village.results()
    let bad = try Village.results()
    try "x\n".write(toFile: bad.path + "/summary.csv", atomically: true, encoding: .utf8)
    for (new, old) in [(good, bad), (bad, good)] {
      let failure = #expect(throws: TableFailure.self) { try check(new, old) }
      #expect(failure?.isMistake == true)
      #expect(failure?.description.contains("\(bad.path)/summary.csv") == true)
    }
    let empty = try TemporaryFolder()
    #expect(throws: TableFailure.self) { try check(good, empty) }
  }

  @Test("Another version is said, and is no difference by itself")
  func version() throws {
    let old = try Village.results()
    let text = try old.text("manifest.json").replacingOccurrences(
      of: "\"version\": \"1.0\"", with: "\"version\": \"0.9\"")
    try text.write(toFile: old.path + "/manifest.json", atomically: true, encoding: .utf8)
    let report = try check(Village.results(), old)
    #expect(report.isSame)
    #expect(report.findings.map(\.message) == ["the version is 1.0, in the baseline 0.9"])
  }

  @Test("Every format carries the finding, escaped")
  func formats() throws {
    let changed = try Village.results { $0.measures[0].value = 3 }
    let report = try check(changed, Village.results(), most: 2)
    #expect(report.differenceCount > report.findings.count)
    #expect(CheckFormat.text.rendered(report).contains("more differences\ncheck: "))
    let junit = CheckFormat.junit.rendered(report)
    #expect(XMLCheck.isWellFormed(junit))
    #expect(junit.contains("<testcase classname=\"measure\" name=\"caseload\">"))
    #expect(junit.contains("<testcase classname=\"table\" name=\"flows\"/>"))
    let github = CheckFormat.github.rendered(report)
    #expect(
      github.hasPrefix(
        "::error file=replications.csv,line=26,title=caseload check%3A value::replications: row"))
    for format in [CheckFormat.json, .gitlab] {
      let data = Data(format.rendered(report).utf8)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
    }
    #expect(CheckFormat.github.rendered(report) == github)
    #expect(CheckFormat.escapedCommand("a:b,c%\n", isProperty: true) == "a%3Ab%2Cc%25%0A")
    #expect(CheckFormat.escapedXML("<&\u{1}\">") == "&lt;&amp;?&quot;&gt;")
  }

  @Test("Accepting makes the new results the baseline, never by accident under CI")
  func accepting() throws {
    let old = try Village.results()
    let new = try Village.results { $0.measures[0].value = 3 }
    let check = RegressionCheck(new: new.path, against: old.path)
    #expect(throws: TableFailure.self) { try check.accept(environment: ["CI": "true"]) }
    #expect(try !check.run().isSame)
    try check.accept(environment: [:])
    #expect(try check.run().isSame)
    #expect(try old.text("manifest.json") == new.text("manifest.json"))
    let fresh = try TemporaryFolder()
    let first = RegressionCheck(new: new.path, against: fresh.path + "/baseline")
    try first.accept(environment: ["CI": "true"], isDeliberate: true)
    #expect(try first.run().isSame)
  }

  @Test("Distances are counted in representable numbers, across zero too")
  func ulps() {
    #expect(UnitsInTheLastPlace.between(1, 1.0.nextUp) == 1)
    #expect(UnitsInTheLastPlace.between(-0.0, 0) == 0)
    #expect(
      UnitsInTheLastPlace.between(-Double.leastNonzeroMagnitude, .leastNonzeroMagnitude) == 2)
  }
}

/// Whether tags are closed in the order in which they were opened.
enum XMLCheck {
  static func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    for part in text.split(separator: "<").dropFirst() {
      guard let tag = part.split(separator: ">").first else { return false }
      if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else {
        open.append(tag.split(separator: " ").first ?? tag)
      }
    }
    return open.isEmpty
  }
}
