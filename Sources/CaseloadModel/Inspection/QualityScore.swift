package import Scenarios
import SocialCare

/// What an inspector would see of a month, as one number (E.1): nine components, each in standard
/// deviations between authorities from the reference's mean, weighted. Higher is better.
package enum QualityScore {
  /// Scores the month that has just ended.
  static func reckon(in world: inout World) {
    guard world.isJudged, world.recorder.period > 0 else { return }
    let period = world.recorder.period - 1
    var score = 0.0
    let quality = world.parameters.quality
    for component in Component.allCases {
      guard let value = component.value(of: period..<(period + 1), in: world.recorder) else {
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

    /// What periods show of it, higher being better; nothing where there was nothing to do.
    func value(of periods: Range<Int>, in recorder: Recorder) -> Double? {
      func count(_ count: Count) -> Double { Double(recorder.count(count, in: periods)) }
      func mean(_ level: Level) -> Double { recorder.mean(level, in: periods) }
      func ratio(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }
      let held = mean(.casesHeld)
      switch self {
      case .assessments: return ratio(count(.assessmentsInTime), count(.assessments))
      case .conferences: return ratio(count(.conferencesInTime), count(.conferences))
      case .visits:
        return ratio(
          count(.childInNeedVisitsInTime) + count(.protectionVisitsInTime)
            + count(.careVisitsInTime),
          count(.childInNeedVisits) + count(.protectionVisits) + count(.careVisits))
      case .unallocated: return ratio(-mean(.unallocated), held + mean(.unallocated))
      case .workerChanges:
        return ratio(-count(.workerChanges) - count(.careWorkerChanges), held)
      case .caseload:
        let points = ratio(-count(.tickPoints) / 1000, count(.tickCases)) ?? 0
        return ratio(points * held, mean(.caseHolders) / 1000)
      case .supervision: return ratio(count(.tickSupervision) / 1e6, count(.tickWorkers))
      case .unseen: return ratio(-10_000 * mean(.unmetHighSeverity), mean(.children))
      }
    }
  }
}
