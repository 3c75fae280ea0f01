internal import CGSL

/// Where a simplex came to rest.
package struct SimplexResult: Sendable, Equatable {
  package let parameters: [Double]
  package let value: Double
  package let iterations: Int
  /// Whether the simplex shrank below the tolerance before the iterations were used up.
  package let converged: Bool
}

/// Minimisation without derivatives, by the simplex of Nelder and Mead.
package enum Simplex {
  private static let name = "simplex minimisation"

  /// Finds a least value near a start.
  ///
  /// - Parameters:
  ///   - steps: the size of the first simplex along each parameter, in its own unit.
  ///   - tolerance: the mean size of the simplex at which the search ends.
  /// - Throws: what the objective threw, `InvalidEvaluation` where it is not finite, `GSLError`.
  package static func minimise(
    start: [Double], steps: [Double], tolerance: Double, maximumIterations: Int,
    objective: ([Double]) throws -> Double
  ) throws -> SimplexResult {
    try GSL.require(
      !start.isEmpty && steps.count == start.count && tolerance > 0 && maximumIterations > 0
        && (start + steps).allSatisfy(\.isFinite) && !steps.contains(0), name)
    return try withoutActuallyEscaping(objective) { objective in
      let evaluation = Evaluation { parameters in
        let value = try objective(parameters)
        if value.isFinite { return value }
        throw InvalidEvaluation.notFinite(place: 0, parameters: parameters)
      }
      return try withExtendedLifetime(evaluation) {
        try search(evaluation, start, steps, tolerance, maximumIterations)
      }
    }
  }

  private static func search(
    _ evaluation: Evaluation<Double>, _ start: [Double], _ steps: [Double], _ tolerance: Double,
    _ maximumIterations: Int
  ) throws -> SimplexResult {
    let first = try GSL.vector(start)
    defer { gsl_vector_free(first) }
    let size = try GSL.vector(steps)
    defer { gsl_vector_free(size) }
    guard let minimiser = gsl_multimin_fminimizer_alloc(cgsl_simplex(), start.count) else {
      throw GSLError(name, status: Int32(GSL_ENOMEM))
    }
    defer { gsl_multimin_fminimizer_free(minimiser) }
    var function = gsl_multimin_function()
    function.n = start.count
    function.params = Unmanaged.passUnretained(evaluation).toOpaque()
    function.f = { parameters, context in
      guard let context else { return .nan }
      let evaluation = Unmanaged<Evaluation<Double>>.fromOpaque(context).takeUnretainedValue()
      return evaluation.value(at: parameters) ?? .nan
    }
    return try withUnsafeMutablePointer(to: &function) { function in
      try evaluation.check(gsl_multimin_fminimizer_set(minimiser, function, first, size), name)
      return try descend(minimiser, evaluation, tolerance, maximumIterations)
    }
  }

  private static func descend(
    _ minimiser: UnsafeMutablePointer<gsl_multimin_fminimizer>, _ evaluation: Evaluation<Double>,
    _ tolerance: Double, _ maximumIterations: Int
  ) throws -> SimplexResult {
    var iterations = 0
    var converged = false
    while iterations < maximumIterations && !converged {
      iterations += 1
      try evaluation.check(gsl_multimin_fminimizer_iterate(minimiser), name)
      converged = gsl_multimin_fminimizer_size(minimiser) < tolerance
    }
    guard let position = gsl_multimin_fminimizer_x(minimiser) else {
      throw GSLError(name, status: Int32(GSL_EFAULT))
    }
    return SimplexResult(
      parameters: GSL.numbers(position), value: gsl_multimin_fminimizer_minimum(minimiser),
      iterations: iterations, converged: converged)
  }
}
