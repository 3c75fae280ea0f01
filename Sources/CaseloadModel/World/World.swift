import EventEngine
import Probability
import Scenarios
import SocialCare

/// One authority: its families, cases, staff and money. State without rules; the processes are
/// rules without state.
///
/// A value: copying it copies the whole authority with its calendar, which is how alternatives fork
/// from one warm-up.
///
/// Rules that only read it and are asked at every event are `@inline(__always)`: a call with the world
/// from where it may change has its 1.6 kilobytes copied, which took a fifth of all instructions.
struct World: Sendable {
  var calendar: FutureEventList<CareEvent>
  /// In force now.
  @Boxed var parameters: Parameters
  /// What would be in force without the alternative: where a policy's own cost is measured from.
  @Boxed var usual: Parameters
  let reference: ReferenceConstants
  let chance: RandomSource
  let days = EnglishCalendar.standard
  let plan: ReplicationPlan

  // Families and children
  var families: [Family] = []
  var children: [Child] = []
  /// Of unaccompanied children: the next arrival, used up until then.
  var unaccompanied: Clock
  var unaccompaniedSince: SimulationTime
  var rates: SeverityRates
  var careRates: CareRates
  var trust: Trust
  var exposure: DetectionExposure
  var arrivals: UInt32 = 0
  var moves: UInt32 = 0
  var unaccompaniedTicket = EventTicket.none
  var exogenousArrivals: UInt32 = 0
  var exogenousTicket = EventTicket.none
  var moveTicket = EventTicket.none
  var earlyHelpPlaces: [Int] = []
  var earlyHelpQueue: [Int] = []
  /// Spells of need that ended after help, in order, until it is known whether that lasts.
  var settling: [NeedSpell.End] = []

  // Cases
  var cases: [Case] = []
  var freeCases: [Int] = []
  /// Cases without a worker, in order of waiting.
  var unallocated: [Int] = []
  var referralsToday = 0
  /// Children referred a day, 28-day mean.
  var referralRate = 0.0
  /// Front door hours of the week so far, and a week's 28-day mean.
  var frontDoorHours = 0.0
  var frontDoorWeek = 0.0
  /// Single tasks and who works on them, in the exogenous mode.
  var tasks = TaskRoom()

  // Staff
  var workers: [Worker] = []
  /// Places of those in post, in order of arrival.
  var staff: [Int] = []
  var posts: [Post] = []
  /// Posts that go when their holders leave.
  var postsToCut = 0
  var utilisation: Double
  var meanLoad: Double
  var meanStrain: Double
  /// Of the time since a case was last looked at: mostly a week.
  var engagementFade = RecentExponential()
  var supervision = 1.0
  var market: LocumMarket
  var projectTeamTicket = EventTicket.none
  var projectTeams: UInt32 = 0
  var intakes: UInt32 = 0
  var peakLocums: UInt32 = 0

  // Region
  var link = RegionalLink()

  // Inspection
  var inspection: InspectionState

  // Money
  var ledger: Ledger
  var prices: PriceIndex
  var budget: BudgetState

  // What was seen
  var recorder: Recorder
  var flows = FlowBook()
  var workforce: WorkforceBook
  var isWarm = false
  var isFingerprinted = false
  var fingerprint = Fingerprint()
  var log: EventLog?
  var eventCount = 0
  /// Events before the first reported day; 0 until then.
  var warmUpEventCount = 0
  /// Single tasks since the beginning that became hours of a case's worker.
  var taskCount = 0
  var pendingChanges: [ParameterChange] = []
  var usualChanges: [ParameterChange] = []
  var changeTicket = EventTicket.none
  var usualTicket = EventTicket.none
  /// Children on the first reported day: funding follows the population from there.
  var childrenAtStart = 0.0

  var now: SimulationTime { calendar.now }
  var today: Day { Day(number: now.dayNumber) }
}

/// The fixed frame of a replication: whose, from when until when.
struct ReplicationPlan: Sendable {
  var authority: AuthorityProfile
  var warmUpStart: Day
  var start: Day
  var end: Day
  var startingState: StartingState
}

extension World {
  /// A stream for one decision.
  func stream(_ purpose: RandomPurpose, _ entity: UInt32, _ occurrence: UInt32) -> RandomStream {
    chance.stream(purpose: purpose.rawValue, entity: entity, occurrence: occurrence)
  }

  @inline(__always)
  func time(_ day: Day) -> SimulationTime { .day(day.number) }

  /// The beginning of the first day at or after a time.
  func midnight(after time: SimulationTime) -> SimulationTime {
    let day = SimulationTime.day(time.dayNumber)
    return time == day ? day : .day(time.dayNumber + 1)
  }

  /// The beginning of the `count`-th working day after today.
  @inline(__always)
  func workingDays(_ count: Int) -> SimulationTime {
    time(days.adding(WorkingDays(count), to: today))
  }

  /// Puts an event on the calendar; what would happen after the replication's end is left out.
  mutating func schedule(
    _ event: CareEvent, at time: SimulationTime, priority: EventPriority = .normal
  ) -> EventTicket {
    guard time <= self.time(plan.end) else { return .beyondEnd }
    return calendar.schedule(event, at: max(time, now), priority: priority)
  }

  /// Takes an event from the calendar, if it is still on it; gives the ticket of none.
  mutating func cancelling(_ ticket: EventTicket) -> EventTicket {
    if ticket != .none { calendar.cancel(ticket) }
    return .none
  }

  /// Writes a change down for `events.csv`, when events are recorded.
  mutating func note(
    _ kind: String, _ entity: @autoclosure () -> String, _ change: @autoclosure () -> String
  ) {
    guard log != nil else { return }
    let (time, entity, change) = (now, entity(), change())
    log?.note(time, kind, entity, change)
  }

  mutating func count(_ count: Count, _ amount: Int = 1) { recorder.add(count, amount) }

  mutating func change(_ level: Level, by amount: Int) {
    recorder.change(level, by: amount, at: now)
  }
}

extension World: SimulationModel {
  mutating func happen(_ event: CareEvent) throws {
    eventCount += 1
    if isFingerprinted { note(event) }
    switch event {
    case .family(let event): FamilyLife.handle(event, in: &self)
    case .need(let event): SeverityChain.handle(event, in: &self)
    case .earlyHelp(let event): EarlyHelp.handle(event, in: &self)
    case .frontDoor(let event): FrontDoor.handle(event, in: &self)
    case .assessment(let event): Assessments.handle(event, in: &self)
    case .plan(let event): Plans.handle(event, in: &self)
    case .care(let event): Care.handle(event, in: &self)
    case .visit(let event): Visits.handle(event, in: &self)
    case .work(let event): WorkingWeek.handle(event, in: &self)
    case .task(let event): TaskQueues.handle(event, in: &self)
    case .staff(let event): Staff.handle(event, in: &self)
    case .vacancy(let event): Vacancies.handle(event, in: &self)
    case .agency(let event): AgencyMarket.handle(event, in: &self)
    case .money(let event): Budget.handle(event, in: &self)
    case .time(let event): Calendar.handle(event, in: &self)
    case .inspection(let event): Inspection.handle(event, in: &self)
    case .judged(let event): Consequences.handle(event, in: &self)
    case .practice(let event): Practice.handle(event, in: &self)
    case .intervention(let event): Intervention.handle(event, in: &self)
    }
    if tasks.isUsed, event.concernsStaff { TaskStaff.follow(in: &self) }
  }

  private mutating func note(_ event: CareEvent) {
    let identity = event.identity
    fingerprint.record(
      time: now.milliseconds, kind: identity.code,
      entity: UInt32(truncatingIfNeeded: identity.number))
    guard log != nil else { return }
    let name = name(of: identity.subject)
    note("\(identity.kind)", name, "")
  }
}
