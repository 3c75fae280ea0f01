/// What `caseload fit` recorded at the reference authority. Written by it, not by hand.
package enum ReferenceFit {
  /// The fitted parameters, in their units.
  package static let parameters: [String: Double] = [:]

  /// What the reference authority rests at: means that the model measures against.
  package static let constants = ReferenceConstants(
    utilisation: 1.05, load: 1.05, strain: 0.12, pointsPerCase: 1.215,
    leavingNormaliser: 1.07, absenceNormaliser: 1.0, agencyShare: 0.178,
    supervisionGap: 0.05, meanHelp: 0.4)
}
