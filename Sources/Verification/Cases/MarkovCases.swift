/// Queues with exponential service at one station: M/M/c, M/M/c/K and Erlang A.
enum MarkovCases {
  private static let servers = 1...10_000

  static func waiting(_ reader: inout NumberReader) throws(ImpossibleNumbers) -> QueueSubject {
    let arrivalRate = reader.rate(.arrivalRate)
    let serviceRate = reader.rate(.serviceRate)
    let count = reader.integer(.servers, in: servers)
    try reader.check()
    let load = arrivalRate / (serviceRate * Double(count))
    reader.requireRest(load: load)
    try reader.check()
    let theory = MarkovQueue(arrivalRate: arrivalRate, serviceRate: serviceRate, servers: count)
    var expectations = Expectation.waits(
      mean: theory.meanWait, variance: theory.waitVariance, rate: arrivalRate)
    expectations += [
      Expectation(.meanNumber, theory.meanNumber),
      Expectation(.utilisation(servers: count), load),
      .probability(.waitingProbability, theory.waitingProbability),
    ]
    expectations += Expectation.quantiles(waiting: theory.waitingProbability, theory.waitQuantile)
    let service = ServiceLaw.exponential(rate: serviceRate)
    let design = StationDesign(arrivalRates: [arrivalRate], services: [service], servers: count)
    return QueueSubject(
      expectations, design,
      settling: QueueSubject.settling(load: load, service: service, servers: count))
  }

  static func finite(_ reader: inout NumberReader) throws(ImpossibleNumbers) -> QueueSubject {
    let arrivalRate = reader.rate(.arrivalRate)
    let serviceRate = reader.rate(.serviceRate)
    let count = reader.integer(.servers, in: servers)
    let capacity = reader.integer(.capacity, in: 1...100_000)
    if capacity < count {
      reader.complain(.capacity, "is \(capacity); it must be at least the servers, \(count)")
    }
    try reader.check()
    let theory = FiniteQueue(
      arrivalRate: arrivalRate, serviceRate: serviceRate, servers: count, capacity: capacity)
    let rate = arrivalRate * (1 - theory.lossProbability)
    var expectations = [Expectation.probability(.lossProbability, theory.lossProbability)]
    expectations += Expectation.waits(
      mean: theory.meanWait, variance: theory.waitVariance, rate: rate)
    expectations += [
      Expectation(.meanNumber, theory.meanNumber),
      Expectation(.numberVariance, theory.numberVariance),
      Expectation(
        .utilisation(servers: count), (theory.meanNumber - theory.meanQueue) / Double(count)),
      .probability(.waitingProbability, theory.waitingProbability),
    ]
    expectations += Expectation.quantiles(waiting: theory.waitingProbability, theory.waitQuantile)
    let design = StationDesign(
      arrivalRates: [arrivalRate], services: [.exponential(rate: serviceRate)], servers: count,
      capacity: capacity)
    return QueueSubject(
      expectations, design,
      settling: finiteSettling(arrivalRate, serviceRate, servers: count, capacity: capacity))
  }

  /// As without a capacity, but never longer than diffusing through all the room, and filling it.
  private static func finiteSettling(
    _ arrivalRate: Double, _ serviceRate: Double, servers: Int, capacity: Int
  ) -> Double {
    let rate = serviceRate * Double(servers)
    let gap = rate.squareRoot() - arrivalRate.squareRoot()
    let room = Double(capacity)
    let diffusion = room * room / rate
    let draining = gap == 0 ? diffusion : min(diffusion, 1 / (gap * gap))
    let filling = arrivalRate == rate ? diffusion : min(diffusion, room / abs(arrivalRate - rate))
    return QueueSubject.relaxations * (draining + 1 / serviceRate) + 2 * filling
  }

  static func impatient(_ reader: inout NumberReader) throws(ImpossibleNumbers) -> QueueSubject {
    let arrivalRate = reader.rate(.arrivalRate)
    let serviceRate = reader.rate(.serviceRate)
    let patienceRate = reader.rate(.patienceRate)
    let count = reader.integer(.servers, in: servers)
    // Clocks of patience stay on the calendar, and the law has as many states as may wait.
    if arrivalRate / patienceRate > 1e6 {
      reader.complain(
        .patienceRate, "is \(patienceRate), less than a millionth of the arrival rate: see mmc")
    }
    try reader.check()
    let theory = ImpatientQueue(
      arrivalRate: arrivalRate, serviceRate: serviceRate, patienceRate: patienceRate,
      servers: count)
    let reneging = theory.renegingProbability
    let waitSpread = reneging * (1 - reneging) / (patienceRate * patienceRate)
    let expectations = [
      Expectation.probability(.renegingProbability, reneging),
      Expectation(.meanWait, theory.meanWait, spread: waitSpread),
      Expectation(.meanQueue, theory.meanQueue, spread: arrivalRate * arrivalRate * waitSpread),
      Expectation(.meanNumber, theory.meanNumber),
      Expectation(.numberVariance, theory.numberVariance),
      Expectation(
        .utilisation(servers: count), (theory.meanNumber - theory.meanQueue) / Double(count)),
      .probability(.waitingProbability, theory.waitingProbability),
    ]
    let service = ServiceLaw.exponential(rate: serviceRate)
    let design = StationDesign(
      arrivalRates: [arrivalRate], services: [service], servers: count,
      patienceRate: patienceRate)
    // Each customer more leaves at least this much faster: the slowest that a start is forgotten.
    var relaxation = QueueSubject.relaxations / min(serviceRate, patienceRate)
    let load = arrivalRate / (serviceRate * Double(count))
    if load < 1 {
      let patient = QueueSubject.settling(load: load, service: service, servers: count)
      relaxation = min(relaxation, patient)
    }
    return QueueSubject(expectations, design, settling: relaxation)
  }
}

extension NumberReader {
  /// Complains unless what comes in leaves time to spare.
  ///
  /// - Parameter load: arrivals times mean service, over servers.
  mutating func requireRest(load: Double, of part: String = "") {
    guard load >= 1 else { return }
    let culprits = [QueueNumber.arrivalRate, .serviceRate, .service, .servers].filter {
      isGiven($0)
    }
    complain(
      culprits.first ?? .arrivalRate,
      "gives a load\(part) of \(rounded(load)), arrivals times mean service over servers; it must"
        + " lie below 1, or the queue grows for ever")
  }

  private func rounded(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }
}
