internal import CGSL

/// One fit under way: GSL's workspace and the function it works on.
struct LeastSquaresFit {
  private let evaluation: Evaluation<[Double]>
  private let workspace: UnsafeMutablePointer<gsl_multifit_nlinear_workspace>
  /// GSL keeps the address of this, so it must not move.
  private let system: UnsafeMutablePointer<gsl_multifit_nlinear_fdf>

  /// Evaluates the function at the start and takes its first derivatives.
  init(
    _ evaluation: Evaluation<[Double]>, _ start: [Double], _ residualCount: Int, _ step: Double
  ) throws {
    precondition(GSL.isQuiet)
    self.evaluation = evaluation
    var options = gsl_multifit_nlinear_default_parameters()
    options.h_df = step
    guard
      let workspace = gsl_multifit_nlinear_alloc(
        cgsl_trust_region(), &options, residualCount, start.count)
    else { throw GSLError(LeastSquares.name, status: Int32(GSL_ENOMEM)) }
    self.workspace = workspace
    system = .allocate(capacity: 1)
    system.initialize(to: gsl_multifit_nlinear_fdf())
    system.pointee.n = residualCount
    system.pointee.p = start.count
    system.pointee.params = Unmanaged.passUnretained(evaluation).toOpaque()
    system.pointee.f = { parameters, context, residuals in
      guard let context, let residuals else { return Int32(GSL_EFAULT) }
      let evaluation = Unmanaged<Evaluation<[Double]>>.fromOpaque(context).takeUnretainedValue()
      guard let values = evaluation.value(at: parameters) else { return Int32(GSL_EBADFUNC) }
      for (place, value) in values.enumerated() { gsl_vector_set(residuals, place, value) }
      return Int32(GSL_SUCCESS)
    }
    do {
      let vector = try GSL.vector(start)
      defer { gsl_vector_free(vector) }
      try evaluation.check(
        gsl_multifit_nlinear_init(vector, system, workspace), LeastSquares.name)
    } catch {
      free()
      throw error
    }
  }

  func free() {
    gsl_multifit_nlinear_free(workspace)
    system.deallocate()
  }

  /// Iterates to the end and reads the result.
  func run(
    _ maximumIterations: Int, _ tolerance: Double,
    _ progress: (LeastSquaresProgress) throws -> Void
  ) throws -> LeastSquaresResult {
    for iteration in 1...maximumIterations {
      let status = gsl_multifit_nlinear_iterate(workspace)
      if status == Int32(GSL_ENOPROG) && evaluation.failure == nil {
        return try result(iteration, .noProgress)
      }
      try evaluation.check(status, LeastSquares.name)
      try progress(
        LeastSquaresProgress(
          iteration: iteration, parameters: parameters,
          sumOfSquares: residuals.reduce(0) { $0 + $1 * $1 }, evaluations: evaluation.count))
      var reason: Int32 = 0
      // The gradient's tolerance is the cube root of the precision of a number, as GSL advises.
      let test = gsl_multifit_nlinear_test(tolerance, 0x1.965fea53d6e3dp-18, 0, &reason, workspace)
      if test == Int32(GSL_SUCCESS) {
        return try result(iteration, reason == 1 ? .smallStep : .smallGradient)
      }
    }
    return try result(maximumIterations, .iterationLimit)
  }

  private var parameters: [Double] {
    gsl_multifit_nlinear_position(workspace).map { GSL.numbers($0) } ?? []
  }

  private var residuals: [Double] {
    gsl_multifit_nlinear_residual(workspace).map { GSL.numbers($0) } ?? []
  }

  private func result(
    _ iterations: Int, _ ending: LeastSquaresResult.Ending
  ) throws -> LeastSquaresResult {
    let count = parameters.count
    guard let jacobian = gsl_multifit_nlinear_jac(workspace),
      let covariance = gsl_matrix_alloc(count, count)
    else { throw GSLError(LeastSquares.name, status: Int32(GSL_ENOMEM)) }
    defer { gsl_matrix_free(covariance) }
    try GSL.check(gsl_multifit_nlinear_covar(jacobian, 1e-12, covariance), LeastSquares.name)
    let result = LeastSquaresResult(
      parameters: parameters, residuals: residuals, iterations: iterations,
      evaluations: evaluation.count, ending: ending, jacobian: GSL.rows(jacobian),
      covariance: GSL.rows(covariance))
    let isFinite =
      result.parameters.allSatisfy(\.isFinite)
      && result.covariance.allSatisfy { $0.allSatisfy(\.isFinite) }
    if !isFinite { throw GSLError(LeastSquares.name, status: Int32(GSL_ESING)) }
    return result
  }
}
