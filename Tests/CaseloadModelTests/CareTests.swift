import EventEngine
import OutputStatistics
import SocialCare
import Testing

@testable import CaseloadModel

/// A looked-after child's way through court and placements.
struct CareTests {
  /// A village in which many enter care and all of them go to court.
  private static func court(days: Double) -> Village {
    var village = Village(children: 12_000, years: 3)
    village.settings = [
      "care.court-share": 1, "care.pre-proceedings-share": 0, "care.court-mean": days,
      "care.exit-other": 0, "demand.unaccompanied": 0,
    ]
    return village
  }

  @Test("Only the court's end or a birthday ends care while proceedings run")
  func interimOrders() throws {
    var world = try Self.court(days: 371).world()
    var exits = 0
    while let event = world.calendar.next(before: world.time(world.plan.end)) {
      if case .care(.returnsHome(let index)) = event {
        let inCourt = world.cases[index].inCourt
        #expect(!inCourt)
        exits += 1
      }
      if case .care(.leavesByOrder(let index)) = event {
        let inCourt = world.cases[index].inCourt
        #expect(!inCourt)
        exits += 1
      }
      try world.happen(event)
    }
    #expect(exits > 20)
    #expect(world.cases.contains { $0.isOpen && $0.inCourt })
  }

  @Test("Longer proceedings raise the number of children looked after, by Little's law")
  func longerProceedings() throws {
    var village = Self.court(days: 168)
    village.years = 5
    village.alternatives.append(Village.Alternative(changes: ["care.court-mean": 371]))
    var rises = 0.0
    var expected = 0.0
    for replication in 1...40 {
      let records = try village.records(replication: replication)
      let last = records.map { record in
        record.indicators.first { $0.measure == "looked-after" && $0.period == .year(2028) }?
          .value ?? .nan
      }
      let starts = (records[0]["looked-after-starts"] ?? .nan) / 5
      rises += last[1] - last[0]
      // A year's starts stay longer by the added time, but for those who turn 18.
      expected += starts * (371.0 - 168) / 365.25
    }
    #expect(rises > 0.4 * expected && rises < 1.5 * expected, "\(rises), \(expected)")
  }

  @Test("A 16th birthday that changes no kind of placement is no move")
  func sixteen() throws {
    var village = Village(children: 20_000)
    // Children with a family are all with kin, and nobody moves on.
    village.settings = [
      "placement.with-parents": 0, "placement.supported-from-16": 0, "placement.kinship": 1,
      "placement.residential-under-10": 0, "placement.residential-from-10": 0,
      "placement.moves": 0, "placement.residential-moves": 0, "placement.adoptive-share": 0,
      "placement.in-house-places": 500,
      "demand.unaccompanied": 0,
    ]
    let staying = try village.record()
    #expect(staying["placement-moves"] == 0)
    village.settings["placement.supported-from-16"] = 1
    let moving = try village.record()
    #expect(moving["placement-moves"] ?? 0 > 0)
  }
}
