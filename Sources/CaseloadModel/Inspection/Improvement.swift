import EventEngine
import Scenarios

/// What improvement costs.
enum Improvement {
  /// Against the 80,000 children for which amounts are given.
  static func size(_ parameters: Parameters) -> Double {
    parameters.population.children / 80_000
  }

  /// Pays for the time since it last did in which the programme and an intervention lasted: at each
  /// period's end, and before another of them takes their place.
  static func pay(in world: inout World) {
    let unpaid = Double(world.now - world.inspection.paidUntil) / 86_400_000
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
}
