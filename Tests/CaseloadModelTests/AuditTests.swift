import EventEngine
import Scenarios
import SocialCare
import Testing

@testable import CaseloadModel

/// In − out = stock, one status per child, one holder per case and post: after every event of a
/// village, after every month of a larger one with levers in force.
struct AuditTests {
  @Test("All accounts agree after every event of the warm-up and of half a year")
  func everyEvent() throws {
    var village = Village(children: 1_500)
    village.alternatives[0].fundedBy = .reserves
    let cold = CaseloadReplication(
      scenario: try village.scenario(), world: 0, replication: 1, recordsEvents: false)
    var world = cold.world
    try Self.run(&world, months: 12, everyEvent: true)
    var reported = try village.world()
    #expect(Audit.faults(in: reported) == [])
    try Self.run(&reported, months: 6, everyEvent: true)
  }

  @Test("All accounts agree after every month of three years of levers", arguments: levers)
  func everyMonth(_ lever: Lever) throws {
    var village = Village(children: 6_000, years: 3, settings: lever.world)
    village.startingState = lever.startsFromCensus ? .census : .stationary
    village.alternatives[0] = Village.Alternative(
      changes: lever.changes, delay: 45, dated: lever.dated, fundedBy: .otherServices)
    var world = try village.world()
    #expect(Audit.faults(in: world) == [])
    try Self.run(&world, months: 36, everyEvent: false)
  }

  private static func run(_ world: inout World, months: Int, everyEvent: Bool) throws {
    for _ in 0..<months {
      let end = world.time(world.today.firstOfMonth.adding(months: 1))
      while let event = world.calendar.next(before: end) {
        try world.happen(event)
        guard everyEvent else { continue }
        let faults = Audit.faults(in: world)
        try #require(faults == [], "after \(event) on \(world.today)")
      }
      world.calendar.advance(to: end)
      try #require(Audit.faults(in: world) == [], "before \(world.today)")
    }
  }

  struct Lever: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var world: [String: Double] = [:]
    var changes: [String: Double] = [:]
    var dated: [(Int, String, Double)] = []
    var startsFromCensus = false
  }

  static let levers: [Lever] = [
    Lever(testDescription: "none, from a census", startsFromCensus: true),
    Lever(
      testDescription: "posts cut, cut again and restored",
      changes: ["workforce.establishment": 26],
      dated: [
        (300, "workforce.establishment", 22), (600, "workforce.case-holding-posts", 0.45),
        (800, "workforce.establishment", 34.7),
      ]),
    Lever(
      testDescription: "overload, project teams and a gap",
      world: ["hours.factor": 1.3, "project-team.trigger": 0.02, "workforce.caseload-cap": 14],
      changes: ["funding.gap": 0.15, "workforce.caseload-cap": 10]),
    Lever(
      testDescription: "a shrinking population and a shock",
      world: ["population.growth": -0.05],
      changes: ["demand.shock": 0.3, "early-help.budget": 20, "gate.risk-shift": -0.2],
      dated: [(500, "population.growth", 0.04), (700, "early-help.budget", 80)]),
    Lever(
      testDescription: "locums capped, conversions and promotions",
      world: ["agency.conversion": 0.5, "workforce.promotion": 0.5, "absence.long-leave": 0.1],
      changes: ["agency.rate-cap": 30, "agency.trigger": 0, "teams.transfers": 0]),
    Lever(
      testDescription: "referrals as counts, conferences and intensive support",
      world: ["demand.mode": 1],
      changes: [
        "care.family-conference-offer": 1, "care.intensive-support-offer": 0.5,
        "demand.exogenous-referrals": 900, "inspection.judgement": 3,
      ]),
  ]
}
