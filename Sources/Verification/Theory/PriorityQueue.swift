/// Several priority classes with Poisson arrivals; class 0 is the most urgent.
///
/// Non-preemptive: A. Cobham, “Priority assignment in waiting line problems”, *Operations Research*
/// 2 (1954) 70–76. Preemptive resume: Gross and Harris, section 3.4; Kleinrock, *Queueing Systems*
/// II (1976), section 3.4. One server with any service; or several where all classes have the same
/// exponential service, for there who interrupts whom does not change how many there are.
package struct PriorityQueue: Sendable {
  package struct Class: Sendable {
    package var arrivalRate: Double
    package var service: ServiceLaw

    package init(arrivalRate: Double, service: ServiceLaw) {
      self.arrivalRate = arrivalRate
      self.service = service
    }
  }

  package let classes: [Class]
  package let servers: Int
  package let isPreemptive: Bool

  /// The load must lie below the number of servers; several serve alike and exponentially.
  package init(_ classes: [Class], servers: Int = 1, isPreemptive: Bool) {
    precondition(
      servers == 1 || classes.allSatisfy { $0.service == classes[0].service },
      "priority classes of unlike service at several servers")
    self.classes = classes
    self.servers = servers
    self.isPreemptive = isPreemptive
  }

  /// The mean wait of a class, interruptions included.
  package func meanWait(of number: Int) -> Double {
    if isPreemptive && servers > 1 {
      let here = meanNumber(upTo: number) - meanNumber(upTo: number - 1)
      return here / classes[number].arrivalRate - classes[number].service.mean
    }
    let (before, upTo) = (load(upTo: number - 1), load(upTo: number))
    let own = classes[number].service.mean
    let residual = residualWork(upTo: isPreemptive ? number : classes.count - 1)
    let wait = residual / ((1 - before) * (1 - upTo))
    return isPreemptive ? wait + own / (1 - before) - own : wait
  }

  package func meanNumber(of number: Int) -> Double {
    classes[number].arrivalRate * (meanWait(of: number) + classes[number].service.mean)
  }

  package var meanNumber: Double { classes.indices.reduce(0) { $0 + meanNumber(of: $1) } }

  /// The part of the servers that classes up to a number keep busy.
  package func load(upTo number: Int) -> Double {
    classes.prefix(number + 1).reduce(0) { $0 + $1.arrivalRate * $1.service.mean }
      / Double(servers)
  }

  /// The mean time until a server is free that a customer finds, of services up to a class.
  private func residualWork(upTo number: Int) -> Double {
    guard servers > 1 else {
      return classes.prefix(number + 1).reduce(0) {
        $0 + $1.arrivalRate * $1.service.moment(2) / 2
      }
    }
    let mean = classes[0].service.mean
    let offered = load(upTo: number) * Double(servers)
    return Erlang.c(servers: servers, offered: offered) * mean / Double(servers)
  }

  /// The mean number of classes up to a number, which the others never keep waiting.
  private func meanNumber(upTo number: Int) -> Double {
    let rate = classes.prefix(number + 1).reduce(0) { $0 + $1.arrivalRate }
    guard rate > 0 else { return 0 }
    return MarkovQueue(
      arrivalRate: rate, serviceRate: 1 / classes[0].service.mean, servers: servers
    ).meanNumber
  }
}
