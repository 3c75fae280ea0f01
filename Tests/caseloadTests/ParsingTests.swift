import ArgumentParser
import Testing

@testable import caseload

@Suite("What command lines mean")
struct ParsingTests {
  private func parsed<Command: ParsableCommand>(
    _ type: Command.Type, _ words: String...
  ) throws -> Command {
    try #require(try Caseload.parseAsRoot(words) as? Command)
  }

  @Test("Run takes several files and every option")
  func runOptions() throws {
    let run = try parsed(
      RunCommand.self, "run", "a.yaml", "b.yaml", "--replications", "7", "--seed", "9",
      "--threads", "2", "--results", "R", "--resume", "--time-budget", "1h30m", "--events",
      "--json", "--quiet", "--yes-really")
    #expect(run.files == ["a.yaml", "b.yaml"])
    #expect(run.replications == 7 && run.seed == 9 && run.threads == 2 && run.results == "R")
    #expect(run.timeBudget?.duration == .seconds(5400))
    #expect(run.resume && run.events && run.json && run.quiet && run.yesReally && !run.fresh)
  }

  @Test(
    "What contradicts itself is refused with 2",
    arguments: [
      ["run"], ["run", "a.yaml", "--resume", "--fresh"], ["run", "a.yaml", "--replications", "0"],
      ["run", "a.yaml", "--replications=-1"], ["run", "a.yaml", "--threads", "0"],
      ["run", "a.yaml", "--point", "as now"], ["run", "a.yaml", "--replication", "2"],
      ["run", "a.yaml", "b.yaml", "--point", "1", "--replication", "2"],
      ["run", "a.yaml", "--trace"], ["run", "a.yaml", "--time-budget", "20"],
      ["run", "a.yaml", "--seed"], ["run", "a.yaml", "--seed", "1", "--seed", "2"],
      ["run", "-x.yaml"], ["run", "a.yaml", "--no-such"], ["nonsense"],
      ["trace", "a.yaml", "--replication", "1"],
      ["trace", "a.yaml", "--replication", "1", "--child", "2", "--post", "3"],
      ["trace", "a.yaml", "--replication", "0", "--child", "2"],
      ["new", "a.yaml"], ["new", "a.yaml", "--authority", "Bedford", "--profile"],
      ["new", "a.txt", "--profile"], ["check", "new"],
      ["check", "new", "--against", "old", "--mode", "statistical"],
      ["check", "new", "--against", "old", "--accept-in-ci"], ["export", "R"],
    ])
  func refused(_ words: [String]) {
    #expect(Program.status(of: words) == .badInput)
  }

  @Test("A new file is a scenario or a profile, and what is said fits what was asked")
  func newFile() {
    func words(_ arguments: String...) -> String {
      do {
        _ = try Caseload.parseAsRoot(["new", "a.yaml"] + arguments)
        return ""
      } catch {
        return Caseload.message(for: error)
      }
    }
    #expect(words("--authority", "Bedford", "--profile").contains("exclude each other"))
    #expect(words().hasPrefix("give --authority NAME for a scenario, or --profile"))
  }

  @Test("Help and version end with 0")
  func help() {
    #expect(Program.status(of: ["--version"]) == .done)
    #expect(Program.status(of: ["run", "--help"]) == .done)
    #expect(Program.status(of: ["help", "check"]) == .done)
  }

  @Test("The version line names program, schema and platform")
  func versionLine() {
    #expect(Version.line.hasPrefix("caseload \(Version.number), schema 1, "))
  }

  @Test("After two dashes everything is a file")
  func dashes() throws {
    #expect(try parsed(LintCommand.self, "lint", "--", "-x.yaml").files == ["-x.yaml"])
    #expect(try parsed(LintCommand.self, "lint", "./-x.yaml").files == ["./-x.yaml"])
    #expect(try parsed(LintCommand.self, "lint", "-").files == ["-"])
    #expect(CommandWords.repeatedOption(in: ["run", "--", "--a", "--a"]) == nil)
  }

  @Test(
    "A time budget needs its unit",
    arguments: [("90s", 90), ("20m", 1200), ("2h", 7200), ("1h1m1s", 3661)])
  func budget(_ text: String, _ seconds: Int) {
    #expect(TimeBudget(argument: text)?.duration == .seconds(seconds))
  }

  @Test(
    "What is no time budget is refused",
    arguments: ["", "20", "m", "1m1h", "0s", "-5m", "1.5h", "99999999999999999999s", "1m1m"])
  func noBudget(_ text: String) {
    #expect(TimeBudget(argument: text) == nil)
  }
}
