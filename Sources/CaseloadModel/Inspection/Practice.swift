import EventEngine
import Probability
import Scenarios
import SocialCare

/// Leaders and the culture of practice (E.2, E.3).
enum Practice {
  enum Event: Sendable {
    case directorLeaves

    var identity: EventIdentity { EventIdentity("director-leaves", .authority, code: 143) }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .directorLeaves: changeDirector(in: &world)
    }
  }

  // MARK: Directors

  /// The director has been here for a while that a glance at a running service finds.
  static func begin(in world: inout World) {
    guard world.inspection.directorLeaves == .none else { return }
    var draw = world.stream(.directorTenure, 1, 0)
    let months = world.parameters.practice.directorTenure * draw.exponential()
    world.inspection.directorSince = world.now.advanced(byMonths: -months)
    world.inspection.directorAdvanced = world.now
    scheduleLeaving(in: &world)
  }

  /// Directors who leave, per year.
  private static func leaving(_ practice: PracticeParameters) -> Double {
    12 / practice.directorTenure
  }

  private static func scheduleLeaving(in world: inout World) {
    let years = world.inspection.director.years(at: leaving(world.parameters.practice))
    world.inspection.directorLeaves = world.schedule(
      .practice(.directorLeaves), at: world.now.advanced(byYears: years))
  }

  /// Tenures have changed: what is left of the director's is rescaled.
  static func reviseTenure(from old: PracticeParameters, in world: inout World) {
    guard world.inspection.directorLeaves != .none else { return }
    let passed = world.now.yearsSince(world.inspection.directorAdvanced)
    world.inspection.director.use(leaving(old) * passed)
    world.inspection.directorAdvanced = world.now
    world.inspection.directorLeaves = world.cancelling(world.inspection.directorLeaves)
    scheduleLeaving(in: &world)
  }

  /// Nobody looks at leaders any longer.
  static func cease(in world: inout World) {
    world.inspection.directorLeaves = world.cancelling(world.inspection.directorLeaves)
  }

  /// Another director comes; what had settled begins anew.
  static func changeDirector(in world: inout World) {
    world.inspection.directorLeaves = world.cancelling(world.inspection.directorLeaves)
    world.inspection.director.renew(.directorTenure, of: 0, world.chance)
    world.inspection.directorSince = world.now
    world.inspection.directorAdvanced = world.now
    world.count(.directorChanges)
    scheduleLeaving(in: &world)
  }

  /// How settled leadership is, in standard deviations from the reference's mean.
  ///
  /// With tenure T and recovery τ the share settled, 1 − exp(−age / τ), has the mean T / (T + τ) over
  /// exponential ages, and its square's mean follows alike.
  static func leadership(in world: World) -> Double {
    guard world.isJudged else { return 0 }
    let ratio =
      world.usualReference.practice.directorTenure
      / world.usualReference.practice.directorRecovery
    let mean = ratio / (1 + ratio)
    let variance = 1 / (1 + 2 * ratio) - 1 / ((1 + ratio) * (1 + ratio))
    let months = world.now.yearsSince(world.inspection.directorSince) * 12
    let practice = world.parameters.practice
    let unsettled =
      (1 - practice.directorQuality) * Elementary.exp(-months / practice.directorRecovery)
    let settled = 1 - unsettled
    return (settled - mean) / variance.squareRoot()
  }

  // MARK: Culture

  /// A month of culture: it drifts towards what supervision, leadership, staff and improvement work
  /// make of it.
  static func beginMonth(in world: inout World) {
    guard world.isJudged || world.inspection.culture != 0 else { return }
    let practice = world.parameters.practice
    let isHelped = world.inspection.intervention.holds(at: world.now)
    let speed = isHelped ? practice.interventionEffect : 1
    let part = 1 - Elementary.exp(-speed / practice.cultureTime)
    let target = world.isJudged ? min(1, max(-1, target(in: world))) : 0
    world.inspection.culture += part * (target - world.inspection.culture)
    let level = Int((world.inspection.culture * 1000).rounded())
    world.change(.culture, by: level - world.recorder.level(.culture))
  }

  private static func target(in world: World) -> Double {
    let practice = world.parameters.practice
    let spread = max(1e-9, world.parameters.quality.spreads.supervision)
    let coverage = (world.supervision - ReferenceQuality.means.supervision) / spread
    let locums = 10 * (world.agencyShare - world.reference.agencyShare)
    let improves = world.inspection.improvement.holds(at: world.now)
    return practice.cultureSupervision * min(2, max(-2, coverage))
      + practice.cultureLeadership * leadership(in: world)
      - practice.cultureStability * locums + (improves ? practice.improvementLift : 0)
      + support(in: world) + buddy(in: world)
  }

  /// Inspectors who help have been there within a year.
  private static func support(in world: World) -> Double {
    let came = max(
      world.inspection.judged ?? .distantPast, world.inspection.lastVisit ?? .distantPast)
    return came > world.now.advanced(byYears: -1) ? world.parameters.judgement.supportLift : 0
  }

  /// A partner in the region pulls an inadequate authority's culture towards its own.
  private static func buddy(in world: World) -> Double {
    guard let culture = world.link.partnersCulture else { return 0 }
    return world.parameters.practice.buddyGain * (culture - world.inspection.culture)
  }
}

extension World {
  /// What culture makes of skill: 1 at the reference's.
  @inline(__always)
  var practiceFactor: Double {
    inspection.culture == 0 ? 1 : 1 + parameters.practice.cultureGain * inspection.culture
  }
}
