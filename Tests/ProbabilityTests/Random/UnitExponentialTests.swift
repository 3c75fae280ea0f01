import Testing

@testable import Probability

@Suite("The fast exponential number")
struct UnitExponentialTests {
  /// Expects −log u of the bits' uniform number to within what the documentation promises.
  private func check(_ bits: UInt64) {
    let exact = -Elementary.log(RandomStream.unitInterval(bits))
    let found = unitExponential(bits)
    let allowed = exact < 0x1p-9 ? 2 * exact.ulp : 0x1p-51 + 2 * exact.ulp
    #expect((found - exact).magnitude <= allowed, "of the bits \(bits)")
    #expect(found > 0)
  }

  @Test("It is the logarithm at both ends and beside every edge of the table")
  func edges() {
    for bits in [0, 1, 0xfff, 0x1000, 1 << 63, 1 << 63 - 1, .max, .max - 0x1000] as [UInt64] {
      check(bits)
    }
    for part in 0..<256 as Range<UInt64> {
      let edge = (256 + part) << 55
      for bits in [edge, edge - 1, edge >> 10, (edge >> 10) - 1, edge >> 40, edge >> 51] {
        check(bits)
      }
    }
  }

  @Test("It is the logarithm at random arguments, near 0, near 1 and between")
  func random() {
    var stream = RandomSource(seed: 21, replication: 0).stream(purpose: 1, entity: 1, occurrence: 1)
    for power in 0...52 as ClosedRange<UInt64> {
      for _ in 0..<500 {
        let bits = stream.next64()
        check(bits >> power)
        check(~(bits >> power))
      }
    }
  }

  @Test("It falls as the bits rise, but for rounding")
  func falls() {
    var stream = RandomSource(seed: 22, replication: 0).stream(purpose: 1, entity: 1, occurrence: 1)
    for _ in 0..<2000 {
      let one = stream.next64()
      let other = stream.next64()
      let (lower, higher) = (min(one, other), max(one, other))
      guard higher - lower > 1 << 20 else { continue }
      #expect(unitExponential(lower) > unitExponential(higher))
    }
  }

  @Test("A stream's exponential number is that of its uniform number")
  func ofTheStream() {
    var first = RandomSource(seed: 5, replication: 6).stream(purpose: 7, entity: 8, occurrence: 9)
    var second = first
    for _ in 0..<100 {
      let exact = -Elementary.log(second.uniform())
      #expect((first.exponential() - exact).magnitude <= 0x1p-51 + 2 * exact.ulp)
    }
  }
}
