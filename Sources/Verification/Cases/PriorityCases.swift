import EventEngine

/// Priority classes, with and without interruption.
enum PriorityCases {
  /// - Parameter least: classes over which a single arrival rate is shared out evenly.
  static func classes(
    _ reader: inout NumberReader, least: Int, isPreemptive: Bool
  ) throws(ImpossibleNumbers) -> QueueSubject {
    var rates = reader.rates(.arrivalRate, few: 1...8)
    if rates.count == 1 { rates = Array(repeating: rates[0] / Double(least), count: least) }
    let services = reader.services(classes: rates.count)
    let servers = reader.integer(.servers, in: 1...10_000)
    try reader.check()
    if servers > 1, !services.allSatisfy({ isExponential($0) && $0 == services[0] }) {
      reader.complain(
        .servers, "is \(servers); several servers need one exponential service for all classes")
    }
    let load = zip(rates, services).reduce(0) { $0 + $1.0 * $1.1.mean } / Double(servers)
    reader.requireRest(load: load)
    try reader.check()
    let theory = PriorityQueue(
      zip(rates, services).map { PriorityQueue.Class(arrivalRate: $0, service: $1) },
      servers: servers, isPreemptive: isPreemptive)
    var expectations = rates.indices.flatMap { number in
      [
        Expectation(.meanWaitOf(number), theory.meanWait(of: number)),
        Expectation(.meanNumberOf(number), theory.meanNumber(of: number)),
      ]
    }
    expectations += [
      Expectation(.meanNumber, theory.meanNumber),
      Expectation(.utilisation(servers: servers), load),
    ]
    let design = StationDesign(
      arrivalRates: rates, services: services, servers: servers,
      classes: isPreemptive ? .preemptiveResume : .nonPreemptive)
    return QueueSubject(
      expectations, design, settling: settling(theory, load: load, servers: servers))
  }

  private static func isExponential(_ service: ServiceLaw) -> Bool {
    if case .exponential = service { true } else { false }
  }

  /// As for the slowest service of any class: the least urgent feel every change last.
  private static func settling(_ theory: PriorityQueue, load: Double, servers: Int) -> Double {
    2
      * theory.classes.map {
        QueueSubject.settling(load: load, service: $0.service, servers: servers)
      }.reduce(0, max)
  }
}
