import EventEngine
import Scenarios
import SocialCare

/// What the calendar itself brings: month ends, year ends, and dated changes of parameters.
enum Calendar {
  enum Event: Sendable {
    case periodEnds
    case monthBegins
    case yearEnds
    case parametersChange
    case usualParametersChange

    var identity: EventIdentity {
      switch self {
      case .periodEnds: EventIdentity("period-ends", .authority, code: 130)
      case .monthBegins: EventIdentity("month-begins", .authority, code: 131)
      case .yearEnds: EventIdentity("year-to-march-ends", .authority, code: 132)
      case .parametersChange: EventIdentity("parameters-change", .authority, code: 133)
      case .usualParametersChange: EventIdentity("usual-parameters-change", .authority, code: 134)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .periodEnds: endPeriod(in: &world)
    case .monthBegins: beginMonth(in: &world)
    case .yearEnds: endYear(in: &world)
    case .parametersChange: applyChanges(in: &world)
    case .usualParametersChange: applyUsualChanges(in: &world)
    }
  }

  /// Puts the regular dates on the calendar of a world that begins now.
  static func begin(in world: inout World) {
    schedulePeriodEnd(in: &world)
    let month = world.today.firstOfMonth.adding(months: 1)
    _ = world.schedule(.time(.monthBegins), at: world.time(month), priority: .early)
    scheduleYearEnds(after: world.today, in: &world)
    let monday = (0..<7).map { world.today.adding(days: $0) }.first { $0.weekday == .monday }
    _ = world.schedule(
      .work(.weekBegins), at: world.time(monday ?? world.today), priority: .early)
    _ = world.schedule(.work(.morning), at: world.workingDays(0), priority: .early)
    scheduleIntake(in: &world)
  }

  /// Years end in the last millisecond of 31 March, after the month's costs are booked.
  private static func scheduleYearEnds(after day: Day, in world: inout World) {
    var april = day.firstOfMonth.adding(months: 1)
    while april.month != 4 { april = april.adding(months: 1) }
    let end = world.time(april).adding(milliseconds: -1)
    _ = world.schedule(.money(.financialYearEnds), at: end, priority: .late)
    _ = world.schedule(.time(.yearEnds), at: end, priority: .last)
  }

  private static func scheduleIntake(in world: inout World) {
    var month = world.today.firstOfMonth.adding(months: 1)
    while month.month != 9 && month.month != 2 { month = month.adding(months: 1) }
    _ = world.schedule(
      .staff(.newlyQualifiedStart(isSeptember: month.month == 9)), at: world.time(month))
  }

  // MARK: Periods

  private static func schedulePeriodEnd(in world: inout World) {
    let end = world.recorder.bounds[world.recorder.period + 1].adding(milliseconds: -1)
    _ = world.schedule(.time(.periodEnds), at: end, priority: .first)
  }

  /// All that is paid by the month is paid, and the record's next period begins.
  private static func endPeriod(in world: inout World) {
    let period = world.recorder.period
    let days =
      Double(world.recorder.bounds[period + 1] - world.recorder.bounds[period]) / 86_400_000
    Spending.closePeriod(days: days, in: &world)
    Budget.fund(days: days, in: &world)
    let bound = Day(number: world.recorder.bounds[period + 1].dayNumber)
    if bound.dayOfMonth == 1, bound.month == 10 { closeWorkforceYear(bound, in: &world) }
    if bound.dayOfMonth == 1, bound.month == 4 { countYearOfChildren(in: &world) }
    let isLast = period + 2 >= world.recorder.bounds.count
    world.recorder.closePeriod()
    QualityScore.reckon(period, in: &world)
    if !isLast { schedulePeriodEnd(in: &world) }
  }

  private static func beginMonth(in world: inout World) {
    let next = world.today.firstOfMonth.adding(months: 1)
    _ = world.schedule(.time(.monthBegins), at: world.time(next), priority: .early)
    NeedSpell.countLasting(in: &world)
    Staff.beginMonth(in: &world)
    AgencyMarket.keepPeakCover(in: &world)
    ProjectTeams.review(in: &world)
    Practice.beginMonth(in: &world)
    EarlyWarning.beginMonth(in: &world)
    world.refreshThresholds()
  }

  private static func closeWorkforceYear(_ bound: Day, in world: inout World) {
    world.workforce.closeYear(
      bound.year, vacancies: world.vacanciesByGrade,
      isReported: world.isWarm && bound.adding(months: -12) >= world.plan.start)
  }

  /// What the year to 31 March brought each looked-after child; the count begins anew.
  private static func countYearOfChildren(in world: inout World) {
    for child in world.children.indices where world.children[child].status == .lookedAfter {
      world.count(.careChildrenAtYearEnd)
      countAge(of: child, in: &world)
      let changes = world.children[child].workerChanges
      if changes >= 1 { world.count(.careChildrenWithChange) }
      if changes >= 2 { world.count(.careChildrenWithTwoChanges) }
    }
    for child in world.children.indices {
      world.children[child].workerChanges = 0
      world.children[child].placements = world.children[child].status == .lookedAfter ? 1 : 0
    }
  }

  private static func countAge(of child: Int, in world: inout World) {
    let age = world.children[child].age(at: world.now)
    world.count(.careAgeDays, Int(age * 365.25))
    if age >= 10 { world.count(.careChildrenAged10) }
    if age >= 16 { world.count(.careChildrenAged16) }
  }

  /// 31 March is over: accounts close.
  private static func endYear(in world: inout World) {
    let april = world.today.adding(days: 1)
    let isReported = world.isWarm && april.adding(months: -12) >= world.plan.start
    world.flows.closeYear(april.year, isReported: isReported)
    scheduleYearEnds(after: april, in: &world)
  }

  // MARK: Dated changes

  static func scheduleChange(in world: inout World) {
    guard let first = world.pendingChanges.first else { return }
    world.changeTicket = world.schedule(
      .time(.parametersChange), at: world.time(first.day), priority: .first)
  }

  static func scheduleUsualChange(in world: inout World) {
    guard let first = world.usualChanges.first else { return }
    world.usualTicket = world.schedule(
      .time(.usualParametersChange), at: world.time(first.day), priority: .first)
  }

  private static func applyChanges(in world: inout World) {
    let old = world.parameters
    world.changeTicket = .none
    while let change = world.pendingChanges.first, change.day <= world.today {
      let judgement = world.parameters.judgement.inForce
      ParameterCatalogue.all[change.parameter].set(change.value, in: &world.parameters)
      if change.isReturn, world.parameters.judgement.inForce != judgement {
        Inspection.returnToInspectors(in: &world)
      }
      world.pendingChanges.removeFirst()
    }
    scheduleChange(in: &world)
    guard world.parameters != old else { return }
    world.adapt(from: old)
    if world.parameters.judgement.inForce != old.judgement.inForce {
      Inspection.judgementGiven(after: old.judgement.inForce, in: &world)
    }
  }

  private static func applyUsualChanges(in world: inout World) {
    world.usualTicket = .none
    while let change = world.usualChanges.first, change.day <= world.today {
      ParameterCatalogue.all[change.parameter].set(change.value, in: &world.usual)
      world.usualChanges.removeFirst()
    }
    scheduleUsualChange(in: &world)
    Budget.applyCut(in: &world)
  }
}
