import EventEngine
package import Scenarios
package import SocialCare

extension CaseloadReplication {
  /// The components of the quality score, for each whole month since the first reported day.
  package func qualityMonths() -> [[Double?]] {
    let recorder = world.recorder
    return recorder.periods(from: world.plan.start, to: world.plan.end).map { period in
      let month = PastPeriods(recorder: recorder, periods: period..<(period + 1))
      return QualityScore.Component.allCases.map { $0.value(of: month) }
    }
  }

  /// The means from the first reported day until `day` that the model measures against, as this
  /// replication saw them: what `caseload fit` records as the reference's constants.
  package func referenceMeans(until day: Day) -> ReferenceConstants {
    let recorder = world.recorder
    let periods = recorder.periods(from: world.plan.start, to: day)
    func count(_ count: Count) -> Double { Double(recorder.count(count, in: periods)) }
    let weeks = max(1, count(.tickWorkers))
    let months = max(1, Double(periods.count))
    let locums = recorder.mean(.agency, in: periods) + recorder.mean(.projectTeams, in: periods)
    let staff = recorder.mean(.staff, in: periods)
    return ReferenceConstants(
      utilisation: count(.hoursDemanded) / max(1, count(.hoursSupplied)),
      load: count(.tickLoad) / 1e6 / weeks, strain: count(.tickStrain) / 1e6 / weeks,
      pointsPerCase: count(.tickPoints) / 1000 / max(1, count(.tickCases)),
      leavingNormaliser: count(.tickLeaving) / 1e6 / months,
      absenceNormaliser: count(.tickAbsence) / 1e6 / months,
      agencyShare: locums / max(1, locums + staff),
      supervisionGap: 1 - count(.tickSupervision) / 1e6 / weeks,
      meanHelp: count(.tickHelp) / 1000 / max(1, count(.tickPlans)))
  }
}
