import Calibration
import Scenarios

/// The Swift file that holds what the quality score measures against.
enum QualityRecord {
  static func swift(_ quality: QualitySummary, replications: Int) -> String {
    let means = quality.means
    func number(_ value: Double) -> String { "\(FitReport.rounded(value))" }
    return """
      /// What the reference authority's months look like to the quality score; written by
      /// `caseload fit --hold --record-quality`, not by hand.
      ///
      /// \(replications) replications of \(quality.months / max(1, replications)) months.
      package enum ReferenceQuality {
        /// Means over months and replications.
        package static let means = QualityComponents(
          assessments: \(number(means.assessments)), conferences: \(number(means.conferences)),
          visits: \(number(means.visits)), unallocated: \(number(means.unallocated)),
          workerChanges: \(number(means.workerChanges)),
          caseload: \(number(means.caseload)), supervision: \(number(means.supervision)),
          unseen: \(number(means.unseen)), leadership: 0,
          reReferrals: \(number(means.reReferrals)), drifting: \(number(means.drifting)))
      }

      """
  }
}
