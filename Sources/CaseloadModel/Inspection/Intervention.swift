import EventEngine
import Scenarios
import SocialCare

/// What the government does about a failing service: an adviser, a notice, a commissioner or a
/// trust, some time after a judgement or a warning and until that is over (E.2, F10).
enum Intervention {
  enum Event: Sendable {
    case begins, ends

    var identity: EventIdentity {
      switch self {
      case .begins: EventIdentity("intervention-begins", .authority, code: 144)
      case .ends: EventIdentity("intervention-ends", .authority, code: 145)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    world.inspection.nextIntervention = .none
    switch event {
    case .begins: begin(in: &world)
    case .ends: break
    }
  }

  /// Whether what sets an intervention going holds now.
  private static func isCalledFor(in world: World) -> Bool {
    let practice = world.parameters.practice
    guard world.isJudged, practice.form != .none else { return false }
    let isFailing = world.parameters.judgement.isInadequate
    switch practice.trigger {
    case .judgement: return isFailing
    case .warning: return world.inspection.isWarned
    case .either: return isFailing || world.inspection.isWarned
    }
  }

  /// Something that may set it going, or end it, has happened now, or before the simulation began.
  static func follow(since: SimulationTime? = nil, in world: inout World) {
    guard isCalledFor(in: world) else { return stop(in: &world) }
    guard !world.inspection.intervention.holds(at: world.now),
      world.inspection.nextIntervention == .none
    else { return }
    let delay = world.parameters.practice.interventionDelay
    let begins = (since ?? world.now).advanced(byMonths: delay)
    let limit = world.parameters.practice.interventionLimit
    // What began and ended before the simulation did is over.
    guard begins.advanced(byMonths: limit) > world.now else { return }
    world.inspection.nextIntervention = world.schedule(
      .intervention(.begins), at: max(world.now, begins))
  }

  private static func begin(in world: inout World) {
    let practice = world.parameters.practice
    world.count(.interventions)
    Improvement.pay(in: &world)
    world.inspection.intervention = Spell(
      from: world.now, until: world.now.advanced(byMonths: practice.interventionLimit))
    if practice.form.replacesDirector { Practice.changeDirector(in: &world) }
    if practice.form == .trust { payTrust(in: &world) }
    world.inspection.nextIntervention = world.schedule(
      .intervention(.ends), at: world.inspection.intervention.end)
  }

  private static func payTrust(in world: inout World) {
    let size = Improvement.size(world.parameters)
    let usual = world.usual.practice
    Spending.post(
      pounds: world.parameters.practice.trustSetUp * size,
      usual: usual.form == .trust ? usual.trustSetUp * size : 0, to: .improvement, in: &world)
  }

  static func stop(in world: inout World) {
    world.inspection.nextIntervention = world.cancelling(world.inspection.nextIntervention)
    world.inspection.intervention.cease(at: world.now)
  }
}
