internal import CGSL

/// Where a function of one number is zero.
package enum Root {
  private static let name = "root by Brent's method"

  /// Finds a zero between two points at which the function has opposite signs.
  ///
  /// - Parameter tolerance: half the width of the bracket at which the search ends, absolute.
  /// - Throws: what the function threw, `InvalidEvaluation` where it is not finite, `GSLError` where
  ///   the signs are equal or the iterations used up.
  package static func brent(
    between lower: Double, and upper: Double, tolerance: Double, maximumIterations: Int = 200,
    function: (Double) throws -> Double
  ) throws -> Double {
    try GSL.require(
      lower < upper && lower.isFinite && upper.isFinite && tolerance > 0 && maximumIterations > 0,
      name)
    return try withoutActuallyEscaping(function) { function in
      let evaluation = ScalarEvaluation(function)
      return try withExtendedLifetime(evaluation) {
        try search(evaluation, lower, upper, tolerance, maximumIterations)
      }
    }
  }

  private static func search(
    _ evaluation: ScalarEvaluation, _ lower: Double, _ upper: Double, _ tolerance: Double,
    _ maximumIterations: Int
  ) throws -> Double {
    precondition(GSL.isQuiet)
    guard let solver = gsl_root_fsolver_alloc(cgsl_brent()) else {
      throw GSLError(name, status: Int32(GSL_ENOMEM))
    }
    defer { gsl_root_fsolver_free(solver) }
    var problem = gsl_function()
    problem.params = Unmanaged.passUnretained(evaluation).toOpaque()
    problem.function = { x, context in
      guard let context else { return .nan }
      return Unmanaged<ScalarEvaluation>.fromOpaque(context).takeUnretainedValue().value(at: x)
    }
    return try withUnsafeMutablePointer(to: &problem) { problem in
      try evaluation.check(gsl_root_fsolver_set(solver, problem, lower, upper), name)
      for _ in 0..<maximumIterations {
        try evaluation.check(gsl_root_fsolver_iterate(solver), name)
        let (low, high) = (gsl_root_fsolver_x_lower(solver), gsl_root_fsolver_x_upper(solver))
        if high - low <= 2 * tolerance { return gsl_root_fsolver_root(solver) }
      }
      throw GSLError(name, status: Int32(GSL_EMAXITER))
    }
  }
}

/// The Swift function of one number behind a C callback, and the error it threw; a class because C
/// knows it by address only.
private final class ScalarEvaluation {
  private let function: (Double) throws -> Double
  private var failure: (any Error)?

  init(_ function: @escaping (Double) throws -> Double) { self.function = function }

  func value(at x: Double) -> Double {
    if failure != nil { return .nan }
    do {
      let value = try function(x)
      if value.isFinite { return value }
      throw InvalidEvaluation.notFinite(place: 0, parameters: [x])
    } catch {
      failure = error
      return .nan
    }
  }

  func check(_ status: Int32, _ operation: String) throws {
    if let failure { throw failure }
    try GSL.check(status, operation)
  }
}
