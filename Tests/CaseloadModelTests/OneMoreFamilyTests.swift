import EventEngine
import OutputStatistics
import Scenarios
import SocialCare
import Testing

@testable import CaseloadModel

/// One more family that takes up nobody's time changes nothing for anybody else.
struct OneMoreFamilyTests {
  /// An authority whose funding does not follow the number of children: a child more brings money.
  private static let village = Village(
    children: 3_000, years: 2,
    settings: [
      "funding.freeze": 0, "funding.overspend-to-early-help": 0,
      "funding.overspend-to-reserves": 0,
    ])

  /// The first reported day, twice over: as it is, and with one more family.
  private static func worlds(
    recordsEvents: Bool
  ) throws -> (usual: World, larger: World, family: Int) {
    let usual = try village.warm(recordsEvents: recordsEvents)
      .forked(to: try village.scenario().designPoints[0]).world
    var larger = usual
    let family = addFamily(to: &larger)
    return (usual, larger, family)
  }

  /// A family that nobody will ever hear of: no level but 0, and no clock that runs out.
  private static func addFamily(to world: inout World) -> Int {
    let family = FamilyLife.found(number: 0x0300_0001, age: 3, in: &world)
    world.families[family].level = 0
    world.families[family].category = .familyDysfunction
    for clock in [\Family.worsening, \.detection, \.reach, \.care, \.stepUp, \.reassess] {
      world.families[family][keyPath: clock].use(-1e9)
    }
    FamilyLife.settle(family, as: .movedIn, in: &world)
    return family
  }

  /// What an entity was called before the family came: who is founded later has a higher place.
  private static func former(
    _ entity: String, _ family: Int, _ children: Range<Int>
  ) -> String? {
    let words = entity.split(separator: " ")
    guard words.count == 2, let place = Int(words[1]) else { return entity }
    switch words[0] {
    case "family":
      return place == family ? nil : "family \(place > family ? place - 1 : place)"
    case "child":
      if children.contains(place) { return nil }
      return "child \(place < children.lowerBound ? place : place - children.count)"
    default: return entity
    }
  }

  @Test("Everybody else's events are the same, to the millisecond")
  func everybodyElse() throws {
    var (usual, larger, family) = try Self.worlds(recordsEvents: true)
    let children = larger.families[family].children
    try usual.run(until: usual.time(usual.plan.end))
    try larger.run(until: larger.time(larger.plan.end))
    let before = try #require(usual.log).rows
    let after = try #require(larger.log).rows
    let others = after.compactMap { event in
      Self.former(event.entity, family, children).map { name in
        EventRow(time: event.time, kind: event.kind, entity: name, change: event.change)
      }
    }
    #expect(before.count > 5_000 && others.count == before.count)
    let first = zip(before, others).first { $0 != $1 }
    #expect(first == nil, "\(String(describing: first))")
    // Its children are born and grow up.
    #expect(after.count - others.count <= 4 * children.count)
  }

  @Test("Staff, work and waits are as they were")
  func outputs() throws {
    var (usual, larger, _) = try Self.worlds(recordsEvents: false)
    try usual.run(until: usual.time(usual.plan.end))
    try larger.run(until: larger.time(larger.plan.end))
    let before = MarketOutcome([usual], named: nil).records[0]
    let after = MarketOutcome([larger], named: nil).records[0]
    #expect(before.workforce == after.workforce)
    for measure in [
      "referrals", "section-47-enquiries", "looked-after", "caseload", "vacancy-rate",
      "assessment-duration", "unmet-high-severity", "agency-spend",
    ] {
      #expect(before[measure] != nil && before[measure] == after[measure], "\(measure)")
    }
  }
}
