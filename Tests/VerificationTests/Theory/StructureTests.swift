import Testing

@testable import Verification

/// Three classes of patients, 0.2, 0.6 and 1.2 an hour, each treated in twenty minutes: the county
/// hospital of Hillier and Lieberman, *Introduction to Operations Research*, section 17.8.
@Suite struct `Priority classes` {
  private func hospital(servers: Int, isPreemptive: Bool) -> [Double] {
    let classes = [0.2, 0.6, 1.2].map {
      PriorityQueue.Class(arrivalRate: $0, service: .exponential(rate: 3))
    }
    let queue = PriorityQueue(classes, servers: servers, isPreemptive: isPreemptive)
    return classes.indices.map { queue.meanWait(of: $0) }
  }

  @Test func `wait as Cobham says with one doctor`() {
    let waits = hospital(servers: 1, isPreemptive: false)
    // 2/9 over (1 − σ before)(1 − σ), with σ of 1/15, 4/15, 2/3.
    #expect(close(waits[0], 0.238095, within: 1e-5))
    #expect(close(waits[1], 0.324675, within: 1e-5))
    #expect(close(waits[2], 0.909091, within: 1e-5))
  }

  @Test func `wait as Cobham says with two doctors`() {
    let waits = hospital(servers: 2, isPreemptive: false)
    for (found, published) in zip(waits, [0.029, 0.033, 0.048]) {
      #expect(close(found, published, within: 0.01))
    }
  }

  @Test func `that interrupt wait less when urgent and more when not`() {
    let one = hospital(servers: 1, isPreemptive: true)
    for (found, published) in zip(one, [0.024, 0.154, 1.030]) {
      #expect(close(found, published, within: 0.01))
    }
    let two = hospital(servers: 2, isPreemptive: true)
    for (found, published) in zip(two, [0.00037, 0.00793, 0.06542]) {
      #expect(close(found, published, within: 0.01))
    }
  }

  @Test func `share a load whose work does not depend on who is first`() {
    // Kleinrock's conservation law: Σ ρ W is the same as first come first served.
    let classes = [
      PriorityQueue.Class(arrivalRate: 0.2, service: .deterministic(1)),
      PriorityQueue.Class(arrivalRate: 0.5, service: .erlang(stages: 2, rate: 2)),
    ]
    let queue = PriorityQueue(classes, isPreemptive: false)
    let held = classes.indices.reduce(0) {
      $0 + classes[$1].arrivalRate * classes[$1].service.mean * queue.meanWait(of: $1)
    }
    let residual = 0.2 * 1 / 2 + 0.5 * 1.5 / 2
    #expect(close(held, 0.7 * residual / 0.3))
  }
}

@Suite struct `Queues with structure` {
  @Test func `in a line are as if each stood alone`() {
    let line = JacksonLine(
      arrivalRate: 1, stations: [(2, 1), (1, 2)], returnProbability: 0.2)
    // 1.25 arrivals at both: M/M/1 at 0.625, M/M/2 at 0.625.
    #expect(close(line.stations[0].meanNumber, 0.625 / 0.375))
    let second = 2 * 0.625 / (1 - 0.625 * 0.625)
    #expect(close(line.stations[1].meanNumber, second))
    #expect(close(line.meanTime, 0.625 / 0.375 + second))
  }

  @Test func `of one post are vacant as long as filling takes`() {
    let posts = MachineRepair(posts: 1, leavingRate: 0.5, recruiters: 1, hiringRate: 2)
    #expect(close(posts.vacancyRate, 0.2) && posts.meanQueue == 0)
  }

  @Test func `of two posts and one recruiter are those of a small chain`() {
    // Weights 1, 2·½, 2·½·½: p = 2/5, 2/5, 1/5.
    let posts = MachineRepair(posts: 2, leavingRate: 1, recruiters: 1, hiringRate: 2)
    #expect(close(posts.meanNumber, 0.8) && close(posts.meanQueue, 0.2))
    #expect(close(posts.throughput, 1.2) && close(posts.meanWait, 1.0 / 6))
    #expect(close(posts.utilisation, 0.6))
  }

  @Test func `with posts for all recruiters are vacant independently`() {
    let posts = MachineRepair(posts: 30, leavingRate: 0.1, recruiters: 30, hiringRate: 0.9)
    #expect(close(posts.vacancyRate, 0.1) && close(posts.numberVariance, 30 * 0.09))
  }

  @Test(arguments: [(0.5, 0.1, 0.5), (0.3, 1.0, 2.0), (0.2, 0.05, 0.1)])
  func `with breakdowns have the number of their chain`(
    arrivals: Double, breakdowns: Double, repairs: Double
  ) {
    let queue = BreakdownQueue(
      arrivalRate: arrivals, service: .exponential(rate: 1), breakdownRate: breakdowns,
      repairRate: repairs)
    #expect(close(queue.meanNumber, chainMean(arrivals, breakdowns, repairs), within: 1e-6))
  }

  /// The mean number of the chain of number and server, up or down, by iteration over its balance.
  private func chainMean(_ arrivals: Double, _ breakdowns: Double, _ repairs: Double) -> Double {
    let size = 400
    let pace = arrivals + 1 + breakdowns + repairs
    var (up, down) = ([Double](repeating: 0, count: size), [Double](repeating: 0, count: size))
    up[0] = 1
    for _ in 0..<40_000 {
      var (nextUp, nextDown) = (up, down)
      for n in 0..<size {
        let enters = n + 1 < size ? arrivals / pace : 0
        let serves = n > 0 ? 1 / pace : 0
        nextUp[n] += down[n] * repairs / pace - up[n] * (enters + serves + breakdowns / pace)
        nextDown[n] += up[n] * breakdowns / pace - down[n] * (enters + repairs / pace)
        if n + 1 < size {
          nextUp[n + 1] += up[n] * enters
          nextDown[n + 1] += down[n] * enters
        }
        if n > 0 { nextUp[n - 1] += up[n] * serves }
      }
      (up, down) = (nextUp, nextDown)
    }
    return (0..<size).reduce(0) { $0 + Double($1) * (up[$1] + down[$1]) }
  }

  @Test func `without breakdowns are Pollaczek and Khinchine's`() {
    let service = ServiceLaw.uniform(low: 0.5, high: 1.5)
    let broken = BreakdownQueue(
      arrivalRate: 0.6, service: service, breakdownRate: 1e-12, repairRate: 1)
    let whole = PollaczekKhinchine(arrivalRate: 0.6, service: service)
    #expect(close(broken.meanNumber, whole.meanNumber, within: 1e-9))
  }
}
