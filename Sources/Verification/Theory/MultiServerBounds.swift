import Probability

/// M/G/c: between what its mean wait must lie, and what it is where that is known.
///
/// No formula gives the mean wait for general service and several servers, so that bounds are held
/// as bounds. Below: S. L. Brumelle, “Some inequalities for parallel-server queues”, *Operations
/// Research* 19 (1971) 402–413, the wait for one server c times as fast, less what the others may
/// be finishing. Above: J. F. C. Kingman's bound of GI/G/1 (*Mathematical Proceedings of the
/// Cambridge Philosophical Society* 58, 1962) for servers who are given every c-th customer, whom
/// one common queue never keeps waiting longer in the mean (R. W. Wolff, “An upper bound for
/// multi-channel queues”, *Journal of Applied Probability* 14 (1977) 884–888).
package struct MultiServerBounds: Sendable {
  package let arrivalRate: Double
  package let service: ServiceLaw
  package let servers: Int

  /// The arrival rate times the mean service must lie below the number of servers.
  package init(arrivalRate: Double, service: ServiceLaw, servers: Int) {
    precondition(arrivalRate * service.mean < Double(servers), "an M/G/c queue without a rest")
    self.arrivalRate = arrivalRate
    self.service = service
    self.servers = servers
  }

  package var load: Double { arrivalRate * service.mean / Double(servers) }

  /// At least 0.
  package var leastMeanWait: Double {
    let c = Double(servers)
    let fast = arrivalRate * service.moment(2) / (c * c * 2 * (1 - load))
    return max(0, fast - (c - 1) / c * service.moment(2) / (2 * service.mean))
  }

  package var greatestMeanWait: Double {
    let arrivals = 1 / (arrivalRate * arrivalRate)
    return arrivalRate * (arrivals + service.variance / Double(servers)) / (2 * (1 - load))
  }

  /// The mean wait where theory gives it: for one server, for exponential and for constant service.
  package var exactMeanWait: Double? {
    switch service {
    case .exponential(let rate):
      return MarkovQueue(arrivalRate: arrivalRate, serviceRate: rate, servers: servers).meanWait
    case .deterministic(let duration): return constantServiceWait(duration)
    default:
      guard servers == 1 else { return nil }
      return PollaczekKhinchine(arrivalRate: arrivalRate, service: service).meanWait
    }
  }

  /// M/D/c. Source: C. D. Crommelin, “Delay probability formulae when the holding times are
  /// constant”, *Post Office Electrical Engineers' Journal* 25 (1932) 41–50.
  private func constantServiceWait(_ duration: Double) -> Double? {
    let offered = arrivalRate * duration
    let inverseLoad = 1 / load
    var sum = 0.0
    for turn in 1...100_000 {
      let mean = Double(turn) * offered
      guard let below = try? Poisson.cumulative(turn * servers - 1, mean: mean),
        let upTo = try? Poisson.cumulative(turn * servers, mean: mean)
      else { return nil }
      let term = (1 - below) - inverseLoad * (1 - upTo)
      sum += max(0, term)
      if term < 1e-9 * sum { return sum * duration }
    }
    return nil
  }
}
