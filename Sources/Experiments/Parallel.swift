import Foundation

/// Independent pieces of work on several threads.
package enum Parallel {
  /// The results of `work(0)` to `work(count - 1)`, in that order, whoever was first.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ work: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let places = Places<Swift.Result<Result, any Error>>(count: count)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
      while let place = places.next() {
        places.set(place, Swift.Result { try work(place) })
      }
    }
    return try places.all.map { try $0.get() }
  }
}

/// A place for each of several results, dealt out and written by several threads.
private final class Places<Value: Sendable>: @unchecked Sendable {
  private var values: [Value?]
  private var dealt = 0
  private let lock = NSLock()

  init(count: Int) { values = Array(repeating: nil, count: count) }

  func next() -> Int? {
    lock.withLock {
      guard dealt < values.count else { return nil }
      dealt += 1
      return dealt - 1
    }
  }

  func set(_ place: Int, _ value: Value) {
    lock.withLock { values[place] = value }
  }

  var all: [Value] { lock.withLock { values.compactMap { $0 } } }
}
