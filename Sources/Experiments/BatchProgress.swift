/// How far a running batch is.
package struct BatchProgress: Sendable, Equatable {
  /// Units in the store, those of earlier runs included.
  package var finished: Int
  /// Units that were there when this run began.
  package var finishedBefore: Int
  /// Units in all; with a precision, the most that there may be.
  package var total: Int
  package var failed: Int
  package var elapsed: Duration

  /// Units a second in this run; `nil` before the first.
  package var unitsPerSecond: Double? {
    let done = finished - finishedBefore + failed
    let seconds = elapsed / .seconds(1)
    return done > 0 && seconds > 0 ? Double(done) / seconds : nil
  }

  /// At the pace of this run; `nil` before the first unit.
  package var timeLeft: Duration? {
    unitsPerSecond.map { .seconds(Double(max(0, total - finished - failed)) / $0) }
  }
}
