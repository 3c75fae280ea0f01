import EventEngine
import Probability
import Scenarios
import SocialCare

/// Inspections and visits: when they come, and how the inspector judges (E.1).
enum Inspection {
  enum Event: Sendable {
    case inspected, visited

    var identity: EventIdentity {
      switch self {
      case .inspected: EventIdentity("inspected", .authority, code: 140)
      case .visited: EventIdentity("inspectors-visit", .authority, code: 141)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .inspected: inspect(in: &world)
    case .visited: visit(in: &world)
    }
  }

  // MARK: When

  /// A glance at a service in the middle of a cycle: the next inspection is somewhere in it.
  static func begin(in world: inout World) {
    noteJudgement(in: &world)
    guard world.isJudged else { return }
    Practice.begin(in: &world)
    guard world.isInspected else { return Intervention.follow(in: &world) }
    var draw = world.stream(.inspectionDate, 0, 0)
    let elapsed = interval(in: world, &draw) * (1 - draw.uniform())
    let began = world.now.advanced(byYears: -elapsed)
    world.inspection.cycleBegan = began
    world.inspection.judged = began
    if world.parameters.judgement.isInadequate {
      let years = world.parameters.practice.improvementYears
      world.inspection.improvement = Spell(from: began, until: began.advanced(byYears: years))
    }
    Intervention.follow(since: began, in: &world)
    scheduleInspection(in: &world)
    scheduleVisit(in: &world)
  }

  /// Follows a change of what inspections depend on: their framework or their dates.
  static func revise(from old: Parameters, in world: inout World) {
    let new = world.parameters.inspection
    let was = InspectionFramework(rawValue: old.inspection.framework) ?? .none
    if new.framework != old.inspection.framework { changeFramework(from: was, in: &world) }
    let isDated =
      new.framework != old.inspection.framework || new.interval != old.inspection.interval
      || new.intervalSif != old.inspection.intervalSif
      || new.spread != old.inspection.spread
      || new.reinspection != old.inspection.reinspection
      || new.visitInterval != old.inspection.visitInterval
    if isDated, world.isInspected {
      scheduleInspection(in: &world)
      scheduleVisit(in: &world)
    }
  }

  private static func changeFramework(
    from old: InspectionFramework, in world: inout World
  ) {
    world.inspection.nextInspection = world.cancelling(world.inspection.nextInspection)
    world.inspection.nextVisit = world.cancelling(world.inspection.nextVisit)
    if world.isJudged {
      Practice.begin(in: &world)
      if old == .none || old == .given { world.inspection.cycleBegan = world.now }
    } else {
      Consequences.cease(in: &world)
    }
    noteJudgement(in: &world)
    Intervention.follow(in: &world)
  }

  /// Years from one inspection to the next, under the judgement in force.
  private static func interval(in world: World, _ draw: inout RandomStream) -> Double {
    let inspection = world.parameters.inspection
    let early = (2 * draw.uniform() - 1) * inspection.spread
    if world.parameters.judgement.isInadequate { return inspection.reinspection }
    let usual =
      inspection.kind == .sif ? inspection.intervalSif : inspection.interval
    return max(0.25, usual + early)
  }

  /// Puts the inspection that ends the cycle on the calendar, in the place of another one.
  private static func scheduleInspection(in world: inout World) {
    world.inspection.nextInspection = world.cancelling(world.inspection.nextInspection)
    world.inspection.nextInspection = world.schedule(
      .inspection(.inspected), at: max(world.now, cycleEnd(in: world)))
  }

  /// Inspections end at the beginning of a day.
  private static func cycleEnd(in world: World) -> SimulationTime {
    var draw = world.stream(.inspectionDate, 0, world.inspection.cycles)
    let end = world.inspection.cycleBegan.advanced(byYears: interval(in: world, &draw))
    return world.midnight(after: end)
  }

  /// Under ILACS inspectors come between inspections: to monitor what is inadequate, elsewhere to
  /// look at one thing, once, in the middle of a cycle.
  private static func scheduleVisit(in world: inout World) {
    world.inspection.nextVisit = world.cancelling(world.inspection.nextVisit)
    let inspection = world.parameters.inspection
    guard inspection.kind == .ilacs else { return }
    let end = cycleEnd(in: world)
    let began = world.inspection.cycleBegan
    let time: SimulationTime
    if world.parameters.judgement.isInadequate {
      time = nextMonitoring(since: max(began, world.inspection.lastVisit ?? began), in: world)
    } else {
      guard world.inspection.lastVisit.map({ $0 < began }) != false else { return }
      time = began.adding(milliseconds: (end - began) / 2)
    }
    guard time > world.now, time < end else { return }
    world.inspection.nextVisit = world.schedule(.inspection(.visited), at: time)
  }

  /// The first of the dates that follow each other at the visits' interval that is not past.
  private static func nextMonitoring(
    since last: SimulationTime, in world: World
  ) -> SimulationTime {
    let months = world.parameters.inspection.visitInterval
    let gone = max(0, world.now.yearsSince(last) * 12 / months).rounded(.down)
    return last.advanced(byMonths: (gone + 1) * months)
  }

  private static func visit(in world: inout World) {
    world.inspection.nextVisit = .none
    world.inspection.lastVisit = world.now
    world.count(.inspectionVisits)
    Consequences.scrutinise(in: &world)
    if world.parameters.judgement.isInadequate { scheduleVisit(in: &world) }
  }

  // MARK: How

  /// The inspector sees the last twelve months' quality, through noise and deprivation.
  private static func inspect(in world: inout World) {
    world.inspection.inspections += 1
    world.count(.inspections)
    var draw = world.stream(.inspectorsView, 0, world.inspection.inspections)
    let inspection = world.parameters.inspection
    let seen =
      world.inspection.quality
      - inspection.deprivationBias * (world.parameters.population.deprivationDecile - 5.5)
      + inspection.noise * draw.normal()
    publish(judgement(of: seen, inspection), in: &world)
    beginCycle(in: &world)
  }

  private static func beginCycle(in world: inout World) {
    world.inspection.cycles += 1
    world.inspection.cycleBegan = world.now
    scheduleInspection(in: &world)
    scheduleVisit(in: &world)
  }

  private static func judgement(
    of seen: Double, _ inspection: InspectionParameters
  ) -> Judgement {
    if seen < inspection.cutInadequate { return .inadequate }
    if seen < inspection.cutGood { return .requiresImprovement }
    return seen < inspection.cutOutstanding ? .good : .outstanding
  }

  private static func publish(_ judgement: Judgement, in world: inout World) {
    let old = world.parameters.judgement
    if judgement == .inadequate { world.count(.inadequateJudgements) }
    countImprovement(from: old.inForce, to: judgement, in: &world)
    world.note("judged", "authority", judgement.rawValue)
    world.parameters.judgement.inForce = judgement
    world.inspection.inspectors = judgement
    Consequences.tellStaff(from: old, in: &world)
    Consequences.follow(after: old.inForce, in: &world)
  }

  /// Whether a service below good is found better than before.
  private static func countImprovement(
    from old: Judgement, to new: Judgement, in world: inout World
  ) {
    switch old {
    case .outstanding, .good: break
    case .requiresImprovement:
      world.count(.requiresImprovementAgain)
      if new == .outstanding || new == .good { world.count(.requiresImprovementImproved) }
    case .inadequate:
      world.count(.inadequateAgain)
      if new != .inadequate { world.count(.inadequateImproved) }
    }
  }

  /// Where a scenario's own judgement ends, that of the inspectors holds again, if there is one.
  static func returnToInspectors(in world: inout World) {
    guard world.isInspected, let judgement = world.inspection.inspectors else { return }
    world.parameters.judgement.inForce = judgement
  }

  /// A scenario has set another judgement.
  static func judgementGiven(after old: Judgement, in world: inout World) {
    guard world.isJudged else { return noteJudgement(in: &world) }
    Consequences.follow(after: old, in: &world)
    if world.isInspected { beginCycle(in: &world) }
  }

  /// Keeps the levels that tell how long which judgement was in force.
  static func noteJudgement(in world: inout World) {
    let judgement = world.parameters.judgement.inForce
    let isGood = judgement == .outstanding || judgement == .good
    let levels: [(Level, Bool)] = [
      (.judged, world.isJudged),
      (.judgedInadequate, world.isJudged && judgement == .inadequate),
      (.judgedGood, world.isJudged && isGood),
    ]
    for (level, holds) in levels {
      world.change(level, by: (holds ? 1 : 0) - world.recorder.level(level))
    }
  }
}

extension World {
  /// Whether inspectors come.
  var isInspected: Bool {
    let kind = parameters.inspection.kind
    return kind == .sif || kind == .ilacs
  }

  /// Whether a judgement has all its consequences, not those for staff and locums alone.
  var isJudged: Bool { parameters.inspection.kind != .none }
}
