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
  /// Part of the supervision needed that is missing.
  package var supervisionGap: Double
  /// Mean effective help of families with an open plan.
  package var meanHelp: Double

  /// Where the reference fit begins. Utilisation and agency share are the figures that it is fitted
  /// to; the others are means of a service at those figures, rounded from earlier fits.
  package static let beforeFit = ReferenceConstants(
    utilisation: 1.05, load: 1.06, strain: 0.2, pointsPerCase: 1.19, leavingNormaliser: 1.04,
    absenceNormaliser: 1, agencyShare: 0.178, supervisionGap: 0.006, meanHelp: 0.37)

  package init(
    utilisation: Double, load: Double, strain: Double, pointsPerCase: Double,
    leavingNormaliser: Double, absenceNormaliser: Double, agencyShare: Double,
    supervisionGap: Double, meanHelp: Double
  ) {
    self.utilisation = utilisation
    self.load = load
    self.strain = strain
    self.pointsPerCase = pointsPerCase
    self.leavingNormaliser = leavingNormaliser
    self.absenceNormaliser = absenceNormaliser
    self.agencyShare = agencyShare
    self.supervisionGap = supervisionGap
    self.meanHelp = meanHelp
  }
}
