import EventEngine
import Scenarios
import SocialCare

/// What the government does about a failing service: an adviser, a notice, a commissioner or a
/// trust, some time after a judgement or a warning and until that is over (E.2, F10).
enum Intervention {
  /// An inadequate judgement has been published.
  static func judgedInadequate(in world: inout World) {
    if world.parameters.practice.setGoingBy != .warning { plan(in: &world) }
  }

  /// The published indicators have begun to warn.
  static func warned(in world: inout World) {
    if world.parameters.practice.setGoingBy != .judgement { plan(in: &world) }
  }

  /// They warn no longer.
  static func warningEnds(in world: inout World) {
    let trigger = world.parameters.practice.setGoingBy
    let isFailing = world.parameters.judgement.isInadequate
    if trigger == .warning || trigger == .either && !isFailing { stop(in: &world) }
  }

  private static func plan(in world: inout World) {
    let practice = world.parameters.practice
    guard practice.form != .none, !world.inspection.intervention.holds(at: world.now),
      world.inspection.nextIntervention == .none
    else { return }
    world.inspection.nextIntervention = world.schedule(
      .inspection(.interventionBegins),
      at: world.now.advanced(byDays: practice.interventionDelay * 30.4375))
  }

  static func begin(in world: inout World) {
    world.inspection.nextIntervention = .none
    let practice = world.parameters.practice
    guard practice.form != .none else { return }
    world.inspection.interventions += 1
    world.count(.interventions)
    let days = practice.interventionLimit * 30.4375
    Improvement.payUntilNow(in: &world)
    world.inspection.intervention = Spell(
      from: world.now, until: world.now.advanced(byDays: days))
    if practice.form.replacesDirector { Practice.changeDirector(in: &world) }
    if practice.form == .trust {
      let pounds = practice.trustSetUp * Improvement.size(world.parameters)
      let isUsual = world.usual.practice.form == .trust
      Spending.post(
        pounds: pounds, usual: isUsual ? pounds : 0, to: .improvement, in: &world)
    }
    world.inspection.nextIntervention = world.schedule(
      .inspection(.interventionEnds), at: world.inspection.intervention.end)
  }

  static func end(in world: inout World) {
    world.inspection.nextIntervention = .none
  }

  /// The service is no longer inadequate.
  static func lift(in world: inout World) {
    let trigger = world.parameters.practice.setGoingBy
    if trigger == .judgement || trigger == .either && !world.inspection.isWarned {
      stop(in: &world)
    }
  }

  /// Follows a change of what the government does.
  static func revise(in world: inout World) {
    if world.parameters.practice.form == .none { return stop(in: &world) }
    guard world.isJudged else { return }
    if world.parameters.judgement.isInadequate { judgedInadequate(in: &world) }
    if world.inspection.isWarned { warned(in: &world) }
  }

  static func stop(in world: inout World) {
    world.inspection.nextIntervention = world.cancelling(world.inspection.nextIntervention)
    world.inspection.intervention.cease(at: world.now)
  }
}

/// What improvement costs.
enum Improvement {
  /// Against the 80,000 children for which amounts are given.
  static func size(_ parameters: Parameters) -> Double {
    parameters.population.children / 80_000
  }

  /// Pays for the part of a period in which the programme and an intervention last.
  static func pay(days: Double, in world: inout World) {
    let unpaid = min(days, Double(world.now - world.inspection.paidUntil) / 86_400_000)
    world.inspection.paidUntil = world.now
    let practice = world.parameters.practice
    let size = size(world.parameters) / 365.25
    let usual = world.usual.practice
    let programme = world.inspection.improvement.days(inLast: unpaid, before: world.now)
    if programme > 0 {
      Spending.post(
        pounds: practice.improvementCost * size * programme,
        usual: usual.improvementCost * size * programme, to: .improvement, in: &world)
    }
    let helped = world.inspection.intervention.days(inLast: unpaid, before: world.now)
    if helped > 0 {
      Spending.post(
        pounds: practice.interventionCost * size * helped,
        usual: usual.form == .none ? 0 : usual.interventionCost * size * helped,
        to: .improvement, in: &world)
    }
  }

  /// Pays for what has lasted until now, before something else takes its place.
  static func payUntilNow(in world: inout World) {
    let began = world.recorder.bounds[world.recorder.period]
    pay(days: Double(world.now - began) / 86_400_000, in: &world)
  }
}
