/// Several stations, a finite number of posts, and a server that is not always there.
enum OtherCases {
  static func line(_ reader: inout NumberReader) throws(ImpossibleNumbers) -> QueueSubject {
    let arrivalRate = reader.rate(.arrivalRate)
    let serviceRates = reader.rates(.serviceRate, few: 1...8)
    var servers = reader.integers(.servers, in: 1...10_000, few: 1...8)
    let returns = reader.number(.returnProbability, in: 0...0.99)
    if servers.count == 1 { servers = Array(repeating: servers[0], count: serviceRates.count) }
    if servers.count != serviceRates.count {
      reader.complain(
        .servers, "has \(servers.count) stations, and --service-rate \(serviceRates.count)")
    }
    try reader.check()
    let stations = Array(zip(serviceRates, servers))
    let through = arrivalRate / (1 - returns)
    for (place, station) in stations.enumerated() {
      reader.requireRest(
        load: through / (station.0 * Double(station.1)), of: " at station \(place + 1)")
    }
    try reader.check()
    let theory = JacksonLine(
      arrivalRate: arrivalRate, stations: stations.map { ($0, $1) }, returnProbability: returns)
    let design = LineModel.Design(
      arrivalRate: arrivalRate, serviceRates: serviceRates, servers: servers,
      returnProbability: returns)
    let settling = theory.stations.reduce(0) { sum, station in
      sum
        + QueueSubject.settling(
          load: station.load, service: .exponential(rate: station.serviceRate),
          servers: station.servers)
    }
    return QueueSubject(
      expectations: expectations(of: theory), throughput: arrivalRate, fastest: design.fastest,
      settling: settling / (1 - returns)
    ) { try LineModel.replicate(design, $0, $1) }
  }

  private static func expectations(of theory: JacksonLine) -> [Expectation] {
    let stations = theory.stations.enumerated().flatMap { place, station in
      [
        Expectation(.meanWaitOf(place), station.meanWait, spread: station.waitVariance),
        Expectation(.meanNumberOf(place), station.meanNumber),
      ]
    }
    return stations + [
      Expectation(.meanNumber, theory.meanNumber),
      Expectation(.numberVariance, theory.numberVariance),
      Expectation(.meanTime, theory.meanTime),
    ]
  }

  static func repair(_ reader: inout NumberReader) throws(ImpossibleNumbers) -> QueueSubject {
    let posts = reader.integer(.posts, in: 1...100_000)
    let leavingRate = reader.rate(.leavingRate)
    let recruiters = reader.integer(.servers, in: 1...100_000)
    let hiringRate = reader.rate(.serviceRate)
    try reader.check()
    let theory = MachineRepair(
      posts: posts, leavingRate: leavingRate, recruiters: recruiters, hiringRate: hiringRate)
    let design = RepairModel.Design(
      posts: posts, leavingRate: leavingRate, recruiters: recruiters, hiringRate: hiringRate)
    return QueueSubject(
      expectations: [
        Expectation(.vacancyRate(posts: posts), theory.vacancyRate),
        Expectation(.meanWait, theory.meanWait), Expectation(.meanNumber, theory.meanNumber),
        Expectation(.numberVariance, theory.numberVariance),
        Expectation(.meanQueue, theory.meanQueue),
        Expectation(.utilisation(servers: recruiters), theory.utilisation),
      ], throughput: theory.throughput, fastest: design.fastest,
      // Each post more leaves as much faster: the slowest that a start is forgotten.
      settling: QueueSubject.relaxations / leavingRate
    ) { try RepairModel.replicate(design, $0, $1) }
  }

  static func breakdowns(_ reader: inout NumberReader) throws(ImpossibleNumbers) -> QueueSubject {
    let arrivalRate = reader.rate(.arrivalRate)
    let service = reader.service()
    let breakdownRate = reader.rate(.breakdownRate)
    let repairRate = reader.rate(.repairRate)
    try reader.check()
    let availability = repairRate / (repairRate + breakdownRate)
    let load = arrivalRate * service.mean / availability
    reader.requireRest(load: load, of: " with breakdowns")
    try reader.check()
    let theory = BreakdownQueue(
      arrivalRate: arrivalRate, service: service, breakdownRate: breakdownRate,
      repairRate: repairRate)
    let design = StationDesign(
      arrivalRates: [arrivalRate], services: [service], servers: 1,
      breakdownRate: breakdownRate, repairRate: repairRate)
    return QueueSubject(
      [
        Expectation(.meanWait, theory.meanWait), Expectation(.meanNumber, theory.meanNumber),
        Expectation(.meanQueue, theory.meanNumber - arrivalRate * service.mean),
        Expectation(.utilisation(servers: 1), arrivalRate * service.mean),
        Expectation(.availability, availability),
      ], design, settling: settling(theory, load: load))
  }

  /// As for services that include their breakdowns, and a few repairs.
  private static func settling(_ theory: BreakdownQueue, load: Double) -> Double {
    let completion = theory.service.mean / theory.availability
    let interruptions = theory.service.mean * theory.breakdownRate / theory.repairRate
    let variation =
      theory.service.squaredVariation
      + 2 * interruptions / theory.repairRate / (completion * completion)
    let gap = 1 - load.squareRoot()
    let draining = completion * max(1, (1 + variation) / 2) / (gap * gap)
    let repairing = 1 / theory.repairRate + 1 / (theory.repairRate + theory.breakdownRate)
    return QueueSubject.relaxations * (draining + repairing + completion)
  }
}
