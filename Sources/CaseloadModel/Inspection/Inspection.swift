import EventEngine
import Probability
import Scenarios
import SocialCare

/// Inspections and visits: when they come, and how the inspector judges (E.1).
enum Inspection {
  enum Event: Sendable {
    case inspected, visited
    case partnersCalm
    case directorLeaves
    case interventionBegins, interventionEnds

    var identity: EventIdentity {
      switch self {
      case .inspected: EventIdentity("inspected", .authority, code: 140)
      case .visited: EventIdentity("inspectors-visit", .authority, code: 141)
      case .partnersCalm: EventIdentity("partners-calm", .authority, code: 142)
      case .directorLeaves: EventIdentity("director-leaves", .authority, code: 143)
      case .interventionBegins: EventIdentity("intervention-begins", .authority, code: 144)
      case .interventionEnds: EventIdentity("intervention-ends", .authority, code: 145)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .inspected: inspect(in: &world)
    case .visited: visit(in: &world)
    case .partnersCalm: Consequences.calmPartners(in: &world)
    case .directorLeaves: Practice.changeDirector(in: &world)
    case .interventionBegins: Intervention.begin(in: &world)
    case .interventionEnds: Intervention.end(in: &world)
    }
  }

  // MARK: When

  /// A glance at a service in the middle of a cycle: the next inspection is somewhere in it.
  static func begin(in world: inout World) {
    noteJudgement(in: &world)
    guard world.isJudged else { return }
    Practice.begin(in: &world)
    guard world.isInspected else { return }
    var draw = world.stream(.inspectionDate, 0, 0)
    scheduleInspection(inYears: interval(in: world, &draw) * draw.uniform(), in: &world)
    scheduleVisit(in: &world)
  }

  /// Follows a change of the framework: who is inspected at all, and when next.
  static func revise(in world: inout World) {
    world.inspection.nextInspection = world.cancelling(world.inspection.nextInspection)
    world.inspection.nextVisit = world.cancelling(world.inspection.nextVisit)
    guard world.isJudged else { return }
    Practice.begin(in: &world)
    guard world.isInspected else { return }
    scheduleNext(in: &world)
    scheduleVisit(in: &world)
  }

  private static func scheduleNext(in world: inout World) {
    var draw = world.stream(.inspectionDate, 0, world.inspection.inspections)
    scheduleInspection(inYears: interval(in: world, &draw), in: &world)
  }

  /// Years from one inspection to the next, under the judgement in force.
  private static func interval(in world: World, _ draw: inout RandomStream) -> Double {
    let inspection = world.parameters.inspection
    let early = (2 * draw.uniform() - 1) * inspection.spread
    if world.parameters.judgement.isInadequate { return inspection.reinspection }
    let usual =
      inspection.kind == .single ? inspection.intervalSingle : inspection.interval
    return max(0.25, usual + early)
  }

  private static func scheduleInspection(inYears years: Double, in world: inout World) {
    world.inspection.nextInspection = world.schedule(
      .inspection(.inspected), at: world.now.advanced(byDays: years * 365.25))
  }

  /// Under ILACS inspectors come between inspections: to monitor what is inadequate, elsewhere to
  /// look at one thing, once in a cycle.
  private static func scheduleVisit(in world: inout World) {
    let inspection = world.parameters.inspection
    guard inspection.kind == .ilacs else { return }
    let isMonitored = world.parameters.judgement.isInadequate
    let days = isMonitored ? inspection.monitoring * 30.4375 : inspection.interval * 182.625
    world.inspection.nextVisit = world.schedule(
      .inspection(.visited), at: world.now.advanced(byDays: days))
  }

  private static func visit(in world: inout World) {
    world.inspection.visits += 1
    world.count(.inspectionVisits)
    Consequences.scrutinise(in: &world)
    scheduleVisit(in: &world)
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
    world.inspection.nextVisit = world.cancelling(world.inspection.nextVisit)
    scheduleNext(in: &world)
    scheduleVisit(in: &world)
  }

  /// 0 for outstanding to 3 for inadequate, as in `inspection.judgement`.
  private static func judgement(of seen: Double, _ inspection: InspectionParameters) -> Int {
    if seen < inspection.cutInadequate { return 3 }
    if seen < inspection.cutGood { return 2 }
    return seen < inspection.cutOutstanding ? 1 : 0
  }

  private static func publish(_ judgement: Int, in world: inout World) {
    let old = world.parameters.judgement
    if judgement == 3 { world.count(.inadequateJudgements) }
    world.note("judged", "authority", names[judgement])
    world.parameters.judgement.judgement = judgement
    Consequences.tellStaff(from: old, in: &world)
    Consequences.follow(in: &world)
  }

  /// A scenario has set another judgement.
  static func judgementGiven(in world: inout World) {
    if world.isJudged { Consequences.follow(in: &world) } else { noteJudgement(in: &world) }
  }

  private static let names = ["outstanding", "good", "requires improvement", "inadequate"]

  /// Keeps the levels that tell how long which judgement was in force.
  static func noteJudgement(in world: inout World) {
    let judgement = world.parameters.judgement.judgement
    let levels: [(Level, Bool)] = [
      (.judgedInadequate, judgement == 3), (.judgedGood, judgement <= 1),
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
    return kind == .single || kind == .ilacs
  }

  /// Whether a judgement has all its consequences, not those for staff and locums alone.
  var isJudged: Bool { parameters.inspection.kind != .none }
}
