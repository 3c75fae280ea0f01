import EventEngine
import Probability
import Scenarios
import SocialCare

/// Early help: places that a budget pays for, a waiting list behind them, and a worker who is not a
/// social worker (D.6).
enum EarlyHelp {
  enum Event: Sendable {
    case placeEnds(Int)
    case familyGivesUp(Int)

    var identity: EventIdentity {
      switch self {
      case .placeEnds(let family): EventIdentity("early-help-ends", .family(family), code: 30)
      case .familyGivesUp(let family):
        EventIdentity("early-help-given-up", .family(family), code: 31)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .placeEnds(let family):
      world.families[family].earlyHelpTicket = .none
      world.count(.earlyHelpEnds, world.families[family].atHome)
      drop(family, reason: .placeEnded, in: &world)
    case .familyGivesUp(let family):
      world.families[family].earlyHelpTicket = .none
      world.count(.earlyHelpGivenUp, world.families[family].atHome)
      drop(family, reason: .givenUp, in: &world)
    }
  }

  /// A family comes to early help: it takes a free place or waits for one.
  static func apply(_ family: Int, in world: inout World) {
    let state = world.families[family]
    guard state.earlyHelp == .none, state.openCase < 0, state.atHome > 0, state.isPresent else {
      return
    }
    SeverityChain.advance(family, in: &world)
    world.families[family].earlyHelp = .waiting
    world.families[family].earlyHelpSince = world.now
    world.earlyHelpQueue.append(family)
    world.change(.earlyHelpQueue, by: 1)
    let patience = wait(family, .earlyHelpPatience, world.parameters.earlyHelp.patience, world)
    world.families[family].earlyHelpTicket = world.schedule(
      .earlyHelp(.familyGivesUp(family)), at: patience)
    fillPlaces(in: &world)
    SeverityChain.reschedule(family, in: &world)
  }

  /// A family that is turned away or closed may be offered early help.
  static func offer(_ family: Int, _ occurrence: UInt32, in world: inout World) {
    guard world.families[family].level >= 1 else { return }
    var draw = world.stream(.earlyHelpOffer, world.families[family].number, occurrence)
    if draw.bernoulli(world.parameters.earlyHelp.offer) { apply(family, in: &world) }
  }

  /// A family whose plan closes may step down to early help.
  static func stepDown(_ family: Int, _ occurrence: UInt32, in world: inout World) {
    var draw = world.stream(.earlyHelpOffer, world.families[family].number, occurrence)
    if draw.bernoulli(world.parameters.earlyHelp.stepDown) { apply(family, in: &world) }
  }

  /// Gives free places to those who have waited longest.
  static func fillPlaces(in world: inout World) {
    while world.earlyHelpPlaces.count < world.recorder.level(.earlyHelpPlaces),
      !world.earlyHelpQueue.isEmpty
    {
      admit(world.earlyHelpQueue.removeFirst(), in: &world)
    }
  }

  private static func admit(_ family: Int, in world: inout World) {
    SeverityChain.advance(family, in: &world)
    world.change(.earlyHelpQueue, by: -1)
    let waited = (world.now - world.families[family].earlyHelpSince) / 86_400_000
    world.families[family].earlyHelpTicket = world.cancelling(
      world.families[family].earlyHelpTicket)
    world.families[family].earlyHelp = .inPlace
    world.families[family].earlyHelpSince = world.now
    world.families[family].tier = .early
    world.earlyHelpPlaces.append(family)
    world.change(.earlyHelpFamilies, by: 1)
    let home = world.homeChildren(of: family)
    world.count(.earlyHelpStarts, home.count)
    world.count(.earlyHelpWaitDays, Int(waited) * home.count)
    for child in home { Pathway.move(child, to: .earlyHelp, .placeFound, in: &world) }
    let stay = wait(family, .earlyHelpStay, world.parameters.earlyHelp.duration * 365.25, world)
    world.families[family].earlyHelpTicket = world.schedule(
      .earlyHelp(.placeEnds(family)), at: stay)
    SeverityChain.reschedule(family, in: &world)
  }

  @inline(__always)
  private static func wait(
    _ family: Int, _ purpose: RandomPurpose, _ meanDays: Double, _ world: World
  ) -> SimulationTime {
    let occurrence =
      world.families[family].reach.occurrence &* 64 &+ world.families[family].referrals
    var draw = world.stream(
      purpose, world.families[family].number, occurrence & 0xFF_FFFF)
    return world.now.advanced(byDays: meanDays * draw.exponential())
  }

  /// Takes a family out of early help or off its waiting list.
  static func drop(_ family: Int, reason: FlowReason, in world: inout World) {
    let place = world.families[family].earlyHelp
    guard place != .none else { return }
    SeverityChain.advance(family, in: &world)
    world.families[family].earlyHelpTicket = world.cancelling(
      world.families[family].earlyHelpTicket)
    world.families[family].earlyHelp = .none
    if place == .waiting {
      remove(family, from: &world.earlyHelpQueue)
      world.change(.earlyHelpQueue, by: -1)
    } else {
      remove(family, from: &world.earlyHelpPlaces)
      world.change(.earlyHelpFamilies, by: -1)
      world.families[family].tier = .none
      world.families[family].help = 0
      for child in world.families[family].children
      where world.children[child].status == .earlyHelp {
        Pathway.move(child, to: .closed, reason, in: &world)
      }
      fillPlaces(in: &world)
    }
    SeverityChain.recount(family, in: &world)
    SeverityChain.reschedule(family, in: &world)
  }

  private static func remove(_ family: Int, from families: inout [Int]) {
    if let place = families.firstIndex(of: family) { families.remove(at: place) }
  }

  /// Sets how many families the budget in force has places for.
  static func setPlaces(in world: inout World) {
    let pounds = world.budget.earlyHelp * world.parameters.population.children
    let earlyHelp = world.parameters.earlyHelp
    let cost = earlyHelp.placeCost * (1 - earlyHelp.partnerLead * earlyHelp.partnerPart)
    let places = Int((pounds / cost).rounded(.down))
    world.change(.earlyHelpPlaces, by: places - world.recorder.level(.earlyHelpPlaces))
    fillPlaces(in: &world)
  }

  /// The weekly visit: where trust has grown into its next band, help has a greater effect.
  static func refresh(in world: inout World) {
    let help = world.parameters.help
    let engagement = min(1, help.engagementUsual + Entitlements.participation(in: world))
    let share = help.engagementFloor + (1 - help.engagementFloor) * engagement
    let most = share * world.parameters.earlyHelp.skill
    for family in world.earlyHelpPlaces {
      let trust = world.trust.value(after: world.now - world.families[family].earlyHelpSince)
      let given = min(1, most * trust)
      if given != world.families[family].help {
        SeverityChain.setHelp(given, .early, of: family, in: &world)
      }
    }
  }
}
