import Foundation
import Testing

@testable import Verification

@Suite struct `Pollaczek and Khinchine's formulas` {
  @Test func `are those of M/M/1 for exponential service`() {
    let queue = PollaczekKhinchine(arrivalRate: 0.8, service: .exponential(rate: 1))
    #expect(close(queue.meanWait, 4) && close(queue.waitVariance, 24))
    #expect(close(queue.waitQuantile(0.9) ?? 0, 10.397207708, within: 1e-6))
  }

  @Test func `give half that wait for constant service`() {
    let queue = PollaczekKhinchine(arrivalRate: 0.8, service: .deterministic(1))
    #expect(close(queue.meanWait, 2))
    // w² + λ d³ / (3 (1 − ρ)) = 4 + 4/3
    #expect(close(queue.waitVariance, 16.0 / 3))
  }

  /// Erlang's formula of M/D/1 (1909): P(W ≤ t) = (1 − ρ) Σ (−λ(t − j))ʲ e^(λ(t − j)) / j!.
  @Test(arguments: [0.5, 1.5, 2.5, 4.2])
  func `invert to Erlang's distribution of M/D/1`(time: Double) {
    let rate = 0.6
    var (sum, factorial) = (0.0, 1.0)
    for count in 0...Int(time) {
      if count > 0 { factorial *= Double(count) }
      let x = rate * (time - Double(count))
      sum += pow(-x, Double(count)) * exp(x) / factorial
    }
    let queue = PollaczekKhinchine(arrivalRate: rate, service: .deterministic(1))
    #expect(abs(queue.waitTail(time) - (1 - (1 - rate) * sum)) < 2e-4)
  }

  @Test(arguments: [
    ServiceLaw.deterministic(2), .exponential(rate: 0.5), .erlang(stages: 4, rate: 2),
    .uniform(low: 1, high: 3),
    .hyperexponential(share: 0.4, first: 2, second: 0.3333333333333333),
    .lognormal(logMean: 0.5, logDeviation: 0.6),
  ])
  func `agree with the transform of every service`(service: ServiceLaw) {
    #expect(close(service.mean, 2, within: 0.02))
    let h = 1e-4
    let (one, two) = (service.transform(Complex(h)), service.transform(Complex(2 * h)))
    let slope = (4 * one.real - two.real - 3) / (2 * h)
    #expect(close(-slope, service.mean, within: 1e-5))
    #expect(close((1 - 2 * one.real + two.real) / (h * h), service.moment(2), within: 2e-3))
  }

  @Test func `have moments by hand`() {
    #expect(close(ServiceLaw.erlang(stages: 2, rate: 1).moment(3), 24))
    #expect(close(ServiceLaw.uniform(low: 0, high: 2).moment(3), 2))
    let mixed = ServiceLaw.hyperexponential(share: 0.5, first: 1, second: 2)
    #expect(close(mixed.mean, 0.75) && close(mixed.moment(2), 1.25))
    let variable = ServiceShape.lognormal(cv: 1.5).law(rate: 2)
    #expect(close(variable.mean, 0.5) && close(variable.squaredVariation, 2.25))
  }
}

@Suite struct `Several servers with any service` {
  @Test func `wait exactly as long as one where there is one`() {
    let queue = MultiServerBounds(arrivalRate: 0.8, service: .deterministic(1), servers: 1)
    #expect(close(queue.exactMeanWait ?? 0, 2, within: 1e-6))
  }

  /// G. P. Cosmetatos, *Operational Research Quarterly* 27 (1976): M/D/c within two per cent.
  @Test(arguments: [(2, 0.7), (5, 0.8), (10, 0.9)])
  func `wait with constant service about as Cosmetatos says`(servers: Int, load: Double) {
    let c = Double(servers)
    let constant = MultiServerBounds(
      arrivalRate: load * c, service: .deterministic(1), servers: servers)
    let markov = MarkovQueue(arrivalRate: load * c, serviceRate: 1, servers: servers).meanWait
    let factor = 1 + (1 - load) * (c - 1) * ((4 + 5 * c).squareRoot() - 2) / (16 * c * load)
    #expect(close(constant.exactMeanWait ?? 0, markov / 2 * factor, within: 0.02))
  }

  @Test(arguments: [(1, 0.5), (2, 0.7), (5, 0.9), (20, 0.95)])
  func `keep the exact wait between the bounds`(servers: Int, load: Double) {
    for service in [ServiceLaw.exponential(rate: 2), .deterministic(0.5)] {
      let queue = MultiServerBounds(
        arrivalRate: load * Double(servers) * 2, service: service, servers: servers)
      let exact = queue.exactMeanWait ?? -1
      #expect(queue.leastMeanWait <= exact * 1.000001 && exact <= queue.greatestMeanWait)
    }
  }
}

@Suite struct `A server for everybody` {
  /// Eick, Massey and Whitt (1993), equation 15: amplitude λ A / √(1 + ω²), late by arctan ω.
  @Test func `follows a season later and flatter`() {
    let queue = InfiniteServers(
      arrivalRate: 10, service: .exponential(rate: 1), amplitude: 0.5, seasonLength: 2 * .pi)
    for phase in [0.0, 0.25, 0.6] {
      let turn = 2 * Double.pi * phase
      let expected = 10 * (1 + 0.5 * (sin(turn) - cos(turn)) / 2)
      #expect(close(queue.meanNumber(atPhase: phase), expected))
    }
  }

  @Test func `feels no season as long as a constant service`() {
    let queue = InfiniteServers(
      arrivalRate: 10, service: .deterministic(3), amplitude: 1, seasonLength: 3)
    #expect(close(queue.meanNumber(atPhase: 0.3), 30))
  }
}

@Suite struct `Arrivals in batches` {
  @Test func `of one are single arrivals`() {
    let service = ServiceLaw.erlang(stages: 2, rate: 2)
    let batch = BatchQueue(batchRate: 0.7, size: .fixed(1), service: service)
    let single = PollaczekKhinchine(arrivalRate: 0.7, service: service)
    #expect(close(batch.meanWait, single.meanWait))
    #expect(close(batch.waitVariance, single.waitVariance))
  }

  /// Gross and Harris, section 3.1: L = (ρ + r E[X²]) / (2 (1 − ρ)) with r = λ/μ.
  @Test func `with exponential service have the number of Gross and Harris`() {
    let fixed = BatchQueue(batchRate: 0.2, size: .fixed(3), service: .exponential(rate: 1))
    #expect(close(fixed.meanNumber, (0.6 + 0.2 * 9) / (2 * 0.4)))
    let geometric = BatchQueue(
      batchRate: 0.3, size: .geometric(mean: 2), service: .exponential(rate: 1))
    // E[X²] = 2 m² − m = 6
    #expect(close(geometric.meanNumber, (0.6 + 0.3 * 6) / (2 * 0.4)))
  }
}
