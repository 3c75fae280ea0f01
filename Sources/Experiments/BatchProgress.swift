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
  /// Labour markets that a unit consists of; those that are simulated of units not yet finished.
  package var markets = 1
  package var marketsOfUnfinished = 0

  /// Units done in all, those under way by the part of their labour markets that is done.
  package var unitsDone: Double {
    Double(finished + failed) + Double(marketsOfUnfinished) / Double(markets)
  }

  /// Units a second in this run; `nil` before the first, or the first labour market of one.
  package var unitsPerSecond: Double? {
    let done = unitsDone - Double(finishedBefore)
    let seconds = elapsed / .seconds(1)
    return done > 0 && seconds > 0 ? done / seconds : nil
  }

  /// At the pace of this run; `nil` before that is known.
  package var timeLeft: Duration? {
    unitsPerSecond.map { .seconds(max(0, Double(total) - unitsDone) / $0) }
  }
}
