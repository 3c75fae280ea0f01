import Testing
import Verification

@Suite struct `Erlang's formulas` {
  /// Offered load and loss as printed in tables of Erlang B.
  @Test(arguments: [(5, 3.0, 0.11005), (10, 5.0, 0.018385), (4, 3.0, 27.0 / 131)])
  func `lose what the tables say`(servers: Int, offered: Double, loss: Double) {
    #expect(close(Erlang.b(servers: servers, offered: offered), loss, within: 1e-4))
  }

  @Test func `carry the traffic that the tables give for one per cent`() {
    #expect(close(Erlang.b(servers: 20, offered: 12.0306), 0.01, within: 1e-3))
    #expect(close(Erlang.b(servers: 100, offered: 84.1), 0.01, within: 0.01))
  }

  @Test func `make wait what is known of small systems`() {
    #expect(close(Erlang.c(servers: 1, offered: 0.7), 0.7))
    #expect(close(Erlang.c(servers: 2, offered: 1), 1.0 / 3))
    #expect(close(Erlang.c(servers: 5, offered: 4), 0.5541, within: 1e-4))
  }

  @Test func `do not overflow with thousands of servers`() {
    let waits = Erlang.c(servers: 10_000, offered: 9_900)
    #expect(waits > 0.1 && waits < 0.5)
    #expect(Erlang.b(servers: 10_000, offered: 1) >= 0)
  }
}

@Suite struct `A Markovian queue` {
  @Test func `with one server has the formulas of M/M/1`() {
    let queue = MarkovQueue(arrivalRate: 0.8, serviceRate: 1, servers: 1)
    #expect(close(queue.meanWait, 4))
    #expect(close(queue.meanNumber, 4))
    // ρ (2 − ρ) / (1 − ρ)²
    #expect(close(queue.waitVariance, 24))
    // ρ / (1 − ρ)²
    #expect(close(queue.numberVariance, 20, within: 1e-9))
    // ln(0.8 / 0.1) / 0.2
    #expect(close(queue.waitQuantile(0.9) ?? 0, 10.397207708, within: 1e-9))
    #expect(queue.waitQuantile(0.1) == nil)
  }

  /// λ = 48 and μ = 1 a minute, 50 agents, as in the table of Garnett, Mandelbaum and Reiman (2002),
  /// in seconds.
  @Test func `with fifty servers is the call centre of the literature`() {
    let queue = MarkovQueue(arrivalRate: 48, serviceRate: 1, servers: 50)
    #expect(close(60 * queue.meanWait, 20.8, within: 0.01))
    #expect(close(60 * (queue.waitQuantile(0.9) ?? 0), 58.1, within: 0.01))
    #expect(close(queue.meanQueue, 17, within: 0.03))
  }

  /// The same with a mean patience of two minutes.
  @Test func `with impatience loses three in a hundred and waits a sixth as long`() {
    let queue = ImpatientQueue(
      arrivalRate: 48, serviceRate: 1, patienceRate: 0.5, servers: 50)
    #expect(close(queue.renegingProbability, 0.031, within: 0.02))
    #expect(close(60 * queue.meanWait, 3.7, within: 0.02))
    #expect(close(queue.meanQueue, 3, within: 0.05))
  }

  @Test func `with patience as long as service has a Poisson number`() {
    let queue = ImpatientQueue(arrivalRate: 6, serviceRate: 2, patienceRate: 2, servers: 2)
    #expect(close(queue.meanNumber, 3) && close(queue.numberVariance, 3))
    // 1 − e⁻³ (1 + 3)
    #expect(close(queue.waitingProbability, 0.8008517265))
  }
}

@Suite struct `A queue with little room` {
  @Test(arguments: [(0.5, 3), (2.0, 5)])
  func `has the law of M/M/1/K`(load: Double, capacity: Int) {
    let queue = FiniteQueue(arrivalRate: load, serviceRate: 1, servers: 1, capacity: capacity)
    let powers = (0...capacity).map { power in
      (0..<power).reduce(1.0) { product, _ in product * load }
    }
    let sum = powers.reduce(0, +)
    #expect(close(queue.lossProbability, powers[capacity] / sum))
    let mean = powers.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / sum
    #expect(close(queue.meanNumber, mean))
  }

  @Test func `is evenly full where as many come as can be served`() {
    let queue = FiniteQueue(arrivalRate: 1, serviceRate: 1, servers: 1, capacity: 4)
    #expect(close(queue.lossProbability, 0.2) && close(queue.meanNumber, 2))
    // Of those let in a quarter each waits for 0, 1, 2, 3 departures: mean 1.5, square 5.
    #expect(close(queue.meanWait, 1.5) && close(queue.waitVariance, 5 - 2.25))
  }

  @Test func `without waiting room is Erlang B`() {
    let queue = FiniteQueue(arrivalRate: 3, serviceRate: 1, servers: 4, capacity: 4)
    #expect(close(queue.lossProbability, 27.0 / 131))
    #expect(queue.meanQueue == 0 && queue.meanWait == 0)
  }

  @Test func `with much room is one without a limit`() {
    let queue = FiniteQueue(arrivalRate: 4, serviceRate: 1, servers: 5, capacity: 400)
    let free = MarkovQueue(arrivalRate: 4, serviceRate: 1, servers: 5)
    #expect(close(queue.meanWait, free.meanWait) && close(queue.waitVariance, free.waitVariance))
    #expect(close(queue.waitQuantile(0.9) ?? 0, free.waitQuantile(0.9) ?? 1, within: 1e-6))
  }

  @Test func `has a law however large it is`() {
    let law = BirthDeath(last: 100_000) { _ in
      50
    } deathRate: { _ in
      1
    }
    #expect(close(law.probabilities.reduce(0, +), 1))
    #expect(close(law.mean, 100_000 - 1.0 / 49, within: 1e-9))
  }
}
