import Foundation
import Synchronization

/// The right to write to a results folder: a lock of the kernel's, gone when its process dies.
///
/// So a kill leaves nothing to unlock. Who holds it is written inside the file, for the process
/// that comes second to say; the file is in no table and no hash. A class because giving the
/// lock back is the end of its life.
final class WriterLock: Sendable {
  /// `nil` once it is given back.
  private let descriptor: Mutex<Int32?>

  static let fileName = "store.lock"

  /// - Throws: ``StoreFailure/inUse(folder:holder:)`` when another process, or another store of
  ///   this one, writes there.
  init(folder: String) throws(StoreFailure) {
    let path = folder + "/" + Self.fileName
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else {
      throw .environment(path: path, detail: String(cString: strerror(errno)))
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      let holder = Self.holder(in: opened)
      close(opened)
      guard reason == EWOULDBLOCK else {
        throw .environment(path: path, detail: String(cString: strerror(reason)))
      }
      throw .inUse(folder: folder, holder: holder)
    }
    Self.describeHolder(in: opened)
    descriptor = Mutex(opened)
  }

  deinit {
    release()
  }

  /// Gives the lock back; once is enough.
  func release() {
    descriptor.withLock { held in
      guard let number = held else { return }
      ftruncate(number, 0)
      close(number)
      held = nil
    }
  }

  private static func describeHolder(in descriptor: Int32) {
    let now = ISO8601DateFormatter().string(from: Date())
    let text =
      "pid \(getpid()) on host \(ProcessInfo.processInfo.hostName) since \(now)\n"
    let bytes = Array(text.utf8)
    ftruncate(descriptor, 0)
    pwrite(descriptor, bytes, bytes.count, 0)
  }

  private static func holder(in descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 400)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return "another process" }
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    return quoted(text.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
