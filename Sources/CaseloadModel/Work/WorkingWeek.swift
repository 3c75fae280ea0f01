import EventEngine
import Probability
import Scenarios
import SocialCare

/// The weekly reckoning of hours: what is demanded of each worker, what they have, what gives way,
/// and what that does to load, strain and help (B.2, B.3).
enum WorkingWeek {
  enum Event: Sendable {
    case weekBegins
    case morning

    var identity: EventIdentity {
      switch self {
      case .weekBegins: EventIdentity("week-begins", .authority, code: 80)
      case .morning: EventIdentity("working-day-begins", .authority, code: 81)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .morning:
      morning(in: &world)
    case .weekBegins:
      reckon(in: &world)
      let next = world.now.advanced(byDays: 7)
      _ = world.schedule(.work(.weekBegins), at: next, priority: .early)
    }
  }

  /// Each working day: contacts are screened and waiting cases allocated.
  private static func morning(in world: inout World) {
    world.referralRate +=
      FourWeekMean.workingDayWeight * (Double(world.referralsToday) - world.referralRate)
    world.referralsToday = 0
    TaskQueues.openOrClose(in: &world)
    FrontDoor.countContacts(in: &world)
    Work.allocate(in: &world)
    _ = world.schedule(.work(.morning), at: world.workingDays(1), priority: .early)
  }

  // MARK: The week

  private static func reckon(in world: inout World) {
    advanceCases(in: &world)
    smoothFrontDoor(in: &world)
    setCapacities(in: &world)
    reckonWorkers(in: &world)
    refreshCases(in: &world)
    countOldestWait(in: &world)
    EarlyHelp.refresh(in: &world)
  }

  /// Progress until now, at the doses of the week that ends.
  private static func advanceCases(in world: inout World) {
    for worker in world.staff {
      let cases = world.workers[worker].cases
      for index in cases { world.fetchCase(index) }
      for index in cases { CaseProgress.advance(index, in: &world) }
    }
    for index in world.unallocated { CaseProgress.advance(index, in: &world) }
  }

  private static func countOldestWait(in world: inout World) {
    var oldest = world.now
    for index in world.unallocated { oldest = min(oldest, world.cases[index].unallocatedSince) }
    world.count(.weeks)
    world.count(.oldestWaitDays, Int((world.now - oldest) / 86_400_000))
  }

  private static func smoothFrontDoor(in world: inout World) {
    let hours = world.frontDoorHours * world.parameters.work.hoursFactor
    world.frontDoorWeek += FourWeekMean.weekWeight * (hours - world.frontDoorWeek)
    world.frontDoorHours = 0
  }

  private static func setCapacities(in world: inout World) {
    world.supervision = Supervision.coverage(in: world)
    let work = world.parameters.work
    let standard = work.standardCaseload * world.reference.pointsPerCase
    for worker in world.staff {
      let productivity = world.productivity(of: worker)
      let fte = Double(world.workers[worker].fte)
      world.workers[worker].capacity =
        standard * fte / 1000 * productivity
        * (world.workers[worker].isInFirstYear ? work.newlyQualifiedCap : 1)
      world.workers[worker].weekHours =
        world.workers[worker].presence == .working
        ? world.weekHours * fte / 1000 * productivity : 0
    }
  }

  private static func reckonWorkers(in world: inout World) {
    let holders = world.staff.filter { world.workers[$0].holdsCases }
    guard !world.tasks.isOpen else {
      TaskWeek.reckon(holders, in: &world)
      return
    }
    let present = holders.reduce(0.0) { $0 + world.workers[$1].weekHours }
    var totals = WeekTotals()
    for worker in holders {
      let hours = world.workers[worker].weekHours
      let share = present > 0 ? hours / present : 0
      let demand = Demand.of(worker, frontDoor: world.frontDoorWeek * share, in: world)
      // Who is away finds tasks and doses as they were left.
      guard hours > 0 else { continue }
      world.workers[worker].tasks = 0
      let outcome = Effort.share(
        demand, hours: hours, overtime: world.parameters.work.overtime,
        floor: world.parameters.work.doseFloor)
      world.workers[worker].dose = outcome.dose
      totals.add(demand.total, hours, outcome.worked)
      feel(worker, demand.total, outcome.missedShare, in: &world)
    }
    conclude(totals, holders, in: &world)
  }

  /// Load and strain of a worker after a week.
  static func feel(
    _ worker: Int, _ demanded: Double, _ missed: Double, in world: inout World
  ) {
    let workforce = world.parameters.workforce
    let ratio = demanded / world.workers[worker].weekHours
    world.workers[worker].load += FourWeekMean.weekWeight * (ratio - world.workers[worker].load)
    let shock = world.exposure.shock(on: world.today, world.parameters.demand)
    let unsupervised = (1 - world.supervision) * world.parameters.work.supervisionStrain
    let isLocum = world.workers[worker].employment != .permanent
    let pressure = min(1, max(0, ratio - 1)) + missed + shock + unsupervised
    let target = pressure * (isLocum ? workforce.locumStrain : 1)
    let part = 1 - Elementary.exp(-7 / 365.25 / workforce.strainTime)
    world.workers[worker].strain += part * (target - world.workers[worker].strain)
  }

  static func conclude(
    _ totals: WeekTotals, _ holders: [Int], in world: inout World
  ) {
    if totals.supplied > 0 {
      let ratio = totals.demanded / totals.supplied
      world.utilisation += FourWeekMean.weekWeight * (ratio - world.utilisation)
    }
    world.count(.hoursDemanded, Int((totals.demanded * 1000).rounded()))
    world.count(.hoursSupplied, Int((totals.supplied * 1000).rounded()))
    world.count(.hoursWorked, Int((totals.worked * 1000).rounded()))
    world.count(.hoursOvertime, Int((totals.overtime * 1000).rounded()))
    let loads = holders.map { world.workers[$0].load }
    let strains = holders.map { world.workers[$0].strain }
    guard !holders.isEmpty else { return }
    world.meanLoad = loads.reduce(0, +) / Double(holders.count)
    world.meanStrain = strains.reduce(0, +) / Double(holders.count)
    world.count(.tickWorkers)
    world.count(.tickLoad, Int((world.meanLoad * 1e6).rounded()))
    world.count(.tickStrain, Int((world.meanStrain * 1e6).rounded()))
    world.count(.tickSupervision, Int((world.supervision * 1e6).rounded()))
  }

  /// New doses, new help: each family's clocks are brought up to date.
  private static func refreshCases(in world: inout World) {
    var helps = 0.0
    var plans = 0
    var points = 0.0
    for worker in world.staff {
      let cases = world.workers[worker].cases
      for index in cases { world.fetchFamily(world.cases[index].family) }
      for index in cases {
        CaseProgress.refresh(index, in: &world)
        points += world.cases[index].points
        let kind = world.cases[index].kind
        if kind == .childInNeed || kind == .protection {
          helps += world.cases[index].help
          plans += 1
        }
      }
    }
    for index in world.unallocated { CaseProgress.refresh(index, in: &world) }
    world.count(.tickHelp, Int((helps * 1000).rounded()))
    world.count(.tickPlans, plans)
    world.count(.tickPoints, Int((points * 1000).rounded()))
    world.count(.tickCases, world.recorder.level(.casesHeld))
  }
}

/// Hours of a week, all case-holding workers together.
struct WeekTotals {
  var demanded = 0.0
  var supplied = 0.0
  var worked = 0.0
  var overtime = 0.0

  mutating func add(_ demand: Double, _ hours: Double, _ done: Double) {
    demanded += demand
    supplied += hours
    worked += done
    overtime += max(0, done - hours)
  }
}
