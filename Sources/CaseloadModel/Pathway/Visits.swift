import EventEngine
import Probability
import Scenarios
import SocialCare

/// Statutory and local visits: each is due on a date, and done in time if the worker has the time.
enum Visits {
  enum Event: Sendable {
    case due(Int)

    var identity: EventIdentity {
      switch self {
      case .due(let index): EventIdentity("visit-due", .openCase(index), code: 60)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .due(let index): visit(index, in: &world)
    }
  }

  /// Puts a case's next visit on the calendar.
  static func schedule(_ index: Int, isFirst: Bool, in world: inout World) {
    world.cases[index].visitTicket = world.cancelling(world.cases[index].visitTicket)
    TaskQueues.withdraw(world.cases[index].visitTask, in: &world)
    guard let due = nextDue(world.cases[index], isFirst: isFirst, in: world) else { return }
    world.cases[index].visitTicket = world.schedule(.visit(.due(index)), at: due)
    if world.tasks.isOpen { PlanTasks.add(of: index, due: due, in: &world) }
  }

  @inline(__always)
  private static func nextDue(
    _ open: Case, isFirst: Bool, in world: World
  ) -> SimulationTime? {
    let pathway = world.parameters.pathway
    switch open.kind {
    case .assessment: return nil
    case .childInNeed, .disability:
      return world.workingDays(max(1, Int(pathway.childInNeedVisit)))
    case .protection: return world.workingDays(max(1, Int(pathway.protectionVisit)))
    case .lookedAfter:
      let days =
        isFirst
        ? Double(StatutoryTimescales.firstLookedAfterVisit.count)
        : open.permanence
          ? Double(StatutoryTimescales.permanentPlacementVisit.count) : pathway.lookedAfterVisit
      return world.now.advanced(byDays: days)
    }
  }

  private static func visit(_ index: Int, in world: inout World) {
    world.cases[index].visitTicket = .none
    let visited = world.cases[index]
    var draw = world.stream(
      .visit, world.number(of: index), UInt32(world.now.dayNumber & 0xFF_FFFF))
    let isInTime =
      world.tasks.isOpen
      ? PlanTasks.conclude(of: index, in: &world)
      : draw.bernoulli(chanceInTime(index, in: world))
    switch visited.kind {
    case .childInNeed, .disability:
      world.count(.childInNeedVisits, visited.children)
      if isInTime { world.count(.childInNeedVisitsInTime, visited.children) }
    case .protection:
      world.count(.protectionVisits, visited.children)
      if isInTime { world.count(.protectionVisitsInTime, visited.children) }
    case .lookedAfter:
      world.count(.careVisits)
      if isInTime { world.count(.careVisitsInTime) }
    case .assessment: break
    }
    if isInTime, visited.awaitsFirstVisit {
      world.cases[index].awaitsFirstVisit = false
      world.count(.firstVisits, visited.children)
      world.count(.firstVisitDays, visited.daysOpen(at: world.now) * visited.children)
    }
    schedule(index, isFirst: false, in: &world)
  }

  /// Visits are in time as far as the worker's time goes; under scrutiny some that would not be.
  @inline(__always)
  private static func chanceInTime(_ index: Int, in world: World) -> Double {
    let dose = CaseProgress.dose(of: index, in: world)
    return dose + (1 - dose)
      * min(1, world.parameters.judgement.complianceVisits * world.compliance)
  }
}
