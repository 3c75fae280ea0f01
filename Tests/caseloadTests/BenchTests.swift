import ArgumentParser
import Foundation
import Testing

@testable import caseload

@Suite("Benchmarks from the command line")
struct BenchTests {
  /// The members of each line of `bench … --json`, as a script reads them.
  private func members(_ words: String...) throws -> [[String: Any]] {
    let command = try #require(try Caseload.parseAsRoot(["bench"] + words) as? BenchCommand)
    let data = Data(try JSONOutput.text(try command.reports()).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  @Test("Queues tell customers per second beside the wait and its theory")
  func queues() throws {
    for work in ["mm1", "mm10", "priority"] {
      let line = try #require(try members(work, "--customers", "200", "--repeat", "2").first)
      #expect(
        Set(line.keys) == [
          "work", "repetitions", "customers", "customers_per_second", "mean_wait",
          "theoretical_mean_wait",
        ])
      #expect(line["work"] as? String == work && line["customers"] as? Int == 200)
      #expect(line["repetitions"] as? Int == 2)
    }
  }

  @Test("Hold tells nanoseconds for one number pending or for three")
  func hold() throws {
    let one = try members("hold", "--pending", "10", "--holds", "20", "--repeat", "1")
    #expect(one.count == 1)
    #expect(
      Set(one[0].keys) == ["work", "repetitions", "pending", "holds", "nanoseconds_per_hold"])
    #expect(one[0]["pending"] as? Int == 10)
  }

  @Test("Draws tell nanoseconds of both kinds")
  func draws() throws {
    let line = try #require(try members("draws", "--draws", "50", "--repeat", "1").first)
    #expect(
      Set(line.keys) == [
        "work", "repetitions", "draws", "nanoseconds_per_draw", "nanoseconds_per_draw_in_sequence",
      ])
  }

  @Test("The model tells seconds per replication beside what happened in them")
  func model() throws {
    let line = try #require(
      try members("model", "--children", "600", "--years", "1").first)
    #expect(
      Set(line.keys) == [
        "work", "repetitions", "children", "years", "seconds_per_replication", "events",
        "referrals", "visits", "tasks", "events_per_second", "referrals_per_second",
        "visits_per_second", "tasks_per_second",
      ])
    for member in ["events", "referrals", "visits", "tasks"] {
      #expect(try #require(line[member] as? Int) > 0, "\(member)")
    }
  }

  @Test("The table names every figure's unit")
  func table() throws {
    let words = ["bench", "hold", "--pending", "5", "--holds", "5", "--repeat", "1"]
    let command = try #require(try Caseload.parseAsRoot(words) as? BenchCommand)
    let text = BenchReport.text(try command.reports())
    #expect(text.hasPrefix("work  size") && text.contains("ns per hold"))
  }

  @Test(
    "Sizes that cannot be are refused with 2",
    arguments: [
      ["bench", "mm2"], ["bench", "mm1", "--customers", "0"], ["bench", "--repeat", "0"],
      ["bench", "hold", "--pending", "0"], ["bench", "model", "--years", "0"],
      ["bench", "model", "--children", "3"],
    ])
  func refused(_ words: [String]) {
    #expect(Program.status(of: words) == .badInput)
  }
}
