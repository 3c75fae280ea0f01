import OutputStatistics
import Testing

@testable import Validation

@Suite("Children's stays, read from events")
struct StoryTests {
  private static let day: Int64 = 86_400_000

  private func row(_ day: Int64, _ kind: String, _ child: Int, _ change: String) -> EventRow {
    EventRow(time: day * Self.day, kind: kind, entity: "child \(child)", change: change)
  }

  @Test("A stay has its workers and its end; permanence must come in time, and once is once")
  func stays() {
    let stays = PermanenceFact.stays(
      in: [
        // Before it comes into care a case is nobody's stay.
        row(5, "allocated", 1, "worker 9, after 0 days"),
        row(10, "status", 1, "protection -> looked-after (looked-after)"),
        row(11, "allocated", 1, "worker 1, after 1 days"),
        row(12, "status", 2, "assessment -> looked-after (looked-after)"),
        row(12, "allocated", 2, "worker 1, after 0 days"),
        row(400, "allocated", 1, "worker 2, after 0 days"),
        row(500, "status", 1, "looked-after -> closed (adopted)"),
        // Again, and not counted.
        row(600, "status", 1, "closed -> looked-after (looked-after)"),
        row(601, "allocated", 1, "worker 3, after 0 days"),
        row(12 + 4 * 365 + 1, "status", 2, "looked-after -> closed (returned-home)"),
        row(3 * 365 + 1, "status", 3, "closed -> looked-after (looked-after)"),
      ], from: 0)
    #expect(stays.count == 2)
    #expect(stays[0].allocations == [11 * Self.day, 400 * Self.day])
    #expect(stays[0].isPermanent && stays[0].ended == 500 * Self.day)
    #expect(stays[0].workers(within: 365 * Self.day) == 1)
    #expect(!stays[1].isPermanent && stays[1].ended != nil)
  }
}
