import Probability

/// A case with its numbers read: theory, model, and how long it takes.
struct QueueSubject: Sendable {
  var expectations: [Expectation]
  /// Customers per unit of time.
  var throughput: Double
  /// The greatest rate in the model, which sets the clock.
  var fastest: Double
  /// Units of time from empty until nothing of the start is left.
  var settling: Double
  /// The length of observation is a whole number of these; 0 for any length.
  var cycle = 0.0
  var replicate: @Sendable (RandomSource, ObservationWindow) throws -> QueueRecord

  /// The most customers that may go by before observation begins.
  static let longestSettling = 5e6

  /// - Throws: ``ImpossibleNumbers`` for a queue that takes ages to come to rest, or whose rates lie
  ///   too far apart for a clock of 64 bits.
  func queue(customers: Int) throws(ImpossibleNumbers) -> VerifiedQueue {
    let passing = settling * throughput
    guard passing <= Self.longestSettling else {
      throw ImpossibleNumbers(complaints: [
        "\(QueueNumber.arrivalRate.option) and the other rates give a queue that takes"
          + " \(Self.rounded(passing)) customers to come to rest, at most"
          + " \(Self.rounded(Self.longestSettling)) are simulated: lower the load"
      ])
    }
    var length = Double(customers) / throughput
    if cycle > 0 { length = cycle * max(1, (length / cycle).rounded(.up)) }
    guard (settling + length) * 1e6 * fastest < 0x1p55 else {
      throw ImpossibleNumbers(complaints: [
        "\(QueueNumber.arrivalRate.option) and the other rates lie too far apart to be simulated"
          + " with \(customers) customers"
      ])
    }
    return VerifiedQueue(
      expectations: expectations.filter { $0.theory > 0 },
      window: ObservationWindow(fastest: fastest, settling: settling, length: length),
      customers: throughput * length, replicate: replicate)
  }

  private static func rounded(_ count: Double) -> String {
    count < 1e15 ? "\(Int(count))" : "more than 10^15"
  }
}

extension QueueSubject {
  /// A queue at a single station.
  init(_ expectations: [Expectation], _ design: StationDesign, settling: Double) {
    var design = design
    design.keepsWaits = expectations.contains {
      if case .waitQuantile = $0.figure { true } else { false }
    }
    self.expectations = expectations
    throughput = design.arrivalRate * design.batch.mean
    fastest = design.fastest
    self.settling = settling
    cycle = design.seasonAmplitude > 0 ? design.seasonLength : 0
    let final = design
    replicate = { try StationModel.replicate(final, $0, $1) }
  }

  /// Relaxation times that are let pass before observation: e⁻⁸ is 1/3000.
  static let relaxations = 8.0

  /// How long a queue with one stream of arrivals takes to come to rest.
  ///
  /// The relaxation time of M/M/c is 1 / (√(c μ) − √λ)² (Morse, *Queues, Inventories and
  /// Maintenance*, 1958); variable service lengthens it in proportion to (1 + cv²) / 2, as in heavy
  /// traffic.
  static func settling(load: Double, service: ServiceLaw, servers: Int) -> Double {
    let gap = 1 - load.squareRoot()
    let variation = max(1, (1 + service.squaredVariation) / 2)
    let draining = service.mean / Double(servers) / (gap * gap)
    return relaxations * variation * (draining + service.mean)
  }
}
