import EventEngine
import Probability
import Scenarios
import SocialCare

/// Referrals given as counts, for those who have only those (A.4): they come at a yearly rate, with
/// the season, to families drawn as partners would find them.
enum ExogenousReferrals {
  static func scheduleNext(in world: inout World) {
    guard world.parameters.exogenous.mode == 1 else { return }
    let siblings = 1 + world.parameters.population.extraSiblings
    let perReferral =
      world.parameters.population.referredTogether * siblings
      + 1 - world.parameters.population.referredTogether
    let perYear =
      world.parameters.exogenous.referrals / perReferral
      * world.parameters.population.children / 10_000
    guard perYear > 0 else { return }
    var draw = world.stream(.exogenousReferral, 0, world.exogenousArrivals)
    let target = world.exposure.value(at: world.now) + draw.exponential() / perYear
    let time = world.exposure.time(reaching: target)
    if time < world.time(world.plan.end) {
      world.exogenousTicket = world.schedule(.frontDoor(.referralArrives), at: max(time, world.now))
    }
  }

  static func arrive(in world: inout World) {
    world.exogenousArrivals += 1
    var draw = world.stream(.exogenousReferral, 1, world.exogenousArrivals)
    let weights = (0...4).map { world.parameters.demand.detection[$0] }
    let most = weights.max() ?? 0
    for _ in 0..<100_000 where most > 0 {
      let family = draw.index(below: world.families.count)
      let state = world.families[family]
      guard state.isPresent, state.openCase < 0, state.atHome > 0,
        draw.uniform() * most < weights[state.level]
      else { continue }
      SeverityChain.advance(family, in: &world)
      FrontDoor.refer(family, in: &world)
      SeverityChain.reschedule(family, in: &world)
      break
    }
    scheduleNext(in: &world)
  }
}
