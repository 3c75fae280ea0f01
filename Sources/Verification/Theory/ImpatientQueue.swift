/// M/M/c + M, Erlang A: an M/M/c queue whose customers leave when an exponential patience ends.
///
/// Source: C. Palm, “Research on telephone traffic carried by full availability groups”, *Tele* 1
/// (1957); O. Garnett, A. Mandelbaum, M. Reiman, *Manufacturing and Service Operations Management*
/// 4 (2002) 208–227. It rests at any load. Waits are those of all customers, however they end.
package struct ImpatientQueue: Sendable {
  package let arrivalRate: Double
  package let patienceRate: Double
  package let servers: Int
  private let law: BirthDeath

  /// The rate of patience lies above 0.
  package init(arrivalRate: Double, serviceRate: Double, patienceRate: Double, servers: Int) {
    precondition(patienceRate > 0 && servers > 0, "an Erlang A queue without patience or servers")
    self.arrivalRate = arrivalRate
    self.patienceRate = patienceRate
    self.servers = servers
    law = BirthDeath(last: .max) { _ in
      arrivalRate
    } deathRate: { number in
      serviceRate * Double(min(number, servers))
        + patienceRate * Double(max(0, number - servers))
    }
  }

  /// The part of arrivals that waits.
  package var waitingProbability: Double { law.probability(from: servers) }
  package var meanNumber: Double { law.mean }
  package var numberVariance: Double { law.variance }
  package var meanQueue: Double { law.mean(above: servers) }
  package var meanWait: Double { meanQueue / arrivalRate }

  /// The part of arrivals that leaves without service.
  package var renegingProbability: Double { patienceRate * meanWait }
}
