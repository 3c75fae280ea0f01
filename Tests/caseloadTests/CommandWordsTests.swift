import Testing

@testable import caseload

@Suite("Commands to type next")
struct CommandWordsTests {
  @Test("Words that a shell would change are quoted")
  func quoting() {
    #expect(CommandWords.line(["run", "a b.yaml"]) == "caseload run 'a b.yaml'")
    #expect(CommandWords.line(["it's", ""]) == "caseload 'it'\\''s' ''")
    #expect(CommandWords.line(["+20%", "$HOME", "é"]) == "caseload +20% '$HOME' 'é'")
    #expect(CommandWords.line(["\u{1B}[2J"]) == "caseload $'\\x1b\\x5b\\x32\\x4a'")
  }

  @Test("Resuming keeps everything but --fresh, and stands before two dashes")
  func resuming() {
    #expect(
      CommandWords.resuming(["run", "a.yaml", "--fresh", "--seed", "3"])
        == "caseload run --resume a.yaml --seed 3")
    #expect(
      CommandWords.resuming(["run", "--resume", "--", "-x.yaml"])
        == "caseload run --resume -- -x.yaml")
  }

  @Test("The command for one unit names point, replication and seed")
  func reproducing() {
    #expect(
      CommandWords.reproducing(file: "a.yaml", point: "as now", replication: 4, seed: 99)
        == "caseload run a.yaml --point 'as now' --replication 4 --seed 99")
  }

  @Test("An option that stands twice is found, with and without its value")
  func repeated() {
    #expect(CommandWords.repeatedOption(in: ["run", "--seed", "1", "--seed=2"]) == "--seed")
    #expect(CommandWords.repeatedOption(in: ["run", "--quiet", "--quiet"]) == "--quiet")
    #expect(CommandWords.repeatedOption(in: ["run", "--resume", "--results", "R"]) == nil)
  }
}
