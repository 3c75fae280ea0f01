import Probability

/// Erlang's formulas for c servers with an offered load of a: arrival rate times mean service.
///
/// Source: A. K. Erlang, “Solution of some problems in the theory of probabilities of significance
/// in automatic telephone exchanges”, *Elektroteknikeren* 13 (1917).
package enum Erlang {
  /// Erlang B: the part of arrivals that is lost when nobody may wait.
  ///
  /// By the recurrence over servers, which neither overflows nor cancels.
  package static func b(servers: Int, offered: Double) -> Double {
    var blocking = 1.0
    for server in stride(from: 1, through: servers, by: 1) {
      blocking = offered * blocking / (Double(server) + offered * blocking)
    }
    return blocking
  }

  /// Erlang C: the part of arrivals that must wait when all may; the load is below the servers.
  package static func c(servers: Int, offered: Double) -> Double {
    let blocking = b(servers: servers, offered: offered)
    let load = offered / Double(servers)
    return blocking / (1 - load * (1 - blocking))
  }
}

/// M/M/c: Poisson arrivals, exponential service, c servers, first come first served.
///
/// Source: D. Gross, C. M. Harris, *Fundamentals of Queueing Theory*, 3rd edition (1998), section
/// 2.3. Rates per unit of time, times in units of time.
package struct MarkovQueue: Sendable {
  package let arrivalRate: Double
  package let serviceRate: Double
  package let servers: Int

  /// The arrival rate must lie below that of all servers together.
  package init(arrivalRate: Double, serviceRate: Double, servers: Int) {
    precondition(arrivalRate < serviceRate * Double(servers), "an M/M/c queue without a rest")
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    self.servers = servers
  }

  package var load: Double { arrivalRate / (serviceRate * Double(servers)) }

  /// The part of arrivals that waits.
  package var waitingProbability: Double {
    Erlang.c(servers: servers, offered: arrivalRate / serviceRate)
  }

  /// How fast the tail of the wait falls: c μ − λ.
  package var spareRate: Double { serviceRate * Double(servers) - arrivalRate }

  package var meanWait: Double { waitingProbability / spareRate }

  package var waitVariance: Double {
    waitingProbability * (2 - waitingProbability) / (spareRate * spareRate)
  }

  package var meanQueue: Double { arrivalRate * meanWait }

  package var meanNumber: Double { meanQueue + arrivalRate / serviceRate }

  package var numberVariance: Double { law.variance }

  /// The wait that a share of arrivals does not exceed; `nil` when that share does not wait at all.
  package func waitQuantile(_ share: Double) -> Double? {
    let ratio = waitingProbability / (1 - share)
    return ratio > 1 ? Elementary.log(ratio) / spareRate : nil
  }

  private var law: BirthDeath {
    BirthDeath(last: .max) { _ in
      arrivalRate
    } deathRate: {
      serviceRate * Double(min($0, servers))
    }
  }
}
