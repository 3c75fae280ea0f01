import EventEngine
import Scenarios
import SocialCare
import Testing

@testable import CaseloadModel

/// Locums who cover the absence of an employee (C.2, C.4).
struct AbsenceCoverTests {
  /// Employees at work who hold cases and are under no notice.
  private static func holders(_ world: World) -> [Int] {
    world.staff.filter {
      let worker = world.workers[$0]
      return worker.employment == .permanent && worker.presence == .working && worker.holdsCases
        && !worker.hasNotice
    }
  }

  private static func goOnLeave(_ worker: Int, in world: inout World) {
    world.workers[worker].ticket = world.cancelling(world.workers[worker].ticket)
    Absences.beginLongLeave(worker, in: &world)
  }

  private static func hasCover(_ worker: Int, _ world: World) -> Bool {
    world.workers[worker].coverRequest >= 0 || world.workers[worker].coveredBy >= 0
  }

  private static func run(_ world: inout World, days: Int) throws {
    try world.run(until: world.time(world.today.adding(days: days)))
  }

  @Test("A request for cover that was refused is put again four weeks later")
  func refusedIsReconsidered() throws {
    var world = try Village(children: 8_000).world()
    let workers = Array(Self.holders(world).prefix(8))
    // Money is so short that nine requests in ten are refused.
    world.parameters.money.freeze = 1
    world.budget.forecast = 1
    for worker in workers { Self.goOnLeave(worker, in: &world) }
    try Self.run(&world, days: 16)
    func away(_ worker: Int) -> Bool { world.workers[worker].presence == .longLeave }
    let refused = workers.filter { away($0) && !Self.hasCover($0, world) }
    #expect(refused.count > 2)
    world.parameters.money.freeze = 0
    try Self.run(&world, days: 28)
    #expect(refused.filter { away($0) && !Self.hasCover($0, world) } == [])
  }

  @Test("Cover that was due for one absence is not asked for in the next")
  func coverIsOfOneAbsence() throws {
    var world = try Village(children: 8_000).world()
    let workers = Array(Self.holders(world).prefix(4))
    for worker in workers { Self.goOnLeave(worker, in: &world) }
    try Self.run(&world, days: 3)
    for worker in workers {
      world.workers[worker].absenceTicket = world.cancelling(world.workers[worker].absenceTicket)
      Absences.end(worker, in: &world)
    }
    try Self.run(&world, days: 2)
    let again = workers.filter { world.workers[$0].presence == .working }
    for worker in again { Self.goOnLeave(worker, in: &world) }
    try Self.run(&world, days: 11)
    #expect(again.filter { Self.hasCover($0, world) } == [])
    try Self.run(&world, days: 4)
    let away = again.filter { world.workers[$0].presence == .longLeave }
    #expect(away.filter { !Self.hasCover($0, world) } == [])
  }

  @Test("A newly qualified worker is covered by a locum of social worker grade")
  func coverOfTheNewlyQualified() throws {
    var world = try Village(children: 30_000).world()
    let workers = Self.holders(world).filter { world.workers[$0].isInFirstYear }
    for worker in workers { Self.goOnLeave(worker, in: &world) }
    try Self.run(&world, days: 60)
    let locums = workers.map { world.workers[$0].coveredBy }.filter { $0 >= 0 }
    #expect(!locums.isEmpty)
    for locum in locums { #expect(world.workers[locum].grade == .socialWorker) }
  }

  @Test("When a post ceases to hold cases, so does the locum who covers its absent holder")
  func caseHoldingIsRevised() throws {
    var world = try Village(children: 12_000).world()
    for worker in Self.holders(world).prefix(8) { Self.goOnLeave(worker, in: &world) }
    try Self.run(&world, days: 45)
    let covers = world.staff.filter { world.workers[$0].covers >= 0 }
    #expect(covers.contains { world.workers[$0].holdsCases })
    world.parameters.workforce.caseHolding = 0
    Establishment.revise(in: &world)
    for locum in covers {
      #expect(!world.workers[locum].holdsCases && world.workers[locum].cases.isEmpty)
    }
    #expect(Audit.faults(in: world) == [])
  }
}
