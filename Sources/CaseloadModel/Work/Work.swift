import EventEngine
import Scenarios
import SocialCare

/// Cases and the workers who hold them: waiting, allocation, handover and single tasks (B.3-B.5).
enum Work {
  // MARK: Waiting and allocation

  /// Puts a case on the unallocated list.
  static func queue(_ index: Int, in world: inout World) {
    world.cases[index].worker = -1
    world.cases[index].unallocatedSince = world.now
    world.unallocated.append(index)
    recount(index, in: &world)
  }

  /// Goes through the unallocated list, the urgent first, and gives each case to the worker with the
  /// fewest points for their capacity whom it does not take over the cap (B.3).
  static func allocate(in world: inout World) {
    guard !world.unallocated.isEmpty else { return }
    let waiting =
      world.unallocated.filter { world.cases[$0].isUrgent }
      + world.unallocated.filter { !world.cases[$0].isUrgent }
    var round = AllocationRound.open(in: world)
    for index in waiting {
      if let choice = round.leastLoaded(withRoomFor: world.cases[index].points) {
        assign(index, to: choice.worker, in: &world)
        round.update(choice, in: world)
        continue
      }
      guard let choice = round.leastLoaded() else { return }
      guard mayBeForced(index, upon: choice.load, cap: round.cap, in: world) else { continue }
      world.count(.forcedAllocations, world.cases[index].children)
      assign(index, to: choice.worker, in: &world)
      round.update(choice, in: world)
    }
  }

  /// Waited as long as local standards allow.
  @inline(__always)
  private static func mustBeForced(_ index: Int, in world: World) -> Bool {
    let waiting = world.cases[index]
    let work = world.parameters.work
    let limit: Double
    if waiting.isUrgent {
      limit = work.waitSection47
    } else {
      limit = waiting.kind == .assessment ? work.waitAssessment : work.waitChildInNeed
    }
    let waited = world.days.workingDays(
      from: Day(number: waiting.unallocatedSince.dayNumber), to: world.today)
    return waited.count >= Int(limit)
  }

  /// Whether a case has waited long enough to be given to a worker who is at the cap: an urgent one
  /// whatever the load, others up to the overload allowed.
  @inline(__always)
  private static func mayBeForced(
    _ index: Int, upon load: Double, cap: Double, in world: World
  ) -> Bool {
    guard mustBeForced(index, in: world) else { return false }
    return world.cases[index].isUrgent
      || load < cap * (1 + world.parameters.work.overload)
  }

  /// Gives a waiting case to a worker.
  static func assign(_ index: Int, to worker: Int, in world: inout World) {
    CaseProgress.advance(index, in: &world)
    if let place = world.unallocated.firstIndex(of: index) { world.unallocated.remove(at: place) }
    let days = Int((world.now - world.cases[index].unallocatedSince) / 86_400_000)
    let children = world.cases[index].children
    world.count(.allocations, children)
    world.count(.allocationWaitDays, days * children)
    uncount(index, in: &world)
    world.cases[index].worker = worker
    // Trust is in who leads.
    if !world.cases[index].keepsItsLead { world.cases[index].allocated = world.now }
    if world.workers[worker].cases.isEmpty {
      world.change(.caseHolders, by: world.workers[worker].fte)
    }
    world.workers[worker].cases.append(index)
    world.workers[worker].tasks += world.cases[index].pendingTasks
    world.cases[index].pendingTasks = 0
    recount(index, in: &world)
    CaseProgress.refresh(index, in: &world)
    guard world.log != nil else { return }
    let name = world.name(of: index)
    world.note("allocated", name, "worker \(worker), after \(days) days")
  }

  /// Takes a case from its worker, or from the unallocated list.
  static func withdraw(_ index: Int, in world: inout World) {
    uncount(index, in: &world)
    let worker = world.cases[index].worker
    if worker < 0 {
      if let place = world.unallocated.firstIndex(of: index) {
        world.unallocated.remove(at: place)
      }
      return
    }
    world.workers[worker].cases.removeAll { $0 == index }
    if world.workers[worker].cases.isEmpty {
      world.change(.caseHolders, by: -world.workers[worker].fte)
    }
    world.cases[index].worker = -1
  }

  // MARK: Handover

  /// The case goes to another worker: progress and engagement are lost on the way.
  static func handOver(_ index: Int, isPlanned: Bool, in world: inout World) {
    CaseProgress.advance(index, in: &world)
    let help = world.parameters.help
    let work = world.parameters.work
    if !world.cases[index].keepsItsLead {
      let loss = help.handoverLoss * (isPlanned ? work.jointHandover : 1)
      if world.cases[index].kind != .assessment { world.cases[index].progress *= 1 - loss }
      world.cases[index].engagement = max(0, world.cases[index].engagement - help.engagementLoss)
    }
    withdraw(index, in: &world)
    countChange(index, isPlanned: isPlanned, in: &world)
    queue(index, in: &world)
    CaseProgress.refresh(index, in: &world)
  }

  /// Counts a change of social worker for the children of a case, and both sides' hours for it,
  /// which fall to the new worker.
  static func countChange(_ index: Int, isPlanned: Bool, in world: inout World) {
    let changed = world.cases[index]
    let work = world.parameters.work
    let hours =
      (isPlanned ? work.handoverPlanned : work.handoverUnplanned) * work.hoursFactor
      * (changed.keepsItsLead ? work.otherLeadOversight : 1)
    if world.tasks.isOpen {
      TaskQueues.add(.handover, hours: hours, of: index, in: &world)
    } else {
      world.cases[index].pendingTasks += hours
    }
    guard !changed.keepsItsLead else { return }
    if changed.child >= 0 {
      world.count(.careWorkerChanges)
      world.children[changed.child].workerChanges += 1
    } else {
      world.count(.workerChanges, changed.children)
    }
  }

  /// All cases of a worker go to others.
  static func handOverAll(of worker: Int, isPlanned: Bool, in world: inout World) {
    let cases = world.workers[worker].cases
    let tasks = world.workers[worker].tasks
    world.workers[worker].tasks = 0
    for index in cases {
      world.cases[index].pendingTasks += tasks / Double(cases.count)
      handOver(index, isPlanned: isPlanned, in: &world)
    }
    allocate(in: &world)
  }

  // MARK: Tasks and points

  /// Adds hours of a single task to a case's worker, or keeps them until it has one; in the exogenous
  /// mode the task goes to the queue.
  static func addTask(
    _ hours: Double, as kind: CareTask.Kind, to index: Int, in world: inout World
  ) {
    let factored = hours * world.parameters.work.hoursFactor
    guard !world.tasks.isOpen else {
      TaskQueues.add(kind, hours: factored, of: index, in: &world)
      return
    }
    world.taskCount += 1
    let worker = world.cases[index].worker
    if worker >= 0 {
      world.workers[worker].tasks += factored
    } else {
      world.cases[index].pendingTasks += factored
    }
  }

  /// Brings what a case counts for its worker and in the levels up to date.
  static func recount(_ index: Int, in world: inout World) {
    uncount(index, in: &world)
    let open = world.cases[index]
    guard open.isOpen else { return }
    let points = points(of: open, in: world)
    world.cases[index].points = points
    world.cases[index].countedChildren = open.children
    world.cases[index].countedLed = open.hasOtherLead ? open.children : 0
    world.cases[index].countedUrgent = open.isUrgent
    world.cases[index].countedKind = open.kind
    world.cases[index].countedDrift = open.isDrifting
    if open.isDrifting { world.change(.drifting, by: open.children) }
    if open.worker >= 0 {
      world.workers[open.worker].points += points
      world.change(.casesHeld, by: open.children)
      world.change(.casesLedByOthers, by: world.cases[index].countedLed)
    } else {
      world.change(.unallocated, by: open.children)
      world.change(Level(unallocated: open.kind), by: open.children)
      if open.isUrgent { world.change(.unallocatedUrgent, by: open.children) }
    }
  }

  private static func uncount(_ index: Int, in world: inout World) {
    let open = world.cases[index]
    guard open.countedChildren > 0 || open.points > 0 else { return }
    if open.countedDrift { world.change(.drifting, by: -open.countedChildren) }
    if open.worker >= 0 {
      world.workers[open.worker].points -= open.points
      world.change(.casesHeld, by: -open.countedChildren)
      world.change(.casesLedByOthers, by: -open.countedLed)
    } else {
      world.change(.unallocated, by: -open.countedChildren)
      world.change(Level(unallocated: open.countedKind), by: -open.countedChildren)
      if open.countedUrgent { world.change(.unallocatedUrgent, by: -open.countedChildren) }
    }
    world.cases[index].points = 0
    world.cases[index].countedChildren = 0
    world.cases[index].countedLed = 0
    world.cases[index].countedUrgent = false
    world.cases[index].countedDrift = false
  }

  /// Points of a case (B.4).
  @inline(__always)
  private static func points(of open: Case, in world: World) -> Double {
    let work = world.parameters.work
    let siblings = 1 + work.siblingDiscount * Double(max(0, open.children - 1))
    let own = open.hasOtherLead ? work.otherLeadOversight : 1
    guard open.children > 0 else { return 0 }
    switch open.kind {
    case .assessment: return (open.hasEnquiry ? work.pointsSection47 : 1) * siblings
    case .childInNeed: return own * siblings + (open.inPreProceedings ? work.pointsCourt : 0)
    case .protection:
      return work.pointsProtection * siblings + (open.inPreProceedings ? work.pointsCourt : 0)
    case .disability: return own * work.pointsDisability * siblings
    case .lookedAfter:
      let isLong = world.now.yearsSince(open.opened) >= work.longTermAfter
      return (isLong ? work.pointsLongTerm : work.pointsLookedAfter)
        + (open.inCourt ? work.pointsCourt : 0)
    }
  }
}

extension Level {
  /// The level that counts children who wait for a worker in cases of a kind.
  fileprivate init(unallocated kind: Case.Kind) {
    switch kind {
    case .assessment: self = .unallocatedAssessments
    case .childInNeed, .disability: self = .unallocatedChildInNeed
    case .protection: self = .unallocatedProtection
    case .lookedAfter: self = .unallocatedLookedAfter
    }
  }
}
