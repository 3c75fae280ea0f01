/// Queues with any service at one station: M/G/1, M/G/c, M/G/∞ and arrivals in batches.
enum GeneralCases {
  static func oneServer(_ reader: inout NumberReader) throws(ImpossibleNumbers) -> QueueSubject {
    let arrivalRate = reader.rate(.arrivalRate)
    let service = reader.service()
    try reader.check()
    let load = arrivalRate * service.mean
    reader.requireRest(load: load)
    try reader.check()
    let theory = PollaczekKhinchine(arrivalRate: arrivalRate, service: service)
    var expectations = Expectation.waits(
      mean: theory.meanWait, variance: theory.waitVariance, rate: arrivalRate)
    expectations += [
      Expectation(.meanNumber, theory.meanNumber),
      Expectation(.utilisation(servers: 1), load),
      .probability(.waitingProbability, load),
    ]
    expectations += Expectation.quantiles(waiting: load, theory.waitQuantile)
    let design = StationDesign(arrivalRates: [arrivalRate], services: [service], servers: 1)
    return QueueSubject(
      honest(expectations, service), design,
      settling: QueueSubject.settling(load: load, service: service, servers: 1))
  }

  static func severalServers(
    _ reader: inout NumberReader
  ) throws(ImpossibleNumbers) -> QueueSubject {
    let arrivalRate = reader.rate(.arrivalRate)
    let servers = reader.integer(.servers, in: 1...10_000)
    let service = reader.service()
    try reader.check()
    let load = arrivalRate * service.mean / Double(servers)
    reader.requireRest(load: load)
    try reader.check()
    let theory = MultiServerBounds(arrivalRate: arrivalRate, service: service, servers: servers)
    var expectations = [
      Expectation(.meanWait, theory.leastMeanWait, .atLeast),
      Expectation(.meanWait, theory.greatestMeanWait, .atMost),
      Expectation(.utilisation(servers: servers), load),
    ]
    if let exact = theory.exactMeanWait {
      expectations += [
        Expectation(.meanWait, exact), Expectation(.meanQueue, arrivalRate * exact),
        Expectation(.meanNumber, arrivalRate * (exact + service.mean)),
      ]
    }
    let design = StationDesign(
      arrivalRates: [arrivalRate], services: [service], servers: servers)
    return QueueSubject(
      expectations, design,
      settling: QueueSubject.settling(load: load, service: service, servers: servers))
  }

  static func infiniteServers(
    _ reader: inout NumberReader
  ) throws(ImpossibleNumbers) -> QueueSubject {
    let arrivalRate = reader.rate(.arrivalRate)
    let service = reader.service()
    try reader.check()
    let theory = InfiniteServers(arrivalRate: arrivalRate, service: service)
    reader.requireFew(theory.meanNumber)
    try reader.check()
    let design = StationDesign(arrivalRates: [arrivalRate], services: [service])
    return QueueSubject(
      [
        Expectation(.meanNumber, theory.meanNumber),
        Expectation(.numberVariance, theory.meanNumber),
        Expectation(.meanTime, service.mean, spread: service.variance),
      ], design, settling: infiniteSettling(service))
  }

  static func seasonal(_ reader: inout NumberReader) throws(ImpossibleNumbers) -> QueueSubject {
    let arrivalRate = reader.rate(.arrivalRate)
    let service = reader.service()
    let amplitude = reader.number(.seasonAmplitude, in: 0.001...1)
    let length = reader.number(.seasonLength, in: NumberText.rates)
    try reader.check()
    let theory = InfiniteServers(
      arrivalRate: arrivalRate, service: service, amplitude: amplitude, seasonLength: length)
    reader.requireFew(theory.meanNumber)
    if length * arrivalRate > 1e6 {
      reader.complain(.seasonLength, "is \(length), more than a million customers long")
    }
    if length < 0.01 * service.mean {
      reader.complain(.seasonLength, "is \(length), less than a hundredth of the mean service")
    }
    try reader.check()
    let design = StationDesign(
      arrivalRates: [arrivalRate], services: [service], seasonAmplitude: amplitude,
      seasonLength: length)
    let phases = StationDesign.phases
    let quarters = (0..<phases).map { quarter in
      let mean = theory.meanNumber(atPhase: Double(quarter) / Double(phases))
      return Expectation(.numberAtQuarter(quarter), mean)
    }
    return QueueSubject(
      [Expectation(.meanNumber, theory.meanNumber)] + quarters, design,
      settling: infiniteSettling(service))
  }

  static func batches(_ reader: inout NumberReader) throws(ImpossibleNumbers) -> QueueSubject {
    let batchRate = reader.rate(.arrivalRate)
    let size = reader.batch()
    let service = reader.service()
    try reader.check()
    let load = batchRate * size.mean * service.mean
    reader.requireRest(load: load)
    try reader.check()
    let theory = BatchQueue(batchRate: batchRate, size: size, service: service)
    var expectations = Expectation.waits(
      mean: theory.meanWait, variance: theory.waitVariance, rate: batchRate * size.mean)
    expectations += [
      Expectation(.meanNumber, theory.meanNumber),
      Expectation(.utilisation(servers: 1), load),
      .probability(.waitingProbability, theory.waitingProbability),
    ]
    let design = StationDesign(
      arrivalRates: [batchRate], services: [service], servers: 1, batch: size)
    // A batch is a customer whose service is that of all of it.
    let variation = 2 * size.mean * (1 + size.mean)
    let settling = QueueSubject.settling(load: load, service: service, servers: 1) * variation
    return QueueSubject(honest(expectations, service), design, settling: settling)
  }

  /// Without the variance of the wait where service is so variable that no run of ordinary length
  /// sees its third moment.
  private static func honest(_ expectations: [Expectation], _ service: ServiceLaw) -> [Expectation]
  {
    guard case .lognormal = service, service.squaredVariation > 1 else { return expectations }
    return expectations.filter { $0.figure != .waitVariance }
  }

  /// Until hardly anybody is left who would have been there at the start.
  private static func infiniteSettling(_ service: ServiceLaw) -> Double {
    10 * service.mean * max(1, (1 + service.squaredVariation) / 2)
  }
}

extension NumberReader {
  /// Complains of more customers at once than are simulated.
  fileprivate mutating func requireFew(_ number: Double) {
    guard number > 1e5 else { return }
    complain(.arrivalRate, "gives \(number) customers at once; at most 100000 are simulated")
  }
}
