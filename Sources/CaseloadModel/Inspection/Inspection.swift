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
    let elapsed = interval(in: world, &draw) * (1 - draw.uniform())
    let began = world.now.advanced(byYears: -elapsed)
    world.inspection.cycleBegan = began
    world.inspection.judged = began
    if world.parameters.judgement.isInadequate {
      let years = world.parameters.practice.improvementYears
      world.inspection.improvement = Spell(from: began, until: began.advanced(byYears: years))
    }
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
      || new.intervalSingle != old.inspection.intervalSingle
      || new.spread != old.inspection.spread
      || new.reinspection != old.inspection.reinspection
      || new.monitoring != old.inspection.monitoring
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

  /// Puts the inspection that ends the cycle on the calendar, in the place of another one.
  private static func scheduleInspection(in world: inout World) {
    world.inspection.nextInspection = world.cancelling(world.inspection.nextInspection)
    world.inspection.nextInspection = world.schedule(
      .inspection(.inspected), at: max(world.now, cycleEnd(in: world)))
  }

  private static func cycleEnd(in world: World) -> SimulationTime {
    var draw = world.stream(.inspectionDate, 0, world.inspection.inspections)
    return world.inspection.cycleBegan.advanced(byYears: interval(in: world, &draw))
  }

  /// Under ILACS inspectors come between inspections: to monitor what is inadequate, elsewhere to
  /// look at one thing, once, in the middle of a cycle.
  private static func scheduleVisit(in world: inout World) {
    world.inspection.nextVisit = world.cancelling(world.inspection.nextVisit)
    let inspection = world.parameters.inspection
    guard inspection.kind == .ilacs else { return }
    let end = cycleEnd(in: world)
    let time: SimulationTime
    if world.parameters.judgement.isInadequate {
      time = world.now.advanced(byMonths: inspection.monitoring)
    } else {
      let half = (end - world.inspection.cycleBegan) / 2
      time = world.inspection.cycleBegan.adding(milliseconds: half)
    }
    guard time > world.now, time < end else { return }
    world.inspection.nextVisit = world.schedule(.inspection(.visited), at: time)
  }

  private static func visit(in world: inout World) {
    world.inspection.nextVisit = .none
    world.inspection.visits += 1
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
    world.inspection.cycleBegan = world.now
    scheduleInspection(in: &world)
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
    world.inspection.isInspectors = true
    Consequences.tellStaff(from: old, in: &world)
    Consequences.follow(in: &world)
  }

  /// Where a scenario lets a judgement of its own end, and inspectors have published theirs since,
  /// theirs stands.
  static func keepInspectors(judgement: Int, in world: inout World) {
    let usual = world.usual.judgement.judgement
    guard world.isInspected, world.inspection.isInspectors,
      world.parameters.judgement.judgement == usual
    else { return }
    world.parameters.judgement.judgement = judgement
  }

  /// A scenario has set another judgement.
  static func judgementGiven(in world: inout World) {
    world.inspection.isInspectors = false
    guard world.isJudged else { return noteJudgement(in: &world) }
    Consequences.follow(in: &world)
    if world.isInspected { beginCycle(in: &world) }
  }

  private static let names = ["outstanding", "good", "requires improvement", "inadequate"]

  /// Keeps the levels that tell how long which judgement was in force.
  static func noteJudgement(in world: inout World) {
    let judgement = world.parameters.judgement.judgement
    let levels: [(Level, Bool)] = [
      (.judgedInadequate, world.isJudged && judgement == 3),
      (.judgedGood, world.isJudged && judgement <= 1),
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
