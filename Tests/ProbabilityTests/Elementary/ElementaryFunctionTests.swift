import Testing

@testable import Probability

@Suite("Elementary functions")
struct ElementaryFunctionTests {
  /// How many representable numbers lie between two numbers of the same sign.
  private func ulps(_ found: Double, _ expected: Double) -> UInt64 {
    if found == expected || (found.isNaN && expected.isNaN) { return 0 }
    guard found.sign == expected.sign, !found.isNaN, !expected.isNaN else { return .max }
    let a = found.bitPattern
    let b = expected.bitPattern
    return a > b ? a - b : b - a
  }

  /// Every value within one unit in the last place, and most of them exactly rounded.
  private func check(
    _ name: String, _ table: [UInt64], exactShare: Double, of function: (Double) -> Double
  ) {
    var exact = 0
    for row in stride(from: 0, to: table.count, by: 2) {
      let x = Double(bitPattern: table[row])
      let expected = Double(bitPattern: table[row + 1])
      let found = function(x)
      let distance = ulps(found, expected)
      if distance == 0 { exact += 1 }
      #expect(distance <= 1, "\(name)(\(x)) is \(found), not \(expected)")
    }
    let share = Double(exact) / Double(table.count / 2)
    #expect(share >= exactShare, "only \(share) of \(name) is exactly rounded")
  }

  @Test("log lies within one unit in the last place")
  func log() { check("log", ElementaryFixture.log, exactShare: 0.95, of: { Elementary.log($0) }) }

  @Test("exp lies within one unit in the last place")
  func exp() { check("exp", ElementaryFixture.exp, exactShare: 0.95, of: { Elementary.exp($0) }) }

  @Test("log1p lies within one unit in the last place")
  func log1p() {
    check("log1p", ElementaryFixture.log1p, exactShare: 0.95, of: Elementary.log1p)
  }

  @Test("expm1 lies within one unit in the last place")
  func expm1() {
    check("expm1", ElementaryFixture.expm1, exactShare: 0.95, of: Elementary.expm1)
  }

  @Test("lgamma lies within one unit in the last place")
  func lgamma() {
    check("lgamma", ElementaryFixture.lgamma, exactShare: 0.9, of: Elementary.lgamma)
  }

  @Test("The normal quantile lies within one unit in the last place")
  func normalQuantile() {
    check(
      "normalQuantile", ElementaryFixture.normalQuantile, exactShare: 0.9,
      of: Elementary.normalQuantile)
  }

  @Test("pow lies within one unit in the last place")
  func pow() {
    let table = ElementaryFixture.pow
    var exact = 0
    for row in stride(from: 0, to: table.count, by: 3) {
      let x = Double(bitPattern: table[row])
      let y = Double(bitPattern: table[row + 1])
      let expected = Double(bitPattern: table[row + 2])
      let distance = ulps(Elementary.pow(x, y), expected)
      if distance == 0 { exact += 1 }
      #expect(distance <= 1, "pow(\(x), \(y)) is not \(expected)")
    }
    #expect(Double(exact) / Double(table.count / 3) >= 0.9)
  }

  @Test("Special values are those of IEEE 754")
  func specialValues() {
    #expect(Elementary.log(0) == -.infinity)
    #expect(Elementary.log(-1).isNaN)
    #expect(Elementary.log(.infinity) == .infinity)
    #expect(Elementary.log(.nan).isNaN)
    #expect(Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.exp(-.infinity) == 0)
    #expect(Elementary.exp(.nan).isNaN)
    #expect(Elementary.exp(710) == .infinity)
    #expect(Elementary.exp(-746) == 0)
    #expect(Elementary.log1p(-1) == -.infinity)
    #expect(Elementary.log1p(-1.5).isNaN)
    #expect(Elementary.log1p(.infinity) == .infinity)
    #expect(Elementary.log1p(.nan).isNaN)
    #expect(Elementary.log1p(-0.0).sign == .minus)
    #expect(Elementary.expm1(-.infinity) == -1)
    #expect(Elementary.expm1(.infinity) == .infinity)
    #expect(Elementary.expm1(.nan).isNaN)
    #expect(Elementary.expm1(-0.0).sign == .minus)
    #expect(Elementary.lgamma(0) == .infinity)
    #expect(Elementary.lgamma(.infinity) == .infinity)
    #expect(Elementary.lgamma(-0.5).isNaN)
    #expect(Elementary.normalQuantile(0) == -.infinity)
    #expect(Elementary.normalQuantile(1) == .infinity)
    #expect(Elementary.normalQuantile(-0.1).isNaN)
    #expect(Elementary.normalQuantile(1.1).isNaN)
    #expect(Elementary.normalQuantile(.nan).isNaN)
  }

  @Test("The special cases of pow are those of IEEE 754")
  func specialPowers() {
    #expect(Elementary.pow(.nan, 0) == 1)
    #expect(Elementary.pow(1, .nan) == 1)
    #expect(Elementary.pow(2, .nan).isNaN)
    #expect(Elementary.pow(-8, 1.0 / 3).isNaN)
    #expect(Elementary.pow(-1, .infinity) == 1)
    #expect(Elementary.pow(-1, 3) == -1)
    #expect(Elementary.pow(0.5, .infinity) == 0)
    #expect(Elementary.pow(0.5, -.infinity) == .infinity)
    #expect(Elementary.pow(0, 2) == 0)
    #expect(Elementary.pow(-0.0, -3) == -.infinity)
    #expect(Elementary.pow(-0.0, -2) == .infinity)
    #expect(Elementary.pow(-.infinity, 3) == -.infinity)
    #expect(Elementary.pow(-.infinity, -2) == 0)
    #expect(Elementary.pow(-2, 0x1p53) == .infinity)
  }

  @Test("The quantile never falls as the share rises")
  func quantileIsMonotone() {
    var last = -Double.infinity
    for step in 1..<200_000 {
      let x = Elementary.normalQuantile(Double(step) / 200_000)
      #expect(x >= last)
      last = x
    }
  }
}
