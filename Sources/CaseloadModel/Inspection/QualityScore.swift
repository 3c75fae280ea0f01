package import Scenarios
import SocialCare

/// What an inspector would see of a month, as one number (E.1): nine components, each in standard
/// deviations between authorities from the reference's mean, weighted. Higher is better.
package enum QualityScore {
  /// Scores a month that has just ended.
  static func reckon(_ period: Int, in world: inout World) {
    guard world.isJudged else { return }
    let month = PastPeriods(recorder: world.recorder, periods: period..<(period + 1))
    var score = 0.0
    let quality = world.parameters.quality
    for component in Component.allCases {
      guard let value = component.value(of: month) else {
        continue
      }
      let path = component.path
      let away = value - ReferenceQuality.means[keyPath: path]
      let spreads = max(1e-9, quality.spreads[keyPath: path])
      score +=
        quality.weights[keyPath: path] * min(quality.most, max(-quality.most, away / spreads))
    }
    score += quality.weights.leadership * Practice.leadership(in: world)
    world.inspection.scores.append(score)
    if world.inspection.scores.count > 12 { world.inspection.scores.removeFirst() }
    world.recorder.add(.tickQuality, Int((score * 1e6).rounded()), toPeriod: period)
    world.recorder.add(.tickQualityMonths, 1, toPeriod: period)
  }

  /// The components that the record shows; leadership is not one of them.
  package enum Component: CaseIterable, Sendable {
    case assessments, conferences, visits, unallocated, workerChanges, caseload, supervision
    case unseen

    package var path: any WritableKeyPath<QualityComponents, Double> & Sendable {
      switch self {
      case .assessments: \.assessments
      case .conferences: \.conferences
      case .visits: \.visits
      case .unallocated: \.unallocated
      case .workerChanges: \.workerChanges
      case .caseload: \.caseload
      case .supervision: \.supervision
      case .unseen: \.unseen
      }
    }

    /// What a span shows of it, higher being better; nothing where there was nothing to do.
    func value(of span: PastPeriods) -> Double? {
      let held = span.mean(.casesHeld)
      switch self {
      case .assessments:
        return span.ratio(span.count(.assessmentsInTime), to: span.count(.assessments))
      case .conferences:
        return span.ratio(span.count(.conferencesInTime), to: span.count(.conferences))
      case .visits:
        return span.ratio(
          span.count(.childInNeedVisitsInTime) + span.count(.protectionVisitsInTime)
            + span.count(.careVisitsInTime),
          to: span.count(.childInNeedVisits) + span.count(.protectionVisits)
            + span.count(.careVisits))
      case .unallocated:
        return span.ratio(-span.mean(.unallocated), to: held + span.mean(.unallocated))
      case .workerChanges:
        return span.ratio(-span.count(.workerChanges) - span.count(.careWorkerChanges), to: held)
      case .caseload:
        let points = span.ratio(-span.count(.tickPoints) / 1000, to: span.count(.tickCases)) ?? 0
        return span.ratio(points * held, to: span.mean(.caseHolders) / 1000)
      case .supervision:
        return span.ratio(span.count(.tickSupervision) / 1e6, to: span.count(.tickWorkers))
      case .unseen:
        return span.ratio(-10_000 * span.mean(.unmetHighSeverity), to: span.mean(.children))
      }
    }
  }
}
