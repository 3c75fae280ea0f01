import Foundation
import OutputStatistics
import TestSupport
import Testing

@testable import ResultStore

@Suite("Stores are safe")
struct SafetyTests {
  let folder: TemporaryFolder
  private var file: String { folder.path + "/store.sqlite" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func begin() throws -> ResultStore {
    try ResultStore.begin(in: folder.path, identity: Samples.identity, batch: Samples.batch)
  }

  private func filled() throws {
    let store = try begin()
    try store.commit(BatchUnit(designPoint: 0, replication: 1), [Samples.record(1)])
    try store.commit(BatchUnit(designPoint: 1, replication: 1), [Samples.record(2)])
    try store.close()
  }

  private func tamper(_ sql: String) throws {
    let store = try begin()
    try store.execute([sql])
    try store.close()
  }

  @Test("A folder that cannot be made is refused in the system's own words")
  func impossibleFolder() throws {
    // A file stands where a folder above it should.
    let path = folder.path + "/taken"
    try Data().write(to: URL(fileURLWithPath: path))
    let failure = #expect(throws: StoreFailure.self) {
      try ResultStore.begin(
        in: path + "/results", identity: Samples.identity, batch: Samples.batch)
    }
    #expect(
      failure?.description == "\(path)/results: the folder cannot be made: Not a directory")
  }

  @Test("A second writer is refused and told who writes; readers may look on")
  func twoWriters() throws {
    let first = try begin()
    try first.commit(BatchUnit(designPoint: 0, replication: 1), [Samples.record(1)])
    let failure = #expect(throws: StoreFailure.self) { try begin() }
    let words = failure?.description ?? ""
    #expect(words.contains("in use by pid \(ProcessInfo.processInfo.processIdentifier) on host"))
    #expect(failure?.isMistake == false)
    #expect(try ResultStore.open(in: folder.path).finishedUnits().count == 1)
  }

  @Test("The lock is free again when its holder is gone")
  func lockIsReleased() throws {
    try filled()
    #expect(try begin().finishedUnits().count == 2)
    #expect(try begin().finishedUnits().count == 2)
  }

  @Test(
    "A changed payload, a payload of another unit and a missing one are named",
    arguments: [
      (
        "UPDATE payloads SET bytes = zeroblob(9) WHERE section = 'flows' AND design_point = 1",
        "design point ‘=more’, replication 1, table flows"
      ),
      (
        "UPDATE payloads SET replication = 2 WHERE section = 'costs' AND design_point = 0",
        "design point ‘as now’, replication 1, table units"
      ),
      (
        "DELETE FROM payloads WHERE section = 'series' AND design_point = 0",
        "design point ‘as now’, replication 1, table units"
      ),
      (
        "UPDATE units SET state = 'failed' WHERE design_point = 0",
        "design point ‘as now’, replication 1, table units"
      ),
      (
        "UPDATE measures SET value = 1 WHERE measure = 'caseload' AND design_point = 'as now'",
        "design point ‘as now’, replication 1, table measures"
      ),
      ("DELETE FROM units WHERE design_point = 0", "table payloads has rows of units"),
      ("UPDATE about SET content = replace(content, 'Sample', 'Simple')", "table about"),
    ])
  func damage(sql: String, named: String) throws {
    try filled()
    try tamper(sql)
    let failure = #expect(throws: StoreFailure.self) { try ResultStore.open(in: folder.path) }
    guard case .damaged(let path, let what) = failure else {
      Issue.record("not called damaged: \(String(describing: failure))")
      return
    }
    #expect(path == file)
    #expect(what.contains(named))
  }

  @Test("A store cut short is called damaged")
  func truncation() throws {
    try filled()
    let handle = try #require(FileHandle(forWritingAtPath: file))
    let length = try handle.seekToEnd()
    try handle.truncate(atOffset: length / 2)
    try handle.close()
    let failure = #expect(throws: StoreFailure.self) { try ResultStore.open(in: folder.path) }
    guard case .damaged = failure else {
      Issue.record("not called damaged: \(String(describing: failure))")
      return
    }
  }

  @Test("Bytes that no writer wrote never trap the reader")
  func noise() throws {
    let whole = try #require(RecordSection.series.payload(of: [Samples.record(1)]))
    for length in 0..<whole.count {
      var records: [ReplicationRecord] = []
      #expect(throws: PayloadDamage.self) {
        try RecordSection.series.read(Array(whole[..<length]), measures: nil, into: &records)
      }
    }
    var state: UInt64 = 1
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 25)
      }
      for section in RecordSection.allCases {
        var records: [ReplicationRecord] = []
        try? section.read(bytes, measures: nil, into: &records)
      }
    }
  }

  @Test("An empty folder holds no results, an empty file neither")
  func missing() throws {
    #expect(throws: StoreFailure.missing(folder: folder.path)) {
      try ResultStore.open(in: folder.path)
    }
    #expect(FileManager.default.createFile(atPath: file, contents: nil))
    #expect(throws: StoreFailure.missing(folder: folder.path)) {
      try ResultStore.open(in: folder.path)
    }
    #expect(try begin().finishedUnits().isEmpty)
  }

  @Test("The mount that a path lies in is the longest that leads to it")
  func mounts() {
    let mounts = """
      22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
      90 22 0:45 / /home rw shared:2 - nfs4 server:/home rw
      91 22 0:46 / /home/local\\040disk rw - xfs /dev/vdb rw
      """
    #expect(NetworkFilesystem.type(of: "/homely", in: mounts) == "ext4")
    #expect(NetworkFilesystem.type(of: "/home/ann", in: mounts) == "nfs4")
    #expect(NetworkFilesystem.type(of: "/home/local disk/x", in: mounts) == "xfs")
  }
}
