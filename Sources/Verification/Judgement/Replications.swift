import Dispatch
import Foundation
import Synchronization

/// Independent replications over threads; the results are in their order, whoever was first.
enum Replications {
  /// - Throws: what the first replication in order threw.
  static func run<Value: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) throws -> Value
  ) throws -> [Value] {
    let board = Board<Value>(count)
    let group = DispatchGroup()
    for number in 1...max(1, min(threads, count)) {
      group.enter()
      let thread = Thread {
        while let place = board.take() { board.keep(Result { try body(place) }, at: place) }
        group.leave()
      }
      thread.stackSize = 8 << 20
      thread.name = "queues \(number)"
      thread.start()
    }
    group.wait()
    return try board.results.map { try $0.get() }
  }

  /// Hands out places and takes back results. A class because threads share it.
  private final class Board<Value: Sendable>: Sendable {
    private struct State {
      var next = 0
      var results: [Result<Value, any Error>?]
    }

    private let state: Mutex<State>

    init(_ count: Int) {
      state = Mutex(State(results: Array(repeating: nil, count: count)))
    }

    func take() -> Int? {
      state.withLock { state in
        guard state.next < state.results.count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func keep(_ result: Result<Value, any Error>, at place: Int) {
      state.withLock { $0.results[place] = result }
    }

    var results: [Result<Value, any Error>] {
      state.withLock { $0.results.compactMap { $0 } }
    }
  }
}
