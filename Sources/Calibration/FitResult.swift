package import Scenarios

/// A published figure beside the model's.
package struct FitFigure: Sendable {
  package let target: FitTarget
  package let simulated: Double
  /// Of the mean over replications.
  package let standardError: Double

  /// Relative: 0.05 is 5 % above the published figure.
  package var misfit: Double { simulated / target.published - 1 }
  package var isReached: Bool { abs(misfit) <= target.limit }
}

/// What a fit found, with its misfits.
package struct FitResult: Sendable {
  package let parameters: [(key: String, value: Double)]
  /// Where effects count from.
  package let constants: ReferenceConstants
  /// The same means as the last evaluation shows them.
  package let means: ReferenceConstants
  package let figures: [FitFigure]
  /// Relative change of stocks from years 1-3 to years 6-8.
  package let drifts: [(measure: String, change: Double)]
  package let replications: Int
  package let evaluations: Int
  package let seed: UInt64
  /// What the reference's months look like to the quality score; of a result that was held only.
  package internal(set) var quality: QualitySummary?

  init(
    parameters: [(String, Double)], constants: ReferenceConstants,
    means: ReferenceConstants, figures: [FitFigure],
    drifts: [(String, Double)], replications: Int, evaluations: Int, seed: UInt64
  ) {
    self.parameters = parameters
    self.constants = constants
    self.means = means
    self.figures = figures
    self.drifts = drifts
    self.replications = replications
    self.evaluations = evaluations
    self.seed = seed
  }
}
