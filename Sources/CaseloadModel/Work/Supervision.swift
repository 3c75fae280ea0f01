import EventEngine
import Scenarios
import SocialCare

/// Whether managers have the hours that supervision needs (B.5).
enum Supervision {
  /// Hours managers have / hours supervision needs, at most 1.
  @inline(__always)
  static func coverage(in world: World) -> Double {
    var managers = 0.0
    var supervised = 0.0
    for worker in world.staff {
      let fte = Double(world.workers[worker].fte) / 1000
      switch world.workers[worker].grade {
      case .teamManager: if world.workers[worker].presence == .working { managers += fte }
      case .seniorManager: break
      default: supervised += fte
      }
    }
    let work = world.parameters.work
    let needed = supervised * work.supervisionHours
    guard needed > 0 else { return 1 }
    return min(1, managers * work.managerHours / needed)
  }
}

extension World {
  /// Client hours a full-time worker has in a week when at work.
  var weekHours: Double {
    let work = parameters.work
    let daily = work.weeklyHours / 5
    let yearly = work.weeklyHours * 52 - (work.leaveDays + work.trainingDays) * daily
    let share = work.clientShare + (1 - work.clientShare) * work.adminCut
    let direct = 1 - parameters.judgement.complianceHours * compliance
    return max(0, yearly) * share * max(0, direct) * (1 - link.lent) / 52
  }

  /// Years of experience since qualifying, less what poor supervision cost.
  @inline(__always)
  func experience(of worker: Int) -> Double {
    max(0, now.yearsSince(workers[worker].qualified) - workers[worker].experienceLost)
  }

  /// Productivity during induction.
  @inline(__always)
  func productivity(of worker: Int) -> Double {
    let workforce = parameters.workforce
    let days = Double(now - workers[worker].inducted) / 86_400_000
    if workers[worker].isInFirstYear {
      let ramp = min(1, days / (workforce.rampMonthsNewlyQualified * 30.4375))
      let start = workforce.rampStartNewlyQualified
      return start + (workforce.rampEndNewlyQualified - start) * ramp
    }
    let ramp = min(1, days / (workforce.rampWeeks * 7))
    return workforce.rampStart + (1 - workforce.rampStart) * ramp
  }

  /// Skill by experience; locums have their own.
  @inline(__always)
  func skill(of worker: Int) -> Double {
    if workers[worker].employment != .permanent { return parameters.agency.skill }
    let years = experience(of: worker)
    let workforce = parameters.workforce
    let low = workforce.skillNewlyQualified
    let middle = workforce.skillThreeYears
    if years < 3 { return low + (middle - low) * years / 3 }
    return years < 5 ? middle + (1 - middle) * (years - 3) / 2 : 1
  }

  /// What a case is called in `events.csv`: by its child, or its family.
  func name(of index: Int) -> String {
    let open = cases[index]
    return open.child >= 0 ? "child \(open.child)" : "family \(open.family)"
  }
}
