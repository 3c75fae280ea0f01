import OutputStatistics
import Testing

@Suite struct `A tally` {
  @Test func `knows mean, variance and extremes`() {
    let tally = Tally([2.5, -1, 4, 0.25, 7.5])
    #expect(tally.count == 5)
    #expect(agree(tally.mean, 2.65))
    #expect(agree(tally.variance, 11.1125))
    #expect(tally.minimum == -1)
    #expect(tally.maximum == 7.5)
  }

  @Test func `has seen nothing before it has seen something`() {
    let none = Tally()
    #expect(none.mean == nil && none.variance == nil)
    #expect(none.minimum == nil && none.maximum == nil)
    let one = Tally([3])
    #expect(one.mean == 3)
    #expect(one.variance == nil && one.standardDeviation == nil)
  }

  @Test func `keeps small differences between large numbers`() {
    let tally = Tally([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    #expect(agree(tally.variance, 30))
  }

  @Test(arguments: [0, 1, 37, 999, 1_000])
  func `merged from two parts is the tally of the whole`(cut: Int) {
    let values = series(seed: 9, count: 1_000, base: 20)
    var first = Tally(values.prefix(cut))
    first.merge(Tally(values.dropFirst(cut)))
    let whole = Tally(values)
    #expect(first.count == 1_000)
    #expect(agree(first.mean, whole.mean ?? .nan))
    #expect(agree(first.variance, whole.variance ?? .nan))
    #expect(first.minimum == whole.minimum)
    #expect(first.maximum == whole.maximum)
  }
}

@Suite struct `A level held over time` {
  @Test func `is weighted by how long it was held`() {
    var level = TimeWeighted(level: 2, at: 100)
    level.set(5, at: 110)
    level.change(by: -4, at: 130)
    #expect(level.level == 1)
    #expect(level.area(until: 140) == 2 * 10 + 5 * 20 + 1 * 10)
    #expect(level.mean(until: 140) == 3.25)
    #expect(level.minimum == 1)
    #expect(level.maximum == 5)
  }

  @Test func `has no mean before time has passed`() {
    #expect(TimeWeighted(level: 7, at: -5).mean(until: -5) == nil)
    #expect(TimeWeighted(level: 7, at: -5).mean(until: -4) == 7)
  }

  @Test func `forgets what it accumulated and keeps what it holds`() {
    var level = TimeWeighted(level: 100, at: 0)
    level.set(3, at: 50)
    level.restart(at: 60)
    #expect(level.level == 3)
    #expect(level.start == 60)
    #expect(level.area(until: 60) == 0)
    #expect(level.mean(until: 80) == 3)
    #expect(level.maximum == 3)
  }

  @Test func `holds areas beyond 64 bits exactly`() {
    var level = TimeWeighted(level: 1_000_000_000_000, at: 0)
    level.change(by: 1, at: 1_000_000_000_000)
    let once = Int128(1_000_000_000_000) * 1_000_000_000_000
    #expect(level.area(until: 1_000_000_000_001) == once + 1_000_000_000_001)
  }
}
