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
      world.inspection.isAnswered = false
      world.count(.warnings)
      Intervention.warned(in: &world)
    } else {
      if !world.inspection.isAnswered { world.count(.falseAlarms) }
      cease(in: &world)
    }
  }

  private static func cease(in world: inout World) {
    guard world.inspection.isWarned else { return }
    world.inspection.isWarned = false
    Intervention.warningEnds(in: &world)
  }

  /// An inadequate judgement has been published: was there a warning?
  static func judged(in world: inout World) {
    guard world.parameters.warning.isOn else { return }
    guard world.inspection.isWarned, let warned = world.inspection.warned else {
      world.count(.judgementsUnwarned)
      return
    }
    world.inspection.isAnswered = true
    world.count(.judgementsWarned)
    world.count(.warningLeadDays, Int((world.now - warned) / 86_400_000))
  }

  /// Mean of the indicators over the last twelve months whose figures are out; higher is worse.
  /// Nothing before there are twelve.
  private static func indicator(in world: World) -> Double? {
    let warning = world.parameters.warning
    let end = world.recorder.period - Int(warning.delay)
    guard end >= 12 else { return nil }
    let seen = Indicators(periods: (end - 12)..<end, world.recorder)
    let terms: [(Double?, KeyPath<WarningIndicators, Double>, Double)] = [
      (seen.vacancies, \.vacancies, 1), (seen.agency, \.agency, 1),
      (seen.caseload, \.caseload, 1), (seen.assessments, \.assessments, -1),
      (seen.reReferrals, \.reReferrals, 1),
    ]
    var (sum, count) = (0.0, 0.0)
    for (value, path, sign) in terms {
      guard let value else { continue }
      sum += sign * (value - warning.usual[keyPath: path]) / warning.spread[keyPath: path]
      count += 1
    }
    return count > 0 ? sum / count : nil
  }

  /// As they are published, in percent and children per FTE; nothing where there is no whole.
  private struct Indicators {
    let vacancies, agency, caseload, assessments, reReferrals: Double?

    init(periods: Range<Int>, _ recorder: Recorder) {
      func ratio(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }
      func percent(_ part: Count, _ whole: Count) -> Double? {
        ratio(
          100 * Double(recorder.count(part, in: periods)),
          Double(recorder.count(whole, in: periods)))
      }
      let staff = recorder.mean(.staff, in: periods)
      let vacant = recorder.mean(.vacant, in: periods)
      let locums =
        recorder.mean(.agency, in: periods) + recorder.mean(.projectTeams, in: periods)
      vacancies = ratio(100 * vacant, vacant + staff)
      agency = ratio(100 * locums, locums + staff)
      caseload = ratio(
        recorder.mean(.casesHeld, in: periods), recorder.mean(.caseHolders, in: periods) / 1000)
      assessments = percent(.assessmentsInTime, .assessments)
      reReferrals = percent(.reReferrals, .referrals)
    }
  }
}
