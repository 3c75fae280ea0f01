import EventEngine
import OutputStatistics
import Testing

@testable import CaseloadModel

/// Waits of children, service of staff and pay of locums by role, as measures show them.
struct WaitsAndServiceTests {
  @Test(
    "With fewer workers the oldest case waits longer, and the unallocated are the sum of their kinds"
  )
  func waits() throws {
    let records = try Village(
      children: 12_000, warmUpYears: 2, years: 3,
      alternatives: [
        Village.Alternative(), Village.Alternative(changes: ["workforce.establishment": 18]),
      ]
    ).records()
    for record in records {
      let kinds = ["assessments", "child-in-need", "protection", "looked-after"]
      let parts = try kinds.map { try #require(record["unallocated-\($0)"]) }
      let whole = try #require(record["unallocated"])
      #expect(abs(parts.reduce(0, +) - whole) < 1e-6 * max(1, whole))
      let (plan, visit) = (
        try #require(record["plan-wait"]), try #require(record["first-visit-wait"])
      )
      #expect(0 < plan && plan < visit)
    }
    let (usual, few) = (
      try #require(records[0]["oldest-unallocated"]), try #require(records[1]["oldest-unallocated"])
    )
    #expect(usual < few)
  }

  @Test(
    "Leavers by length of service are all leavers, shares of staff add up, managers' days cost most"
  )
  func service() throws {
    var world = try Village(children: 12_000, warmUpYears: 1, years: 3).world()
    try world.run(until: world.now.advanced(byDays: 900))
    let periods = 0..<(world.recorder.period + 1)
    let leavers = LengthOfService.allCases.map { world.recorder.count($0.leavers, in: periods) }
    #expect(leavers.reduce(0, +) == world.recorder.count(.leavers, in: periods))
    #expect(leavers.allSatisfy { $0 > 0 })
    let record = try Village(children: 24_000, years: 3).records()[0]
    let shares = try LengthOfService.allCases.map { try #require(record["staff-\($0.key)"]) }
    #expect(abs(shares.reduce(0, +) - 100) < 1e-9)
    let costs = try ["social-worker", "senior"].map {
      try #require(record["locum-day-cost-\($0)"])
    }
    #expect(costs[0] < costs[1])
  }
}
