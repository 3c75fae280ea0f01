import EventEngine
import SocialCare

/// A sibling group with its hidden need. Its place in ``World/families`` is its identity for good.
struct Family: Sendable {
  /// Address of its random draws, given by how and when it came.
  var number: UInt32
  var category: CategoryOfNeed
  /// Places of its children in ``World/children``.
  var children: Range<Int>
  /// Gamma distributed, mean 1; at full strength on the first step up, as its root on higher ones.
  var frailty: Double
  var rootFrailty: Double

  /// The hidden level, 0 to 4. Nobody in the authority sees it.
  var level: Int
  /// Years at level 2 or above without effective help, at most 3.
  var unmet = 0.0
  /// Effective help now, 0 to 1, and which tier gives it.
  var help = 0.0
  var tier = Tier.none
  /// Its open case; −1 when none.
  var openCase = -1
  var earlyHelp = EarlyHelpPlace.none
  /// How often each of these has happened: the occurrences of their draws.
  var referrals: UInt32 = 0
  var enquiries: UInt32 = 0
  var reviews: UInt32 = 0
  var careEntries: UInt32 = 0
  var reassessments: UInt32 = 0
  /// Day number of its last referral: until a year later partners look more closely.
  var lastReferral: Int32 = -100_000
  /// Children living at home now.
  var atHome = 0
  /// Children of it who are looked after now.
  var lookedAfter = 0
  var isPresent = true

  var worsening, recovery, detection, reach, care, stepUp, reassess: Clock
  /// Until when the clocks are used up.
  var advanced: SimulationTime
  /// The detection exposure of that moment.
  var exposure = 0.0
  var ticket = EventTicket.none
  /// When it joined early help, for the ramp of trust.
  var earlyHelpSince = SimulationTime(milliseconds: 0)
  var earlyHelpTicket = EventTicket.none
  /// What it adds now to the levels of unmet need: children at level ≥ 2 and ≥ 3 without help.
  var countedNeed = 0
  var countedHighSeverity = 0
  /// Incident rate it adds now, per year and thousandth.
  var countedIncidents = 0
  enum Tier: UInt8, Sendable { case none, early, childInNeed, protection }
  enum EarlyHelpPlace: UInt8, Sendable { case none, waiting, inPlace }
}
