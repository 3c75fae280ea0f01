import EventEngine
import Scenarios
import SocialCare

/// What the government does about an inadequate service: an adviser, a notice, a commissioner or a
/// trust, some time after the judgement and until it is lifted (E.2, F10).
enum Intervention {
  /// An inadequate judgement has been published.
  static func plan(in world: inout World) {
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
    let practice = world.parameters.practice
    let size = size(world.parameters) / 365.25
    let usual = world.usual.practice
    let programme = world.inspection.improvement.days(inLast: days, before: world.now)
    if programme > 0 {
      Spending.post(
        pounds: practice.improvementCost * size * programme,
        usual: usual.improvementCost * size * programme, to: .improvement, in: &world)
    }
    let helped = world.inspection.intervention.days(inLast: days, before: world.now)
    if helped > 0 {
      Spending.post(
        pounds: practice.interventionCost * size * helped,
        usual: usual.form == .none ? 0 : usual.interventionCost * size * helped,
        to: .improvement, in: &world)
    }
  }
}
