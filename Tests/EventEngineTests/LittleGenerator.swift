/// A linear congruential generator with Knuth's MMIX constants: the tests' own, for the engine
/// knows no chance.
struct LittleGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A whole number from 0 to `limit` − 1, from the better upper bits.
  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
