import EventEngine
import SocialCare

/// A sibling group with its hidden need. Its place in ``World/families`` is its identity for good.
///
/// What every event of it reads comes first: see ``Narrow``.
struct Family: Sendable {
  /// Until when the clocks are used up.
  var advanced: SimulationTime
  var ticket = EventTicket.none
  /// Effective help now, 0 to 1, and which tier gives it.
  var help = 0.0
  /// When it joined early help, for the ramp of trust.
  var earlyHelpSince = SimulationTime(milliseconds: 0)
  /// Years at level 2 or above without effective help, at most 3.
  var unmet = 0.0
  /// The detection exposure when the clocks were last used up.
  var exposure = 0.0
  /// Gamma distributed, mean 1; at full strength on the first step up, as its root on higher ones.
  var frailty: Double
  var rootFrailty: Double
  /// Its open case; −1 when none.
  @Narrow<Int32> var openCase = -1
  /// The hidden level, 0 to 4. Nobody in the authority sees it.
  @Narrow<Int8> var level: Int
  var tier = Tier.none
  var category: CategoryOfNeed
  var isPresent = true
  /// Children living at home now.
  @Narrow<Int8> var atHome = 0
  /// Children of it who are looked after now.
  @Narrow<Int8> var lookedAfter = 0
  var earlyHelp = EarlyHelpPlace.none
  /// What it adds now to the levels of need.
  private(set) var held = HeldNeed()
  /// Address of its random draws, given by how and when it came.
  var number: UInt32
  /// Day number of its last referral: until a year later partners look more closely.
  var lastReferral: Int32 = -100_000

  var worsening, recovery, detection, reach, care, stepUp, reassess: Clock

  @Narrow<Int32> private var firstChild: Int
  @Narrow<Int32> private var endOfChildren: Int
  /// How often each of these has happened: the occurrences of their draws.
  var referrals: UInt32 = 0
  var enquiries: UInt32 = 0
  var reviews: UInt32 = 0
  var careEntries: UInt32 = 0
  var reassessments: UInt32 = 0
  var earlyHelpTicket = EventTicket.none
  var spell = NeedSpell()

  enum Tier: UInt8, Sendable { case none, early, childInNeed, protection }
  enum EarlyHelpPlace: UInt8, Sendable { case none, waiting, inPlace }

  /// A family at `now`, with clocks that `clock` begins.
  init(
    number: UInt32, category: CategoryOfNeed, children: Range<Int>, frailty: Double, level: Int,
    at now: SimulationTime, clock: (RandomPurpose) -> Clock
  ) {
    self.number = number
    self.category = category
    firstChild = children.lowerBound
    endOfChildren = children.upperBound
    self.frailty = frailty
    rootFrailty = frailty.squareRoot()
    self.level = level
    advanced = now
    worsening = clock(.worsening)
    recovery = clock(.recovery)
    detection = clock(.detection)
    reach = clock(.reachingEarlyHelp)
    care = clock(.enteringCare)
    stepUp = clock(.steppingUp)
    reassess = clock(.reassessment)
  }

  /// Places of its children in ``World/children``.
  var children: Range<Int> { firstChild..<endOfChildren }

  /// Sets what it adds to the levels of need; returns what changes.
  @inline(__always)
  mutating func hold(_ now: HeldNeed) -> HeldNeed {
    let change = HeldNeed(
      inNeed: now.inNeed - held.inNeed, unmet: now.unmet - held.unmet,
      highSeverity: now.highSeverity - held.highSeverity, incidents: now.incidents - held.incidents)
    held = now
    return change
  }
}

/// A family's part of need, unmet need and incidents.
struct HeldNeed: Sendable {
  /// Children at home at level ≥ 2.
  @Narrow<Int8> var inNeed = 0
  /// Of them those without help, and those without help at level ≥ 3.
  @Narrow<Int8> var unmet = 0
  @Narrow<Int8> var highSeverity = 0
  /// Incidents per year and thousandth.
  @Narrow<Int32> var incidents = 0
}
