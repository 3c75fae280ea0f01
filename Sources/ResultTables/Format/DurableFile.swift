import Foundation
import ResultStore

/// A file that appears under its name whole or not at all.
///
/// It is written beside its place, flushed to the disk, renamed, and the folder flushed. After a
/// failed flush nothing is retried: the file counts as unwritten. A class because it holds an
/// open file.
final class DurableFile {
  private let folder: String
  private let name: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var digest = Digest()
  private(set) var byteCount = 0
  private var isPublished = false

  private var path: String { folder + "/" + name }
  private var partialPath: String { folder + "/." + name + ".partial" }

  init(folder: String, name: String) throws(TableFailure) {
    let opened = open(
      folder + "/." + name + ".partial", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard opened >= 0 else { throw Self.failure(folder + "/" + name, errno) }
    self.folder = folder
    self.name = name
    descriptor = opened
    buffer.reserveCapacity(80_000)
  }

  deinit {
    close(descriptor)
    if !isPublished { unlink(partialPath) }
  }

  func write(_ text: String) throws(TableFailure) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 65_536 { try flush() }
  }

  func write(bytes: [UInt8]) throws(TableFailure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 65_536 { try flush() }
  }

  /// Puts the file in its place.
  ///
  /// - Returns: the SHA-256 of its bytes.
  func publish() throws(TableFailure) -> String {
    try flush()
    guard fsync(descriptor) == 0, rename(partialPath, path) == 0 else {
      throw Self.failure(path, errno)
    }
    isPublished = true
    try Self.flushFolder(folder)
    return digest.hexadecimal()
  }

  private func flush() throws(TableFailure) {
    var start = 0
    while start < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Foundation.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Self.failure(path, errno) }
      start += count
    }
    digest.update(buffer)
    byteCount += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// Takes a file away, if it is there, for good.
  static func remove(_ name: String, from folder: String) throws(TableFailure) {
    guard unlink(folder + "/" + name) == 0 || errno == ENOENT else {
      throw failure(folder + "/" + name, errno)
    }
    try flushFolder(folder)
  }

  private static func flushFolder(_ folder: String) throws(TableFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(folder, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure(folder, errno) }
  }

  private static func failure(_ path: String, _ number: Int32) -> TableFailure {
    .environment(
      path: path, detail: "\(String(cString: strerror(number))) (\(freeSpace(at: path)))")
  }
}
