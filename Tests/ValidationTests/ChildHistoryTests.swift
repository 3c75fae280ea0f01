import OutputStatistics
import Testing

@testable import Validation

@Suite("Children's histories, read from events")
struct ChildHistoryTests {
  private static let day: Int64 = 86_400_000

  private func row(_ day: Int64, _ kind: String, _ child: Int, _ change: String) -> EventRow {
    EventRow(time: day * Self.day, kind: kind, entity: "child \(child)", change: change)
  }

  @Test("A stay has its workers and its end, and a second stay is another")
  func stays() throws {
    let histories = ChildHistory.read([
      row(10, "status", 1, "protection -> looked-after (looked-after)"),
      row(11, "allocated", 1, "worker 1, after 1 days"),
      row(12, "status", 2, "assessment -> looked-after (looked-after)"),
      row(12, "allocated", 2, "worker 1, after 0 days"),
      row(400, "allocated", 1, "worker 2, after 0 days"),
      row(500, "status", 1, "looked-after -> closed (adopted)"),
      row(600, "status", 1, "closed -> looked-after (looked-after)"),
      row(601, "allocated", 1, "worker 3, after 0 days"),
    ])
    try #require(histories.count == 2)
    try #require(histories[0].stays.count == 2)
    let first = histories[0].stays[0]
    #expect(first.allocations == [11 * Self.day, 400 * Self.day])
    #expect(first.isPermanent && first.ended == 500 * Self.day)
    #expect(first.workers(within: 365 * Self.day) == 1)
    #expect(first.changes(from: 10 * Self.day, to: 500 * Self.day) == 1)
    #expect(first.covers(10 * Self.day, 499 * Self.day))
    #expect(!first.covers(10 * Self.day, 500 * Self.day))
    #expect(histories[1].stays[0].ended == nil && !histories[1].stays[0].isPermanent)
  }

  @Test("Who has visits or workers without having come into care has been there from before")
  func before() throws {
    let histories = ChildHistory.read([
      row(3, "visit-due", 1, ""), row(40, "allocated", 1, "worker 2, after 0 days"),
      row(50, "status", 1, "looked-after -> closed (returned-home)"),
      row(60, "status", 1, "closed -> looked-after (looked-after)"),
      row(70, "status", 2, "looked-after -> closed (adopted)"),
    ])
    let stays = histories[0].stays
    try #require(stays.count == 2)
    #expect(stays[0].began == ChildHistory.Stay.before && stays[0].end == "returned-home")
    #expect(stays[0].changes(from: 0, to: 50 * Self.day) == 1)
    #expect(stays[0].covers(0, 49 * Self.day))
    #expect(histories[1].stays.count == 1 && histories[1].stays[0].isPermanent)
  }

  @Test("A referral is taken on when an assessment begins in the same moment")
  func referrals() throws {
    let histories = ChildHistory.read([
      row(1, "referral", 1, "one of 2"),
      row(1, "status", 1, "closed -> assessment (referred)"),
      row(90, "referral", 1, "one of 2"),
      row(90, "no-further-action", 1, ""),
    ])
    #expect(histories[0].referrals.map(\.isTakenOn) == [true, false])
  }
}
