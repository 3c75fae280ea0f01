/// How many customers come at once.
package enum BatchLaw: Sendable, Equatable {
  /// Always the same number, at least 1.
  case fixed(Int)
  /// 1, 2, 3, … with geometric probabilities and this mean, at least 1.
  case geometric(mean: Double)

  package var mean: Double {
    switch self {
    case .fixed(let size): Double(size)
    case .geometric(let mean): mean
    }
  }

  /// The mean of X (X − 1) for 2, of X (X − 1) (X − 2) for 3.
  func factorialMoment(_ order: Int) -> Double {
    switch self {
    case .fixed(let size): (0..<order).reduce(1) { $0 * Double(size - $1) }
    case .geometric(let mean):
      // With success p = 1/mean: n! (1 − p)ⁿ⁻¹ / pⁿ.
      (1...order).reduce(1) { $0 * Double($1) * mean }
        * (1..<order).reduce(1) { product, _ in
          product * (1 - 1 / mean)
        }
    }
  }
}

/// M[X]/G/1: batches of customers arrive as a Poisson process at one server.
///
/// A customer waits for what was there before its batch, as in M/G/1 with whole batches as
/// customers, and for those of its own batch who are served before it. Source: P. J. Burke, “Delays
/// in single-server queues with batch input”, *Operations Research* 23 (1975) 830–833; Gross and
/// Harris, section 5.1.
package struct BatchQueue: Sendable {
  /// Batches per unit of time.
  package let batchRate: Double
  package let size: BatchLaw
  package let service: ServiceLaw

  /// Batches times their mean size times the mean service must lie below 1.
  package init(batchRate: Double, size: BatchLaw, service: ServiceLaw) {
    precondition(batchRate * size.mean * service.mean < 1, "a batch queue without a rest")
    self.batchRate = batchRate
    self.size = size
    self.service = service
  }

  package var load: Double { batchRate * size.mean * service.mean }

  package var meanWait: Double {
    batchRate * batchWork(2) / (2 * (1 - load)) + meanPlace * service.mean
  }

  package var waitVariance: Double {
    let first = batchRate * batchWork(2) / (2 * (1 - load))
    let before = first * first + batchRate * batchWork(3) / (3 * (1 - load))
    // Σ j² P(X > j) = E[X (X − 1) (2X − 1)] / 6, by factorial moments.
    let squarePlace =
      (2 * size.factorialMoment(3) + 3 * size.factorialMoment(2)) / (6 * size.mean)
    let placeVariance = squarePlace - meanPlace * meanPlace
    let within = meanPlace * service.variance + placeVariance * service.mean * service.mean
    return before + within
  }

  package var meanQueue: Double { batchRate * size.mean * meanWait }

  package var meanNumber: Double { meanQueue + load }

  /// All wait but the first of a batch that finds nobody.
  package var waitingProbability: Double { 1 - (1 - load) / size.mean }

  /// The mean number of its own batch who are served before a customer.
  private var meanPlace: Double { size.factorialMoment(2) / (2 * size.mean) }

  /// The second or third moment of the work that a batch brings.
  private func batchWork(_ order: Int) -> Double {
    let (first, second) = (service.mean, service.moment(2))
    guard order == 3 else {
      return size.mean * second + size.factorialMoment(2) * first * first
    }
    return size.mean * service.moment(3) + 3 * size.factorialMoment(2) * second * first
      + size.factorialMoment(3) * first * first * first
  }
}
