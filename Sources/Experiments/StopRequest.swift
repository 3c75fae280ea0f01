package import Dispatch
import Foundation
import Synchronization

/// A wish to stop, from a signal or from the program. A class because it is shared by threads.
package final class StopRequest: Sendable {
  private let number = Atomic<Int32>(0)

  package init() {}

  /// The signal that asked to stop; `nil` while nobody has.
  package var signal: Int32? {
    let value = number.load(ordering: .acquiring)
    return value == 0 ? nil : value
  }

  /// Asks to stop as if by a signal: SIGINT is 2, SIGTERM 15. The first one counts.
  package func request(signal: Int32) {
    _ = number.compareExchange(expected: 0, desired: signal, ordering: .acquiringAndReleasing)
  }

  /// Turns SIGINT and SIGTERM into requests. The second one of a kind ends the process as it
  /// would have.
  ///
  /// - Returns: what must be kept for as long as signals are to be caught.
  package func catchSignals() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { caught in
      Foundation.signal(caught, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: caught, queue: .global())
      source.setEventHandler { [self] in
        request(signal: caught)
        Foundation.signal(caught, SIG_DFL)
      }
      source.resume()
      return source
    }
  }
}
