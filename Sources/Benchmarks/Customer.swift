import EventEngine
import Probability

/// What chance says of a customer before it comes.
struct Customer {
  /// Milliseconds between its arrival and that of the one before.
  var interval: Int64
  /// Milliseconds that its service takes.
  var work: Int64
}

/// The random numbers of customers, each addressed by what it decides and for whom.
struct CustomerChance {
  private let source: RandomSource
  private let meanInterval: Double

  private enum Purpose {
    static let customer: UInt8 = 1
    static let urgency: UInt8 = 2
  }

  init(replication: UInt32, servers: Int) {
    source = RandomSource(seed: 20_230_401, replication: replication)
    meanInterval = QueueSystem.meanService / (QueueSystem.load * Double(servers))
  }

  /// The customer of a number, counted from 0 in the order of arrival.
  func customer(_ number: UInt32) -> Customer {
    var stream = source.stream(purpose: Purpose.customer, entity: number, occurrence: 0)
    let interval = meanInterval * stream.exponential()
    let work = QueueSystem.meanService * stream.exponential()
    return Customer(interval: Int64(interval + 0.5), work: Int64(work + 0.5))
  }

  /// Whether a customer belongs to the urgent half.
  func isUrgent(_ customer: UInt32) -> Bool {
    var stream = source.stream(purpose: Purpose.urgency, entity: customer, occurrence: 0)
    return stream.bernoulli(0.5)
  }
}
