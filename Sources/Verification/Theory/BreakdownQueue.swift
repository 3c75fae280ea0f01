/// M/G/1 with a server that breaks down, at work or idle, and then goes on where it stopped.
///
/// Times up and times under repair are exponential. Source: H. C. White, L. S. Christie, “Queuing
/// with preemptive priorities or with breakdown”, *Operations Research* 6 (1958) 79–95; B.
/// Avi-Itzhak, P. Naor, “Some queuing problems with the service station subject to breakdown”,
/// *Operations Research* 11 (1963) 303–320. By decomposition (S. W. Fuhrmann, R. B. Cooper,
/// *Operations Research* 33 (1985) 1117–1129): as many as in M/G/1 with services that include their
/// breakdowns, and those who gathered during one that began with nobody there.
package struct BreakdownQueue: Sendable {
  package let arrivalRate: Double
  package let service: ServiceLaw
  package let breakdownRate: Double
  package let repairRate: Double

  /// The arrival rate times the mean service must lie below the availability.
  package init(
    arrivalRate: Double, service: ServiceLaw, breakdownRate: Double, repairRate: Double
  ) {
    self.arrivalRate = arrivalRate
    self.service = service
    self.breakdownRate = breakdownRate
    self.repairRate = repairRate
    precondition(
      arrivalRate * service.mean < availability, "a queue with breakdowns without a rest")
  }

  /// The part of time in which the server is not under repair.
  package var availability: Double { repairRate / (repairRate + breakdownRate) }

  package var meanNumber: Double {
    let stretch = 1 / availability
    let completion = service.mean * stretch
    let repairSquare = 2 / (repairRate * repairRate)
    let square =
      service.moment(2) * stretch * stretch + service.mean * breakdownRate * repairSquare
    let load = arrivalRate * completion
    let served = load + arrivalRate * arrivalRate * square / (2 * (1 - load))
    return served + breakdownRate * arrivalRate * repairSquare / (2 * stretch)
  }

  /// Interruptions included.
  package var meanWait: Double { meanNumber / arrivalRate - service.mean }
}
