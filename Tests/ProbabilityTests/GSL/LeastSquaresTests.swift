import Testing

@testable import Probability

@Suite("Least squares")
struct LeastSquaresTests {
  private struct Stop: Error, Equatable { let number: Int }

  private func rosenbrock(_ x: [Double]) -> [Double] { [10 * (x[1] - x[0] * x[0]), 1 - x[0]] }

  @Test("Rosenbrock's valley ends at (1, 1)")
  func valley() throws {
    var seen: [LeastSquaresProgress] = []
    let result = try LeastSquares.minimise(
      start: [-1.2, 1], residualCount: 2, step: 1e-7, maximumIterations: 200,
      progress: { seen.append($0) }, residuals: rosenbrock)
    #expect(result.converged)
    #expect((result.parameters[0] - 1).magnitude < 1e-6)
    #expect((result.parameters[1] - 1).magnitude < 1e-6)
    #expect(result.sumOfSquares < 1e-12)
    #expect(seen.map(\.iteration) == Array(1...result.iterations))
    #expect(seen.last?.parameters == result.parameters)
    #expect(result.evaluations > result.iterations)
    #expect((result.jacobian[0][1] - 10).magnitude < 1e-5)
    // JᵀJ is [[401, −200], [−200, 100]] there.
    let inverse = [[1.0, 2.0], [2.0, 4.01]]
    for row in 0..<2 {
      for column in 0..<2 {
        #expect((result.covariance[row][column] - inverse[row][column]).magnitude < 1e-3)
      }
    }
  }

  @Test("A noisy exponential decay gives its parameters back within four standard errors")
  func decay() throws {
    let truth = [5.0, 0.3, 1.0]
    let curve = { (x: [Double], t: Double) in x[0] * Elementary.exp(-x[1] * t) + x[2] }
    var stream = RandomSource(seed: 11, replication: 0).stream(purpose: 1, entity: 0, occurrence: 0)
    let data = (0..<100).map { (t: Int) -> Double in
      curve(truth, Double(t) / 5) + 0.1 * stream.normal()
    }
    let result = try LeastSquares.minimise(
      start: [1, 1, 0], residualCount: 100, step: 1e-6, maximumIterations: 100
    ) { x in
      data.indices.map { (curve(x, Double($0) / 5) - data[$0]) / 0.1 }
    }
    #expect(result.converged)
    for place in 0..<3 {
      let error = result.covariance[place][place].squareRoot()
      #expect((result.parameters[place] - truth[place]).magnitude < 4 * error)
      #expect(error > 0 && error < 0.1)
    }
    // Chi-square with 97 degrees of freedom.
    #expect(result.sumOfSquares > 50 && result.sumOfSquares < 160)
  }

  @Test("What the function throws comes out, at the first call and later", arguments: [1, 2, 9])
  func throwing(call: Int) {
    var calls = 0
    #expect(throws: Stop(number: call)) {
      try LeastSquares.minimise(
        start: [-1.2, 1], residualCount: 2, step: 1e-7, maximumIterations: 50
      ) { x in
        calls += 1
        if calls == call { throw Stop(number: call) }
        return rosenbrock(x)
      }
    }
    #expect(calls == call)
  }

  @Test("What the progress callback throws ends the fit")
  func cancelled() {
    #expect(throws: Stop(number: 3)) {
      try LeastSquares.minimise(
        start: [-1.2, 1], residualCount: 2, step: 1e-7, maximumIterations: 50,
        progress: { if $0.iteration == 3 { throw Stop(number: 3) } }, residuals: rosenbrock)
    }
  }

  @Test("Residuals that are not finite or too few are refused")
  func badResiduals() {
    #expect(throws: InvalidEvaluation.notFinite(place: 1, parameters: [2])) {
      try LeastSquares.minimise(
        start: [2], residualCount: 2, step: 1e-6, maximumIterations: 5
      ) { _ in [1, .nan] }
    }
    #expect(throws: InvalidEvaluation.wrongCount(found: 1, expected: 2)) {
      try LeastSquares.minimise(
        start: [2], residualCount: 2, step: 1e-6, maximumIterations: 5
      ) { _ in [1] }
    }
  }

  @Test("Impossible requests are thrown in GSL's words")
  func impossible() {
    let error = #expect(throws: GSLError.self) {
      try LeastSquares.minimise(
        start: [1, 2], residualCount: 1, step: 1e-6, maximumIterations: 5
      ) { _ in [1] }
    }
    #expect(error?.words == "input domain error")
  }

  @Test("The limit of iterations is an ending, not an error")
  func limit() throws {
    let result = try LeastSquares.minimise(
      start: [-1.2, 1], residualCount: 2, step: 1e-7, maximumIterations: 2,
      residuals: rosenbrock)
    #expect(result.ending == .iterationLimit)
    #expect(!result.converged)
    #expect(result.iterations == 2)
  }
}
