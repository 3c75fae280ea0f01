import EventEngine
import Probability
import Scenarios
import SocialCare

/// Staff resign, fall ill, take leave, are promoted and go (C.2, C.3). Hazards change monthly; each
/// clock keeps its threshold.
enum Staff {
  enum Event: Sendable {
    case resigns(Int, LeavingDestination)
    case leaves(Int)
    case fallsIll(Int)
    case returns(Int)
    case goesOnLongLeave(Int)
    case locumConverts(Int)
    case newlyQualifiedStart(isSeptember: Bool)

    var identity: EventIdentity {
      switch self {
      case .resigns(let worker, _):
        EventIdentity("resigns", .worker(worker), code: 90)
      case .leaves(let worker): EventIdentity("leaves", .worker(worker), code: 91)
      case .fallsIll(let worker): EventIdentity("absence-begins", .worker(worker), code: 92)
      case .returns(let worker): EventIdentity("absence-ends", .worker(worker), code: 93)
      case .goesOnLongLeave(let worker):
        EventIdentity("long-leave-begins", .worker(worker), code: 94)
      case .locumConverts(let worker): EventIdentity("locum-converts", .worker(worker), code: 95)
      case .newlyQualifiedStart: EventIdentity("newly-qualified-start", .authority, code: 96)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .resigns(let worker, let destination): resign(worker, destination, in: &world)
    case .leaves(let worker): leave(worker, in: &world)
    case .fallsIll(let worker): Absences.begin(worker, in: &world)
    case .returns(let worker): Absences.end(worker, in: &world)
    case .goesOnLongLeave(let worker): Absences.beginLongLeave(worker, in: &world)
    case .locumConverts(let worker): AgencyMarket.convert(worker, in: &world)
    case .newlyQualifiedStart(let isSeptember):
      NewlyQualified.start(isSeptember: isSeptember, in: &world)
    }
  }

  // MARK: Joining

  /// Adds a worker to the staff and starts their clocks.
  static func join(
    _ number: UInt32, _ employment: Employment, grade: Grade, post: Int, holdsCases: Bool,
    fte: Int, yearsQualified: Double, tenure: Double = 0, reason: FlowReason? = nil,
    in world: inout World
  ) -> Int {
    func clock(_ purpose: RandomPurpose) -> Clock { Clock(purpose, of: number, world.chance) }
    let index = world.workers.count
    world.workers.append(
      Worker(
        employment: employment, grade: grade, holdsCases: holdsCases, number: number,
        qualified: world.now.advanced(byDays: -yearsQualified * 365.25),
        strain: world.reference.strain, load: world.reference.load, post: post, fte: fte,
        started: world.now.advanced(byDays: -tenure * 365.25),
        inducted: world.now.advanced(byDays: -tenure * 365.25),
        sector: clock(.leavingSector), toAgency: clock(.leavingToAgency),
        toOther: clock(.leavingToOtherAuthority), absence: clock(.absence),
        longLeaveClock: clock(.longLeave), conversion: clock(.conversion),
        clocksAdvanced: world.now))
    world.staff.append(index)
    world.change(level(of: employment), by: fte)
    world.flows.enter(
      stock(of: employment), 1,
      reason
        ?? (employment == .permanent
          ? (grade == .newlyQualified ? .newlyQualified : .hired) : .assignmentStarted))
    if employment == .permanent { world.flows.enter(.staffFTE, Int64(fte), reason ?? .hired) }
    world.workforce.start(grade, employment, fte)
    refreshCapacity(index, in: &world)
    schedule(index, in: &world)
    return index
  }

  static func level(of employment: Employment) -> Level {
    switch employment {
    case .permanent: .staff
    case .agency: .agency
    case .projectTeam: .projectTeams
    }
  }

  static func stock(of employment: Employment) -> Stock {
    switch employment {
    case .permanent: .permanentWorkers
    case .agency: .agencyWorkers
    case .projectTeam: .projectWorkers
    }
  }

  /// Capacity from the first day; the weekly reckoning keeps it up to date.
  static func refreshCapacity(_ worker: Int, in world: inout World) {
    let work = world.parameters.work
    let state = world.workers[worker]
    let standard = work.standardCaseload * world.reference.pointsPerCase
    world.workers[worker].capacity =
      standard * Double(state.fte) / 1000 * world.productivity(of: worker)
      * (state.isInFirstYear ? work.newlyQualifiedCap : 1)
  }

  // MARK: Clocks

  /// Uses up a worker's clocks at the hazards that have held, sets the new ones, and finds what is
  /// due next.
  static func schedule(_ index: Int, in world: inout World) {
    advance(index, in: &world)
    world.workers[index].ticket = world.cancelling(world.workers[index].ticket)
    guard world.workers[index].presence != .gone else { return }
    let hazards = StaffHazards.of(index, in: world)
    world.workers[index].hazards = hazards
    let worker = world.workers[index]
    var years = Double.infinity
    var event = Event.leaves(index)
    func consider(_ clock: Clock, _ hazard: Double, _ candidate: Event) {
      let due = clock.years(at: hazard)
      if due < years {
        years = due
        event = candidate
      }
    }
    consider(worker.sector, hazards.sector, .resigns(index, .sector))
    consider(worker.toAgency, hazards.agency, .resigns(index, .agency))
    consider(worker.toOther, hazards.otherAuthority, .resigns(index, .otherAuthority))
    consider(worker.absence, hazards.absence, .fallsIll(index))
    consider(worker.longLeaveClock, hazards.longLeave, .goesOnLongLeave(index))
    consider(worker.conversion, hazards.conversion, .locumConverts(index))
    guard years < 50 else { return }
    world.workers[index].ticket = world.schedule(
      .staff(event), at: SeverityChain.after(years, world.now))
  }

  /// Uses up a worker's clocks at the hazards that have held.
  static func advance(_ index: Int, in world: inout World) {
    let years = world.now.yearsSince(world.workers[index].clocksAdvanced)
    guard years > 0 else { return }
    let hazards = world.workers[index].hazards
    world.workers[index].sector.use(hazards.sector * years)
    world.workers[index].toAgency.use(hazards.agency * years)
    world.workers[index].toOther.use(hazards.otherAuthority * years)
    world.workers[index].absence.use(hazards.absence * years)
    world.workers[index].longLeaveClock.use(hazards.longLeave * years)
    world.workers[index].conversion.use(hazards.conversion * years)
    world.workers[index].clocksAdvanced = world.now
  }

  /// The first of each month: hazards follow load, tenure, pay and the rest.
  static func beginMonth(in world: inout World) {
    Promotion.review(in: &world)
    let lost = (1 - world.supervision) * world.parameters.work.supervisionGrowth / 12
    var leaving = 0.0
    var absence = 0.0
    var employed = 0
    for worker in world.staff {
      world.workers[worker].experienceLost += lost
      ripen(worker, in: &world)
      schedule(worker, in: &world)
      if world.workers[worker].employment == .permanent {
        countService(worker, in: &world)
        employed += 1
        leaving += world.workers[worker].hazards.leavingMultiplier
        absence += world.workers[worker].hazards.absenceMultiplier
      }
    }
    guard employed > 0 else { return }
    world.count(.tickLeaving, Int((leaving / Double(employed) * 1e6).rounded()))
    world.count(.tickAbsence, Int((absence / Double(employed) * 1e6).rounded()))
  }

  private static func countService(_ worker: Int, in world: inout World) {
    let fte = world.workers[worker].fte
    let service = LengthOfService(years: world.now.yearsSince(world.workers[worker].started))
    world.count(service.staff, fte)
    let qualified = world.now.yearsSince(world.workers[worker].qualified)
    world.count(.yearsQualified, Int((qualified * Double(fte)).rounded()))
  }

  /// After a year the newly qualified are social workers.
  private static func ripen(_ worker: Int, in world: inout World) {
    guard world.workers[worker].grade == .newlyQualified,
      world.now.yearsSince(world.workers[worker].qualified) >= 1
    else { return }
    regrade(worker, to: .socialWorker, in: &world)
  }

  static func regrade(_ worker: Int, to grade: Grade, in world: inout World) {
    let state = world.workers[worker]
    world.workforce.end(
      state.grade, state.employment, state.fte, to: nil)
    world.workers[worker].grade = grade
    world.workforce.start(grade, state.employment, state.fte)
  }

  // MARK: Leaving

  private static func resign(
    _ worker: Int, _ destination: LeavingDestination, in world: inout World
  ) {
    world.workers[worker].ticket = .none
    world.workers[worker].leavingTo = destination
    world.workers[worker].hasNotice = true
    world.note("notice", "worker \(worker)", "leaves for \(destination.rawValue)")
    let grade = world.workers[worker].grade
    let leaving = world.parameters.leaving
    let isManager = grade == .teamManager || grade == .seniorManager
    let notice = isManager ? leaving.noticeManager : leaving.noticeWorker
    world.workers[worker].endTicket = world.schedule(
      .staff(.leaves(worker)), at: world.now.advanced(byDays: notice))
    schedule(worker, in: &world)
  }

  /// A worker goes: an employee leaves a vacancy, a locum's assignment is over.
  static func leave(_ worker: Int, in world: inout World) {
    guard world.workers[worker].presence != .gone else { return }
    let state = world.workers[worker]
    if state.employment == .permanent {
      countLeaver(state, in: &world)
      depart(worker, isPlanned: true, in: &world)
      Vacancies.open(state.post, in: &world)
    } else {
      AgencyMarket.endAssignment(worker, in: &world)
    }
  }

  private static func countLeaver(_ worker: Worker, in world: inout World) {
    world.count(.leavers, worker.fte)
    world.count(LengthOfService(years: world.now.yearsSince(worker.started)).leavers, worker.fte)
    let reason: FlowReason
    switch worker.leavingTo {
    case .agency:
      world.count(.leaversAgency, worker.fte)
      reason = .toAgency
    case .otherAuthority:
      world.count(.leaversOther, worker.fte)
      reason = .toOtherAuthority
    case .sector, nil:
      world.count(.leaversSector, worker.fte)
      reason = .leftSector
    }
    if world.link.isShared, let destination = worker.leavingTo {
      world.link.leavers.append(
        Leaver(
          destination: destination, grade: worker.grade,
          yearsQualified: world.now.yearsSince(worker.qualified)))
    }
    world.flows.leave(.permanentWorkers, 1, reason)
    world.flows.leave(.staffFTE, Int64(worker.fte), reason)
  }

  /// Hands over the cases and takes a worker off the staff.
  static func depart(_ worker: Int, isPlanned: Bool, in world: inout World) {
    let state = world.workers[worker]
    world.workers[worker].ticket = world.cancelling(world.workers[worker].ticket)
    world.workers[worker].endTicket = world.cancelling(world.workers[worker].endTicket)
    world.workers[worker].absenceTicket = world.cancelling(world.workers[worker].absenceTicket)
    Absences.countOut(worker, in: &world)
    world.workers[worker].presence = .gone
    world.workers[worker].holdsCases = false
    Work.handOverAll(of: worker, isPlanned: isPlanned, in: &world)
    world.staff.removeAll { $0 == worker }
    world.change(level(of: state.employment), by: -state.fte)
    if state.employment != .permanent {
      world.flows.leave(stock(of: state.employment), 1, .assignmentEnded)
    }
    world.workforce.end(
      state.grade, state.employment, state.fte, to: state.leavingTo)
    Absences.endCover(of: worker, in: &world)
  }
}
