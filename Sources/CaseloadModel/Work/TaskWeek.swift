import EventEngine
import Probability
import Scenarios

/// The weekly reckoning in the exogenous mode: hours that came and were done as tasks, and what plans
/// have had of theirs.
enum TaskWeek {
  static func reckon(_ holders: [Int], in world: inout World) {
    let supplied = holders.reduce(0.0) { $0 + world.workers[$1].weekHours }
    let demanded = Double(world.tasks.workMade) / 3_600_000
    let worked = Double(world.tasks.workDone) / 3_600_000
    world.tasks.workMade = 0
    world.tasks.workDone = 0
    let doses = doses(in: &world)
    for worker in holders {
      let hours = world.workers[worker].weekHours
      world.workers[worker].tasks = 0
      world.workers[worker].dose = hours > 0 ? doses.each : .none
      guard hours > 0 else { continue }
      WorkingWeek.feel(worker, demanded * hours / supplied, doses.missed, in: &world)
    }
    var totals = WeekTotals()
    totals.add(demanded, supplied, worked)
    WorkingWeek.conclude(totals, holders, in: &world)
    TaskStaff.setPaces(in: &world)
  }

  /// The part of their hours that plans of each kind have had, and the part that all have missed.
  /// Assessments go at their own length and wait for their task.
  private static func doses(in world: inout World) -> (each: Doses, missed: Double) {
    let tasks = world.tasks
    var doses = Doses()
    doses.protection = tasks.protection.dose
    doses.lookedAfter = tasks.lookedAfter.dose
    doses.childInNeed = tasks.childInNeed.dose
    var all = PlanHours()
    for plans in [tasks.protection, tasks.lookedAfter, tasks.childInNeed] {
      all.given += plans.given
      all.missed += plans.missed
    }
    world.tasks.protection.fade(by: FourWeekMean.weekFade)
    world.tasks.lookedAfter.fade(by: FourWeekMean.weekFade)
    world.tasks.childInNeed.fade(by: FourWeekMean.weekFade)
    return (doses, 1 - all.dose)
  }
}
