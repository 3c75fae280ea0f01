import ResultStore
import TestSupport
import Testing

@Suite("Shards are joined")
struct MergingTests {
  private func shard(
    _ units: [(Int, Int)], seed: UInt64 = 7
  ) throws -> (folder: TemporaryFolder, store: ResultStore) {
    let folder = try TemporaryFolder()
    let identity = StoreIdentity(
      scenarioText: Samples.identity.scenarioText, seed: seed, version: "1.0")
    let store = try ResultStore.begin(in: folder.path, identity: identity, batch: Samples.batch)
    for (point, replication) in units {
      try store.commit(
        BatchUnit(designPoint: point, replication: replication),
        [Samples.record(point * 10 + replication)])
    }
    return (folder, store)
  }

  @Test("Two halves make the whole")
  func whole() throws {
    let odd = try shard([(0, 1), (1, 1)])
    let even = try shard([(0, 2), (1, 2)])
    let target = try TemporaryFolder()
    let whole = try StoreMerger.merge([even.store, odd.store], into: target.path)
    #expect(try whole.finishedUnits().count == 4)
    let unit = BatchUnit(designPoint: 1, replication: 2)
    #expect(try whole.records(of: unit) == even.store.records(of: unit))
    try whole.verify()
  }

  @Test("A missing, a double and a foreign unit are all named at once")
  func problems() throws {
    let first = try shard([(0, 1), (1, 1)])
    let double = try shard([(0, 1), (0, 2)])
    let foreign = try shard([(1, 2)], seed: 8)
    let target = try TemporaryFolder()
    let failure = #expect(throws: StoreFailure.self) {
      try StoreMerger.merge([first.store, double.store, foreign.store], into: target.path)
    }
    let words = failure?.description ?? ""
    #expect(words.contains("design point ‘as now’, replication 1 is in \(first.folder.path)"))
    #expect(words.contains("\(foreign.folder.path) is foreign"))
    #expect(words.contains("design point ‘=more’, replication 2 is missing"))
    #expect(failure?.isMistake == true)
    #expect(throws: StoreFailure.missing(folder: target.path)) {
      try ResultStore.open(in: target.path)
    }
  }
}
