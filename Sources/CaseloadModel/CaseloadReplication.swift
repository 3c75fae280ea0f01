import EventEngine
package import OutputStatistics
import Probability
package import Scenarios
package import SocialCare

/// One replication of one authority: warmed up once, forked for each design point, run to its end.
///
/// A value: `forked(to:)` copies the whole simulation, so that all alternatives of a world start from
/// the same families, staff and thresholds.
package struct CaseloadReplication: Sendable {
  private(set) var world: World
  private let recordsEvents: Bool

  /// A replication at the beginning of its warm-up.
  ///
  /// - Parameters:
  ///   - world: position in `scenario.worlds`.
  ///   - replication: from 1; addresses all chance, with the seed.
  package init(scenario: Scenario, world: Int, replication: Int, recordsEvents: Bool) {
    self.init(
      scenario: scenario, world: world, replication: replication, recordsEvents: recordsEvents,
      reference: ReferenceFit.constants)
  }

  /// The same beside other means of the reference authority: the fit looks for them.
  package init(
    scenario: Scenario, world: Int, replication: Int, recordsEvents: Bool,
    reference: ReferenceConstants
  ) {
    let timeline = scenario.worlds[world].timeline
    self.world = World(
      plan: ReplicationPlan(
        authority: scenario.authority, warmUpStart: scenario.warmUpStart, start: scenario.start,
        end: scenario.end, startingState: scenario.startingState),
      timeline: timeline, reference: reference,
      chance: RandomSource(
        seed: scenario.seed, replication: UInt32(truncatingIfNeeded: replication)))
    self.recordsEvents = recordsEvents
    Beginning.fill(&self.world)
  }

  /// Runs until the first reported day.
  package mutating func warmUp() throws {
    try world.run(until: world.time(world.plan.start))
    if world.plan.startingState == .census { Census.adjust(&world) }
    world.childrenAtStart = Double(world.recorder.level(.children))
    world.isWarm = true
    Budget.begin(in: &world)
    world.flows.begin()
  }

  /// A copy that will follow a design point from the first reported day.
  package func forked(to designPoint: DesignPoint) -> CaseloadReplication {
    var fork = self
    fork.world.follow(designPoint)
    if recordsEvents { fork.world.log = EventLog() }
    fork.world.isFingerprinted = true
    fork.world.warmUpEventCount = fork.world.eventCount
    fork.world.eventCount = 0
    return fork
  }

  /// Runs until `day` and gives what has been seen since the first reported day, without series.
  package mutating func record(until day: Day) throws -> ReplicationRecord {
    try world.run(until: world.time(day))
    return RecordWriter(world, until: day).horizonRecord()
  }

  /// The number of a child's family; `nil` for an unaccompanied child, and for a number that no child
  /// has.
  package func family(of child: Int) -> Int? {
    guard world.children.indices.contains(child), world.children[child].family >= 0 else {
      return nil
    }
    return world.children[child].family
  }

  /// Runs to the horizon and gives all that was seen since the first reported day.
  package mutating func finish() throws -> ReplicationRecord {
    try world.run(until: world.time(world.plan.end))
    return RecordWriter(world, until: world.plan.end).record()
  }
}

extension World {
  /// An authority without anybody in it, at the beginning of the warm-up.
  init(
    plan: ReplicationPlan, timeline: ParameterTimeline, reference: ReferenceConstants,
    chance: RandomSource
  ) {
    let start = SimulationTime.day(plan.warmUpStart.number)
    let bounds = World.bounds(plan)
    let parameters = timeline.initial
    self.init(
      calendar: FutureEventList(startingAt: start), parameters: parameters, usual: parameters,
      reference: reference, chance: chance, plan: plan,
      unaccompanied: Clock(.unaccompaniedArrival, of: 0, chance), unaccompaniedSince: start,
      rates: SeverityRates(parameters, youthSpending: 1),
      careRates: CareRates(parameters, shift: parameters.gates.riskShift),
      trust: Trust(time: parameters.help.relationshipTime),
      exposure: DetectionExposure(
        first: plan.warmUpStart, reporting: plan.start, end: plan.end,
        demand: parameters.demand),
      utilisation: reference.utilisation, meanLoad: reference.load,
      meanStrain: reference.strain, market: LocumMarket(at: start),
      inspection: InspectionState(at: start, chance),
      ledger: Ledger(periods: bounds.count - 1),
      prices: PriceIndex(since: .day(plan.start.number)),
      budget: BudgetState(parameters, at: start),
      recorder: Recorder(bounds: bounds), workforce: WorkforceBook())
    pendingChanges = timeline.changes
    usualChanges = timeline.changes
    refreshRates(reschedules: false)
  }

  /// Bounds of the record's periods: firsts of months, the first reported day and both ends.
  private static func bounds(_ plan: ReplicationPlan) -> [SimulationTime] {
    var days = Set([plan.warmUpStart, plan.start, plan.end])
    var month = plan.warmUpStart.firstOfMonth.adding(months: 1)
    while month < plan.end {
      days.insert(month)
      month = month.adding(months: 1)
    }
    return days.sorted().map { SimulationTime.day($0.number) }
  }

  /// Follows a design point's changes from now on, beside the world's own as what is usual.
  mutating func follow(_ designPoint: DesignPoint) {
    changeTicket = cancelling(changeTicket)
    usualTicket = cancelling(usualTicket)
    usualChanges = pendingChanges
    pendingChanges = designPoint.changes
    switch designPoint.fundedBy {
    case .newMoney: budget.payer = .newMoney
    case .reserves: budget.payer = .reserves
    case .otherServices: budget.payer = .otherServices
    }
    Calendar.scheduleChange(in: &self)
    Calendar.scheduleUsualChange(in: &self)
  }
}
