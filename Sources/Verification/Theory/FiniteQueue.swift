import Probability

/// M/M/c/K: an M/M/c queue with room for K customers in all; who finds it full is lost.
///
/// Source: Gross and Harris, *Fundamentals of Queueing Theory*, section 2.4. With K = c it is
/// Erlang's loss system. Waits are those of the customers let in.
package struct FiniteQueue: Sendable {
  package let arrivalRate: Double
  package let serviceRate: Double
  package let servers: Int
  package let capacity: Int
  private let law: BirthDeath

  /// The capacity is at least the number of servers.
  package init(arrivalRate: Double, serviceRate: Double, servers: Int, capacity: Int) {
    precondition(
      capacity >= servers && servers > 0, "an M/M/c/K queue without room for its servers")
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    self.servers = servers
    self.capacity = capacity
    law = BirthDeath(last: capacity) { _ in
      arrivalRate
    } deathRate: {
      serviceRate * Double(min($0, servers))
    }
  }

  package var lossProbability: Double { law.probability(of: capacity) }
  package var meanNumber: Double { law.mean }
  package var numberVariance: Double { law.variance }
  package var meanQueue: Double { law.mean(above: servers) }

  /// Of those let in, the part that waits.
  package var waitingProbability: Double {
    (law.probability(from: servers) - lossProbability) / (1 - lossProbability)
  }

  package var meanWait: Double { meanQueue / (arrivalRate * (1 - lossProbability)) }

  package var waitVariance: Double {
    let rate = serviceRate * Double(servers)
    let square = waiting.reduce(0) { sum, state in
      sum + state.share * Double(state.ahead) * Double(state.ahead + 1) / (rate * rate)
    }
    return square - meanWait * meanWait
  }

  /// The wait that a share of those let in does not exceed; `nil` when that share does not wait.
  package func waitQuantile(_ share: Double) -> Double? {
    guard waitingProbability > 1 - share else { return nil }
    let scale = Double(capacity) / (serviceRate * Double(servers))
    return TailQuantile.time(tail: waitTail, falls: 1 - share, scale: scale)
  }

  /// The part of those let in that waits longer than a time: Erlang's distribution, mixed.
  private func waitTail(_ time: Double) -> Double {
    let mean = serviceRate * Double(servers) * time
    var term = Elementary.exp(-mean)
    var fewer = 0.0
    var tail = 0.0
    for state in waiting {
      fewer += term
      tail += state.share * fewer
      term *= mean / Double(state.ahead)
    }
    return tail
  }

  /// Of those let in, the shares that wait for one departure, for two, and so on.
  private var waiting: [(ahead: Int, share: Double)] {
    stride(from: servers, to: capacity, by: 1).map {
      ($0 - servers + 1, law.probability(of: $0) / (1 - lossProbability))
    }
  }
}
