import EventEngine
import Probability
import Scenarios
import SocialCare

/// Single tasks that queue for social workers: the grain of work in the exogenous mode (A.4, B.3).
///
/// All case-holding workers at work are the servers of one station; whoever has been idle longest
/// takes the next task. A task whose case closes is withdrawn; all others are done some time.
enum TaskQueues {
  enum Event: Sendable {
    case done(Int)
    case assessmentNearsDue(CustomerTicket)

    var identity: EventIdentity {
      switch self {
      case .done(let worker): EventIdentity("task-ends", .worker(worker), code: 82)
      case .assessmentNearsDue:
        EventIdentity("assessment-nears-due-date", .authority, code: 83)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .done(let worker): finish(worker, in: &world)
    case .assessmentNearsDue(let ticket):
      if world.tasks.station.setUrgency(CareTask.Kind.pressing, of: ticket) { follow(in: &world) }
    }
  }

  /// Each working morning: the queues open in the exogenous mode and take nothing new in any other.
  static func openOrClose(in world: inout World) {
    let isExogenous = world.parameters.exogenous.mode == 1
    guard world.tasks.isOpen != isExogenous else { return }
    if isExogenous {
      if !world.tasks.isUsed { world.tasks = TaskRoom(world.parameters.tasks, world.today) }
      world.tasks.isOpen = true
      TaskStaff.follow(in: &world)
    } else {
      world.tasks.isOpen = false
    }
  }

  // MARK: New tasks

  /// A task of a case; those that a decision or a visit waits for are kept with the case.
  static func add(
    _ kind: CareTask.Kind, hours: Double, of index: Int, due: SimulationTime? = nil,
    in world: inout World
  ) {
    let task = CareTask(kind: kind, due: due ?? dueDate(of: kind, in: world), work: 0)
    let day = UInt32(truncatingIfNeeded: world.now.dayNumber)
    let ticket = add(task, hours: hours, world.number(of: index), day, in: &world)
    switch kind {
    case .assessment:
      world.cases[index].assessmentTask = ticket
      scheduleRise(of: ticket, in: &world)
    case .enquiry: world.cases[index].enquiryTask = ticket
    case .protectionVisit, .careVisit, .childInNeedVisit:
      world.cases[index].visitTask = ticket
    case .contact, .referral, .court, .conference, .handover, .closure: break
    }
  }

  /// The contacts of a day: a batch.
  static func addContacts(_ contacts: Int, in world: inout World) {
    let work = world.parameters.work
    let due = dueDate(of: .contact, in: world)
    let day = UInt32(truncatingIfNeeded: world.now.dayNumber)
    for contact in 0..<contacts {
      let task = CareTask(kind: .contact, due: due, work: 0)
      _ = add(task, hours: work.contact * work.hoursFactor, UInt32(contact), day, in: &world)
    }
  }

  /// The record of a referral, which the decision waits for.
  ///
  /// - Returns: false, and there is no task, when the queues are closed or it takes no time.
  static func addReferral(
    of referred: [Int], _ family: Int, _ occurrence: UInt32, in world: inout World
  ) -> Bool {
    guard world.tasks.isOpen else { return false }
    var task = CareTask(kind: .referral, due: dueDate(of: .referral, in: world), work: 0)
    task.family = family
    task.occurrence = occurrence
    let first = world.families[family].children.lowerBound
    for child in referred { task.referred |= 1 << UInt16(child - first) }
    let work = world.parameters.work
    let ticket = add(
      task, hours: work.referral * Double(referred.count) * work.hoursFactor,
      world.families[family].number, occurrence, in: &world)
    return ticket != .none
  }

  /// Draws a task's hours and puts it in the queue; what takes no time is no task.
  private static func add(
    _ task: CareTask, hours: Double, _ entity: UInt32, _ occurrence: UInt32,
    in world: inout World
  ) -> CustomerTicket {
    guard hours > 0 else { return .none }
    let variation = world.parameters.tasks.hoursVariation
    var task = task
    let address = UInt32(task.kind.rawValue) << 20 | occurrence & 0xF_FFFF
    var draw = world.stream(.taskHours, entity, address)
    let drawn = variation > 0 ? draw.gamma(mean: hours, cv: variation) : hours
    task.work = max(1, Int64((drawn * 3_600_000).rounded()))
    world.count(.tasksMade)
    world.flows.enter(.tasks, 1, .made)
    world.tasks.workMade += task.work
    let ticket = world.tasks.station.arrive(
      task, work: task.work, urgency: task.kind.urgency, due: task.due,
      at: world.tasks.reading(at: world.now, world.days))
    follow(in: &world)
    return ticket ?? .none
  }

  @inline(__always)
  private static func dueDate(of kind: CareTask.Kind, in world: World) -> SimulationTime {
    let other = Int(world.parameters.tasks.dueOther)
    // The whole of the last day is in time.
    return world.workingDays(kind.workingDays?.count ?? other)
      .adding(milliseconds: SimulationTime.millisecondsPerDay)
  }

  private static func scheduleRise(of ticket: CustomerTicket, in world: inout World) {
    let near = Int(world.parameters.tasks.nearDue)
    let days = max(0, StatutoryTimescales.assessment.count - near)
    _ = world.schedule(.task(.assessmentNearsDue(ticket)), at: world.workingDays(days))
  }

  // MARK: Service

  private static func finish(_ worker: Int, in world: inout World) {
    let reading = world.tasks.reading(at: world.now, world.days)
    let ended = world.tasks.station.complete(worker, at: reading)
    let task = ended.customer
    world.tasks.workDone += task.work
    let counts = task.kind.counts
    world.count(.tasksDone)
    world.count(counts.done)
    world.count(counts.wait, Int(ended.waited))
    if world.now < task.due { world.count(.tasksInTime) }
    world.flows.leave(.tasks, 1, .done)
    world.note(
      "task-done", "worker \(worker)",
      "\(kebabCase("\(task.kind)")), waited \(ended.waited / 60_000) minutes")
    if task.kind == .referral { decide(task, in: &world) }
    follow(in: &world)
  }

  /// The decision on a referral, of those who are still at home and not open.
  private static func decide(_ task: CareTask, in world: inout World) {
    let family = task.family
    let first = world.families[family].children.lowerBound
    let referred = world.homeChildren(of: family).filter {
      task.referred & (1 << UInt16($0 - first)) != 0
    }
    guard world.families[family].isPresent, world.families[family].openCase < 0,
      !referred.isEmpty
    else { return }
    SeverityChain.advance(family, in: &world)
    FrontDoor.decide(family, task.occurrence, referred, in: &world)
    SeverityChain.reschedule(family, in: &world)
  }

  /// Tells the calendar what the station asks, until it asks nothing more.
  static func follow(in world: inout World) {
    let reading = world.tasks.reading(at: world.now, world.days)
    while let change = world.tasks.station.nextChange(at: reading) {
      switch change {
      case .begins(let service): schedule(service, from: reading, in: &world)
      case .stops(let service): cancel(service, in: &world)
      }
    }
    let (waiting, served) = (world.tasks.station.waiting, world.tasks.station.inService)
    world.change(.tasksWaiting, by: waiting - world.recorder.level(.tasksWaiting))
    world.change(.tasksInService, by: served - world.recorder.level(.tasksInService))
  }

  static func schedule(
    _ service: Service<CareTask>, from reading: SimulationTime, in world: inout World
  ) {
    let end = reading.adding(milliseconds: service.remaining)
    world.tasks.ends[service.server] = world.schedule(
      .task(.done(service.server)), at: world.tasks.clock.time(of: end, world.days))
  }

  static func cancel(_ service: Service<CareTask>, in world: inout World) {
    world.tasks.ends[service.server] = world.cancelling(world.tasks.ends[service.server])
  }

  // MARK: Withdrawal

  /// A task is no longer wanted; nothing happens when it is done.
  static func withdraw(_ ticket: CustomerTicket, in world: inout World) {
    guard world.tasks.isPending(ticket) else { return }
    let reading = world.tasks.reading(at: world.now, world.days)
    if let stopped = world.tasks.station.withdraw(ticket, at: reading) {
      cancel(stopped, in: &world)
    }
    world.count(.tasksWithdrawn)
    world.flows.leave(.tasks, 1, .withdrawn)
    follow(in: &world)
  }

  /// A case closes: nothing waits for its assessment, enquiry or visit any more.
  static func withdrawAll(of index: Int, in world: inout World) {
    withdraw(world.cases[index].assessmentTask, in: &world)
    withdraw(world.cases[index].enquiryTask, in: &world)
    withdraw(world.cases[index].visitTask, in: &world)
  }
}
