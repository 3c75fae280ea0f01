import Testing

@testable import CaseloadModel

/// Who in need is helped, and what sets authorities apart in it.
struct AccessTests {
  /// Sixteen authorities in every combination of four deciles and four thresholds, equal staff.
  private static let design = (0..<16).map { [Double($0 % 4), Double($0 / 4), 1.0] }

  @Test("What goes with one factor alone is that factor’s, what goes with none is the rest’s")
  func parts() throws {
    let byDecile = try #require(
      AccessVariation(Self.design, Self.design.map { 60 - 2 * $0[0] }))
    #expect(abs(byDecile.byDeprivation - 1) < 1e-12 && abs(byDecile.byThresholds) < 1e-12)
    #expect(byDecile.byCapacity == 0 && abs(byDecile.byRest) < 1e-12)

    // Thresholds three times as strong as deprivation, at right angles: nine parts of ten.
    let fallen = Self.design.map { row in 60 - row[0] - 3 * row[1] }
    let byBoth = try #require(AccessVariation(Self.design, fallen))
    #expect(abs(byBoth.byDeprivation - 0.1) < 1e-12 && abs(byBoth.byThresholds - 0.9) < 1e-12)

    // Up and down within each row and column: a linear model sees nothing of it.
    let signs: [Double] = [1, -1, -1, 1]
    let checked = (0..<16).map { place in 60 + signs[place % 4] * signs[place / 4] }
    let byNeither = try #require(AccessVariation(Self.design, checked))
    #expect(abs(byNeither.byRest - 1) < 1e-12)
  }

  @Test("Two factors that are one share what they explain, whichever is named first")
  func shared() throws {
    // Thresholds that rounding alone would set apart.
    let level = (0..<16).map { [Double($0), 0.924, 1.0] }
    let same = try #require(AccessVariation(level, (0..<16).map { 3 * Double($0) }))
    #expect(same.byThresholds == 0 && abs(same.byDeprivation - 1) < 1e-12)
    let twins = (0..<16).map { [Double($0), 2 * Double($0), 1.0] }
    let variation = try #require(AccessVariation(twins, (0..<16).map { 3 * Double($0) }))
    #expect(abs(variation.byDeprivation - 0.5) < 1e-12)
    #expect(abs(variation.byThresholds - 0.5) < 1e-12)
  }

  @Test("Too few authorities, or none that differ, are explained by nothing")
  func nothing() {
    #expect(AccessVariation(Array(Self.design.prefix(11)), (0..<11).map { Double($0) }) == nil)
    #expect(AccessVariation(Self.design, [Double](repeating: 50, count: 16)) == nil)
  }

  @Test("Less early help leaves fewer of those in need with help")
  func access() throws {
    var village = Village(children: 12_000, warmUpYears: 2, years: 3)
    village.alternatives = [
      Village.Alternative(), Village.Alternative(changes: ["early-help.budget": 10]),
    ]
    let records = try village.records()
    let usual = try #require(records[0]["access-rate"])
    let cut = try #require(records[1]["access-rate"])
    #expect(usual > 0 && usual < 100 && cut < usual - 4)
  }

  @Test("A region shows how far its authorities differ; one alone and its members do not")
  func region() throws {
    let villages = Village(children: 12_000, warmUpYears: 2, years: 2, neighbours: 3)
    let records = try villages.regionRecords(replication: 1)
    let whole = try #require(records.last)
    for key in ["access-spread", "child-in-need-plan-spread", "looked-after-spread"] {
      #expect(try #require(whole[key]) > 0, "\(key)")
      for authority in records.dropLast() { #expect(authority[key] == nil, "\(key)") }
    }
    let parts = records.dropLast().compactMap { $0["access-rate"] }
    let access = try #require(whole["access-rate"])
    #expect(parts.count == 4 && parts.min() ?? 100 < access && access < parts.max() ?? 0)
    // Villages of one profile are as deprived, and fewer than a decomposition asks for.
    #expect(whole["access-gradient"] == nil && whole["access-by-rest"] == nil)
  }
}
