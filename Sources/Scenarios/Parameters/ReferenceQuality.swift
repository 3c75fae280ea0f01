/// What the reference authority's months look like to the quality score; written by
/// `caseload fit --hold --record-quality`, not by hand.
///
/// 20 replications of 96 months.
package enum ReferenceQuality {
  /// Means over months and replications.
  package static let means = QualityComponents(
    assessments: 0.822196, conferences: 0.798638,
    visits: 0.861086, unallocated: -0.00124366,
    workerChanges: -0.153455,
    caseload: -19.2805, supervision: 0.99292,
    unseen: -62.6708, leadership: 0,
    reReferrals: -0.21921, drifting: -0.00113058)
}
