import Foundation
import Scenarios
import SocialCare
import Testing

@testable import Scenarios

@Suite struct ProfileTests {
  @Test func `a profile is read with its figures and parameters`() throws {
    let profile = try ProfileReader.read(
      file: Fixture.path("Scenarios/authorities/bedford.yaml"), origin: .shipped)
    #expect(profile.name == "Bedford")
    #expect(profile.dfeNumber == 822)
    #expect(profile.onsCode == "E06000055")
    #expect(profile.deprivationDecile == 5)
    #expect(profile.judgement == .good)
    #expect(profile.figure("referrals") == 3010)
    #expect(profile.figure("nothing") == nil)
    #expect(profile.figures[0].year == 2023)
    #expect(profile.sources[0].name == "ONS-MYE-2024")
    let parameter = try #require(profile.parameters.first)
    #expect(ParameterCatalogue.all[parameter.parameter].key == "population.children")
    #expect(parameter.value == 41_000)
  }

  @Test func `a profile with a demand of its own is fitted, and others are doubted`() throws {
    var profile = try Fixture.library.profile(named: "Bedford")
    #expect(!profile.isFitted)
    #expect(profile.doubtOfLevels?.code == "not-fitted")
    let demand = try #require(ParameterCatalogue.index(of: "demand.detection.2"))
    profile.parameters.append(ParameterValue(parameter: demand, value: 0.4))
    #expect(profile.isFitted)
    #expect(profile.doubtOfLevels == nil)
  }

  @Test func `as many children are simulated as a profile publishes`() throws {
    let text = """
      name: Ownshire
      region: East of England
      deprivation-decile: 5
      figures:
        population: {value: 25000, unit: children, year: 2023, source: OWN}
      sources:
        OWN: Our own records

      """
    let profile = try Fixture.withFile(text) { try ProfileReader.read(file: $0, origin: .own) }
    let population = try #require(profile.parameters.first)
    #expect(ParameterCatalogue.all[population.parameter].key == "population.children")
    #expect(population.value == 25_000)
  }

  @Test func `a council's own profile needs neither code nor licence`() throws {
    let path = Fixture.path("profiles/my-council.yaml")
    let profile = try ProfileReader.read(file: path, origin: .own)
    #expect(profile.parameters.last?.value == 42)
    #expect(profile.judgement == nil)
    #expect(throws: InvalidScenario.self) { try ProfileReader.read(file: path, origin: .shipped) }
  }

  @Test(arguments: ["Bedford", "bedford", "822", "Bedford Borough", "BEDFORD BOROUGH"])
  func `profiles are found by name, alias and number`(_ name: String) throws {
    #expect(try Fixture.library.profile(named: name).name == "Bedford")
  }

  @Test func `all profiles are listed by name`() throws {
    #expect(try Fixture.library.profiles().map(\.name) == ["Bedford", "Kingston upon Thames"])
    #expect(try Fixture.library.profile(named: "kingston upon thames").dfeNumber == 314)
  }

  @Test func `an unknown name suggests the nearest`() {
    let error = #expect(throws: InvalidScenario.self) {
      try Fixture.library.profile(named: "Kingston on Thames")
    }
    #expect(error?.diagnostics.first?.message.contains("‘Kingston upon Thames’") == true)
  }

  static let faults: [(String, String, String)] = [
    ("deprivation-decile: 3", "deprivation-decile: 11", "3:21 whole-number"),
    ("deprivation-decile: 3\n", "", "1:1 missing-key"),
    ("source: OWN", "source: ONW", "5:65 unknown-source"),
    ("value: 1000", "value: 1,000", "5:25 unknown-key"),
    ("value: 1000", "value: \"1,000\"", "5:23 number"),
    ("value: 1000", "value: 0", "5:15 range"), ("value: 1000", "value: 1000.5", "5:23 not-whole"),
    ("population:", "populaton:", "4:1 missing-key"),
    ("year: 2025", "year: 25", "5:51 whole-number"),
    ("6 weeks", "+20%", "8:25 relative"),
    ("6 weeks", "3000 days", "8:25 range"),
    ("assessment.pace-mean", "assessment.pace-men", "8:3 unknown-parameter"),
    ("region:", "regin:", "1:1 missing-key"),
    (
      "sources:", "judgement: {value: fine, year: 2020, source: OWN, framework: X}\nsources:",
      "9:20 choice"
    ),
    ("sources:", "ons-code: E0600\nsources:", "9:11 code"),
  ]

  @Test func `two populations far apart in one profile are told`() throws {
    let text = try String(contentsOfFile: Fixture.path("profiles/my-council.yaml"), encoding: .utf8)
    let edited = text.replacingOccurrences(of: "value: 1000", with: "value: 41000")
    try Fixture.withFile(edited) { path in
      let findings = Findings()
      _ = ProfileReader.read(file: path, shownAs: path, origin: .own, into: findings)
      #expect(
        findings.warnings.map { "\($0.line):\($0.column) \($0.code)" } == ["7:24 other-population"])
    }
  }

  @Test(arguments: faults)
  func `a profile is checked strictly`(_ old: String, _ new: String, _ expected: String) throws {
    let text = try String(contentsOfFile: Fixture.path("profiles/my-council.yaml"), encoding: .utf8)
    try Fixture.withFile(text.replacingOccurrences(of: old, with: new)) { path in
      let error = #expect(throws: InvalidScenario.self) {
        try ProfileReader.read(file: path, origin: .own)
      }
      let found = try #require(error).diagnostics.map { "\($0.line):\($0.column) \($0.code)" }
      #expect(found.contains(expected), "\(found)")
    }
  }
}
