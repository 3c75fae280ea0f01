import EventEngine
import Probability
import Scenarios
import SocialCare

/// How children come into care: at an assessment, from a plan, by way of pre-proceedings, or alone
/// from abroad (A.5 rows 15 to 18, A.6).
enum CareEntry {
  /// A family on a plan meets the threshold of care.
  static func thresholdMet(_ family: Int, in world: inout World) {
    let index = world.families[family].openCase
    guard index >= 0, world.families[family].atHome > 0 else { return }
    world.families[family].careEntries += 1
    let occurrence = world.families[family].careEntries
    let number = world.families[family].number
    if isAverted(number, occurrence, in: &world) { return }
    let care = world.parameters.care
    var draw = world.stream(.courtRoute, number, occurrence)
    let goesToCourt = draw.bernoulli(care.courtShare)
    let waits = draw.bernoulli(care.preProceedingsShare)
    if goesToCourt, waits, !world.cases[index].inPreProceedings {
      beginPreProceedings(index, in: &world)
    } else {
      enter(family, goesToCourt: goesToCourt, in: &world)
    }
  }

  /// Intensive family support keeps some families together.
  private static func isAverted(
    _ number: UInt32, _ occurrence: UInt32, in world: inout World
  ) -> Bool {
    let care = world.parameters.care
    guard care.intensiveOffer > 0 else { return false }
    var draw = world.stream(.intensiveSupport, number, occurrence)
    guard draw.bernoulli(care.intensiveOffer) else { return false }
    Spending.post(
      pounds: world.parameters.money.intensiveSupport,
      usual: world.usual.money.intensiveSupport, offer: care.intensiveOffer,
      usualOffer: world.usual.care.intensiveOffer, to: .intensiveSupport, in: &world)
    return !draw.bernoulli(care.intensiveRisk)
  }

  /// At the end of an assessment some children must come into care; true when the case is over.
  static func atAssessment(_ index: Int, in world: inout World) -> Bool {
    let assessed = world.cases[index]
    let family = assessed.family
    var draw = world.stream(
      .careAtAssessment, world.families[family].number, assessed.occurrence)
    let chance = world.careRates.atAssessment[world.families[family].level]
    guard draw.bernoulli(chance) else { return false }
    world.families[family].careEntries += 1
    var route = world.stream(
      .courtRoute, world.families[family].number, world.families[family].careEntries)
    let goesToCourt = route.bernoulli(world.parameters.care.courtShare)
    enter(family, goesToCourt: goesToCourt, in: &world)
    return world.families[family].openCase < 0
  }

  // MARK: Pre-proceedings

  private static func beginPreProceedings(_ index: Int, in world: inout World) {
    world.count(.preProceedings, world.cases[index].children)
    world.cases[index].inPreProceedings = true
    Work.recount(index, in: &world)
    let days = world.parameters.care.preProceedingsTime
    world.cases[index].courtTicket = world.schedule(
      .care(.preProceedingsEnd(index)), at: world.now.advanced(byDays: days))
  }

  /// The letter's weeks are over: an application is made, or the plan goes on.
  static func endPreProceedings(_ index: Int, in world: inout World) {
    world.cases[index].courtTicket = .none
    world.cases[index].inPreProceedings = false
    Work.recount(index, in: &world)
    let ending = world.cases[index]
    SeverityChain.advance(ending.family, in: &world)
    let care = world.parameters.care
    let occurrence = world.families[ending.family].careEntries
    let perceived = Pathway.perceive(
      ending.family, noise: world.parameters.gates.conferenceNoise, .preProceedings,
      occurrence: occurrence, worker: ending.worker, dose: ending.dose, in: world)
    var applies = perceived > care.preProceedingsThreshold + world.careRates.shift
    if care.conferenceOffer > 0 {
      applies = afterFamilyConference(index, occurrence, applies, in: &world)
    }
    if applies { enter(ending.family, goesToCourt: true, in: &world) }
    SeverityChain.reschedule(ending.family, in: &world)
  }

  /// A family group conference is offered; fewer of those who have one go to court.
  private static func afterFamilyConference(
    _ index: Int, _ occurrence: UInt32, _ applies: Bool, in world: inout World
  ) -> Bool {
    let care = world.parameters.care
    let number = world.families[world.cases[index].family].number
    var draw = world.stream(.preProceedings, number, occurrence | 0x80_0000)
    guard draw.bernoulli(care.conferenceOffer) else { return applies }
    world.count(.familyConferences)
    Work.addTask(
      world.parameters.work.familyConference, as: .conference, to: index, in: &world)
    Spending.post(
      pounds: world.parameters.money.familyConference,
      usual: world.usual.money.familyConference, offer: care.conferenceOffer,
      usualOffer: world.usual.care.conferenceOffer, to: .familyGroupConferences, in: &world)
    return applies && draw.bernoulli(care.conferenceRisk)
  }

  // MARK: Entry

  /// Children of a family come into care: at least one, each sibling by chance.
  private static func enter(_ family: Int, goesToCourt: Bool, in world: inout World) {
    SeverityChain.advance(family, in: &world)
    let home = world.homeChildren(of: family)
    let occurrence = world.families[family].careEntries
    var draw = world.stream(.siblingsEntering, world.families[family].number, occurrence)
    var entering = home.filter { _ in draw.bernoulli(world.parameters.care.siblingEntry) }
    if entering.isEmpty, let first = home.first { entering = [first] }
    let index = world.families[family].openCase
    let worker = index >= 0 ? world.cases[index].worker : -1
    let engagement =
      index >= 0
      ? world.cases[index].engagement : world.parameters.help.engagementUsual
    for child in entering {
      Pathway.removeFromCase(child, reason: .lookedAfter, in: &world)
      world.families[family].atHome -= 1
      world.families[family].lookedAfter += 1
      Care.begin(
        child, goesToCourt: goesToCourt, worker: worker, engagement: engagement, in: &world)
    }
    if index >= 0, world.cases[index].isOpen, world.cases[index].kind == .assessment {
      world.count(.needStarts, entering.count)
    }
    Pathway.closeIfEmpty(family, in: &world)
    SeverityChain.recount(family, in: &world)
    SeverityChain.reschedule(family, in: &world)
  }

  /// Children who have been looked after for `elapsedYears` when a replication begins.
  static func enterAtStart(_ family: Int, elapsedYears: Double, in world: inout World) {
    let before = world.cases.count
    let free = world.freeCases
    enter(family, goesToCourt: false, in: &world)
    for child in world.families[family].children {
      let index = world.children[child].careCase
      guard index >= 0, index >= before || free.contains(index) else { continue }
      let age = world.children[child].age(at: world.now)
      let years = min(elapsedYears, max(0, age - 0.1))
      world.cases[index].opened = world.now.advanced(byDays: -years * 365.25)
      let progress = world.parameters.start.careProgress * years
      world.cases[index].progress = min(1, progress / world.parameters.care.permanenceTime)
      world.cases[index].reviews = years > 1 ? 3 : 1
      Work.recount(index, in: &world)
    }
  }

  // MARK: Unaccompanied children

  /// Unaccompanied children who arrive in a year.
  static func unaccompaniedRate(_ parameters: Parameters) -> Double {
    parameters.demand.unaccompanied * parameters.population.children / 10_000
  }

  static func scheduleUnaccompanied(in world: inout World) {
    let years = world.unaccompanied.years(at: unaccompaniedRate(world.parameters))
    world.unaccompaniedSince = world.now
    guard years < 1000 else { return }
    world.unaccompaniedTicket = world.schedule(
      .care(.unaccompaniedArrives), at: SeverityChain.after(years, world.now))
  }

  /// The rate of arrivals has changed: the time that remains is rescaled.
  static func reviseUnaccompanied(from rate: Double, in world: inout World) {
    world.unaccompanied.use(rate * world.now.yearsSince(world.unaccompaniedSince))
    world.unaccompaniedTicket = world.cancelling(world.unaccompaniedTicket)
    scheduleUnaccompanied(in: &world)
  }

  static func arriveUnaccompanied(in world: inout World) {
    world.unaccompanied.renew(.unaccompaniedArrival, of: 0, world.chance)
    let number = 0x8000_0000 | world.unaccompanied.occurrence
    var draw = world.stream(.unaccompaniedAge, number, 0)
    let youngest = world.parameters.demand.unaccompaniedYoungest
    let age = youngest + (17.95 - youngest) * draw.uniform()
    addUnaccompanied(number, age: age, reason: .arrivedUnaccompanied, in: &world)
    world.count(.careStartsUnaccompanied)
    scheduleUnaccompanied(in: &world)
  }

  /// A child without family here, looked after until 18.
  static func addUnaccompanied(
    _ number: UInt32, age: Double, reason: FlowReason, in world: inout World
  ) {
    let birth = world.now.advanced(byDays: -age * 365.25)
    let child = world.children.count
    var new = Child(family: -1, number: number, birth: birth)
    new.presence = .living
    world.children.append(new)
    world.change(.children, by: 1)
    world.change(.unaccompanied, by: 1)
    world.flows.enter(.children, 1, reason)
    _ = world.schedule(
      .family(.childTurns18(child)), at: FamilyLife.adulthood(of: child, in: world))
    Care.begin(
      child, goesToCourt: false, worker: -1,
      engagement: world.parameters.help.engagementUsual, in: &world)
  }
}
