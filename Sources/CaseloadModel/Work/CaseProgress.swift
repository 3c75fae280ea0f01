import EventEngine
import Probability
import Scenarios
import SocialCare

/// What a worker's time does in a case: dose, engagement, progress and effective help (A.3, A.6).
enum CaseProgress {
  /// A family's clocks follow its help once it has moved by this much: engagement and dose creep by
  /// less than that from week to week.
  static let leastChange = 0.01

  /// Part of the required hours that the case gets now.
  @inline(__always)
  static func dose(of index: Int, in world: World) -> Double {
    // Who leads it instead has the hours that are paid for.
    if world.cases[index].hasOtherLead { return 1 }
    let worker = world.cases[index].worker
    guard worker >= 0, world.workers[worker].presence == .working else { return 0 }
    return world.workers[worker].dose[world.cases[index].kind]
  }

  /// Brings dose, engagement and progress up to now, at the dose that held since the last time.
  static func advance(_ index: Int, in world: inout World) {
    let days = Double(world.now - world.cases[index].advanced) / 86_400_000
    guard days > 0 else { return }
    let dose = dose(of: index, in: world)
    let help = world.parameters.help
    world.cases[index].advanced = world.now
    let years = days / 365.25
    let usual = help.engagementUsual
    let engagement = world.cases[index].engagement
    world.cases[index].engagement =
      usual + (engagement - usual) * world.engagementFade.exp(-years / help.engagementRecovery)
    let mean = world.cases[index].dose
    world.cases[index].dose = dose + (mean - dose) * FourWeekMean.fade(days: days)
    let rate = progressRate(index, dose, world)
    world.cases[index].progress = min(1, world.cases[index].progress + years * rate)
  }

  /// Progress per year.
  @inline(__always)
  private static func progressRate(_ index: Int, _ dose: Double, _ world: World) -> Double {
    let help = world.cases[index].help
    switch world.cases[index].kind {
    case .assessment: return dose * 365.25 / world.cases[index].pace
    case .childInNeed, .disability: return help / world.parameters.pathway.childInNeedTime
    case .protection: return help / world.parameters.pathway.protectionTime
    case .lookedAfter: return help / world.parameters.care.permanenceTime
    }
  }

  /// Works out the effective help of a case anew and passes it on to the family's clocks, or to the
  /// end of its assessment.
  static func refresh(_ index: Int, in world: inout World) {
    let kind = world.cases[index].kind
    if kind == .assessment {
      scheduleAssessmentEnd(index, in: &world)
      return
    }
    let help = help(of: index, in: world)
    world.cases[index].help = help
    guard kind != .lookedAfter else { return }
    let family = world.cases[index].family
    let tier: Family.Tier = kind == .protection ? .protection : .childInNeed
    let moved = abs(help - world.families[family].help)
    if moved >= leastChange || tier != world.families[family].tier || help == 0 && moved > 0 {
      SeverityChain.setHelp(help, tier, of: family, in: &world)
    }
  }

  /// dose × engagement × skill × trust.
  @inline(__always)
  private static func help(of index: Int, in world: World) -> Double {
    let worker = world.cases[index].worker
    let isLed = world.cases[index].hasOtherLead
    guard worker >= 0 || isLed else { return 0 }
    let help = world.parameters.help
    let engagement = min(
      1, world.cases[index].engagement + Entitlements.rise(of: world.cases[index].kind, in: world))
    let share = help.engagementFloor + (1 - help.engagementFloor) * engagement
    let trust = world.trust.value(after: world.now - world.cases[index].allocated)
    let skill = isLed ? world.parameters.work.otherLeadSkill : world.skill(of: worker)
    return min(
      1,
      world.cases[index].dose * share * skill * world.practiceFactor
        * trust)
  }

  /// The end of an assessment moves only when its dose does.
  private static func scheduleAssessmentEnd(_ index: Int, in world: inout World) {
    guard !world.cases[index].assessmentDone else { return }
    let dose = dose(of: index, in: world)
    guard world.cases[index].paceTicket == .none || dose != world.cases[index].paceDose
    else { return }
    world.cases[index].paceTicket = world.cancelling(world.cases[index].paceTicket)
    world.cases[index].paceDose = dose
    guard dose > 0 else { return }
    let left = max(0, 1 - world.cases[index].progress)
    let days = left * world.cases[index].pace / dose
    world.cases[index].paceTicket = world.schedule(
      .assessment(.assessmentEnds(index)), at: world.now.advanced(byDays: days))
  }
}
