import Foundation
import ResultStore

/// Keeps what some labour markets of a unit came to until those of all others are there.
///
/// A class guarded by one lock: all threads of a batch share it; hence `@unchecked Sendable`.
final class UnitAssembly<Outcome: Sendable>: @unchecked Sendable {
  private let markets: Int
  private let lock = NSLock()
  private var waiting: [BatchUnit: [Outcome?]] = [:]
  private var failed: Set<BatchUnit> = []

  init(markets: Int) { self.markets = markets }

  /// All outcomes of the unit in the order of labour markets, once this was the last; else `nil`.
  func add(_ outcome: Outcome, of market: Int, to unit: BatchUnit) -> [Outcome]? {
    lock.withLock {
      guard !failed.contains(unit) else { return nil }
      var outcomes = waiting[unit] ?? Array(repeating: nil, count: markets)
      outcomes[market] = outcome
      let whole = outcomes.compactMap(\.self)
      waiting[unit] = whole.count == markets ? nil : outcomes
      return whole.count == markets ? whole : nil
    }
  }

  /// Labour markets that wait for others of their units.
  var marketsWaiting: Int {
    lock.withLock {
      waiting.values.reduce(0) { $0 + $1.count { $0 != nil } }
    }
  }

  /// One of its labour markets has failed, and the unit with it: true the first time.
  func fail(_ unit: BatchUnit) -> Bool {
    lock.withLock {
      waiting[unit] = nil
      return failed.insert(unit).inserted
    }
  }
}
