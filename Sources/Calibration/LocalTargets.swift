import Scenarios

/// What an authority of its own is fitted to: the figures its profile publishes.
enum LocalTargets {
  /// A figure of the profile, the measure that follows its definition, and how it is read.
  private static let lines: [(figure: String, measure: String, FitTarget.Reading, Double)] = [
    ("referrals", "referrals", .countPerYear, 0.03),
    ("re-referral-rate", "re-referral-rate", .asItIs, 0.05),
    ("referrals-no-further-action-rate", "no-further-action-rate", .asItIs, 0.2),
    ("assessed-not-in-need-rate", "not-in-need-rate", .asItIs, 0.05),
    ("assessments-in-45-days", "assessments-in-45-days", .asItIs, 0.03),
    ("section-47-enquiries", "section-47-enquiries", .countPerYear, 0.03),
    ("initial-conferences", "initial-conferences", .countPerYear, 0.03),
    ("conferences-in-15-days", "conferences-in-15-days", .asItIs, 0.05),
    ("protection-plan-starts", "protection-plan-starts", .countPerYear, 0.03),
    ("protection-plans", "protection-plans", .asItIs, 0.03),
    ("looked-after-starts", "looked-after-starts", .countPerYear, 0.03),
    ("looked-after", "looked-after", .asItIs, 0.03),
    ("caseload", "caseload", .asItIs, 0.03),
    ("social-workers-fte", "social-workers-fte", .asItIs, 0.05),
    ("vacancy-rate", "vacancy-rate", .asItIs, 0.05),
    ("turnover-rate", "turnover-rate", .asItIs, 0.05),
    ("agency-rate", "agency-rate", .asItIs, 0.05),
  ]

  static func of(_ authority: AuthorityProfile) -> [FitTarget] {
    lines.compactMap { figure, measure, reading, tolerance in
      guard
        let published = authority.figures.first(where: { $0.key == figure }),
        published.value > 0
      else { return nil }
      return FitTarget(
        measure, measure, published.unit, published.value, reading, source: published.source,
        tolerance: self.tolerance(of: published, atLeast: tolerance))
    }
  }

  /// Relative: a count is as uncertain as its own chance, a rate is known to half a point.
  private static func tolerance(
    of figure: PublishedFigure, atLeast least: Double
  ) -> Double {
    switch figure.unit {
    case "percent": max(least, 0.5 / figure.value)
    case "children", "FTE": (least * least + 1 / figure.value).squareRoot()
    default: least
    }
  }
}
