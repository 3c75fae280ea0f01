import EventEngine
import Probability
import Scenarios
import SocialCare

/// Requests for locums, assignments, and locums who become staff (C.4).
enum AgencyMarket {
  enum Event: Sendable {
    /// A vacancy has stood long enough to ask for a locum.
    case vacancyRequestDue(Int)
    case coverRequestDue(Int)
    case requestFilled(Int)
    case noticeGiven(Int)
    case assignmentEnds(Int)
    case projectTeamGoes

    var identity: EventIdentity {
      switch self {
      case .vacancyRequestDue(let post): EventIdentity("locum-request-due", .post(post), code: 110)
      case .coverRequestDue(let worker):
        EventIdentity("cover-request-due", .worker(worker), code: 111)
      case .requestFilled(let request):
        EventIdentity("locum-request-filled", .request(request), code: 112)
      case .noticeGiven(let worker): EventIdentity("locum-notice", .worker(worker), code: 113)
      case .assignmentEnds(let worker): EventIdentity("assignment-ends", .worker(worker), code: 114)
      case .projectTeamGoes: EventIdentity("project-team-goes", .authority, code: 115)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .vacancyRequestDue(let post):
      world.posts[post].requestTicket = .none
      askForVacancy(post, in: &world)
    case .coverRequestDue(let worker):
      world.workers[worker].coverTicket = .none
      askForCover(worker, in: &world)
    case .requestFilled(let request):
      world.market.ticket = .none
      fill(request, in: &world)
    case .noticeGiven(let worker): giveNotice(worker, in: &world)
    case .assignmentEnds(let worker):
      world.workers[worker].endTicket = .none
      endAssignment(worker, in: &world)
    case .projectTeamGoes: ProjectTeams.go(in: &world)
    }
  }

  // MARK: Requests

  static func requestForVacancy(_ post: Int, in world: inout World) {
    world.posts[post].requestTicket = world.cancelling(world.posts[post].requestTicket)
    world.posts[post].requestTicket = world.schedule(
      .agency(.vacancyRequestDue(post)),
      at: world.now.advanced(byDays: world.parameters.agency.trigger))
  }

  private static func askForVacancy(_ post: Int, in world: inout World) {
    guard world.posts[post].isVacant, world.posts[post].locum < 0, world.posts[post].request < 0
    else { return }
    if isRefused(0x4000_0000 | UInt32(post), in: world) {
      world.posts[post].requestTicket = world.schedule(
        .agency(.vacancyRequestDue(post)),
        at: world.now.advanced(byDays: world.parameters.agency.reconsidered))
      return
    }
    world.posts[post].locums += 1
    let number = UInt32(post) << 12 | (world.posts[post].locums & 0xFFF)
    world.posts[post].request = ask(.vacancy(post: post), number: number, in: &world)
  }

  static func requestCover(of worker: Int, days: Double, in world: inout World) {
    let state = world.workers[worker]
    let agency = world.parameters.agency
    guard state.employment == .permanent, days > agency.trigger + agency.coverBeyond else { return }
    world.workers[worker].absences += 1
    scheduleCover(of: worker, inDays: agency.trigger, in: &world)
  }

  private static func scheduleCover(
    of worker: Int, inDays days: Double, in world: inout World
  ) {
    world.workers[worker].coverTicket = world.cancelling(world.workers[worker].coverTicket)
    world.workers[worker].coverTicket = world.schedule(
      .agency(.coverRequestDue(worker)), at: world.now.advanced(byDays: days))
  }

  private static func askForCover(_ worker: Int, in world: inout World) {
    let state = world.workers[worker]
    guard state.presence == .longAbsence || state.presence == .longLeave, state.coveredBy < 0,
      state.coverRequest < 0
    else { return }
    if isRefused(0x2000_0000 | state.number, in: world) {
      scheduleCover(of: worker, inDays: world.parameters.agency.reconsidered, in: &world)
      return
    }
    let number = 0x2000_0000 ^ (state.number &* 64 &+ state.absences & 0x1FFF_FFFF)
    world.workers[worker].coverRequest = ask(.cover(worker: worker), number: number, in: &world)
  }

  /// When money is short some requests are refused for the time being.
  private static func isRefused(_ number: UInt32, in world: World) -> Bool {
    var draw = world.stream(.freeze, number, UInt32(world.now.dayNumber & 0xFF_FFFF))
    return draw.bernoulli(Budget.freezeChance(in: world))
  }

  private static func ask(
    _ purpose: LocumMarket.Purpose, number: UInt32, in world: inout World
  ) -> Int {
    world.market.update(world.parameters, at: world.now)
    var draw = world.stream(.locumRequest, number, 0)
    let request = world.market.requests.count
    world.market.requests.append(
      .init(purpose: purpose, target: world.market.time + draw.exponential(), made: world.now))
    world.market.open.append(request)
    world.count(.locumRequests)
    world.change(.openRequests, by: 1)
    reschedule(in: &world)
    return request
  }

  private static func close(_ request: Int, in world: inout World) {
    guard world.market.requests[request].isOpen else { return }
    world.market.requests[request].isOpen = false
    world.market.open.removeAll { $0 == request }
    world.change(.openRequests, by: -1)
    reschedule(in: &world)
  }

  static func withdrawRequest(for post: Int, in world: inout World) {
    world.posts[post].requestTicket = world.cancelling(world.posts[post].requestTicket)
    let request = world.posts[post].request
    if request >= 0 { close(request, in: &world) }
    world.posts[post].request = -1
  }

  static func withdrawCover(of worker: Int, in world: inout World) {
    world.workers[worker].coverTicket = world.cancelling(world.workers[worker].coverTicket)
    let request = world.workers[worker].coverRequest
    if request >= 0 { close(request, in: &world) }
    world.workers[worker].coverRequest = -1
    let locum = world.workers[worker].coveredBy
    world.workers[worker].coveredBy = -1
    guard locum >= 0, world.workers[locum].presence != .gone else { return }
    world.workers[locum].covers = -1
    release(locum, isPlanned: true, in: &world)
  }

  /// The hazard has changed: finds which request is filled next. Those of a region are filled by it.
  static func reschedule(in world: inout World) {
    guard !world.link.isShared else { return }
    world.market.update(world.parameters, at: world.now)
    world.market.ticket = world.cancelling(world.market.ticket)
    guard let next = world.market.next(), next.days < 10_000 else { return }
    world.market.ticket = world.schedule(
      .agency(.requestFilled(next.request)), at: world.now.advanced(byDays: next.days))
  }

  // MARK: Assignments

  /// A request is filled, by a locum of the region's pool or one from outside; gives its place.
  @discardableResult
  static func fill(
    _ request: Int, with hire: RegionalHire? = nil, in world: inout World
  ) -> Int {
    let filled = world.market.requests[request]
    close(request, in: &world)
    let waited = Int((world.now - filled.made) / 86_400_000)
    world.count(.locumFillDays, waited)
    let locum: Int
    switch filled.purpose {
    case .vacancy(let post):
      world.posts[post].request = -1
      locum = start(inPost: post, with: hire, in: &world)
    case .cover(let worker):
      world.workers[worker].coverRequest = -1
      locum = startCover(of: worker, with: hire, in: &world)
    case .peak(let number): locum = startPeak(number, with: hire, in: &world)
    }
    Work.allocate(in: &world)
    return locum
  }

  @discardableResult
  static func start(
    inPost post: Int, with hire: RegionalHire? = nil, in world: inout World
  ) -> Int {
    let state = world.posts[post]
    let number = 0x4000_0000 | UInt32(post) << 12 | (state.locums & 0xFFF)
    let worker = place(
      number, grade: state.grade, post: post, holdsCases: state.holdsCases, fte: state.fte,
      with: hire, in: &world)
    world.posts[post].locum = worker
    world.change(.agencyOnVacancies, by: state.fte)
    world.change(.vacantCovered, by: state.fte)
    Vacancies.locumArrived(post, in: &world)
    return worker
  }

  private static func startCover(
    of worker: Int, with hire: RegionalHire?, in world: inout World
  ) -> Int {
    let state = world.workers[worker]
    let number = 0x6000_0000 | (state.number &* 64 &+ state.absences) & 0x1FFF_FFFF
    let grade = state.grade == .newlyQualified ? .socialWorker : state.grade
    let locum = place(
      number, grade: grade, post: -1, holdsCases: state.holdsCases, fte: state.fte, with: hire,
      in: &world)
    world.workers[locum].covers = worker
    world.workers[worker].coveredBy = locum
    return locum
  }

  private static func startPeak(
    _ number: Int, with hire: RegionalHire?, in world: inout World
  ) -> Int {
    place(
      0x7000_0000 | UInt32(number), grade: .socialWorker, post: -1, holdsCases: true, fte: 1000,
      with: hire, in: &world)
  }

  private static func place(
    _ number: UInt32, grade: Grade, post: Int, holdsCases: Bool, fte: Int,
    with hire: RegionalHire?, in world: inout World
  ) -> Int {
    let agency = world.parameters.agency
    let worker = Staff.join(
      number, .agency, grade: grade, post: post, holdsCases: holdsCases, fte: fte,
      yearsQualified: hire?.yearsQualified ?? agency.experience, in: &world)
    world.workers[worker].locum = hire?.locum ?? -1
    world.workers[worker].dayPay = hire?.dayPay ?? 0
    world.count(.locumStarts)
    world.market.placed += Double(fte) / 1000
    var draw = world.stream(.assignmentLength, number, 0)
    world.workers[worker].endTicket = world.schedule(
      .agency(.noticeGiven(worker)),
      at: world.now.advanced(byDays: agency.assignment * draw.exponential()))
    reschedule(in: &world)
    return worker
  }

  static func giveNotice(_ worker: Int, in world: inout World) {
    world.workers[worker].hasNotice = true
    world.workers[worker].endTicket = world.cancelling(world.workers[worker].endTicket)
    let notice = Int(world.parameters.agency.notice)
    world.workers[worker].endTicket = world.schedule(
      .agency(.assignmentEnds(worker)), at: world.workingDays(notice))
    Staff.schedule(worker, in: &world)
  }

  /// An assignment is over; what it was for may ask for another locum.
  static func endAssignment(_ worker: Int, in world: inout World) {
    let state = world.workers[worker]
    guard state.presence != .gone else { return }
    let isPlanned = world.parameters.agency.notice >= world.parameters.work.handoverNotice
    release(worker, isPlanned: isPlanned, in: &world)
    if state.post >= 0 {
      leavePost(state.post, fte: state.fte, in: &world)
      Vacancies.locumLeft(state.post, in: &world)
    } else if state.covers >= 0 {
      world.workers[state.covers].coveredBy = -1
      world.workers[state.covers].absences += 1
      askForCover(state.covers, in: &world)
    }
  }

  private static func release(_ worker: Int, isPlanned: Bool, in world: inout World) {
    world.market.placed -= Double(world.workers[worker].fte) / 1000
    let locum = world.workers[worker].locum
    if locum >= 0 { world.link.freed.append(locum) }
    Staff.depart(worker, isPlanned: isPlanned, in: &world)
    reschedule(in: &world)
  }

  private static func leavePost(_ post: Int, fte: Int, in world: inout World) {
    world.posts[post].locum = -1
    world.change(.agencyOnVacancies, by: -fte)
    if world.posts[post].isVacant { world.change(.vacantCovered, by: -fte) }
  }

  /// An employee has come: the locum hands over and goes.
  static func dismissLocum(of post: Int, in world: inout World) {
    let locum = world.posts[post].locum
    guard locum >= 0 else { return }
    world.posts[post].locum = -1
    world.change(.agencyOnVacancies, by: -world.posts[post].fte)
    release(locum, isPlanned: true, in: &world)
  }

  // MARK: Conversion

  /// A locum takes the vacant post and stays with the families.
  static func convert(_ worker: Int, in world: inout World) {
    world.workers[worker].ticket = .none
    world.workers[worker].conversion.renew(
      .conversion, of: world.workers[worker].number, world.chance)
    let post = world.workers[worker].post
    guard post >= 0, world.posts[post].isVacant, world.posts[post].stage != .offer else {
      Staff.schedule(worker, in: &world)
      return
    }
    let fte = world.workers[worker].fte
    let grade = world.workers[worker].grade
    world.workers[worker].endTicket = world.cancelling(world.workers[worker].endTicket)
    Vacancies.countVacant(post, by: -1, .filled, in: &world)
    Vacancies.countFilled(post, in: &world)
    world.posts[post].ticket = world.cancelling(world.posts[post].ticket)
    withdrawRequest(for: post, in: &world)
    world.posts[post].locum = -1
    world.posts[post].holder = worker
    world.posts[post].holders += 1
    world.posts[post].stage = .filled
    world.change(.agencyOnVacancies, by: -fte)
    world.change(.agency, by: -fte)
    world.change(.staff, by: fte)
    world.flows.leave(.agencyWorkers, 1, .converted)
    world.flows.enter(.permanentWorkers, 1, .converted)
    world.flows.enter(.staffFTE, Int64(fte), .converted)
    world.workforce.end(grade, .agency, fte, to: nil)
    world.workforce.start(grade, .permanent, fte)
    world.market.placed -= Double(fte) / 1000
    if world.workers[worker].locum >= 0 { world.link.converted.append(world.workers[worker].locum) }
    world.workers[worker].locum = -1
    world.workers[worker].dayPay = 0
    world.workers[worker].employment = .permanent
    world.workers[worker].started = world.now
    world.count(.conversions)
    world.count(.starters, fte)
    Staff.schedule(worker, in: &world)
    reschedule(in: &world)
  }

  // MARK: Peaks

  /// The first of each month: requests that keep the peak cover at its size.
  static func keepPeakCover(in world: inout World) {
    let target = world.parameters.agency.peakCover * world.parameters.population.children / 10_000
    let placed = world.staff.count {
      world.workers[$0].employment == .agency && world.workers[$0].post < 0
        && world.workers[$0].covers < 0
    }
    let asked = world.market.open.count {
      if case .peak = world.market.requests[$0].purpose { return true }
      return false
    }
    let missing = Int(target.rounded()) - placed - asked
    guard missing > 0 else { return }
    for _ in 0..<missing {
      world.peakLocums += 1
      _ = ask(
        .peak(number: Int(world.peakLocums)), number: 0x7000_0000 | world.peakLocums, in: &world)
    }
  }
}
