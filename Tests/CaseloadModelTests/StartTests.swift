import EventEngine
import OutputStatistics
import Scenarios
import Testing

@testable import CaseloadModel

/// How a replication begins, against the profile's published stocks.
struct StartTests {
  @Test(
    "A census start has exactly the published plans and looked-after children",
    arguments: [1, 2, 3])
  func census(_ replication: Int) throws {
    for children in [4_000.0, 20_000] {
      var village = Village(children: children)
      village.startingState = .census
      let world = try village.world(replication: replication)
      let share = children / 80_000
      #expect(world.recorder.level(.protectionPlan) == Int((341 * share).rounded()))
      #expect(world.recorder.level(.lookedAfter) == Int((563 * share).rounded()))
      #expect(Audit.faults(in: world) == [])
    }
  }

  @Test("A census start has the published vacancy rate, whatever the warm-up left")
  func vacancies() throws {
    for (share, replication) in [(0.05, 1), (0.189, 2), (0.4, 3)] {
      var village = Village(
        children: 20_000, settings: ["workforce.vacancy-at-start": share])
      village.startingState = .census
      let world = try village.world(replication: replication)
      let vacant = world.recorder.level(.vacant)
      let target = 0.189 * Double(vacant + world.recorder.level(.staff))
      // As near as half a post comes to it.
      #expect(abs(Double(vacant) - target) <= 501, "\(share): \(vacant), \(target)")
      let stages = Set(world.posts.filter(\.isVacant).map(\.stage))
      #expect(stages.count > 1)
      #expect(Audit.faults(in: world) == [])
    }
  }

  @Test("A census has the child in need plans that a profile publishes")
  func childInNeedPlans() throws {
    for published in [120.0, 900] {
      var village = Village(children: 20_000)
      village.startingState = .census
      var scenario = try village.scenario()
      scenario.authority.figures.append(
        PublishedFigure(
          key: "child-in-need-plans", value: published, unit: "children", year: 2023,
          source: "OWN"))
      var warm = CaseloadReplication(
        scenario: scenario, world: 0, replication: 1, recordsEvents: false)
      try warm.warmUp()
      #expect(warm.world.recorder.level(.childInNeedPlan) == Int(published / 4))
      #expect(Audit.faults(in: warm.world) == [])
    }
  }

  @Test("What a census adjusts is no activity")
  func censusIsNoActivity() throws {
    var village = Village(children: 20_000)
    village.startingState = .census
    let world = try village.world()
    let period = world.recorder.period..<(world.recorder.period + 1)
    for count in Count.allCases {
      #expect(world.recorder.count(count, in: period) == 0, "\(count)")
    }
  }

  @Test("A stationary start is within a few per cent of the published stocks")
  func stationary() throws {
    let replication = CaseloadReplication(
      scenario: try Village(children: 80_000).scenario(), world: 0, replication: 1,
      recordsEvents: false)
    let world = replication.world
    func near(_ level: Level, _ published: Double, _ tolerance: Double) {
      let stock = Double(world.recorder.level(level))
      #expect(abs(stock / published - 1) < tolerance, "\(level): \(stock), published \(published)")
    }
    near(.children, 80_000, 0.001)
    near(.protectionPlan, 341, 0.02)
    near(.lookedAfter, 563, 0.02)
    near(.unaccompanied, 50, 0.001)
    near(.staff, 222_600, 0.07)
    near(.vacant, 51_900, 0.2)
    // 79.8 % of locums cover a vacancy; those for leave and peaks come in the warm-up.
    near(.agencyOnVacancies, 0.798 * 48_300, 0.2)
    #expect(Audit.faults(in: world) == [])
  }

  @Test("The population stays what it is")
  func population() throws {
    var world = try Village(children: 40_000, warmUpYears: 1, years: 10).world()
    let before = Double(world.recorder.level(.children))
    try world.run(until: world.time(world.plan.end))
    let after = Double(world.recorder.level(.children))
    #expect(abs(after / before - 1) < 0.04, "\(before), \(after)")
  }
}
