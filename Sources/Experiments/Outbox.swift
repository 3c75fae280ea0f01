import Foundation
import ResultStore

/// A unit on its way to the store, and how it counts for a stopping rule.
struct SettledUnit: Sendable {
  let unit: EncodedUnit
  let values: [Double?]
}

/// What is on its way from the threads that finish it to the one that stores it.
///
/// A disk takes as long to confirm a transaction as a small replication takes to run. So nobody who
/// simulates waits for it: what has come while one transaction was confirmed goes with the next.
/// Whoever comes when `most` wait already waits for room, which bounds the memory they take.
final class Outbox<Item: Sendable>: @unchecked Sendable {
  private let most: Int

  private let condition = NSCondition()
  private var items: [Item] = []
  private var isClosed = false

  init(most: Int = 64) {
    self.most = most
  }

  func put(_ item: Item) {
    condition.lock()
    defer { condition.unlock() }
    while items.count >= most { condition.wait() }
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
