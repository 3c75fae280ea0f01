import Foundation
import Synchronization

/// Turns a trap into exit code 5 and, inside a unit, the command that reproduces it.
///
/// A handler of signals may neither allocate nor lock. So each thread keeps the message for the
/// unit it is working on ready as a C string, and the handler only writes it.
enum CrashReport {
  private static let file = Mutex("")

  private static let messages: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { free($0) }
    return key
  }()

  private static let anywhere: StaticString =
    "\nerror: internal error, a bug; finished runs are kept.\n"

  /// Catches traps from now on.
  static func install() {
    _ = messages
    for trap in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      signal(trap) { _ in
        if let message = pthread_getspecific(CrashReport.messages) {
          _ = write(2, message, strlen(message.assumingMemoryBound(to: CChar.self)))
        } else {
          let text = CrashReport.anywhere
          _ = write(2, text.utf8Start, text.utf8CodeUnitCount)
        }
        _exit(ExitStatus.internalError.rawValue)
      }
    }
  }

  /// Says which file the units that follow are of.
  static func begin(_ file: String) {
    Self.file.withLock { $0 = file }
  }

  /// Remembers what this thread is about to do.
  static func note(point: String, replication: Int, seed: UInt64) {
    let file = file.withLock { $0 }
    guard !file.isEmpty else { return }
    let command = CommandWords.reproducing(
      file: file, point: point, replication: replication, seed: seed)
    let message =
      "\nerror: internal error, a bug; finished runs are kept. To reproduce it:\n  \(command)\n"
    let old = pthread_getspecific(messages)
    pthread_setspecific(messages, strdup(message))
    free(old)
  }
}
