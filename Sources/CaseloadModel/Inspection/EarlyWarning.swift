import EventEngine
import Scenarios
import SocialCare

/// The rule that spots a failing service in its published indicators (F10): on the first of each
/// month the mean of five, in standard deviations between authorities, over the last twelve months
/// that are out by then. At the threshold it warns, until it is below again.
enum EarlyWarning {
  static func beginMonth(in world: inout World) {
    guard world.parameters.warning.isOn else { return cease(in: &world) }
    world.count(.tickWatchedMonths)
    guard let mean = indicator(in: world) else { return }
    let isWarned = mean >= world.parameters.warning.threshold
    guard isWarned != world.inspection.isWarned else { return }
    if isWarned {
      world.inspection.isWarned = true
      world.inspection.warned = world.now
      world.inspection.wasInadequate = world.parameters.judgement.isInadequate
      world.count(.warnings)
      Intervention.follow(in: &world)
    } else {
      if !world.inspection.wasInadequate { world.count(.falseAlarms) }
      cease(in: &world)
    }
  }

  private static func cease(in world: inout World) {
    guard world.inspection.isWarned else { return }
    world.inspection.isWarned = false
    Intervention.follow(in: &world)
  }

  /// A service has become inadequate: was there a warning?
  static func becameInadequate(in world: inout World) {
    guard world.parameters.warning.isOn else { return }
    guard world.inspection.isWarned, let warned = world.inspection.warned else {
      world.count(.judgementsUnwarned)
      return
    }
    world.inspection.wasInadequate = true
    world.count(.judgementsWarned)
    world.count(.warningLeadDays, Int((world.now - warned) / 86_400_000))
  }

  /// Mean of the indicators over the last twelve months whose figures are out; higher is worse.
  /// Nothing before there are twelve.
  private static func indicator(in world: World) -> Double? {
    let warning = world.parameters.warning
    let end = world.recorder.period - Int(warning.delay.rounded(.up))
    guard end >= 12 else { return nil }
    let seen = PastPeriods(recorder: world.recorder, periods: (end - 12)..<end)
    let terms: [(Double?, KeyPath<WarningIndicators, Double>, Double)] = [
      (seen.vacancyRate, \.vacancies, 1), (seen.agencyRate, \.agency, 1),
      (seen.caseload, \.caseload, 1), (seen.assessmentsInTime, \.assessments, -1),
      (seen.reReferralRate, \.reReferrals, 1),
    ]
    var (sum, count) = (0.0, 0.0)
    for (value, path, sign) in terms {
      guard let value else { continue }
      sum += sign * (value - warning.usual[keyPath: path]) / warning.spread[keyPath: path]
      count += 1
    }
    return count > 0 ? sum / count : nil
  }
}
