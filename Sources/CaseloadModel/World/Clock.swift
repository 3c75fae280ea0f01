import EventEngine
import Probability

/// One competing clock: a unit-exponential threshold that is used up at the current hazard.
///
/// A change of hazard rescales the time that remains and draws nothing, so that under common random
/// numbers a smaller hazard is never earlier. Exact by memorylessness.
struct Clock: Sendable {
  /// What is left of the threshold.
  private(set) var remaining: Double
  /// How often the clock has fired: the next threshold's occurrence.
  private(set) var occurrence: UInt32

  init(
    _ purpose: RandomPurpose, of entity: UInt32, occurrence: UInt32 = 0, _ chance: RandomSource
  ) {
    self.occurrence = occurrence & 0xFF_FFFF
    remaining = Self.threshold(purpose, entity, self.occurrence, chance)
  }

  /// Uses up `hazard` times the time that passed, or any other exposure.
  mutating func use(_ exposure: Double) {
    remaining = max(0, remaining - exposure)
  }

  /// Draws the next threshold, after the clock has fired.
  mutating func renew(_ purpose: RandomPurpose, of entity: UInt32, _ chance: RandomSource) {
    occurrence += 1
    remaining = Self.threshold(purpose, entity, occurrence, chance)
  }

  /// Years until it fires at this hazard; infinite when the hazard is zero.
  func years(at hazard: Double) -> Double {
    hazard > 0 ? remaining / hazard : .infinity
  }

  private static func threshold(
    _ purpose: RandomPurpose, _ entity: UInt32, _ occurrence: UInt32, _ chance: RandomSource
  ) -> Double {
    var stream = chance.stream(
      purpose: purpose.rawValue, entity: entity, occurrence: occurrence)
    return stream.exponential()
  }
}
