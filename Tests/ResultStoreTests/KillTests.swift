import Foundation
import ResultStore
import TestSupport
import Testing

@Suite("A kill loses no finished unit")
struct KillTests {
  @Test("Whatever part of the log reached the disk, the store opens with a prefix of the units")
  func truncatedLogs() throws {
    let folder = try TemporaryFolder()
    let store = try ResultStore.begin(
      in: folder.path, identity: Samples.identity, batch: Samples.batch)
    var units: [BatchUnit] = []
    for (point, replication) in [(0, 1), (1, 1), (0, 2), (1, 2)] {
      units.append(BatchUnit(designPoint: point, replication: replication))
      try store.commit(units[units.count - 1], [Samples.record(point + replication)])
    }
    let file = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/store.sqlite"))
    let log = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/store.sqlite-wal"))
    try store.close()
    var counts: Set<Int> = []
    for step in 0...12 {
      let cut = try TemporaryFolder()
      let length = log.count * step / 12
      try file.write(to: URL(fileURLWithPath: cut.path + "/store.sqlite"))
      try log.prefix(length).write(to: URL(fileURLWithPath: cut.path + "/store.sqlite-wal"))
      let found = try ResultStore.begin(
        in: cut.path, identity: Samples.identity, batch: Samples.batch)
      let present = try found.finishedUnits()
      #expect(Set(present) == Set(units.prefix(present.count)))
      for unit in units { try found.commit(unit, [Samples.record(1)]) }
      try found.verify()
      counts.insert(present.count)
    }
    #expect(counts.contains(0) && counts.contains(4) && counts.count >= 3)
  }
}
