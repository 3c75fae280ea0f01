import OutputStatistics
import Testing

/// A number, the digits to keep, and the text expected.
private let rounded: [(Double, Int, String)] = [
  (0.0, 10, "0"), (-0.0, 10, "0"), (1.0 / 3, 10, "0.3333333333"), (2.0 / 3, 10, "0.6666666667"),
  (1234.5678, 10, "1234.5678"), (12_345_678_901.5, 10, "12345678900"),
  (12_345_678_951, 10, "12345678950"), (99_999_999_999, 10, "100000000000"),
  (0.999_999_999_99, 10, "1"), (-2.675, 3, "-2.68"), (9.5, 1, "10"), (0.095, 1, "0.1"),
  (1e-9 / 3, 4, "3.333e-10"), (9.9999e20, 3, "1e21"), (0.1 + 0.2, 10, "0.3"), (120, 2, "120"),
]

@Suite struct `A number's text` {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (100, "100"), (0.1, "0.1"), (1234.5, "1234.5"),
    (0.1 + 0.2, "0.30000000000000004"), (1e-6, "0.000001"), (1.5e-6, "0.0000015"),
    (1e-7, "1e-7"), (-1.25e-9, "-1.25e-9"), (1e16, "10000000000000000"),
    (123_456_789_012_345_680, "123456789012345680"), (1.5e20, "150000000000000000000"),
    (1e21, "1e21"), (.leastNonzeroMagnitude, "5e-324"),
    (1.7976931348623157e308, "1.7976931348623157e308"),
    (0.5, "0.5"), (12.000_000_000_000_002, "12.000000000000002"),
  ])
  func `is the shortest that reads back`(value: Double, text: String) {
    #expect(RoundTrip.text(value) == text)
  }

  @Test func `reads back exactly over the whole range`() {
    var state: UInt64 = 20_240_401
    for _ in 0..<50_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      guard value.isFinite else { continue }
      #expect(Double(RoundTrip.text(value)) == value)
    }
  }

  @Test(arguments: rounded)
  func `is rounded to significant digits`(value: Double, digits: Int, text: String) {
    #expect(SignificantDigits.text(value, digits) == text)
  }

  @Test func `is within half a unit of the tenth digit`() {
    for value in series(seed: 77, count: 5_000, base: 0.123) {
      let exact = value / 7.3
      let read = Double(SignificantDigits.text(exact, 10)) ?? .nan
      #expect((read - exact).magnitude <= 0.500_001e-9 * exact)
    }
  }
}
