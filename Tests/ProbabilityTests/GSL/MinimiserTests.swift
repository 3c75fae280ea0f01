import Testing

@testable import Probability

@Suite("Simplex and roots")
struct MinimiserTests {
  private struct Stop: Error, Equatable {}

  @Test("The simplex finds the bottom of a bowl")
  func simplex() throws {
    let result = try Simplex.minimise(
      start: [5, 7], steps: [1, 1], tolerance: 1e-6, maximumIterations: 500
    ) { x in 10 * (x[0] - 1) * (x[0] - 1) + 20 * (x[1] - 2) * (x[1] - 2) + 30 }
    #expect(result.converged)
    #expect((result.parameters[0] - 1).magnitude < 1e-5)
    #expect((result.parameters[1] - 2).magnitude < 1e-5)
    #expect((result.value - 30).magnitude < 1e-9)
  }

  @Test("A simplex that runs out of iterations says so")
  func simplexLimit() throws {
    let result = try Simplex.minimise(
      start: [5], steps: [1], tolerance: 1e-12, maximumIterations: 3
    ) { x in x[0] * x[0] }
    #expect(!result.converged)
    #expect(result.iterations == 3)
  }

  @Test("What the objective throws comes out, at the first call and later", arguments: [1, 2, 12])
  func simplexThrows(call: Int) {
    var calls = 0
    #expect(throws: Stop()) {
      try Simplex.minimise(
        start: [5, 5], steps: [1, 1], tolerance: 1e-9, maximumIterations: 100
      ) { x in
        calls += 1
        if calls == call { throw Stop() }
        return x[0] * x[0] + x[1] * x[1]
      }
    }
    #expect(calls == call)
  }

  @Test("An objective that is not finite is refused")
  func simplexNotFinite() {
    #expect(throws: InvalidEvaluation.self) {
      try Simplex.minimise(
        start: [5], steps: [1], tolerance: 1e-9, maximumIterations: 100
      ) { _ in .infinity }
    }
    #expect(throws: GSLError.self) {
      try Simplex.minimise(
        start: [5], steps: [1, 1], tolerance: 1e-9, maximumIterations: 100
      ) { $0[0] }
    }
  }

  @Test("Brent's method finds the root of two")
  func root() throws {
    let root = try Root.brent(between: 0, and: 5, tolerance: 1e-12) { $0 * $0 - 2 }
    #expect((root - 1.414_213_562_373_095).magnitude < 1e-11)
  }

  @Test("A bracket without a change of sign, or too few iterations, is an error")
  func rootErrors() {
    let error = #expect(throws: GSLError.self) {
      try Root.brent(between: 2, and: 5, tolerance: 1e-12) { $0 * $0 - 2 }
    }
    #expect(error?.words == "invalid argument supplied by user")
    #expect(throws: GSLError.self) {
      try Root.brent(between: 0, and: 5, tolerance: 1e-12, maximumIterations: 2) { $0 * $0 - 2 }
    }
    #expect(throws: Stop()) {
      try Root.brent(between: 0, and: 5, tolerance: 1e-12) { _ in throw Stop() }
    }
    #expect(throws: InvalidEvaluation.self) {
      try Root.brent(between: 0, and: 5, tolerance: 1e-12) { $0 < 1 ? -1 : .nan }
    }
  }
}
