import EventEngine
import Probability
import Scenarios
import SocialCare

/// The hidden severity of a family's need, and the clocks that depend on it (A.3, A.4).
///
/// Each family has one entry in the calendar: whichever of its clocks is due first. Whenever
/// anything that a hazard depends on is about to change, `advance` uses the clocks up to now; when
/// it has changed, `reschedule` finds what is due next.
enum SeverityChain {
  enum Event: Sendable {
    case worsens(Int), recovers(Int), isDetected(Int), reachesEarlyHelp(Int)
    case entersCare(Int), stepsUp(Int), isReassessed(Int)
    /// A band of unmet need is full, or partners' closer look ends.
    case hazardChanges(Int)

    /// Place of the family that it concerns.
    @inline(__always)
    var family: Int {
      switch self {
      case .worsens(let family), .recovers(let family), .isDetected(let family),
        .reachesEarlyHelp(let family), .entersCare(let family), .stepsUp(let family),
        .isReassessed(let family), .hazardChanges(let family):
        family
      }
    }

    var identity: EventIdentity {
      switch self {
      case .worsens(let family): EventIdentity("need-worsens", .family(family), code: 10)
      case .recovers(let family): EventIdentity("need-recovers", .family(family), code: 11)
      case .isDetected(let family): EventIdentity("need-detected", .family(family), code: 12)
      case .reachesEarlyHelp(let family):
        EventIdentity("early-help-reached", .family(family), code: 13)
      case .entersCare(let family): EventIdentity("care-threshold-met", .family(family), code: 14)
      case .stepsUp(let family): EventIdentity("enquiry-on-open-case", .family(family), code: 15)
      case .isReassessed(let family): EventIdentity("re-assessment-due", .family(family), code: 16)
      case .hazardChanges(let family): EventIdentity("hazard-changes", .family(family), code: 17)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .worsens(let index):
      advance(index, in: &world)
      renew(index, \.worsening, .worsening, in: &world)
      changeLevel(index, by: 1, in: &world)
    case .recovers(let index):
      advance(index, in: &world)
      renew(index, \.recovery, .recovery, in: &world)
      changeLevel(index, by: -1, in: &world)
    case .isDetected(let index):
      advance(index, in: &world)
      renew(index, \.detection, .detection, in: &world)
      FrontDoor.refer(index, in: &world)
    case .reachesEarlyHelp(let index):
      advance(index, in: &world)
      renew(index, \.reach, .reachingEarlyHelp, in: &world)
      EarlyHelp.apply(index, in: &world)
    case .entersCare(let index):
      advance(index, in: &world)
      renew(index, \.care, .enteringCare, in: &world)
      CareEntry.thresholdMet(index, in: &world)
    case .stepsUp(let index):
      advance(index, in: &world)
      renew(index, \.stepUp, .steppingUp, in: &world)
      Assessments.beginEnquiry(world.families[index].openCase, in: &world)
    case .isReassessed(let index):
      advance(index, in: &world)
      renew(index, \.reassess, .reassessment, in: &world)
      Assessments.reassess(world.families[index].openCase, in: &world)
    case .hazardChanges(let index):
      advance(index, in: &world)
    }
    reschedule(event.family, in: &world)
  }

  private static func renew(
    _ index: Int, _ clock: WritableKeyPath<Family, Clock>, _ purpose: RandomPurpose,
    in world: inout World
  ) {
    let number = world.families[index].number
    world.families[index][keyPath: clock].renew(purpose, of: number, world.chance)
  }

  private static func changeLevel(_ index: Int, by step: Int, in world: inout World) {
    countLevel(index, by: -1, in: &world)
    world.families[index].level += step
    countLevel(index, by: 1, in: &world)
    recount(index, in: &world)
    switch (world.families[index].level, step) {
    case (2, 1): NeedSpell.begin(index, in: &world)
    case (1, -1): NeedSpell.end(index, in: &world)
    default: break
    }
    if world.families[index].lookedAfter > 0 { Care.familyChanged(index, in: &world) }
  }

  /// Adds a family to the level that counts families of its severity, or takes it away.
  static func countLevel(_ index: Int, by amount: Int, in world: inout World) {
    switch world.families[index].level {
    case 1: world.change(.familiesEmerging, by: amount)
    case 2: world.change(.familiesInNeed, by: amount)
    case 3: world.change(.familiesHarm, by: amount)
    case 4: world.change(.familiesDanger, by: amount)
    default: break
    }
  }

  // MARK: Clocks

  /// Uses up a family's clocks until now, at the hazards that held since it was last done.
  static func advance(_ index: Int, in world: inout World) {
    let now = world.now
    let years = now.yearsSince(world.families[index].advanced)
    guard years > 0 else { return }
    let hazards = Hazards.of(index, in: world)
    let exposure = hazards.detection > 0 ? world.exposure.value(at: now) : 0
    let halving = world.parameters.need.driftHalving
    world.families[index].live(
      until: now, years, hazards, exposure: exposure, driftHalving: halving)
  }

  /// Help below this share is no help: unmet need goes on.
  static let effectiveHelp = 0.1

  /// Finds which clock of a family is due next and puts it on the calendar.
  static func reschedule(_ index: Int, in world: inout World) {
    let ticket = world.cancelling(world.families[index].ticket)
    guard world.families[index].isPresent else {
      world.families[index].ticket = ticket
      return
    }
    let hazards = Hazards.of(index, in: world)
    var years = world.families[index].worsening.years(at: hazards.worsening)
    var event = Event.worsens(index)
    func consider(_ candidate: Double, _ other: Event) {
      if candidate < years {
        years = candidate
        event = other
      }
    }
    consider(world.families[index].recovery.years(at: hazards.recovery), .recovers(index))
    consider(world.families[index].reach.years(at: hazards.reach), .reachesEarlyHelp(index))
    consider(world.families[index].care.years(at: hazards.care), .entersCare(index))
    consider(world.families[index].stepUp.years(at: hazards.stepUp), .stepsUp(index))
    consider(world.families[index].reassess.years(at: hazards.reassess), .isReassessed(index))
    consider(yearsToChange(index, hazards, world), .hazardChanges(index))
    var time = SimulationTime.distantFuture
    if years < 1000 { time = after(years, world.now) }
    if hazards.detection > 0 {
      let start = world.exposure.value(at: world.now)
      world.families[index].exposure = start
      let found = world.exposure.time(
        reaching: start + world.families[index].detection.remaining / hazards.detection)
      if found < time {
        time = max(found, world.now)
        event = .isDetected(index)
      }
    }
    world.families[index].ticket =
      time < .distantFuture ? world.schedule(.need(event), at: time) : ticket
  }

  /// Years until a hazard changes by itself: the next band of unmet need, or a year after a referral.
  @inline(__always)
  private static func yearsToChange(
    _ index: Int, _ hazards: Hazards, _ world: World
  ) -> Double {
    var years = Double.infinity
    let unmet = world.families[index].unmet
    if world.families[index].level >= 2, world.families[index].help < effectiveHelp,
      unmet < SeverityRates.mostUnmet
    {
      years = max(
        1e-6, Double(SeverityRates.band(of: unmet) + 1) / SeverityRates.bandsPerYear - unmet)
    }
    if world.families[index].help >= effectiveHelp, unmet * SeverityRates.bandsPerYear >= 1 {
      years = yearsToFade(unmet, world)
    }
    if world.families[index].category == .unacceptableBehaviour,
      world.families[index].level == 0
    {
      let age = world.oldestAge(of: index, at: world.now)
      years = min(years, max(1e-6, max(11, Double(Int(age)) + 1) - age))
    }
    if hazards.isWatched {
      let end = SimulationTime.day(world.families[index].lastReferral + 366)
      years = min(years, max(1e-6, end.yearsSince(world.now)))
    }
    return years
  }

  /// Years of help until unmet need has faded into the band below.
  @inline(__always)
  private static func yearsToFade(_ unmet: Double, _ world: World) -> Double {
    let band = Double(SeverityRates.band(of: unmet)) / SeverityRates.bandsPerYear
    let halvings = Elementary.log(unmet / band) / 0.6931471805599453
    return world.parameters.need.driftHalving * halvings + 1e-6
  }

  /// `years` from `now`, rounded up to the millisecond.
  static func after(_ years: Double, _ now: SimulationTime) -> SimulationTime {
    now.adding(milliseconds: Int64((years * 31_557_600_000).rounded(.up)))
  }

  // MARK: What is held

  /// Brings a family's part of need, unmet need and incidents up to date.
  static func recount(_ index: Int, in world: inout World) {
    let home = world.families[index].isPresent ? world.families[index].atHome : 0
    let help = world.families[index].help
    let level = world.families[index].level
    let isUnmet = help < effectiveHelp
    let incidents = world.parameters.need.incidents[level]
    let reduction = 1 - world.parameters.need.incidentReduction * help
    let change = world.families[index].hold(
      HeldNeed(
        inNeed: level >= 2 ? home : 0, unmet: isUnmet && level >= 2 ? home : 0,
        highSeverity: isUnmet && level >= 3 ? home : 0,
        incidents: Int((Double(home) * incidents * reduction * 1_000).rounded())))
    world.change(.inNeed, by: change.inNeed)
    world.change(.unmetNeed, by: change.unmet)
    world.change(.unmetHighSeverity, by: change.highSeverity)
    world.change(.incidentRate, by: change.incidents)
    if let group = NeedGroup(world.families[index].category) {
      world.change(group.inNeed, by: change.inNeed)
      world.change(group.unmet, by: change.unmet)
    }
  }

  /// Sets the effective help of a family, with its clocks brought up to date around it.
  static func setHelp(
    _ help: Double, _ tier: Family.Tier, of index: Int, in world: inout World
  ) {
    advance(index, in: &world)
    world.families[index].help = help
    world.families[index].tier = tier
    NeedSpell.noteHelp(index, in: &world)
    recount(index, in: &world)
    reschedule(index, in: &world)
  }
}

/// The hazards of a family as it stands, per year; of detection, per unit of exposure.
struct Hazards {
  var worsening: Double
  var recovery: Double
  var detection = 0.0
  var reach = 0.0
  var care = 0.0
  var stepUp = 0.0
  var reassess = 0.0
  /// In the year after a referral partners look more closely.
  var isWatched = false

  /// A function, not an initialiser: an initialiser would own, and so copy, the world.
  @inline(__always)
  static func of(_ index: Int, in world: World) -> Hazards {
    var hazards = Hazards(
      worsening: world.rates.worsening(world.families, index),
      recovery: world.rates.recovery(world.families, index))
    if world.families[index].category == .unacceptableBehaviour,
      world.families[index].level == 0
    {
      hazards.worsening *= world.adolescence(of: index)
    }
    guard world.families[index].atHome > 0 else { return hazards }
    if world.families[index].openCase < 0 {
      hazards.setClosed(index, world)
    } else {
      hazards.setOpen(index, world)
    }
    return hazards
  }

  @inline(__always)
  private mutating func setClosed(_ index: Int, _ world: World) {
    let level = world.families[index].level
    if world.parameters.exogenous.mode == 0 {
      detection = world.rates.detection[level]
      isWatched =
        world.families[index].lastReferral + 366 > world.families[index].advanced.dayNumber
      if isWatched { detection *= world.parameters.demand.redetection }
    }
    if world.families[index].earlyHelp == .none, (1...3).contains(level) {
      reach = world.rates.reach[level]
    }
  }

  @inline(__always)
  private mutating func setOpen(_ index: Int, _ world: World) {
    let open = world.families[index].openCase
    let level = world.families[index].level
    switch world.cases[open].kind {
    case .childInNeed, .disability:
      care = world.careRates.childInNeed[level]
      if !world.cases[open].hasEnquiry { stepUp = world.careRates.stepUp[level] }
      reassess = world.parameters.pathway.reassessment
    case .protection:
      care = world.careRates.protection[level]
      reassess = world.parameters.pathway.reassessment
    case .assessment, .lookedAfter:
      break
    }
  }
}

extension Family {
  /// Years until `now` pass at hazards that held all the time.
  ///
  /// - Parameters:
  ///   - exposure: of detection, at `now`.
  ///   - driftHalving: years of help that halve unmet need.
  @inline(__always)
  mutating func live(
    until now: SimulationTime, _ years: Double, _ hazards: Hazards, exposure: Double,
    driftHalving: Double
  ) {
    useClocks(hazards, years: years, exposure: exposure)
    advanced = now
    harden(years, driftHalving)
  }

  /// Unmet need adds up without help and fades with it.
  @inline(__always)
  private mutating func harden(_ years: Double, _ driftHalving: Double) {
    if help < SeverityChain.effectiveHelp {
      if level >= 2 { unmet = min(SeverityRates.mostUnmet, unmet + years) }
    } else if unmet > 0 {
      unmet *= Elementary.exp(-0.6931471805599453 * (years / driftHalving))
    }
  }

  /// Uses up the clocks that run at these hazards.
  @inline(__always)
  private mutating func useClocks(_ hazards: Hazards, years: Double, exposure: Double) {
    worsening.use(hazards.worsening * years)
    recovery.use(hazards.recovery * years)
    if hazards.detection > 0 { detection.use(hazards.detection * (exposure - self.exposure)) }
    if hazards.reach > 0 { reach.use(hazards.reach * years) }
    if hazards.care > 0 { care.use(hazards.care * years) }
    if hazards.stepUp > 0 { stepUp.use(hazards.stepUp * years) }
    if hazards.reassess > 0 { reassess.use(hazards.reassess * years) }
  }
}
