import EventEngine
import OutputStatistics
import Testing

@testable import Benchmarks

/// That the timed work is the work it says it is; how long it takes is never tested.
@Suite("Fixed work")
struct WorkTests {
  @Test("Queues give the mean wait of theory", arguments: QueueSystem.allCases)
  func waits(_ system: QueueSystem) throws {
    let means = try (1...20).map { replication in
      try #require(try system.run(customers: 50_000, replication: replication).waits.mean)
    }
    let tally = Tally(means)
    let error = try #require(tally.standardDeviation) / 20.0.squareRoot()
    let mean = try #require(tally.mean)
    #expect(abs(mean - system.theory) < 4 * error, "\(mean) ± \(error), theory \(system.theory)")
    #expect(error < 0.1 * system.theory)
  }

  @Test("Every customer's wait is tallied", arguments: QueueSystem.allCases)
  func everyCustomer(_ system: QueueSystem) throws {
    #expect(try system.run(customers: 1_000).waits.count == 1_000)
    #expect(try system.run(customers: 1).waits.maximum == 0)
  }

  @Test("Exponential draws have a mean of one, each from its own stream or all from one")
  func draws() {
    #expect(abs(ExponentialDraws.ofTheirOwn(100_000).mean - 1) < 0.02)
    #expect(abs(ExponentialDraws.inSequence(100_000).mean - 1) < 0.02)
  }

  @Test("A waiting line keeps the order of arrival, through growing and wrapping")
  func line() {
    var line = WaitingLine()
    var (next, first) = (Int64(0), Int64(0))
    for step in 0..<1_000 {
      for _ in 0..<(step % 7) {
        line.append(WaitingCustomer(arrived: .distantPast, work: next))
        next += 1
      }
      for _ in 0..<(step % 5) where first < next {
        #expect(line.removeFirst()?.work == first)
        first += 1
      }
    }
    #expect(next - first > 64)
  }
}
