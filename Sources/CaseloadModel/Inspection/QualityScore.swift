package import Scenarios
import SocialCare

/// What an inspector would see of a month, as one number (E.1): components in standard deviations
/// between authorities from the reference's mean, weighted. Higher is better.
package enum QualityScore {
  /// Scores a month that has just ended.
  static func reckon(_ period: Int, in world: inout World) {
    guard world.isJudged else { return }
    let month = PastPeriods(recorder: world.recorder, periods: period..<(period + 1))
    let quality = world.parameters.quality
    let leadership = quality.weight(\.leadership)
    var score = leadership * Practice.leadership(in: world)
    var squares = leadership * leadership
    for component in Component.allCases {
      let weight = quality.weight(component.path)
      squares += weight * weight
      if weight != 0 { score += weight * (standing(of: component, in: month, quality) ?? 0) }
    }
    world.inspection.scores.append(score)
    if world.inspection.scores.count > 12 { world.inspection.scores.removeFirst() }
    world.recorder.add(.tickQuality, Int((score * 1e6).rounded()), toPeriod: period)
    world.recorder.add(.tickQualityMonths, 1, toPeriod: period)
    let unseen = standing(of: .unseen, in: month, quality) ?? 0
    let gap = squares > 0 ? score / squares.squareRoot() - unseen : 0
    world.recorder.add(.tickGap, Int((gap * 1e6).rounded()), toPeriod: period)
  }

  /// Where a month stands in a component: standard deviations between authorities from the
  /// reference's mean, no more of them than count; nothing where there was nothing to do.
  private static func standing(
    of component: Component, in month: PastPeriods, _ quality: QualityParameters
  ) -> Double? {
    guard let value = component.value(of: month) else { return nil }
    let away = value - ReferenceQuality.means[keyPath: component.path]
    let spread = max(1e-9, quality.spreads[keyPath: component.path])
    return min(quality.most, max(-quality.most, away / spread))
  }

  /// The components that the record shows; leadership is not one of them.
  package enum Component: CaseIterable, Sendable {
    case assessments, conferences, visits, unallocated, workerChanges, caseload, supervision
    case unseen, reReferrals, drifting

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
      case .reReferrals: \.reReferrals
      case .drifting: \.drifting
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
      case .reReferrals: return span.ratio(-span.count(.reReferrals), to: span.count(.referrals))
      case .drifting:
        return span.ratio(-span.mean(.drifting), to: held + span.mean(.unallocated))
      case .unseen:
        return span.ratio(-10_000 * span.mean(.unmetHighSeverity), to: span.mean(.children))
      }
    }
  }
}

extension QualityParameters {
  /// The weight of a component under what is measured now.
  fileprivate func weight(_ path: KeyPath<QualityComponents, Double>) -> Double {
    (1 - outcomeShare) * weights[keyPath: path] + outcomeShare * outcomeWeights[keyPath: path]
  }

  /// How far effort follows outcomes in the place of procedure, 0 to 1.
  var outcomeEffort: Double { outcomeShare * steering }
}
