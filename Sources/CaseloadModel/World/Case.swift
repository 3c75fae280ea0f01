import EventEngine
import SocialCare

/// A case that a social worker holds or that waits for one: a family's, or a looked-after child's.
struct Case: Sendable {
  enum Kind: UInt8, Sendable, CaseIterable {
    case assessment, childInNeed, protection, lookedAfter, disability
  }

  // What a worker's week reads and writes of each case comes first: see ``Narrow``.
  var kind: Kind
  var isOpen = true
  /// An enquiry or a looked-after child must be taken at once.
  var isUrgent = false
  var assessmentDone = false
  var hasEnquiry = false
  var inPreProceedings = false
  var inCourt = false
  /// Led by a practitioner who is no social worker; its worker oversees it.
  var hasOtherLead = false
  /// The part of that which is a policy's doing, 0 to 1.
  var policyLead = 0.0
  /// How many of the family's children it covers are still at home: the children it counts.
  @Narrow<Int8> var children = 0
  /// Place of its worker; −1 while unallocated.
  @Narrow<Int32> var worker = -1
  @Narrow<Int32> var family: Int
  /// Until when dose, engagement and progress are reckoned.
  var advanced: SimulationTime
  /// Hours delivered / hours required, 28-day mean.
  var dose = 1.0
  var engagement: Double
  /// Progress of the plan, 0 to 1; of an assessment, the part that is done.
  var progress = 0.0
  var help = 0.0
  var allocated: SimulationTime
  var opened: SimulationTime
  /// Points it counts for its worker or the unallocated list now.
  var points = 0.0
  /// Natural length of the assessment, in days.
  var pace = 0.0
  /// The dose at which its end was last worked out.
  var paceDose = 0.0
  var paceTicket = EventTicket.none
  var courtDays = 0.0

  /// The looked-after child; −1 for a family's case.
  @Narrow<Int32> var child = -1
  /// Which of the family's referrals or care entries it began with: the occurrence of its draws.
  var occurrence: UInt32
  /// Which siblings a family's case covers, by birth order.
  var covered: UInt16 = 0
  /// Children whom its worker or the unallocated list counts now.
  @Narrow<Int8> var countedChildren = 0
  /// Of them those whom another practitioner leads.
  @Narrow<Int8> var countedLed = 0
  var countedUrgent = false
  /// The kind under which the unallocated list counts them.
  var countedKind = Kind.assessment
  var countedDrift = false
  var isDrifting = false
  /// A plan that began with a referral and has not been visited in time yet.
  var awaitsFirstVisit = false
  var planSince: SimulationTime
  var unallocatedSince: SimulationTime
  /// Hours of single tasks that wait for a worker.
  var pendingTasks = 0.0
  var reassessedSince: SimulationTime
  var enquiryStart: SimulationTime
  /// When progress was last seen to move, and where it stood.
  var progressMark = 0.0
  var progressMarked: SimulationTime

  // A looked-after child's case
  var placement = PlacementType.inHouseFoster
  var permanence = false
  var courtSince: SimulationTime
  var reviews: UInt32 = 0
  var moves: UInt32 = 0
  var exits: ExitClocks?

  var checkTicket = EventTicket.none
  var visitTicket = EventTicket.none
  var enquiryTicket = EventTicket.none
  var courtTicket = EventTicket.none
  var exitTicket = EventTicket.none
  var moveTicket = EventTicket.none
  var reviewTicket = EventTicket.none

  // Tasks that something waits for, in the exogenous mode
  var assessmentTask = CustomerTicket.none
  var enquiryTask = CustomerTicket.none
  var visitTask = CustomerTicket.none
}

extension Case {
  /// Led by a practitioner who goes on when its worker, the overseer, changes: not yet where the plan
  /// has only begun and is still with whoever had it before.
  var keepsItsLead: Bool { hasOtherLead && allocated >= planSince }

  /// Whole days since it opened: for a family's case, since the referral.
  func daysOpen(at now: SimulationTime) -> Int { Int((now - opened) / 86_400_000) }

  /// A case that opens now and waits for a worker.
  init(
    _ kind: Kind, family: Int, occurrence: UInt32, engagement: Double, at now: SimulationTime
  ) {
    self.kind = kind
    self.family = family
    self.occurrence = occurrence
    self.engagement = engagement
    opened = now
    planSince = now
    allocated = now
    unallocatedSince = now
    advanced = now
    enquiryStart = now
    reassessedSince = now
    progressMarked = now
    courtSince = now
  }
}

/// The clocks by which a looked-after child goes home or leaves by an order.
struct ExitClocks: Sendable {
  var home: Clock
  var order: Clock
  /// Hazards that have held since `advanced`, per year.
  var homeHazard = 0.0
  var orderHazard = 0.0
  var advanced: SimulationTime
}
