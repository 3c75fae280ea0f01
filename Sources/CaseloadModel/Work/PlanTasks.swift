import EventEngine
import Scenarios
import SocialCare

/// The continuing work of plans as tasks: each visit carries the hours of its interval, so that a
/// month's visits take what the table of hours gives a month (B.1).
enum PlanTasks {
  /// The task of the visit due at `due`, and what courts ask of the worker until then.
  static func add(of index: Int, due: SimulationTime, in world: inout World) {
    let open = world.cases[index]
    guard let kind = kind(of: open.kind) else { return }
    let days = Double(due - world.now) / 86_400_000
    var demand = Demand()
    demand.add(open, world.parameters.work, world)
    // Hours a week: the court's are what does not give way.
    TaskQueues.add(kind, hours: demand.elastic * days / 7, of: index, due: due, in: &world)
    TaskQueues.add(.court, hours: demand.fixed * days / 7, of: index, due: due, in: &world)
  }

  /// The date of a visit has come: was it made? One that still waits is missed and withdrawn, one
  /// that is under way is late.
  static func conclude(of index: Int, in world: inout World) -> Bool {
    let ticket = world.cases[index].visitTask
    world.cases[index].visitTask = .none
    let isInTime = !world.tasks.isPending(ticket)
    let isMissed = world.tasks.station.isWaiting(ticket)
    var demand = Demand()
    demand.add(world.cases[index], world.parameters.work, world)
    let hours = demand.elastic
    switch world.cases[index].kind {
    case .protection: world.tasks.protection.add(hours, isGiven: !isMissed)
    case .lookedAfter: world.tasks.lookedAfter.add(hours, isGiven: !isMissed)
    case .childInNeed, .disability: world.tasks.childInNeed.add(hours, isGiven: !isMissed)
    case .assessment: break
    }
    if isMissed { TaskQueues.withdraw(ticket, in: &world) }
    return isInTime
  }

  private static func kind(of kind: Case.Kind) -> CareTask.Kind? {
    switch kind {
    case .assessment: nil
    case .protection: .protectionVisit
    case .lookedAfter: .careVisit
    case .childInNeed, .disability: .childInNeedVisit
    }
  }
}

extension PlanHours {
  fileprivate mutating func add(_ hours: Double, isGiven: Bool) {
    if isGiven { given += hours } else { missed += hours }
  }
}
