import EventEngine
import Scenarios
import SocialCare
import Testing

@testable import CaseloadModel

/// Who is given a waiting case (B.3).
struct AllocationTests {
  /// A world in which one worker alone may be given one waiting plan.
  private static func waiting() throws -> (world: World, worker: Int, index: Int) {
    var world = try Village(children: 6_000).world()
    let index = try #require(
      world.cases.indices.first {
        world.cases[$0].isOpen && world.cases[$0].kind == .childInNeed
          && world.cases[$0].worker >= 0 && !world.cases[$0].isUrgent
      })
    let worker = world.cases[index].worker
    for other in world.staff where other != worker { world.workers[other].hasNotice = true }
    world.workers[worker].hasNotice = false
    world.workers[worker].presence = .working
    Work.handOver(index, isPlanned: true, in: &world)
    world.unallocated = [index]
    return (world, worker, index)
  }

  /// Leaves a worker room for so many points below the cap.
  private static func leaveRoom(_ points: Double, _ worker: Int, in world: inout World) {
    let cap = world.parameters.work.caseloadCap / world.parameters.work.standardCaseload
    world.workers[worker].points = cap * world.workers[worker].capacity - points
  }

  @Test("A case that would take the worker over the cap waits, and one that fits does not")
  func capHoldsWithTheCase() throws {
    var (world, worker, index) = try Self.waiting()
    let points = world.cases[index].points
    Self.leaveRoom(0.5 * points, worker, in: &world)
    Work.allocate(in: &world)
    #expect(world.cases[index].worker == -1)
    Self.leaveRoom(1.01 * points, worker, in: &world)
    Work.allocate(in: &world)
    #expect(world.cases[index].worker == worker)
  }

  @Test("A case that has waited as long as allowed is given all the same, up to the overload")
  func forcedAllocation() throws {
    var (world, worker, index) = try Self.waiting()
    let period = world.recorder.period..<(world.recorder.period + 1)
    let points = world.cases[index].points
    world.cases[index].unallocatedSince = world.now.advanced(byDays: -60)
    let capacity = world.workers[worker].capacity
    let overload =
      world.parameters.work.overload * world.parameters.work.caseloadCap
      / world.parameters.work.standardCaseload
    Self.leaveRoom(-1.01 * overload * capacity, worker, in: &world)
    Work.allocate(in: &world)
    #expect(world.cases[index].worker == -1)
    Self.leaveRoom(0.5 * points, worker, in: &world)
    Work.allocate(in: &world)
    #expect(world.cases[index].worker == worker)
    #expect(world.recorder.count(.forcedAllocations, in: period) == world.cases[index].children)
  }
}
