/// Stations in a row, each with exponential servers and one queue; from the last, some start anew.
///
/// In the long run each station is as if it stood alone, an M/M/c queue, and independent of the
/// others at every moment, although arrivals inside are not Poisson when some return. Source: J. R.
/// Jackson, “Networks of waiting lines”, *Operations Research* 5 (1957) 518–521.
package struct JacksonLine: Sendable {
  package let arrivalRate: Double
  package let returnProbability: Double
  package let stations: [MarkovQueue]

  /// - Parameters:
  ///   - arrivalRate: from outside, at the first station.
  ///   - stations: service rate and servers of each; none may be overloaded.
  ///   - returnProbability: of going back to the first station from the last, below 1.
  package init(
    arrivalRate: Double, stations: [(serviceRate: Double, servers: Int)],
    returnProbability: Double
  ) {
    self.arrivalRate = arrivalRate
    self.returnProbability = returnProbability
    let through = arrivalRate / (1 - returnProbability)
    self.stations = stations.map {
      MarkovQueue(arrivalRate: through, serviceRate: $0.serviceRate, servers: $0.servers)
    }
  }

  package var meanNumber: Double { stations.reduce(0) { $0 + $1.meanNumber } }

  /// The stations' variances add up because they are independent.
  package var numberVariance: Double { stations.reduce(0) { $0 + $1.numberVariance } }

  /// From the first arrival until leaving for good.
  package var meanTime: Double { meanNumber / arrivalRate }
}
