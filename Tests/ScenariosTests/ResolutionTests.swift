import Scenarios
import SocialCare
import Testing

@testable import Scenarios

@Suite struct ResolutionTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func index(_ key: String) throws -> Int {
    try #require(ParameterCatalogue.index(of: key))
  }

  private func value(_ key: String, _ parameters: Parameters) throws -> Double {
    ParameterCatalogue.all[try index(key)].value(in: parameters)
  }

  /// What a design point changes of one parameter, as `2024-04-01 0.05`.
  private func changes(_ point: DesignPoint, _ key: String) throws -> [String] {
    let parameter = try index(key)
    return point.changes.filter { $0.parameter == parameter }
      .map { "\($0.day) \(DecimalDigits($0.value).text)" }
  }

  @Test func `the example of the design is read whole`() throws {
    let (scenario, warnings) = try Fixture.read("valid/design-example.yaml")
    #expect(scenario.name == "design-example")
    #expect(scenario.authority.name == "Bedford")
    #expect("\(scenario.start) \(scenario.warmUpStart)" == "2023-04-01 2018-04-01")
    #expect("\(scenario.end)" == "2033-04-01")
    #expect(
      scenario.worlds.map(\.label) == [
        "demand.trend = 0%/year", "demand.trend = 2%/year", "demand.trend = 4%/year",
      ])
    #expect(scenario.designPoints.count == 15)
    #expect(scenario.designPoints.map(\.index) == Array(0..<15))
    #expect(Set(scenario.designPoints.map(\.name)).count == 15)
    #expect(scenario.designPoints[6].name == "early help +20% · demand.trend = 2%/year")
    #expect(scenario.designPoints[6].baseline == 5)
    #expect(scenario.designPoints[6].world == 1)
    #expect(scenario.tolerances == ["agency-spend": 0.01, "net-cost": 0.025])
    #expect(scenario.measures == nil)
    #expect(scenario.primary.count == 5)
    #expect(warnings.map(\.code) == ["not-fitted"], "\(warnings.map(\.text))")
  }

  @Test func `worlds hold defaults, then the profile, then set, then what is varied`() throws {
    let scenario = try Fixture.read("valid/design-example.yaml").scenario
    let parameters = scenario.worlds[1].timeline.initial
    #expect(try value("population.children", parameters) == 41_000)
    #expect(try value("agency.day-rate", parameters) == 237)
    #expect(try value("need.drift-hardening", parameters) == 0.3)
    #expect(try value("demand.trend", parameters) == 0.02)
    #expect(try value("funding.gap", parameters) == 0)
    let gap = try index("funding.gap")
    #expect(
      scenario.worlds[1].timeline.changes == [
        ParameterChange(day: try day("2024-04-01"), parameter: gap, value: 0.03),
        ParameterChange(day: try day("2025-04-01"), parameter: gap, value: 0.06),
      ])
  }

  @Test func `an alternative keeps the world's own changes and adds its own`() throws {
    let points = try Fixture.read("valid/design-example.yaml").scenario.designPoints
    #expect(try changes(points[0], "funding.gap") == ["2024-04-01 0.03", "2025-04-01 0.06"])
    #expect(try changes(points[1], "funding.gap").count == 2)
    let budget = ParameterCatalogue.all[try index("early-help.budget")].defaultValue
    #expect(
      try changes(points[1], "early-help.budget")
        == ["2023-04-01 \(DecimalDigits(budget * 1.2).text)"])
    #expect(try changes(points[2], "early-help.ring-fence") == ["2023-04-01 1"])
    #expect(try changes(points[3], "agency.rate-cap") == ["2025-04-01 30"])
    #expect(points[3].changed[0].value == "£30/hour from 2025-04-01")
    #expect(points[3].changed.map(\.unit) == ["GBP_per_hour", "share_per_year"])
    let days = points[3].changes.map(\.day)
    #expect(days == days.sorted())
  }

  @Test func `a ramp climbs month by month and the old value returns after until`() throws {
    let point = try Fixture.read("valid/design-example.yaml").scenario.designPoints[4]
    let steps = try changes(point, "workforce.pay-uplift")
    #expect(
      steps == [
        "2024-05-01 0.00833333333333", "2024-06-01 0.0166666666667", "2024-07-01 0.025",
        "2024-08-01 0.0333333333333", "2024-09-01 0.0416666666667", "2024-10-01 0.05",
        "2030-04-01 0",
      ])
  }

  @Test func `a relative target follows the world`() throws {
    let lines = """
      set: {early-help.budget: {2020-21: 40, 2025-26: 50}}
      compare: {a: {early-help.budget: -10%, until: 2026-03-31}}
      """
    let scenario = try Fixture.read(lines: lines).scenario
    #expect(
      try changes(scenario.designPoints[0], "early-help.budget")
        == ["2023-04-01 36", "2025-04-01 45", "2026-04-01 50"])
    #expect(scenario.worlds[0].timeline.changes.count == 2)
  }

  @Test func `points move shares, and set changes count from the profile`() throws {
    let lines = """
      set: {population.children: -10%, funding.gap: 10%}
      compare: {a: {funding.gap: +5 points}, b: {funding.gap: -5 points}}
      """
    let scenario = try Fixture.read(lines: lines).scenario
    #expect(try value("population.children", scenario.worlds[0].timeline.initial) == 36_900)
    #expect(try changes(scenario.designPoints[0], "funding.gap") == ["2023-04-01 0.15"])
    #expect(try changes(scenario.designPoints[1], "funding.gap") == ["2023-04-01 0.05"])
  }

  @Test func `factors are crossed, the last one moving fastest, and the baseline may be named`()
    throws
  {
    let lines = """
      compare: {as now: {}, b: {agency.rate-cap: £40/hour, funded-by: reserves}}
      baseline: b
      vary: {need.drift-hardening: [0.1, 0.2], demand.trend: [0%/year, 1%/year, 2%/year]}
      """
    let scenario = try Fixture.read(lines: lines).scenario
    #expect(scenario.worlds.count == 6)
    #expect(scenario.worlds[1].label == "need.drift-hardening = 0.1 · demand.trend = 1%/year")
    #expect(scenario.designPoints.map(\.baseline) == [1, 1, 3, 3, 5, 5, 7, 7, 9, 9, 11, 11])
    #expect(scenario.designPoints.map(\.world) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    #expect(scenario.designPoints[1].fundedBy == .reserves)
  }

  @Test func `without compare there is one alternative, its own baseline`() throws {
    let scenario = try Fixture.read(lines: "start-from: census\n").scenario
    #expect(scenario.designPoints.map(\.name) == ["as now"])
    #expect(scenario.designPoints[0].baseline == 0)
    #expect(scenario.designPoints[0].changed.isEmpty)
    #expect(scenario.startingState == .census)
    #expect("\(scenario.warmUpStart)" == "2022-04-01")
  }

  @Test func `what is unlikely, unreachable or no lever is a warning`() throws {
    let lines = """
      set: {funding.gap: {2024-25: 3%, 2050-51: 40%}}
      compare: {a: {need.drift-hardening: 0.3}, b: {agency.rate-cap: £2/hour, from: 2040-01-01}}
      """
    let warnings = try Fixture.read(lines: lines).warnings
    #expect(
      Set(warnings.map(\.code)) == [
        "implausible", "never-reached", "not-a-lever", "not-fitted",
      ])
    #expect(warnings.allSatisfy { $0.severity == .warning })
  }

  @Test func `what is unlikely is said once, however many worlds it is in`() throws {
    let lines = """
      set: {workforce.caseload-cap: 50}
      vary: {demand.trend: [0%/year, 1%/year, 20%/year], hours.factor: [1, 1.1]}
      compare: {a: {}, b: {early-help.budget: +900%}}
      """
    let (scenario, warnings) = try Fixture.read(lines: lines)
    #expect(scenario.worlds.count == 6)
    #expect(
      warnings.map(\.code) == ["not-fitted", "implausible", "implausible", "implausible"])
  }

  @Test func `the command line replaces replications, precision and seed`() throws {
    let overrides = ScenarioOverrides(replications: 7, seed: 99)
    let scenario = try Fixture.read("valid/design-example.yaml", overrides).scenario
    #expect(scenario.replications == 7)
    #expect(scenario.seed == 99)
  }

  @Test func `a huge design is refused at once, whatever is lifted`() throws {
    var lines = "vary:\n"
    let varied = ParameterCatalogue.all.filter { $0.unit == .number || $0.unit == .hours }.prefix(
      30)
    for parameter in varied {
      let values = parameter.allowed
      lines += "  \(parameter.key): [\(parameter.unit.text(values.upperBound)), "
      lines += "\(parameter.unit.text(values.upperBound / 2))]\n"
    }
    let clock = ContinuousClock()
    let time = clock.measure {
      let overrides = ScenarioOverrides(liftsLimits: true)
      #expect(throws: InvalidScenario.self) { try Fixture.read(lines: lines) }
      let error = #expect(throws: InvalidScenario.self) {
        try Fixture.read(lines: lines, overrides)
      }
      #expect(error?.diagnostics.map(\.code) == ["too-many-points"])
    }
    #expect(time < .seconds(2))
  }

  @Test func `a large design is refused before it is built, unless the limit is lifted`() throws {
    let levels = (0..<101).map { "0.\(200 + $0)" }.joined(separator: ", ")
    let lines = "vary: {need.drift-hardening: [\(levels)], help.early-recovery: [\(levels)]}\n"
    let error = #expect(throws: InvalidScenario.self) { try Fixture.read(lines: lines) }
    #expect(error?.diagnostics.map(\.code) == ["too-many-points"])
    let words = error?.diagnostics.first?.message
    #expect(words?.contains("10,201 design points and 40,804 runs, about") == true)
    #expect(words?.contains("GB of disk; the limit is 10,000 design points") == true)
    let lifted = ScenarioOverrides(liftsLimits: true)
    #expect(try Fixture.read(lines: lines, lifted).scenario.designPoints.count == 10_201)
  }

  @Test func `an estimate is said in units that suit it`() {
    #expect(RunEstimate(units: 1, childYears: 1).timeText == "1 second")
    #expect(RunEstimate(units: 1, childYears: 1e6).timeText == "3.5 seconds")
    #expect(RunEstimate(units: 1, childYears: 1e9).timeText == "58 minutes")
  }

  @Test(
    "A population far from the profile's is told, where it is set, varied or changed",
    arguments: [
      ("set: {population.children: 20499 children}", true),
      ("set: {population.children: 20500}", false), ("set: {population.children: 82000}", false),
      ("set: {population.children: x2.1}", true),
      ("vary: {population.children: [41000, 90000]}", true),
    ])
  func otherPopulation(_ line: String, _ isTold: Bool) throws {
    let warnings = try Fixture.read(lines: line + "\n").warnings.filter {
      $0.code == "other-population"
    }
    #expect(warnings.count == (isTold ? 1 : 0))
    #expect(warnings.allSatisfy { $0.message.contains("Bedford has 41000 children") })
  }

  @Test func `lifting the limit allows more runs`() throws {
    let lines = "vary: {need.drift-hardening: [0.1, 0.2]}\n"
    let overrides = ScenarioOverrides(replications: 900_000, liftsLimits: true)
    #expect(try Fixture.read(lines: lines, overrides).scenario.replications == 900_000)
    #expect(throws: InvalidScenario.self) {
      try Fixture.read(lines: lines, ScenarioOverrides(replications: 900_000))
    }
  }
}
