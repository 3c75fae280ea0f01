/// What `caseload fit` recorded at the reference authority. Written by it, not by hand.
package enum ReferenceFit {
  /// The fitted parameters, in their units.
  package static let parameters: [String: Double] = [:]

  /// What the reference authority rests at: means that the model measures against.
  package static let constants = ReferenceConstants(
    utilisation: 1.05, load: 1.05, strain: 0.12, pointsPerCase: 1.215,
    leavingNormaliser: 1.07, absenceNormaliser: 1.0, agencyShare: 0.178,
    earlyHelpDemand: 98, locumsPlaced: 6.1, meanHelp: 0.4)
}

/// Means at the reference authority, recorded by the fit and never recomputed in a run.
package struct ReferenceConstants: Sendable, Equatable {
  /// Hours demanded / hours supplied before overtime.
  package var utilisation: Double
  /// The same, mean over case-holding workers: where `x_load` is zero.
  package var load: Double
  /// Mean strain of case-holding workers.
  package var strain: Double
  /// Caseload points per case held: standard points per FTE are 16 times this.
  package var pointsPerCase: Double
  /// Mean over workers of the leaving multiplier g (C.3).
  package var leavingNormaliser: Double
  /// Mean over workers of the absence multiplier a (C.3).
  package var absenceNormaliser: Double
  /// Agency share of all social workers.
  package var agencyShare: Double
  /// Families in early help per 10,000 children when places are no limit.
  package var earlyHelpDemand: Double
  /// Locums in place per 10,000 children.
  package var locumsPlaced: Double
  /// Mean effective help of families with an open plan.
  package var meanHelp: Double

  package init(
    utilisation: Double, load: Double, strain: Double, pointsPerCase: Double,
    leavingNormaliser: Double, absenceNormaliser: Double, agencyShare: Double,
    earlyHelpDemand: Double, locumsPlaced: Double, meanHelp: Double
  ) {
    self.utilisation = utilisation
    self.load = load
    self.strain = strain
    self.pointsPerCase = pointsPerCase
    self.leavingNormaliser = leavingNormaliser
    self.absenceNormaliser = absenceNormaliser
    self.agencyShare = agencyShare
    self.earlyHelpDemand = earlyHelpDemand
    self.locumsPlaced = locumsPlaced
    self.meanHelp = meanHelp
  }
}
