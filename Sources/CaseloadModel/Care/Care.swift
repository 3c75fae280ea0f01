import EventEngine
import Probability
import Scenarios
import SocialCare

/// A looked-after child's time in care: reviews, court, and the ways out (A.6).
enum Care {
  enum Event: Sendable {
    case preProceedingsEnd(Int)
    case proceedingsEnd(Int)
    case review(Int)
    case returnsHome(Int)
    case leavesByOrder(Int)
    /// A birthday after which other ways out or placements are open.
    case circumstancesChange(Int)
    case placementMoves(Int)
    case unaccompaniedArrives
    case careLeaverReachesLimit(Int)

    var identity: EventIdentity {
      switch self {
      case .preProceedingsEnd(let index):
        EventIdentity("pre-proceedings-end", .openCase(index), code: 70)
      case .proceedingsEnd(let index): EventIdentity("proceedings-end", .openCase(index), code: 71)
      case .review(let index): EventIdentity("looked-after-review", .openCase(index), code: 72)
      case .returnsHome(let index): EventIdentity("returns-home", .openCase(index), code: 73)
      case .leavesByOrder(let index): EventIdentity("leaves-by-order", .openCase(index), code: 74)
      case .circumstancesChange(let index):
        EventIdentity("circumstances-change", .openCase(index), code: 75)
      case .placementMoves(let index): EventIdentity("placement-moves", .openCase(index), code: 76)
      case .unaccompaniedArrives: EventIdentity("unaccompanied-child-arrives", .authority, code: 77)
      case .careLeaverReachesLimit(let child):
        EventIdentity("care-leaver-age-limit", .child(child), code: 78)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .preProceedingsEnd(let index): CareEntry.endPreProceedings(index, in: &world)
    case .proceedingsEnd(let index): endProceedings(index, in: &world)
    case .review(let index): review(index, in: &world)
    case .returnsHome(let index):
      world.cases[index].exitTicket = .none
      leave(world.cases[index].child, by: .home, in: &world)
    case .leavesByOrder(let index):
      world.cases[index].exitTicket = .none
      leave(world.cases[index].child, by: kindOfOrder(index, in: world), in: &world)
    case .circumstancesChange(let index):
      world.cases[index].exitTicket = .none
      changeCircumstances(index, in: &world)
    case .placementMoves(let index): Placements.move(index, in: &world)
    case .unaccompaniedArrives: CareEntry.arriveUnaccompanied(in: &world)
    case .careLeaverReachesLimit(let child):
      Pathway.move(child, to: .closed, .ageLimit, in: &world)
    }
  }

  // MARK: Beginning

  /// A child begins to be looked after, with a case, a placement and perhaps proceedings of its own.
  static func begin(
    _ child: Int, goesToCourt: Bool, worker: Int, engagement: Double, in world: inout World
  ) {
    let family = world.children[child].family
    let occurrence = family >= 0 ? world.families[family].careEntries : 0
    Pathway.move(child, to: .lookedAfter, .lookedAfter, in: &world)
    var new = Case(
      .lookedAfter, family: family, occurrence: occurrence, engagement: engagement, at: world.now)
    new.child = child
    new.children = 1
    new.isUrgent = true
    let number = world.children[child].number
    new.exits = ExitClocks(
      home: Clock(.returningHome, of: number, occurrence: occurrence &* 16, world.chance),
      order: Clock(.leavingByOrder, of: number, occurrence: occurrence &* 16, world.chance),
      advanced: world.now)
    let index = Pathway.open(new, in: &world)
    world.children[child].careCase = index
    countStart(child, in: &world)
    if goesToCourt { beginProceedings(index, in: &world) }
    Placements.place(index, in: &world)
    Visits.schedule(index, isFirst: true, in: &world)
    scheduleReview(index, in: &world)
    scheduleExit(index, in: &world)
    takeOn(index, worker, in: &world)
  }

  private static func countStart(_ child: Int, in world: inout World) {
    world.count(.careStarts)
    if world.now.dayNumber - world.children[child].lastReturn <= 365 {
      world.count(.reEntries)
    }
  }

  /// The family's worker goes on with the child, or the looked-after team takes it over.
  private static func takeOn(_ index: Int, _ worker: Int, in world: inout World) {
    Work.queue(index, in: &world)
    if worker >= 0, world.parameters.work.transfers < 2 {
      Work.assign(index, to: worker, in: &world)
    } else {
      if worker >= 0 { Work.countChange(index, isPlanned: true, in: &world) }
      Work.allocate(in: &world)
    }
  }

  // MARK: Proceedings

  private static func beginProceedings(_ index: Int, in world: inout World) {
    let care = world.parameters.care
    world.count(.proceedings)
    Spending.post(
      pounds: world.parameters.money.proceedings, usual: world.usual.money.proceedings,
      to: .careProceedings, in: &world)
    var draw = world.stream(
      .proceedingsLength, world.number(of: index), world.cases[index].occurrence)
    let days = max(
      7, draw.gamma(mean: care.courtMean * world.link.courtDelay, cv: care.courtVariation))
    world.cases[index].inCourt = true
    world.change(.inProceedings, by: 1)
    world.cases[index].courtSince = world.now
    world.cases[index].courtDays = days
    world.cases[index].courtTicket = world.schedule(
      .care(.proceedingsEnd(index)), at: world.now.advanced(byDays: days))
  }

  private static func endProceedings(_ index: Int, in world: inout World) {
    world.cases[index].courtTicket = .none
    world.cases[index].inCourt = false
    world.change(.inProceedings, by: -1)
    world.count(.proceedingsEnded)
    world.count(.proceedingsDays, Int(world.cases[index].courtDays.rounded()))
    Work.recount(index, in: &world)
    scheduleExit(index, in: &world)
  }

  // MARK: Reviews

  private static func scheduleReview(_ index: Int, in world: inout World) {
    let time: SimulationTime
    switch world.cases[index].reviews {
    case 0: time = world.workingDays(StatutoryTimescales.firstLookedAfterReview.count)
    case 1:
      time = world.now.advanced(
        byDays: Double(StatutoryTimescales.secondLookedAfterReview.count))
    default:
      time = world.now.advanced(byDays: Double(StatutoryTimescales.lookedAfterReview.count))
    }
    world.cases[index].reviewTicket = world.schedule(.care(.review(index)), at: time)
  }

  private static func review(_ index: Int, in world: inout World) {
    CaseProgress.advance(index, in: &world)
    world.cases[index].reviews += 1
    let reviewed = world.cases[index]
    var draw = world.stream(
      .review, world.number(of: index), reviewed.occurrence &* 256 &+ reviewed.reviews & 0xFF)
    world.count(.careReviews)
    if draw.bernoulli(CaseProgress.dose(of: index, in: world)) { world.count(.careReviewsInTime) }
    Drift.check(index, in: &world)
    if world.cases[index].progress >= 1, !reviewed.permanence {
      world.cases[index].permanence = true
      Placements.settle(index, in: &world)
    }
    Work.recount(index, in: &world)
    scheduleReview(index, in: &world)
  }

  // MARK: Ways out

  /// The hazard of a family changed: so may a return home.
  static func familyChanged(_ family: Int, in world: inout World) {
    for child in world.families[family].children
    where world.children[child].status == .lookedAfter {
      scheduleExit(world.children[child].careCase, in: &world)
    }
  }

  /// Uses up the clocks of the ways out and finds which is due next.
  static func scheduleExit(_ index: Int, in world: inout World) {
    guard index >= 0, var exits = world.cases[index].exits else { return }
    world.cases[index].exitTicket = world.cancelling(world.cases[index].exitTicket)
    let years = world.now.yearsSince(exits.advanced)
    exits.home.use(exits.homeHazard * years)
    exits.order.use(exits.orderHazard * years)
    exits.advanced = world.now
    let child = world.cases[index].child
    let age = world.children[child].age(at: world.now)
    setHazards(
      &exits, world.children[child].family, age, inCourt: world.cases[index].inCourt, world)
    world.cases[index].exits = exits

    let home = exits.home.years(at: exits.homeHazard)
    let order = exits.order.years(at: exits.orderHazard)
    let birthday = age < 5 ? 5 - age : age < 16 ? 16 - age : .infinity
    let least = min(home, order, birthday)
    guard least < 30 else { return }
    let event: Event =
      least == birthday
      ? .circumstancesChange(index) : least == home ? .returnsHome(index) : .leavesByOrder(index)
    world.cases[index].exitTicket = world.schedule(
      .care(event), at: SeverityChain.after(max(least, 1e-7), world.now))
  }

  /// While proceedings run the child is the court's: return home, guardianship and adoption wait for
  /// the final hearing, as an interim care order has it; only other exits and 18 end care before.
  private static func setHazards(
    _ exits: inout ExitClocks, _ family: Int, _ age: Double, inCourt: Bool, _ world: World
  ) {
    guard family >= 0 else { return }
    let care = world.parameters.care
    exits.homeHazard =
      inCourt ? 0 : care.exitHome * care.homeByLevel[world.families[family].level]
    exits.orderHazard =
      inCourt ? care.exitOther : orders(care, age).reduce(0) { $0 + $1.rate }
  }

  private static func orders(
    _ care: CareParameters, _ age: Double
  ) -> [(exit: CareExit, rate: Double)] {
    [
      (.specialGuardianship, care.exitGuardianship),
      (.adoption, age < 5 ? care.exitAdoptionUnder5 : care.exitAdoption),
      (.other, care.exitOther),
    ]
  }

  private static func kindOfOrder(_ index: Int, in world: World) -> CareExit {
    if world.cases[index].inCourt { return .other }
    let child = world.cases[index].child
    let ways = orders(world.parameters.care, world.children[child].age(at: world.now))
    var draw = world.stream(
      .kindOfOrder, world.children[child].number, world.cases[index].occurrence)
    var left = draw.uniform() * ways.reduce(0) { $0 + $1.rate }
    for way in ways {
      if left < way.rate { return way.exit }
      left -= way.rate
    }
    return .other
  }

  private static func changeCircumstances(_ index: Int, in world: inout World) {
    let age = world.children[world.cases[index].child].age(at: world.now)
    if age > 15.9 { Placements.review(index, in: &world) }
    scheduleExit(index, in: &world)
  }

  /// A child ceases to be looked after.
  static func leave(_ child: Int, by exit: CareExit, in world: inout World) {
    let index = world.children[child].careCase
    let family = world.children[child].family
    if family >= 0 { SeverityChain.advance(family, in: &world) }
    world.count(.careEnds)
    world.count(.careEndDays, Int((world.now - world.cases[index].opened) / 86_400_000))
    Work.addTask(world.parameters.work.closure, as: .closure, to: index, in: &world)
    Placements.vacate(index, in: &world)
    if world.cases[index].inCourt {
      world.count(.proceedingsEnded)
      world.count(
        .proceedingsDays, Int((world.now - world.cases[index].courtSince) / 86_400_000))
      world.change(.inProceedings, by: -1)
    }
    Pathway.release(index, in: &world)
    world.children[child].careCase = -1
    if family >= 0 {
      world.families[family].lookedAfter -= 1
    } else {
      world.change(.unaccompanied, by: -1)
    }
    follow(child, exit, in: &world)
    guard family >= 0 else { return }
    SeverityChain.recount(family, in: &world)
    SeverityChain.reschedule(family, in: &world)
    if exit != .eighteen, exit != .home { FamilyLife.leaveIfGrownUp(family, in: &world) }
  }

  /// Where a child goes from care.
  private static func follow(_ child: Int, _ exit: CareExit, in world: inout World) {
    switch exit {
    case .home:
      world.count(.returnsHome)
      returnHome(child, in: &world)
    case .specialGuardianship, .adoption, .other:
      let reason: FlowReason =
        exit == .adoption
        ? .adopted : exit == .other ? .otherExit : .specialGuardianship
      world.count(
        exit == .adoption ? .adoptions : exit == .other ? .otherExits : .guardianships)
      world.children[child].hasLeftFamily = true
      Pathway.move(child, to: .closed, reason, in: &world)
    case .eighteen:
      world.count(.agedOut)
      Pathway.move(child, to: .leavingCare, .turned18, in: &world)
      let years = world.parameters.care.leavingCareAge - FamilyLife.childhood
      _ = world.schedule(
        .care(.careLeaverReachesLimit(child)),
        at: SeverityChain.after(max(years, 0.001), world.now))
    }
  }

  /// A child goes home on a child in need plan: a new one, or the family's open case.
  private static func returnHome(_ child: Int, in world: inout World) {
    let family = world.children[child].family
    world.children[child].lastReturn = world.now.dayNumber
    world.families[family].atHome += 1
    EarlyHelp.drop(family, reason: .returnedHome, in: &world)
    let order = UInt16(child - world.families[family].children.lowerBound)
    let open = world.families[family].openCase
    if open >= 0 {
      world.cases[open].covered |= 1 << order
      world.cases[open].children += 1
      Work.recount(open, in: &world)
      if world.cases[open].kind == .protection { Plans.countProtectionStart(child, in: &world) }
      Pathway.move(child, to: world.cases[open].kind.status, .returnedHome, in: &world)
      return
    }
    var new = Case(
      .childInNeed, family: family, occurrence: world.families[family].referrals,
      engagement: world.parameters.help.engagementUsual, at: world.now)
    new.covered = 1 << order
    new.children = 1
    let index = Pathway.open(new, in: &world)
    world.families[family].openCase = index
    world.count(.needStarts)
    Pathway.move(child, to: .childInNeedPlan, .returnedHome, in: &world)
    Work.queue(index, in: &world)
    Plans.resume(index, in: &world)
  }
}
