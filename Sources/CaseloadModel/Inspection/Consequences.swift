import EventEngine
import Probability
import Scenarios
import SocialCare

/// What a judgement brings with it (E.2): caution, partners' alarm, scrutiny, a new director and an
/// improvement programme. What staff and locums make of it stands with their hazards.
enum Consequences {
  enum Event: Sendable {
    case partnersCalm

    var identity: EventIdentity { EventIdentity("partners-calm", .authority, code: 142) }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .partnersCalm: calmPartners(in: &world)
    }
  }

  /// Follows the judgement in force, which has just been published, after another or the same.
  static func follow(after old: Judgement, in world: inout World) {
    world.inspection.judged = world.now
    world.inspection.judgements += 1
    Inspection.noteJudgement(in: &world)
    world.refreshThresholds()
    scrutinise(in: &world)
    if world.parameters.judgement.isInadequate {
      if old != .inadequate { EarlyWarning.becameInadequate(in: &world) }
      alarmPartners(in: &world)
      replaceDirector(in: &world)
      improve(in: &world)
    } else {
      world.inspection.improvement.cease(at: world.now)
    }
    Intervention.follow(in: &world)
  }

  /// Follows a change of what a judgement brings: caution and alarm of now are of another size.
  static func revise(in world: inout World) {
    world.refreshThresholds()
    guard world.inspection.partnersCalm != .none else { return }
    world.reviseDetection(alarm: alarm(world.parameters.judgement))
  }

  /// The programme begins, or goes on for as long again.
  private static func improve(in world: inout World) {
    let end = world.now.advanced(byYears: world.parameters.practice.improvementYears)
    if world.inspection.improvement.reaches(world.now) {
      world.inspection.improvement.end = end
    } else {
      Improvement.pay(in: &world)
      world.inspection.improvement = Spell(from: world.now, until: end)
    }
  }

  /// Judgements have no consequences any longer: what goes on of them ends.
  static func cease(in world: inout World) {
    world.inspection.improvement.cease(at: world.now)
    Intervention.stop(in: &world)
    Practice.cease(in: &world)
    guard world.inspection.partnersCalm != .none else { return }
    world.inspection.partnersCalm = world.cancelling(world.inspection.partnersCalm)
    calmPartners(in: &world)
  }

  /// Staff and locums hear of a judgement: their clocks follow where it is another to them.
  static func tellStaff(from old: JudgementParameters, in world: inout World) {
    let new = world.parameters.judgement
    if new.leaving != old.leaving {
      for worker in world.staff { Staff.schedule(worker, in: &world) }
    }
    if new.locums != old.locums { AgencyMarket.reschedule(in: &world) }
  }

  // MARK: Caution

  /// Shift of the protection and care thresholds, in levels: negative after an inspection.
  static func caution(in world: World) -> Double {
    let judgement = world.parameters.judgement
    guard world.isJudged, let judged = world.inspection.judged else { return 0 }
    let months = world.now.yearsSince(judged) * 12
    if judgement.isInadequate {
      return months < judgement.cautionInadequateMonths
        ? judgement.scale * judgement.cautionInadequate : 0
    }
    return months < judgement.cautionMonths ? judgement.scale * judgement.caution : 0
  }

  // MARK: Partners

  /// Rise of detection while partners are alarmed.
  private static func alarm(_ judgement: JudgementParameters) -> Double {
    judgement.scale * judgement.partnersInadequate
  }

  private static func alarmPartners(in world: inout World) {
    let judgement = world.parameters.judgement
    world.inspection.partnersCalm = world.cancelling(world.inspection.partnersCalm)
    let months = judgement.partnersMonths
    guard months > 0 else { return }
    if alarm(judgement) != world.exposure.alarm { world.reviseDetection(alarm: alarm(judgement)) }
    world.inspection.partnersCalm = world.schedule(
      .judged(.partnersCalm), at: world.midnight(after: world.now.advanced(byMonths: months)))
  }

  private static func calmPartners(in world: inout World) {
    world.inspection.partnersCalm = .none
    if world.exposure.alarm != 0 { world.reviseDetection(alarm: 0) }
  }

  // MARK: Scrutiny and leaders

  /// After inspectors have been there everybody records more.
  static func scrutinise(in world: inout World) {
    let end = world.now.advanced(byMonths: world.parameters.judgement.scrutinyMonths)
    world.inspection.scrutinyEnds = max(world.inspection.scrutinyEnds, end)
  }

  private static func replaceDirector(in world: inout World) {
    var draw = world.stream(.directorReplaced, 0, world.inspection.judgements)
    let judgement = world.parameters.judgement
    guard draw.bernoulli(min(1, judgement.directorReplaced * judgement.scale)) else { return }
    Practice.changeDirector(in: &world)
  }
}

extension World {
  /// How much of a week's work goes into recording for inspectors: all of it while they have just
  /// been, and while the service is inadequate.
  @inline(__always)
  var scrutiny: Double {
    guard isJudged else { return 0 }
    let isWatched = parameters.judgement.isInadequate || now < inspection.scrutinyEnds
    return isWatched ? parameters.judgement.scale : 0
  }

  /// The part of scrutiny that goes into recording and visits on paper's time: less of it where
  /// outcomes are measured.
  @inline(__always)
  var compliance: Double {
    let scrutiny = scrutiny
    return scrutiny == 0 ? 0 : scrutiny * (1 - parameters.quality.outcomeEffort)
  }
}
