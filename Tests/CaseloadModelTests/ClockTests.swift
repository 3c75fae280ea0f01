import EventEngine
import Scenarios
import SocialCare
import Testing

@testable import CaseloadModel

/// Clocks that follow age, rates and absence without forgetting what has passed (A.3).
struct ClockTests {
  @Test("A rate of arrivals that rises month by month never brings fewer children")
  func rampOfArrivals() throws {
    var village = Village(children: 20_000, years: 2)
    let usual = try CatalogueEntry.named("demand.unaccompanied").defaultValue
    let ramp = (1...24).map { month in
      (30 * month, "demand.unaccompanied", usual * (1 + 0.5 * Double(month) / 24))
    }
    village.alternatives = [Village.Alternative(), Village.Alternative(dated: ramp)]
    var flat = 0.0
    var rising = 0.0
    for replication in 1...6 {
      let records = try village.records(replication: replication)
      let arrivals = try records.map { try #require($0["unaccompanied-starts"]) }
      #expect(arrivals[1] >= arrivals[0])
      flat += arrivals[0]
      rising += arrivals[1]
    }
    #expect(rising > flat)
  }

  @Test("Harm outside the home begins at eleven, without anybody's help, and rises at birthdays")
  func onsetFollowsAge() throws {
    var world = try Village(children: 8_000, years: 10).world()
    let family = try #require(
      world.families.indices.first { family in
        guard world.families[family].category == .unacceptableBehaviour,
          world.families[family].level == 0, world.families[family].openCase < 0
        else { return false }
        let age = world.oldestAge(of: family, at: world.now)
        return age > 6 && age < 9
      })
    SeverityChain.advance(family, in: &world)
    #expect(Hazards.of(family, in: world).worsening == 0)
    // The hazard changes on the day of the eleventh birthday, whatever else happens.
    let birthday = 11 - world.oldestAge(of: family, at: world.now)
    let due = try #require(world.calendar.time(of: world.families[family].ticket))
    #expect(due.yearsSince(world.now) <= birthday + 1e-4)
    world.families[family].advanced = SeverityChain.after(birthday + 0.01, world.now)
    let young = Hazards.of(family, in: world).worsening
    world.families[family].advanced = SeverityChain.after(birthday + 3.01, world.now)
    #expect(young > 0 && Hazards.of(family, in: world).worsening > young)
  }

  @Test("Single tasks of a worker who is away wait for the return, or go with the cases")
  func tasksAreKept() throws {
    var world = try Village(children: 8_000).world()
    let worker = try #require(
      world.staff.first { world.workers[$0].cases.count > 3 && !world.workers[$0].hasNotice })
    world.workers[worker].tasks = 12
    world.workers[worker].presence = .shortAbsence
    world.change(.absent, by: world.workers[worker].fte)
    let nextWeek = world.now.advanced(byDays: 8)
    world.workers[worker].absenceTicket = world.schedule(
      .staff(.returns(worker)), at: nextWeek)
    try world.run(until: world.now.advanced(byDays: 7.5))
    #expect(world.workers[worker].tasks >= 12)
    let before = world.workers[worker].tasks
    let cases = world.workers[worker].cases
    let held = cases.map { world.cases[$0].pendingTasks }.reduce(0, +)
    for other in world.staff { world.workers[other].hasNotice = true }
    Work.handOverAll(of: worker, isPlanned: false, in: &world)
    let after = cases.map { world.cases[$0].pendingTasks }.reduce(0, +)
    #expect(world.workers[worker].tasks == 0 && after - held >= before)
  }

  @Test("A disabled child's plan ends in disability support, and no case stays deaf to harm")
  func disabledChildren() throws {
    var village = Village(children: 8_000, years: 3)
    village.settings = ["families.share-disability": 0.2, "child-in-need.rationed-closure": 0]
    var world = try village.world()
    func plans() -> [Int] {
      world.cases.indices.filter { index in
        let open = world.cases[index]
        return open.isOpen && open.family >= 0 && open.kind == .disability
          && world.families[open.family].category == .childDisability
      }
    }
    let index = try #require(plans().first)
    let family = world.cases[index].family
    SeverityChain.advance(family, in: &world)
    world.families[family].level = 3
    let hazards = Hazards.of(family, in: world)
    #expect(hazards.care > 0 && hazards.stepUp > 0 && hazards.reassess > 0)
    world.families[family].level = 2
    Plans.begin(index, .childInNeed, .steppedDown, in: &world)
    world.cases[index].progress = 1
    for _ in 0..<40 where world.cases[index].kind == .childInNeed {
      try world.run(until: world.now.advanced(byDays: 28))
      guard world.cases[index].isOpen, world.cases[index].family == family else { break }
    }
    #expect(world.cases[index].kind != .childInNeed || !world.cases[index].isOpen)
    let closing = world.families[family].openCase
    #expect(closing == index || world.families[family].atHome == 0)
  }
}
