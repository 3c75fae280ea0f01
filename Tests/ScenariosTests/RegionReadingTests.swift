import Foundation
import SocialCare
import Testing

@testable import Scenarios

/// Regions in scenario files: who is simulated, and which of them do something.
struct RegionReadingTests {
  /// The profiles and regions as they are shipped.
  private static let shipped: ProfileLibrary = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Scenarios").standardized.path
    return ProfileLibrary(folders: [root + "/authorities"], regionFolders: [root + "/regions"])
  }()

  private func read(_ lines: String) throws -> (scenario: Scenario, warnings: [Diagnostic]) {
    let head = """
      title: Region
      start: 2023-04-01
      horizon: 4 years
      replications: 2
      seed: 1

      """
    return try Fixture.withFile(head + lines) { path in
      try ScenarioReader.read(file: path, measures: Fixture.measures, library: Self.shipped)
    }
  }

  private func scenario(_ lines: String) throws -> Scenario { try read(lines).scenario }

  @Test("A shipped region has its authorities, a map has those it names")
  func members() throws {
    let east = try scenario("region: East of England")
    #expect(east.region == "East of England" && east.members.count == 11)
    #expect(east.authorityNames.last == "East of England")
    let own = try scenario("region: {name: Ours, authorities: [Bedford, 821]}")
    #expect(own.members.map(\.authority.name) == ["Bedford", "Luton"])
    #expect(own.neighbours[0].worlds[0].timeline.initial.population.children > 50_000)
  }

  @Test("England is its nine regions, each a labour market, with every authority in one")
  func england() throws {
    let england = try scenario(
      "region: England\ncompare: {a: {}, b: {in: [London, Luton], workforce.pay-uplift: 5%}}")
    #expect(england.markets.count == 9 && england.region == "England")
    #expect(england.members.count == 151)
    #expect(england.markets.flatMap(\.members) == Array(0..<151))
    let east = try #require(england.markets.first { $0.name == "East of England" })
    #expect(england.members[east.members].allSatisfy { $0.authority.region == "East of England" })
    #expect(england.authorityNames.count == 151 + 9 + 1)
    #expect(england.authorityNames.last == "England")
    let acting = england.members.filter { !$0.designPoints[1].changes.isEmpty }
    #expect(acting.count == 33)
    #expect(Set(acting.map(\.authority.region)) == ["London", "East of England"])
  }

  @Test("An alternative acts where it says, and begins later in each that follows")
  func inSome() throws {
    let region = try scenario(
      """
      region: {name: Ours, authorities: [Bedford, Luton, Central Bedfordshire]}
      compare:
        as now: {}
        two of them: {in: [Luton, Bedford], roll-out: 6 months, workforce.pay-uplift: 5%}
      """)
    let days = region.members.map { $0.designPoints[1].changes.map { "\($0.day)" } }
    #expect(days == [["2023-10-01"], ["2023-04-01"], []])
    let ended = try scenario(
      """
      region: {name: Ours, authorities: [Bedford, Luton]}
      compare:
        as now: {}
        a year each: {roll-out: 12 months, until: 2024-03-31, workforce.pay-uplift: 5%}
      """)
    #expect(
      ended.members.map { $0.designPoints[1].changes.map { "\($0.day)" } } == [
        ["2023-04-01", "2024-04-01"], ["2024-04-01", "2025-04-01"],
      ])
    #expect(region.designPoints[1].changed[0].value == "5% in Luton, Bedford roll-out 6 months")
  }

  @Test(
    "What is wrong with a region is told with its place",
    arguments: [
      ("region: Eest of England", "unknown-region"),
      ("region: {name: Ours, authorities: [Bedford]}", "wrong-region-size"),
      ("region: {name: Ours, authorities: [Bedford, 822]}", "twice-in-region"),
      ("region: {name: Ours, authorities: [Bedford, Lutn]}", "unknown-authority"),
      ("authority: Bedford\nregion: East of England", "conflict"),
      ("region: {name: Bedford, authorities: [Bedford, Luton]}", "named-like-member"),
      ("region: East of England\nstart-from: census", "census-of-region"),
      ("region: {name: Ours, regions: [London]}", "too-few-regions"),
      ("region: {name: Ours, regions: [London, England]}", "region-of-regions"),
      ("region: {name: Ours, regions: [London, London]}", "twice-in-region"),
      ("region: {name: Ours, regions: [London, Lundon]}", "unknown-region"),
      ("region: England\ncompare: {a: {}, b: {in: Lundon, pay.on-cost: 30%}}", "not-in-region"),
      (
        "region: East of England\ncompare: {a: {}, b: {in: [Luton, Luton], pay.on-cost: 30%}}",
        "twice-in-region"
      ),
      (
        "authority: Bedford\ncompare:\n  a: {}\n  b: {in: Bedford, workforce.pay-uplift: 5%}",
        "needs-region"
      ),
      (
        """
        region: {name: Ours, authorities: [Bedford, Luton]}
        compare:
          a: {}
          b: {in: Leeds, workforce.pay-uplift: 5%}
        """, "not-in-region"
      ),
    ])
  func wrong(_ lines: String, _ code: String) throws {
    let error = #expect(throws: InvalidScenario.self) { try scenario(lines) }
    #expect(error?.diagnostics.contains { $0.code == code } == true)
  }

  @Test("What acts between authorities is doubted where there is one")
  func regional() throws {
    let warnings = try read("authority: Bedford\nset: {memorandum.coverage: 50%}").warnings
    #expect(warnings.contains { $0.code == "only-in-region" })
  }
}
