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
  @inline(__always)
  func customer(_ number: UInt32) -> Customer {
    var stream = source.stream(purpose: Purpose.customer, entity: number, occurrence: 0)
    let interval = meanInterval * stream.exponential()
    let work = QueueSystem.meanService * stream.exponential()
    return Customer(interval: Self.whole(interval), work: Self.whole(work))
  }

  /// The nearest whole number of one below 2^52, as the fraction of 2^52 plus it.
  @inline(__always)
  private static func whole(_ x: Double) -> Int64 {
    Int64(truncatingIfNeeded: (x + 0x1p52).bitPattern & 0x000f_ffff_ffff_ffff)
  }

  /// Whether a customer belongs to the urgent half.
  @inline(__always)
  func isUrgent(_ customer: UInt32) -> Bool {
    var stream = source.stream(purpose: Purpose.urgency, entity: customer, occurrence: 0)
    return stream.uniform() < 0.5
  }
}
