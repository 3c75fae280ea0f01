import EventEngine
package import OutputStatistics
import Probability

/// A queueing system with a known answer, at nine tenths of what its servers can do.
package enum QueueSystem: String, CaseIterable, Sendable {
  /// One server, first come, first served; its own model, without a station.
  case mm1
  /// Ten servers and one queue.
  case mm10
  /// One server and two classes, half the customers urgent; no service is interrupted.
  case priority

  static let load = 0.9
  /// Milliseconds of a mean service: long, so that rounding to whole ones does not matter.
  static let meanService = 1_000_000.0

  package var servers: Int { self == .mm10 ? 10 : 1 }

  /// The mean wait in mean services, once the queue no longer remembers that it began empty.
  ///
  /// Erlang C. With classes the mean over both is that of one class: whatever the urgent gain the
  /// others lose (Kleinrock's conservation law).
  package var theory: Double {
    let offered = Self.load * Double(servers)
    var blocking = 1.0
    for server in 1...servers {
      blocking = offered * blocking / (Double(server) + offered * blocking)
    }
    let waits = blocking / (1 - Self.load * (1 - blocking))
    return waits / (Double(servers) * (1 - Self.load))
  }

  /// Lets `customers` come, wait and be served, until all have left.
  package func run(customers: Int, replication: UInt32 = 1) throws -> QueueRun {
    let chance = CustomerChance(replication: replication, servers: servers)
    let (waits, seconds) = try ProcessorTime.measure {
      switch self {
      case .mm1:
        var queue = SingleServerQueue(customers: customers, chance: chance)
        try queue.run(until: .distantFuture)
        return queue.waits
      case .mm10, .priority:
        var queue = StationQueue(
          servers: servers, hasClasses: self == .priority, customers: customers, chance: chance)
        try queue.run(until: .distantFuture)
        return queue.waits
      }
    }
    return QueueRun(waits: waits, seconds: seconds)
  }
}

/// What one run of a queueing system saw.
package struct QueueRun: Sendable {
  /// One for each customer, in mean services.
  package let waits: Tally
  /// Processor time.
  package let seconds: Double
}
