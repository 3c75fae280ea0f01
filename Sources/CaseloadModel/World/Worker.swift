import EventEngine
import SocialCare

/// A social worker, employed or not. Its place in ``World/workers`` is its identity for good.
struct Worker: Sendable {
  enum Presence: UInt8, Sendable { case working, shortAbsence, longAbsence, longLeave, gone }

  // What each of its cases and each round of allocation asks comes first: see ``Narrow``.
  var presence = Presence.working
  var employment: Employment
  var grade: Grade
  var holdsCases: Bool
  /// Set once notice is given.
  var hasNotice = false
  /// Came newly qualified by a fast track.
  var isFastTrack = false
  var leavingTo: LeavingDestination?
  /// Address of its random draws, given by post and turn.
  var number: UInt32
  /// Points that are a full caseload for it.
  var capacity = 0.0
  var points = 0.0
  /// Part of the hours required that each kind of case gets, this week.
  var dose: Doses = Doses()
  /// Places of the cases it holds, in order of allocation.
  var cases: [Int] = []
  /// Client hours it has this week.
  var weekHours = 0.0
  /// Hours of single tasks still to do.
  var tasks = 0.0
  /// When it qualified.
  var qualified: SimulationTime
  /// Skill lost so far because supervision was short, in years of experience; below 0 for who began
  /// ahead of others.
  var experienceLost = 0.0
  var strain: Double
  /// Hours demanded / own hours, 28-day mean.
  var load: Double

  /// Its post; −1 for covers, peak locums and project teams.
  var post: Int
  /// Thousandths of a full-time post.
  var fte: Int
  var started: SimulationTime
  /// When it began to work here, in whichever employment: induction runs from there.
  var inducted: SimulationTime

  var hazards = StaffHazards()
  var sector, toAgency, toOther, absence, longLeaveClock, conversion: Clock
  var clocksAdvanced: SimulationTime
  var ticket = EventTicket.none
  var absenceTicket = EventTicket.none
  /// For a cover: when the absence it covers ends. For a project team: when the team goes.
  var endTicket = EventTicket.none
  /// The absence that it covers: a worker's place; −1 when none.
  var covers = -1
  /// The locum who covers its absence, and the request for one; −1 when none.
  var coveredBy = -1
  var coverRequest = -1
  /// When cover for the absence of now is next asked for.
  var coverTicket = EventTicket.none
  var absences: UInt32 = 0
  /// Its place in the region's pool of locums; −1 for others.
  var locum = -1
  /// Pounds a working day that a locum of the region was promised; 0 where parameters say it.
  var dayPay = 0.0

  /// A newly qualified employee, with a smaller caseload and a longer induction.
  @inline(__always)
  var isInFirstYear: Bool { grade == .newlyQualified && employment == .permanent }
}

/// One number per kind of case.
struct Doses: Sendable, Equatable {
  var assessment = 1.0
  var protection = 1.0
  var lookedAfter = 1.0
  var childInNeed = 1.0

  static let none: Doses = {
    var doses = Doses()
    doses.assessment = 0
    doses.protection = 0
    doses.lookedAfter = 0
    doses.childInNeed = 0
    return doses
  }()

  subscript(kind: Case.Kind) -> Double {
    switch kind {
    case .assessment: assessment
    case .protection: protection
    case .lookedAfter: lookedAfter
    case .childInNeed, .disability: childInNeed
    }
  }
}
