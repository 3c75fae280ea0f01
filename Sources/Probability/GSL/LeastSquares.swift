internal import CGSL

/// Where a least-squares fit stands after an iteration.
package struct LeastSquaresProgress: Sendable, Equatable {
  package let iteration: Int
  package let parameters: [Double]
  package let sumOfSquares: Double
  /// Evaluations of the residuals so far, those for derivatives included.
  package let evaluations: Int
}

/// A least-squares fit.
package struct LeastSquaresResult: Sendable, Equatable {
  /// Why the fit came to its end.
  package enum Ending: String, Sendable {
    /// The last step was small beside the parameters.
    case smallStep
    /// The gradient is small beside the sum of squares.
    case smallGradient
    /// No step makes the sum smaller: the least there is, or noise hides the way down.
    case noProgress
    /// The allowed iterations were used up.
    case iterationLimit
  }
  package let parameters: [Double]
  package let residuals: [Double]
  package let iterations: Int
  package let evaluations: Int
  package let ending: Ending
  /// The derivatives: `[residual][parameter]`.
  package let jacobian: [[Double]]
  /// The inverse of JᵀJ, `[parameter][parameter]`: times the residuals' variance, that of the
  /// parameters. A parameter without influence has zeros.
  package let covariance: [[Double]]

  package var converged: Bool { ending == .smallStep || ending == .smallGradient }
  package var sumOfSquares: Double { residuals.reduce(0) { $0 + $1 * $1 } }
}

/// Nonlinear least squares: the parameters that make a sum of squared residuals least.
///
/// GSL's trust-region method with the step of Levenberg and Marquardt.
package enum LeastSquares {
  static let name = "nonlinear least squares"

  /// Fits from a start. The function may be an expensive and noisy simulation.
  ///
  /// - Parameters:
  ///   - residualCount: how many residuals the function returns, at least as many as parameters.
  ///   - step: the difference from which derivatives are taken, as a share of each parameter (and
  ///     absolute for one that is 0); wide enough to rise above the function's noise.
  ///   - tolerance: the step, as a share of the parameters, at which the fit ends.
  ///   - progress: is told of every iteration; what it throws ends the fit.
  /// - Throws: what `residuals` or `progress` threw, `InvalidEvaluation`, or `GSLError`.
  package static func minimise(
    start: [Double], residualCount: Int, step: Double, maximumIterations: Int,
    tolerance: Double = 1e-8, progress: (LeastSquaresProgress) throws -> Void = { _ in },
    residuals: ([Double]) throws -> [Double]
  ) throws -> LeastSquaresResult {
    try GSL.require(
      !start.isEmpty && residualCount >= start.count && step > 0 && step.isFinite
        && maximumIterations > 0 && tolerance > 0 && start.allSatisfy(\.isFinite), name)
    return try withoutActuallyEscaping(residuals) { residuals in
      let evaluation = Evaluation { parameters in
        try checked(residuals(parameters), count: residualCount, at: parameters)
      }
      let fit = try LeastSquaresFit(evaluation, start, residualCount, step)
      defer { fit.free() }
      return try withExtendedLifetime(evaluation) {
        try fit.run(maximumIterations, tolerance, progress)
      }
    }
  }

  private static func checked(
    _ residuals: [Double], count: Int, at parameters: [Double]
  ) throws(InvalidEvaluation) -> [Double] {
    if residuals.count != count {
      throw .wrongCount(found: residuals.count, expected: count)
    }
    if let place = residuals.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(place: place, parameters: parameters)
    }
    return residuals
  }
}
