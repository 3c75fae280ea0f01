import Foundation
import Scenarios
import Testing

@testable import Scenarios

@Suite struct CompositionTests {
  /// Writes files into a new project folder and calls `body` with its path.
  private func withProject<Value>(
    _ files: [String: String], _ body: (String) throws -> Value
  ) throws -> Value {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.appendingPathComponent("project-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: root) }
    for (name, text) in files {
      let file = root.appendingPathComponent(name)
      try manager.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return try body(root.path)
  }

  private let base = """
    title: Parent
    authority: Bedford
    start: 2023-04-01
    horizon: 10 years
    replications: 4
    seed: 1
    compare:
      one: {agency.rate-cap: £40/hour}
      two: {agency.rate-cap: £50/hour}
    vary: {demand.trend: [0%/year, 1%/year]}

    """

  private func codes(_ body: () throws -> Void) -> [String] {
    do {
      try body()
    } catch let error as InvalidScenario {
      return error.diagnostics.map(\.code)
    } catch {
      return ["\(error)"]
    }
    return []
  }

  private func read(_ path: String) throws -> Scenario {
    try ScenarioReader.read(file: path, measures: Fixture.measures, library: Fixture.library)
      .scenario
  }

  @Test func `maps merge, lists replace, and compare keeps the parent's order`() throws {
    let child = """
      extends: base.yaml
      title: Child
      compare:
        three: {agency.rate-cap: £60/hour}
        one: {from: 2024-04-01}
      vary: {demand.trend: [1%/year, 2%/year, 3%/year]}
      """
    try withProject(["base.yaml": base, "child.yaml": child]) { root in
      let scenario = try read(root + "/child.yaml")
      #expect(scenario.title == "Child")
      #expect(scenario.worlds.map(\.label).last == "demand.trend = 3%/year")
      #expect(scenario.designPoints.prefix(3).map(\.alternative) == ["one", "two", "three"])
      #expect(scenario.designPoints[0].changed[0].value == "£40/hour from 2024-04-01")
    }
  }

  @Test func `a child's profile and precision drop the parent's authority and replications`() throws
  {
    let child = """
      extends: ../base.yaml
      profile: ../profiles/own.yaml
      precision: {measure: caseload, half-width: 2%, at-most: 100}
      """
    let profile = try String(
      contentsOfFile: Fixture.path("profiles/my-council.yaml"), encoding: .utf8)
    let files = [
      "base.yaml": base, "Scenarios/child.yaml": child, "profiles/own.yaml": profile,
    ]
    try withProject(files) { root in
      let scenario = try read(root + "/Scenarios/child.yaml")
      #expect(scenario.authority.name == "My council")
      #expect(scenario.authority.origin == .own)
      #expect(
        scenario.precision
          == Precision(measure: "caseload", halfWidth: 0.02, isRelative: true, atMost: 100))
    }
  }

  @Test func `without a Scenarios folder the project is the file's own folder`() throws {
    let files = ["base.yaml": base, "inner/child.yaml": "extends: ../base.yaml\n"]
    try withProject(files) { root in
      #expect(codes { _ = try read(root + "/inner/child.yaml") } == ["outside-project"])
    }
  }

  @Test func `a link out of the project is refused and nothing of its target is told`() throws {
    let files = ["Scenarios/child.yaml": "extends: link.yaml\n"]
    try withProject(["secret.yaml": "title: hunter2\n"]) { outside in
      try withProject(files) { root in
        try FileManager.default.createSymbolicLink(
          atPath: root + "/Scenarios/link.yaml", withDestinationPath: outside + "/secret.yaml")
        let error = #expect(throws: InvalidScenario.self) {
          try read(root + "/Scenarios/child.yaml")
        }
        let found = try #require(error)
        #expect(found.diagnostics.map(\.code) == ["outside-project"])
        #expect(!found.text.contains("hunter2"))
      }
    }
  }

  @Test func `extends is followed sixteen files deep and no deeper`() throws {
    for (count, expected) in [(16, []), (17, ["extends-depth"])] {
      var files = ["0.yaml": base]
      for level in 1...count { files["\(level).yaml"] = "extends: \(level - 1).yaml\n" }
      try withProject(files) { root in
        #expect(codes { _ = try read(root + "/\(count).yaml") } == expected)
      }
    }
  }

  @Test func `the merged file tells where each value comes from`() throws {
    let merged = try ScenarioReader.merged(file: Fixture.path("valid/design-example.yaml"))
    let rate = try #require(merged.values.first { $0.keyPath == "set.agency.day-rate" })
    #expect(rate.text == "£237/day")
    #expect(rate.file.hasSuffix("design-example.yaml") && rate.line == 11)
    let hardening = try #require(
      merged.values.first { $0.keyPath == "set.need.drift-hardening" })
    #expect(hardening.file.hasSuffix("house-style.yaml") && hardening.line == 6)
    #expect(merged.values.contains { $0.keyPath == "vary.demand.trend[2]" })
    #expect(merged.text.contains("need.drift-hardening: 0.3  # "))
  }

  @Test func `the canonical text ignores layout, comments and order of settings`() throws {
    let first = try Fixture.read(
      lines: "set: {funding.gap: 3%, agency.day-rate: £237/day}\ndescription: one\n")
    let second = try Fixture.read(
      lines: "# note\nset:\n  agency.day-rate: \"£237/day\"\n  funding.gap: 3%\nmeasures: all\n")
    let third = try Fixture.read(lines: "set: {funding.gap: 4%, agency.day-rate: £237/day}\n")
    #expect(first.scenario.canonicalText == second.scenario.canonicalText)
    #expect(first.scenario.canonicalText != third.scenario.canonicalText)
    #expect(!first.scenario.canonicalText.contains("/Fixtures"))
    let dated = try Fixture.read(lines: "set: {funding.gap: {2025-26: 6%, 2024-25: 3%}}\n")
    #expect(
      dated.scenario.canonicalText.contains("funding.gap: {2024-04-01: 3%, 2025-04-01: 6%}\n"))
  }

  @Test func `the canonical text is YAML and names no key twice`() throws {
    let text = try Fixture.read("valid/design-example.yaml").scenario.canonicalText
    let findings = Findings()
    let node = StrictYAML.parse(Array(text.utf8), file: "canonical", into: findings)
    #expect(node?["compare"]?["as now"]?["funded-by"]?.text == "new money")
    #expect(node?["profile"]?["figures"]?["population"]?["value"]?.text == "41000")
    #expect(!findings.hasErrors)
  }

  @Test func `too large a file is refused before it is read`() throws {
    let line = Array("# ".utf8) + [UInt8](repeating: 120, count: 11_000_000)
    try Fixture.withFile(line) { path in
      #expect(codes { _ = try read(path) } == ["too-large"])
    }
    #expect(codes { _ = try read("/dev/zero") } == ["unreadable"])
    #expect(codes { _ = try read("/nowhere/at/all.yaml") } == ["unreadable"])
  }
}
