import EventEngine
import Probability
import SocialCare

/// What inspectors, leaders and improvement work have done so far, and practice culture.
struct InspectionState: Sendable {
  /// Inspections so far: the next one's occurrence.
  var inspections: UInt32 = 0
  /// Cycles so far, and when the one of now began that ends with the next inspection.
  var cycles: UInt32 = 0
  var cycleBegan: SimulationTime
  /// When inspectors last came between inspections.
  var lastVisit: SimulationTime?
  var nextInspection = EventTicket.none
  var nextVisit = EventTicket.none
  /// When the judgement in force was published; nothing before the first.
  var judged: SimulationTime?
  /// What inspectors judged last: what holds again where a scenario's own judgement ends.
  var inspectors: Judgement?
  /// Judgements followed so far.
  var judgements: UInt32 = 0
  /// Until when inspectors' visits keep everybody recording.
  var scrutinyEnds: SimulationTime
  /// Until when partners refer more after an inadequate judgement.
  var partnersCalm = EventTicket.none
  /// The quality score of the last twelve months, the latest last.
  var scores: [Double] = []

  /// Since when the director is in post, and the clock of leaving, used up until then.
  var directorSince: SimulationTime
  var director: Clock
  var directorAdvanced: SimulationTime
  var directorLeaves = EventTicket.none
  /// From −1 to 1; 0 is the reference's.
  var culture = 0.0

  /// Until when these have been paid.
  var paidUntil: SimulationTime
  /// The improvement programme and the intervention of now, or the last ones.
  var improvement: Spell
  var intervention: Spell
  var nextIntervention = EventTicket.none

  /// Whether the published indicators warn now, since when they did last, and whether the service
  /// was inadequate then or has been since.
  var isWarned = false
  var warned: SimulationTime?
  var wasInadequate = false

  init(at start: SimulationTime, _ chance: RandomSource) {
    scrutinyEnds = start
    directorSince = start
    director = Clock(.directorTenure, of: 0, chance)
    directorAdvanced = start
    cycleBegan = start
    paidUntil = start
    improvement = Spell(from: start, until: start)
    intervention = Spell(from: start, until: start)
  }

  /// Mean of the last twelve months; the reference's, 0, before there are any.
  var quality: Double {
    scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
  }
}

/// Something that lasts from one time until before another, which may move.
struct Spell: Sendable {
  var start: SimulationTime
  var end: SimulationTime

  init(from start: SimulationTime, until end: SimulationTime) {
    self.start = start
    self.end = end
  }

  func holds(at time: SimulationTime) -> Bool { start <= time && time < end }

  /// Whether it holds, or ends just now.
  func reaches(_ time: SimulationTime) -> Bool { start < time && time <= end }

  /// Days of it within the last `days` before `now`.
  func days(inLast days: Double, before now: SimulationTime) -> Double {
    let first = max(Double(start - now) / 86_400_000, -days)
    let last = min(Double(end - now) / 86_400_000, 0)
    return max(0, last - first)
  }

  /// Ends now, if it still holds.
  mutating func cease(at now: SimulationTime) { if holds(at: now) { end = now } }
}
