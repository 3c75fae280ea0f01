import EventEngine
package import OutputStatistics
import Probability
package import Scenarios
package import SocialCare

/// One replication of one labour market: an authority, or a region. Warmed up once, forked for each
/// design point, run to its end.
///
/// A value: `forked(to:)` copies the whole simulation, so that all alternatives of a world start from
/// the same families, staff and thresholds.
package struct CaseloadReplication: Sendable {
  private(set) var region: Region
  private let scenario: Scenario
  private let market: LabourMarket
  private let number: Int
  private let recordsEvents: Bool

  /// The first authority; the only one but in a region.
  var world: World { region.worlds[0] }

  /// A replication at the beginning of its warm-up.
  ///
  /// - Parameters:
  ///   - world: position in `scenario.worlds`.
  ///   - market: position in `scenario.markets`.
  ///   - replication: from 1; addresses all chance, with the seed.
  package init(
    scenario: Scenario, world: Int, market: Int = 0, replication: Int, recordsEvents: Bool
  ) {
    self.init(
      scenario: scenario, world: world, market: market, replication: replication,
      recordsEvents: recordsEvents, reference: ReferenceFit.constants)
  }

  /// The same beside other means of the reference authority: the fit looks for them.
  package init(
    scenario: Scenario, world: Int, market: Int = 0, replication: Int, recordsEvents: Bool,
    reference: ReferenceConstants
  ) {
    let market = scenario.markets[market]
    self.scenario = scenario
    self.market = market
    self.recordsEvents = recordsEvents
    self.number = replication
    let number = UInt32(truncatingIfNeeded: replication)
    let worlds = scenario.members[market.members].map { member in
      var authority = World(
        plan: ReplicationPlan(
          authority: member.authority, warmUpStart: scenario.warmUpStart, start: scenario.start,
          end: scenario.end, startingState: scenario.startingState),
        timeline: member.timeline(of: world, replication: replication), reference: reference,
        chance: RandomSource(seed: member.seedOfAuthority, replication: number))
      authority.link.isShared = scenario.region != nil
      Beginning.fill(&authority)
      return authority
    }
    // A region on its own has the scenario's chance, one of several its own.
    let seed = scenario.seed ^ (scenario.regions.isEmpty ? 0 : (market.name ?? "").hashed)
    region = Region(worlds, chance: RandomSource(seed: seed, replication: number))
  }

  /// Runs until the first reported day.
  package mutating func warmUp() throws {
    try region.run(until: world.time(world.plan.start))
    for index in region.worlds.indices { region.worlds[index].beginReporting() }
  }

  /// A copy that will follow a design point from the first reported day.
  package func forked(to designPoint: DesignPoint) -> CaseloadReplication {
    var fork = self
    for (index, place) in market.members.enumerated() {
      let member = place == 0 ? scenario : scenario.neighbours[place - 1]
      var point = place == 0 ? designPoint : member.designPoints[designPoint.index]
      point.changes = member.changes(of: point, replication: number)
      fork.region.worlds[index].follow(point)
      if recordsEvents { fork.region.worlds[index].log = EventLog() }
      fork.region.worlds[index].isFingerprinted = true
      fork.region.worlds[index].warmUpEventCount = fork.region.worlds[index].eventCount
      fork.region.worlds[index].eventCount = 0
    }
    return fork
  }

  /// Runs until `day` and gives what the first authority has seen since the first reported day,
  /// without series.
  package mutating func record(until day: Day) throws -> ReplicationRecord {
    try region.run(until: world.time(day))
    return RecordWriter(RecordBook(world), named: world.plan.authority.name, until: day)
      .horizonRecord(of: world)
  }

  /// The number of a child's family; `nil` for an unaccompanied child, and for a number that no child
  /// has.
  ///
  /// - Parameter authority: its place in the labour market.
  package func family(of child: Int, in authority: Int = 0) -> Int? {
    let world = region.worlds[authority]
    guard world.children.indices.contains(child), world.children[child].family >= 0 else {
      return nil
    }
    return world.children[child].family
  }

  /// Runs to the horizon and gives all that was seen since the first reported day.
  package mutating func finish() throws -> MarketOutcome {
    try region.run(until: world.time(world.plan.end))
    return MarketOutcome(region.worlds, named: market.name)
  }

  /// The records of all labour markets of a unit, in the order of the scenario's, and one of the whole
  /// of several regions.
  package static func records(
    of outcomes: [MarketOutcome], in scenario: Scenario
  ) -> [ReplicationRecord] {
    let records = outcomes.flatMap(\.records)
    guard !scenario.regions.isEmpty, let name = scenario.region else { return records }
    let whole = RecordBook(sumOf: outcomes.map(\.book))
    return records + [RecordWriter(whole, named: name, until: whole.plan.end).sumRecord()]
  }
}

/// What a labour market came to.
package struct MarketOutcome: Sendable {
  /// A measure of all its authorities together over whole months of the reported period; `nil` where
  /// nothing was seen, or of no measure's name.
  ///
  /// - Parameters:
  ///   - first: the first of a month, or the first reported day.
  ///   - end: the day after the last: the first of a month, or the horizon.
  package func value(of measure: String, from first: Day, to end: Day) -> Double? {
    RecordWriter(book, named: "", until: end).value(of: measure, from: first, to: end)
  }

  /// Of each authority, and of a region as a whole after them.
  package let records: [ReplicationRecord]
  /// Of all together.
  let book: RecordBook

  init(_ worlds: [World], named region: String?) {
    let books = worlds.map(RecordBook.init)
    let authorities = zip(worlds, books).map { world, book in
      RecordWriter(book, named: world.plan.authority.name, until: world.plan.end)
        .record(of: world)
    }
    let sum = books.count == 1 ? books[0] : RecordBook(sumOf: books)
    book = sum
    records =
      authorities
      + (region.map { [RecordWriter(sum, named: $0, until: sum.plan.end).sumRecord()] } ?? [])
  }
}

extension Scenario {
  /// An authority on its own is given the scenario's seed; in a region each has one of its own, the
  /// same in whichever company.
  fileprivate var seedOfAuthority: UInt64 {
    guard region != nil else { return seed }
    return seed ^ authority.name.hashed
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

  /// The warm-up is over.
  mutating func beginReporting() {
    if plan.startingState == .census { Census.adjust(&self) }
    childrenAtStart = Double(recorder.level(.children))
    isWarm = true
    Budget.begin(in: &self)
    flows.begin()
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
