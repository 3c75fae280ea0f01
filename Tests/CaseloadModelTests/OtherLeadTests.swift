import EventEngine
import OutputStatistics
import Testing

@testable import CaseloadModel

/// Plans that practitioners lead who are no social workers.
struct OtherLeadTests {
  private static let village = Village(
    children: 12_000, warmUpYears: 2, years: 3,
    alternatives: [
      Village.Alternative(), Village.Alternative(changes: ["child-in-need.other-lead": 1]),
      Village.Alternative(changes: ["disability.other-lead": 1]),
    ])

  @Test("They leave the caseload and social workers' hours, and cost what is paid for them")
  func caseload() throws {
    let records = try Self.village.records()
    for led in records.dropFirst() {
      for key in ["caseload", "cases-held", "utilisation"] {
        let (usual, now) = (try #require(records[0][key]), try #require(led[key]))
        #expect(now < usual, "\(key)")
      }
      #expect(led.costs.contains { $0.costCentre == "other-practitioners" && $0.nominalPence > 0 })
    }
    #expect(!records[0].costs.contains { $0.costCentre == "other-practitioners" })
  }

  @Test("A change of overseer is no change of worker, but coming to the practitioner is one")
  func changes() throws {
    var world = try Self.village.world(following: 1)
    try world.run(until: world.now.advanced(byDays: 400))
    let place = try #require(
      world.cases.firstIndex { $0.isOpen && $0.worker >= 0 && $0.keepsItsLead })
    CaseProgress.advance(place, in: &world)
    let before = (world.cases[place], world.recorder)
    Work.handOver(place, isPlanned: false, in: &world)
    Work.allocate(in: &world)
    let after = world.cases[place]
    #expect(after.progress == before.0.progress && after.engagement == before.0.engagement)
    #expect(after.allocated == before.0.allocated)
    let periods = 0..<(world.recorder.period + 1)
    func changes(_ recorder: Recorder) -> Int { recorder.count(.workerChanges, in: periods) }
    #expect(changes(world.recorder) == changes(before.1))
    world.cases[place].planSince = world.now.advanced(byDays: 1)
    Work.handOver(place, isPlanned: false, in: &world)
    #expect(changes(world.recorder) == changes(before.1) + after.children)
  }
}
