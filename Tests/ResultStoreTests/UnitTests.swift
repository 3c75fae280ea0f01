import OutputStatistics
import ResultStore
import TestSupport
import Testing

@Suite("Units are kept and read back")
struct UnitTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func begin(isFresh: Bool = false) throws -> ResultStore {
    try ResultStore.begin(
      in: folder.path, identity: Samples.identity, batch: Samples.batch, isFresh: isFresh)
  }

  @Test("What is read is what was committed, minus zero as zero")
  func roundTrip() throws {
    let store = try begin()
    let unit = BatchUnit(designPoint: 1, replication: 2)
    try store.commit(unit, [Samples.record(3, events: 1_000)])
    var expected = Samples.record(3, events: 1_000)
    expected.indicators[0].value = 0
    let found = try store.records(of: unit)
    #expect(found == [expected])
    #expect(found[0].indicators[0].value?.sign == .plus)
  }

  @Test("Several units, finished and failed, go into the store in one transaction")
  func together() throws {
    let store = try begin()
    let (good, bad) = (
      BatchUnit(designPoint: 0, replication: 1), BatchUnit(designPoint: 1, replication: 1)
    )
    try store.commit([
      store.encoded(good, [Samples.record(1)]), store.encoded(bad, failure: "torn"),
    ])
    #expect(try store.finishedUnits() == [good])
    #expect(try store.failedUnits().map(\.reason) == ["torn"])
    try store.verify()
  }

  @Test("A reader may ask for some tables and some measures only")
  func parts() throws {
    let store = try begin()
    let unit = BatchUnit(designPoint: 0, replication: 1)
    try store.commit(unit, [Samples.record(1)])
    let flows = try store.records(of: unit, sections: [.flows])
    #expect(flows[0].flows.count == 1 && flows[0].series.isEmpty && flows[0].costs.isEmpty)
    let none = try store.records(of: unit, sections: [.series], measures: ["other"])
    #expect(none[0].series.isEmpty)
    let some = try store.records(of: unit, sections: [.series], measures: ["caseload"])
    #expect(some[0].series == Samples.record(1).series)
  }

  @Test("Units come in key order, however they were finished, and survive reopening")
  func order() throws {
    let store = try begin()
    for (point, replication) in [(1, 2), (0, 2), (1, 1), (0, 1)] {
      try store.commit(
        BatchUnit(designPoint: point, replication: replication), [Samples.record(replication)])
    }
    try store.close()
    let units = try ResultStore.open(in: folder.path).finishedUnits()
    #expect(units.map(\.designPoint) == [0, 0, 1, 1])
    #expect(units.map(\.replication) == [1, 2, 1, 2])
  }

  @Test("A failed unit keeps its reason, and finishing it later takes the mark away")
  func failure() throws {
    let store = try begin()
    let unit = BatchUnit(designPoint: 0, replication: 1)
    try store.markFailed(unit, reason: "too many events at one instant")
    #expect(
      try store.failedUnits()
        == [FailedUnit(unit: unit, reason: "too many events at one instant")])
    #expect(try store.finishedUnits().isEmpty)
    try store.verify()
    try store.commit(unit, [Samples.record(1)])
    #expect(try store.failedUnits().isEmpty)
    #expect(try store.finishedUnits() == [unit])
  }

  @Test("A store of another scenario or seed is refused in words, and replaced when fresh")
  func identity() throws {
    try begin().commit(BatchUnit(designPoint: 0, replication: 1), [Samples.record(1)])
    let other = StoreIdentity(
      scenarioText: "title: sample\nhorizon: 3 years\n", seed: 8, version: "1.0")
    let failure = #expect(throws: StoreFailure.self) {
      try ResultStore.begin(in: folder.path, identity: other, batch: Samples.batch)
    }
    let words = failure?.description ?? ""
    #expect(words.contains("‘horizon: 3 years’, in the results there ‘horizon: 2 years’"))
    #expect(words.contains("the seed is 8; the results there were made with 7"))
    #expect(words.contains("--fresh"))
    #expect(failure?.isMistake == true)
    let fresh = try ResultStore.begin(
      in: folder.path, identity: other, batch: Samples.batch, isFresh: true)
    #expect(try fresh.finishedUnits().isEmpty)
  }

  @Test("The number of replications that are reported is what was asked until it is settled")
  func settling() throws {
    let store = try begin()
    #expect(try store.reportedReplications() == 2)
    try store.settle(reportedReplications: 1)
    #expect(try store.reportedReplications() == 1)
  }
}
