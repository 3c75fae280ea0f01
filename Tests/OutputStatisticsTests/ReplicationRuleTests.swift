import OutputStatistics
import Testing

/// Feeds values until the rule is satisfied: the answer, and the replication that settled it.
private func settle(
  _ values: [Double], _ target: ReplicationRule.Target
) throws -> (enough: Int, after: Int)? {
  var rule = ReplicationRule(target: target)
  for (index, value) in values.enumerated() {
    try rule.record(value)
    if let enough = rule.enough { return (enough, index + 1) }
  }
  return nil
}

@Suite struct `The rule for replications` {
  /// From the same algorithm written with NumPy and SciPy on the same values.
  @Test(arguments: [
    (UInt64(1), 1_000.0, 0.05, 63, 68), (2, 1_000, 0.05, 72, 77), (3, -3_000, 0.02, 130, 136),
    (4, 200, 0.05, 273, 286), (5, 5_000, 0.03, 14, 19),
  ])
  func `finds the first that stays precise`(
    seed: UInt64, base: Double, share: Double, enough: Int, after: Int
  ) throws {
    let values = series(seed: seed, count: 1_000, base: base)
    let found = try #require(try settle(values, .relative(share)))
    #expect(found == (enough, after))
  }

  @Test func `starts again when looking ahead breaks the target`() throws {
    var rule = ReplicationRule(target: .relative(0.1))
    var metFirst: Int?
    for (index, value) in series(seed: 1, count: 62, base: 300).enumerated() {
      try rule.record(value)
      if metFirst == nil, index >= 2, rule.isPrecise { metFirst = index + 1 }
    }
    #expect(metFirst == 55)
    #expect(rule.enough == 57)
  }

  @Test func `takes an absolute target where the mean is near zero`() throws {
    let values = series(seed: 6, count: 1_000, base: -500)
    let found = try #require(try settle(values, .absolute(40)))
    #expect(found == (199, 208))
    #expect(try settle(Array(values.prefix(400)), .relative(0.05)) == nil)
  }

  @Test func `does not take a negative mean for precision`() throws {
    var rule = ReplicationRule(target: .relative(0.05))
    for value in [-1.0, -900, -100, -700, -300] { try rule.record(value) }
    #expect(!rule.isPrecise)
  }

  @Test func `needs three, and five more to be sure`() throws {
    let found = try #require(try settle(Array(repeating: 4, count: 50), .relative(0.05)))
    #expect(found == (3, 8))
    #expect(ReplicationRule.lookAhead(from: 3) == 5)
    #expect(ReplicationRule.lookAhead(from: 139) == 6)
    #expect(ReplicationRule.lookAhead(from: 200) == 10)
  }
}
