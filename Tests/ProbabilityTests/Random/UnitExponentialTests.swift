import Testing

@testable import Probability

@Suite("The fast exponential number")
struct UnitExponentialTests {
  /// Expects −log u to within what the documentation promises.
  private func check(_ u: Double) {
    let exact = -Elementary.log(u)
    let found = unitExponential(u)
    let allowed = exact < 0x1p-8 ? 2 * exact.ulp : 0x1p-51 + 2 * exact.ulp
    #expect((found - exact).magnitude <= allowed, "at \(u)")
    #expect(found > 0)
  }

  @Test("It is the logarithm at both ends and beside every edge of the table")
  func edges() {
    for u in [0x1p-53, 0x1.8p-52, 0.5 - 0x1p-53, 0.5 + 0x1p-53, 1 - 0x1p-53, 1 - 0x1.8p-52] {
      check(u)
    }
    for part in 0..<128 as Range<UInt64> {
      let bits = 0x3fe6_a000_0000_0000 + part << 45
      for u in [Double(bitPattern: bits), Double(bitPattern: bits - 1)] {
        check(u < 1 ? u : u / 2)
        check(u / 1024)
      }
    }
  }

  @Test("It is the logarithm at random arguments, near 0, near 1 and between")
  func random() {
    var stream = RandomSource(seed: 21, replication: 0).stream(purpose: 1, entity: 1, occurrence: 1)
    for power in 1...40 {
      for _ in 0..<500 {
        let u = stream.uniform()
        check(u)
        check(u / Double(1 << power))
        check(1 - (u + 0x1p-12) / Double(1 << power) * 0.9)
      }
    }
  }

  @Test("A stream's exponential number is that of its uniform number")
  func ofTheStream() {
    var first = RandomSource(seed: 5, replication: 6).stream(purpose: 7, entity: 8, occurrence: 9)
    var second = first
    for _ in 0..<100 { #expect(first.exponential() == unitExponential(second.uniform())) }
  }
}
