import Foundation
import GRDB
import OutputStatistics

/// The finished units of one batch, in one SQLite file of a results folder.
///
/// A unit is in it whole or not at all. Every payload has its SHA-256, checked on opening and
/// whenever it is read. One process writes at a time; others may read meanwhile. A class because
/// it holds a file and a lock.
package final class ResultStore: Sendable {
  package static let fileName = "store.sqlite"

  package let folder: String
  package let identity: StoreIdentity
  package let batch: BatchDescription
  let queue: DatabaseQueue
  let file: String
  /// By measure.
  let unitsOfMeasures: [String: String]
  private let lock: WriterLock?

  package var isWritable: Bool { lock != nil }

  private init(
    folder: String, identity: StoreIdentity, batch: BatchDescription, queue: DatabaseQueue,
    lock: WriterLock?
  ) {
    self.folder = folder
    self.identity = identity
    self.batch = batch
    self.queue = queue
    self.file = Self.path(in: folder)
    unitsOfMeasures = Dictionary(
      batch.measures.map { ($0.key, $0.unit) }, uniquingKeysWith: { first, _ in first })
    self.lock = lock
  }

  static func path(in folder: String) -> String { folder + "/" + fileName }

  /// Begins a store, or goes on with the one that is there when it is of the same identity.
  ///
  /// - Parameter isFresh: removes what is there first.
  /// - Throws: ``StoreFailure/different(folder:differences:)`` when the folder holds results of
  ///   another scenario, seed or version and `isFresh` is false.
  package static func begin(
    in folder: String, identity: StoreIdentity, batch: BatchDescription, isFresh: Bool = false
  ) throws(StoreFailure) -> ResultStore {
    try makeFolder(folder)
    let lock = try WriterLock(folder: folder)
    if isFresh { try remove(from: folder) } else { try checkTablesHaveStore(folder) }
    let file = path(in: folder)
    let queue = try connect(to: folder, isWriting: true)
    let isThere = try storing(in: file) { try queue.read(StoreSchema.isPresent) }
    if isThere {
      let stored = try readAbout(queue, file: file)
      let differences = identity.differences(from: stored.identity)
      guard differences.isEmpty else {
        throw .different(folder: folder, differences: differences)
      }
      let store = ResultStore(
        folder: folder, identity: stored.identity, batch: stored.batch, queue: queue, lock: lock)
      try store.verify()
      return store
    }
    try storing(in: file) {
      try queue.write { database in
        try StoreSchema.create(in: database)
        try writeAbout("identity", identity, in: database)
        try writeAbout("batch", batch, in: database)
      }
    }
    return ResultStore(
      folder: folder, identity: identity, batch: batch, queue: queue, lock: lock)
  }

  /// Opens the store of a folder and checks every hash in it.
  ///
  /// - Parameter isWriting: asks for the lock; tables are written by a store that has it.
  package static func open(
    in folder: String, isWriting: Bool = false
  ) throws(StoreFailure) -> ResultStore {
    let file = path(in: folder)
    guard FileManager.default.fileExists(atPath: file) else { throw .missing(folder: folder) }
    let lock = isWriting ? try WriterLock(folder: folder) : nil
    let queue = try connect(to: folder, isWriting: isWriting)
    guard try storing(in: file, { try queue.read(StoreSchema.isPresent) }) else {
      throw .missing(folder: folder)
    }
    let stored = try readAbout(queue, file: file)
    let store = ResultStore(
      folder: folder, identity: stored.identity, batch: stored.batch, queue: queue, lock: lock)
    try store.verify()
    return store
  }

  /// Closes the file and gives the lock back.
  ///
  /// A writer first folds the log into the file, so that one file is all there is and the folder
  /// may be copied or mounted read-only.
  package func close() throws(StoreFailure) {
    if isWritable {
      // Refused while others read; the log then stays beside the file, which is as safe.
      _ = try? queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
    }
    try storing(in: file) { try queue.close() }
    lock?.release()
  }

  private static func connect(
    to folder: String, isWriting: Bool
  ) throws(StoreFailure) -> DatabaseQueue {
    try storing(in: path(in: folder)) {
      try DatabaseQueue(
        path: path(in: folder),
        configuration: StoreSchema.configuration(folder: folder, isWriting: isWriting))
    }
  }

  /// Finished tables whose store is gone or empty are not computed over in silence.
  private static func checkTablesHaveStore(_ folder: String) throws(StoreFailure) {
    let file = path(in: folder)
    let manager = FileManager.default
    let size = (try? manager.attributesOfItem(atPath: file))?[.size] as? Int ?? -1
    guard size <= 0 else { return }
    let isFinished = manager.fileExists(atPath: folder + "/manifest.json")
    if size == 0, isFinished { throw .damaged(file: file, what: "it is empty") }
    if isFinished || manager.fileExists(atPath: folder + "/summary.csv") {
      throw .withoutStore(folder: folder)
    }
  }

  private static func makeFolder(_ folder: String) throws(StoreFailure) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .environment(
        path: folder, detail: "the folder cannot be made: \(systemWords(for: error))")
    }
  }

  /// The manifest goes first: without it no table counts as finished.
  private static func remove(from folder: String) throws(StoreFailure) {
    for name in ["manifest.json", fileName, fileName + "-wal", fileName + "-shm"] {
      let path = folder + "/" + name
      guard unlink(path) == 0 || errno == ENOENT else {
        throw .environment(path: path, detail: String(cString: strerror(errno)))
      }
    }
  }
}
