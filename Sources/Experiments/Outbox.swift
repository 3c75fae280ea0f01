import Foundation
import ResultStore

/// Units on their way from the threads that finish them to the one that stores them.
///
/// A disk takes as long to confirm a transaction as a small replication takes to run. So nobody who
/// simulates waits for it: what has come while one transaction was confirmed goes with the next.
/// Whoever comes when `most` wait already waits for room, which bounds the memory they take.
final class Outbox: @unchecked Sendable {
  /// A unit, and how it counts for a stopping rule.
  struct Item: Sendable {
    let unit: EncodedUnit
    let values: [Double?]
  }

  private static let most = 64

  private let condition = NSCondition()
  private var items: [Item] = []
  private var isClosed = false

  func put(_ item: Item) {
    condition.lock()
    defer { condition.unlock() }
    while items.count >= Self.most { condition.wait() }
    items.append(item)
    condition.broadcast()
  }

  /// All that wait, once there are any; `nil` when there are none and none will come.
  func takeAll() -> [Item]? {
    condition.lock()
    defer { condition.unlock() }
    while items.isEmpty, !isClosed { condition.wait() }
    guard !items.isEmpty else { return nil }
    defer {
      items.removeAll()
      condition.broadcast()
    }
    return items
  }

  /// Nobody puts anything in any more.
  func close() {
    condition.lock()
    defer { condition.unlock() }
    isClosed = true
    condition.broadcast()
  }
}
