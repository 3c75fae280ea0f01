import EventEngine
import Probability
import Scenarios
import SocialCare

/// Contacts and referrals, and what becomes of them (A.5, rows 1 to 3).
enum FrontDoor {
  enum Event: Sendable {
    /// A referral in the exogenous mode.
    case referralArrives

    var identity: EventIdentity {
      EventIdentity("referral-arrives", .authority, code: 20)
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    ExogenousReferrals.arrive(in: &world)
  }

  /// The contacts of a day, each a piece of work at the front door.
  static func countContacts(in world: inout World) {
    let mean = world.parameters.demand.contactsPerReferral * world.referralRate
    var draw = world.stream(.contacts, 0, UInt32(world.now.dayNumber & 0xFF_FFFF))
    let contacts = draw.poisson(mean: mean)
    world.count(.contacts, contacts)
    if world.tasks.isOpen {
      TaskQueues.addContacts(contacts, in: &world)
    } else {
      world.frontDoorHours += Double(contacts) * world.parameters.work.contact
    }
  }

  /// Partners refer a family that is not open.
  static func refer(_ family: Int, in world: inout World) {
    let home = world.homeChildren(of: family)
    guard !home.isEmpty, world.families[family].openCase < 0 else { return }
    world.families[family].referrals += 1
    let occurrence = world.families[family].referrals
    let referred = childrenReferred(home, family, occurrence, world)
    count(referred, of: world.families[family].category, in: &world)
    let today = world.now.dayNumber
    for child in referred {
      world.children[child].lastReferral = today
      world.note("referral", "child \(child)", "one of \(referred.count)")
    }
    world.families[family].lastReferral = today
    let waits = TaskQueues.addReferral(of: referred, family, occurrence, in: &world)
    if !waits { decide(family, occurrence, referred, in: &world) }
  }

  /// What becomes of a referral, once its record is made.
  static func decide(
    _ family: Int, _ occurrence: UInt32, _ referred: [Int], in world: inout World
  ) {
    let passes = isTakenOn(family, occurrence, in: world)
    Gate.note(.frontDoor, passes: passes, family: family, children: referred.count, in: &world)
    if passes {
      EarlyHelp.drop(family, reason: .referred, in: &world)
      Assessments.begin(family, referred, in: &world)
    } else {
      world.count(.noFurtherAction, referred.count)
      world.note("no-further-action", "family \(family)", "\(referred.count) referred")
      EarlyHelp.offer(family, occurrence, in: &world)
    }
  }

  private static func childrenReferred(
    _ home: [Int], _ family: Int, _ occurrence: UInt32, _ world: World
  ) -> [Int] {
    var draw = world.stream(.childrenReferred, world.families[family].number, occurrence)
    let isTogether = draw.bernoulli(world.parameters.population.referredTogether)
    if isTogether && world.families[family].category != .childDisability { return home }
    return [home[draw.index(below: home.count)]]
  }

  private static func count(
    _ referred: [Int], of category: CategoryOfNeed, in world: inout World
  ) {
    let today = world.now.dayNumber
    let again = referred.count { today - world.children[$0].lastReferral <= 365 }
    world.count(.referrals, referred.count)
    world.count(.reReferrals, again)
    if let group = NeedGroup(category) { world.count(group.referrals, referred.count) }
    world.referralsToday += referred.count
    guard !world.tasks.isOpen else { return }
    world.frontDoorHours += Double(referred.count) * world.parameters.work.referral
  }

  private static func isTakenOn(
    _ family: Int, _ occurrence: UInt32, in world: World
  ) -> Bool {
    let gates = world.parameters.gates
    let perceived = Pathway.perceive(
      family, noise: gates.noFurtherActionNoise, .frontDoorDecision, occurrence: occurrence,
      worker: -1, dose: 1, in: world)
    return perceived >= gates.noFurtherActionThreshold + world.rationingShift
  }
}
