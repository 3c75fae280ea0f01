import ArgumentParser
import Foundation
import Testing
import Verification

@testable import caseload

@Suite("Verification on the command line")
struct VerifyTests {
  private func status(_ words: String...) -> Int32 { Program.status(of: words).rawValue }

  @Test("A case runs at its own numbers and at others, as a table and as JSON")
  func runs() {
    #expect(status("verify", "mmc", "--customers", "5000", "--replications", "20") == 0)
    #expect(
      status(
        "verify", "mg1", "mgc", "--service", "uniform:0.5,1.5", "--customers", "5000",
        "--replications", "20", "--threads", "1", "--seed", "7", "--json") == 0)
  }

  @Test(
    "What cannot be is refused with 2",
    arguments: [
      ["mmcc"], ["mm"], ["mmc", "mmc"], ["mmc", "--arrival-rate", "5"],
      ["mmc", "--arrival-rate", "x"], ["mmc", "--arrival-rate=-1"], ["mmc", "--servers", "0"],
      ["mmc", "--capacity", "9"], ["mmck", "--capacity", "3"], ["mg1", "--service", "gamma:2"],
      ["--servers", "5"], ["mmc", "--replications", "1"], ["mmc", "--customers", "0"],
      ["mmc", "--threads", "0"], ["mmc", "--seed", "-1"], ["mmc", "--no-such"],
      ["mmc", "--servers", "5", "--servers", "6"],
    ])
  func refused(_ words: [String]) {
    #expect(Program.status(of: ["verify"] + words) == .badInput)
  }

  @Test("The help names every case, its numbers and the verdicts")
  func help() {
    let text = VerifyCommand.helpMessage()
    for subject in QueueCase.allCases { #expect(text.contains(subject.rawValue)) }
    for number in QueueNumber.allCases { #expect(text.contains(number.option)) }
    for verdict in TheoryVerdict.allCases { #expect(text.contains(verdict.rawValue)) }
  }

  private func report(_ verdict: TheoryVerdict, simulated: Double? = 4.02) -> VerificationReport {
    var report = VerificationReport(VerificationPlan())
    report.append(
      [
        VerificationRow(
          name: "mmc", measure: "mean-wait", theory: 4, relation: .equal, simulated: simulated,
          halfWidth: simulated.map { _ in 0.1 }, verdict: verdict)
      ], .mmc, "servers 5")
    return report
  }

  @Test("JSON is an array of measures with snake-case members")
  func json() throws {
    let text = try JSONOutput.text(report(.tooShort).rows)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let row = try #require(rows.first)
    #expect(row["case"] as? String == "mmc" && row["measure"] as? String == "mean-wait")
    #expect(row["theory"] as? Double == 4 && row["simulated"] as? Double == 4.02)
    #expect(row["half_width"] as? Double == 0.1 && row["verdict"] as? String == "too-short")
    #expect(row["relation"] as? String == "equal" && row.count == 7)
    let unseen = try JSONOutput.text(report(.tooShort, simulated: nil).rows)
    #expect(unseen.contains("\"simulated\" : null"))
  }

  @Test("The table says theory, simulation and verdict, and counts the verdicts")
  func table() {
    let text = report(.hit).text
    #expect(text.contains("mmc   mean-wait    4       4.02       0.1      hit"))
    #expect(text.contains("  mmc  servers 5"))
    #expect(text.contains("1 hit, 0 misses, 0 too short to tell; 40 replications of 50000"))
    #expect(report(.miss).hasMiss && !report(.tooShort).hasMiss)
  }
}
