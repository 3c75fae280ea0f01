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
      at: world.now.advanced(byMonths: practice.interventionDelay))
  }

  static func begin(in world: inout World) {
    world.inspection.nextIntervention = .none
    let practice = world.parameters.practice
    guard practice.form != .none else { return }
    world.inspection.interventions += 1
    world.count(.interventions)
    Improvement.pay(in: &world)
    world.inspection.intervention = Spell(
      from: world.now, until: world.now.advanced(byMonths: practice.interventionLimit))
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
