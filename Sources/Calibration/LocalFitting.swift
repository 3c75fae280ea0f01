import OutputStatistics
import Probability
import Scenarios

/// How figures and drifts answer to what a local fit moves: relative changes for one unit of the fit's
/// own scale, taken once at the reference authority and good enough to begin with anywhere.
package struct FitDerivatives: Sendable {
  /// By measure, `[parameter]`.
  fileprivate var figures: [String: [Double]] = [:]
  fileprivate var drifts: [String: [Double]] = [:]
}

/// An authority is fitted by Gauss and Newton's steps along the reference's derivatives, which
/// Broyden's rule corrects by what each step shows: one evaluation a step, where derivatives of the
/// authority's own would take one for each parameter.
extension Fitting {
  /// Longest step of a parameter, on the fit's own scale.
  private static let longestStep = 0.6
  /// Part of the sum of squares below which a step is not worth another.
  private static let worthwhile = 0.01

  /// The derivatives at an authority's start: of the reference authority's, as a rule.
  package func derivatives() throws -> FitDerivatives {
    let start = scenario.worlds[0].timeline.initial
    let ones = [Double](repeating: 1, count: moved.count)
    let base = try evaluate(ones, start, ReferenceFit.constants)
    var found = FitDerivatives()
    for place in moved.indices {
      var position = ones
      position[place] += Self.step
      let beside = try evaluate(position, start, ReferenceFit.constants)
      for (one, other) in zip(base.figures, beside.figures) {
        found.figures[one.target.measure, default: []].append(
          (other.logMisfit - one.logMisfit) / Self.step)
      }
      for (one, other) in zip(base.drifts, beside.drifts) {
        found.drifts[one.0, default: []].append((other.1 - one.1) / Self.step)
      }
      progress(place + 2, 0, position)
    }
    return found
  }

  /// Fits an authority to its own figures.
  package func run(along derivatives: FitDerivatives) throws -> FitResult {
    let start = scenario.worlds[0].timeline.initial
    var position = [Double](repeating: 1, count: moved.count)
    var best = try evaluate(position, start, ReferenceFit.constants)
    var rows = rows(of: best, along: derivatives)
    var longest = Self.longestStep
    var evaluations = 1
    progress(evaluations, rows.sum + pulls(position).sum, position)
    while evaluations <= iterations {
      let step = try step(from: position, rows, longest: longest)
      let candidate = zip(position, step).map { $0 + $1 }
      let tried = try evaluate(candidate, start, ReferenceFit.constants)
      evaluations += 1
      let values = self.values(of: tried)
      rows.correct(by: step, to: values)
      let before = rows.sum + pulls(position).sum
      let after = values.reduce(0) { $0 + $1 * $1 } + pulls(candidate).sum
      progress(evaluations, after, candidate)
      guard after < before else {
        longest /= 2
        continue
      }
      (position, best, rows.values) = (candidate, tried, values)
      if before - after < Self.worthwhile * before { break }
    }
    return FitResult(
      parameters: fitted(position, start), constants: ReferenceFit.constants,
      means: best.constants, figures: best.figures, drifts: best.drifts,
      replications: replications, evaluations: evaluations, seed: scenario.seed)
  }

  // MARK: Residuals

  /// Residuals in units of their tolerances, with what each parameter does to them.
  private struct Rows {
    var values: [Double]
    /// `[residual][parameter]`
    var slopes: [[Double]]

    var sum: Double { values.reduce(0) { $0 + $1 * $1 } }

    /// Broyden's rule: the least correction under which the step would have led to `values`.
    mutating func correct(by step: [Double], to values: [Double]) {
      let length = step.reduce(0) { $0 + $1 * $1 }
      guard length > 0 else { return }
      for row in slopes.indices {
        let expected = zip(slopes[row], step).reduce(self.values[row]) { $0 + $1.0 * $1.1 }
        let excess = (values[row] - expected) / length
        for place in step.indices { slopes[row][place] += excess * step[place] }
      }
    }
  }

  private func rows(of evaluation: Evaluation, along derivatives: FitDerivatives) -> Rows {
    let none = [Double](repeating: 0, count: moved.count)
    let figures = evaluation.figures.compactMap { figure in
      figure.target.tolerance.map { tolerance in
        (derivatives.figures[figure.target.measure] ?? none).map { $0 / tolerance }
      }
    }
    let drifts = evaluation.drifts.map { measure, _ in
      (derivatives.drifts[measure] ?? none).map { $0 / Self.drift }
    }
    return Rows(values: values(of: evaluation), slopes: figures + drifts)
  }

  private func values(of evaluation: Evaluation) -> [Double] {
    evaluation.figures.compactMap { figure in
      figure.target.tolerance.map { figure.logMisfit / $0 }
    } + evaluation.drifts.map { $0.1 / Self.drift }
  }

  /// The weak pull of each parameter towards its start, as residuals.
  private func pulls(_ position: [Double]) -> (values: [Double], sum: Double) {
    let values = position.map { ($0 - 1) * Self.pull / 0.1 }
    return (values, values.reduce(0) { $0 + $1 * $1 })
  }

  /// The step to the least sum of squares, were everything linear, shortened to the longest allowed.
  private func step(from position: [Double], _ rows: Rows, longest: Double) throws -> [Double] {
    let pulling = position.indices.map { place in
      position.indices.map { $0 == place ? Self.pull / 0.1 : 0 }
    }
    let step = try LinearRegression(
      rows.slopes + pulling, (rows.values + pulls(position).values).map { -$0 }
    ).coefficients
    let most = step.map(abs).max() ?? 0
    return most > longest ? step.map { $0 * longest / most } : step
  }
}

extension FitFigure {
  /// Log of simulated over published, within what a far start may be off.
  fileprivate var logMisfit: Double {
    Elementary.log(min(50, max(0.02, simulated / target.published)))
  }
}
