/// M/G/1: Poisson arrivals, one server, service of any distribution, first come first served.
///
/// Source: F. Pollaczek, *Mathematische Zeitschrift* 32 (1930); A. Khinchine, *Matematicheskii
/// Sbornik* 39 (1932); L. Takács for the second moment; Kleinrock, *Queueing Systems* I (1975),
/// sections 5.6 and 5.7.
package struct PollaczekKhinchine: Sendable {
  package let arrivalRate: Double
  package let service: ServiceLaw

  /// The arrival rate times the mean service must lie below 1.
  package init(arrivalRate: Double, service: ServiceLaw) {
    precondition(arrivalRate * service.mean < 1, "an M/G/1 queue without a rest")
    self.arrivalRate = arrivalRate
    self.service = service
  }

  package var load: Double { arrivalRate * service.mean }

  package var meanWait: Double { arrivalRate * service.moment(2) / (2 * (1 - load)) }

  package var waitVariance: Double {
    meanWait * meanWait + arrivalRate * service.moment(3) / (3 * (1 - load))
  }

  package var meanQueue: Double { arrivalRate * meanWait }

  package var meanNumber: Double { meanQueue + load }

  /// The wait that a share of arrivals does not exceed; `nil` when that share does not wait.
  package func waitQuantile(_ share: Double) -> Double? {
    guard load > 1 - share else { return nil }
    return TailQuantile.time(tail: waitTail, falls: 1 - share, scale: meanWait)
  }

  /// The part of arrivals that waits longer than a positive time, from the transform of the wait.
  package func waitTail(_ time: Double) -> Double {
    LaplaceInversion.value(at: time) { s in
      let wait = (1 - load) * s / (s - Complex(arrivalRate) + arrivalRate * service.transform(s))
      return (Complex(1) - wait) / s
    }
  }
}
