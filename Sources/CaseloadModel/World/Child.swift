import EventEngine
import SocialCare

/// One child. Its place in ``World/children`` is its identity for good.
struct Child: Sendable {
  /// Place of its family; −1 for an unaccompanied child.
  @Narrow<Int32> var family: Int
  /// Address of its random draws: given by family and birth order, or by arrival.
  var number: UInt32
  var birth: SimulationTime
  /// Not yet born, living here, or gone (grown up or moved away).
  var presence: Presence = .unborn
  var status: CaseStatus = .closed
  /// Left the family for good: adopted, with a guardian, or grown up.
  var hasLeftFamily = false
  /// Place of the case that holds it; −1 when none does.
  @Narrow<Int32> var careCase = -1
  /// Day number of the last referral that covered it.
  var lastReferral: Int32 = -100_000
  /// Day number of its last return home from care.
  var lastReturn: Int32 = -100_000
  /// Protection plans begun so far.
  var protectionPlans: UInt16 = 0
  /// Changes of social worker while looked after in the year to 31 March.
  var workerChanges: UInt16 = 0
  /// Placements in the year to 31 March.
  var placements: UInt16 = 0

  enum Presence: UInt8, Sendable { case unborn, living, gone }

  func age(at time: SimulationTime) -> Double { time.yearsSince(birth) }
}
