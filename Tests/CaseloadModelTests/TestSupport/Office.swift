@testable import CaseloadModel

/// A village whose social workers do one kind of task, decisions on referrals, as a queue of the
/// textbooks: Poisson arrivals without season, identical workers who never leave, no overtime, every
/// hour a working hour.
enum Office {
  /// Referrals of one child each, a year.
  static let arrivals = 4_000.0
  static let hoursPerYear = 8_766.0

  static func village(establishment: Double, hours: Double, variation: Double) -> Village {
    var village = Village(children: 2_000, years: 4)
    village.settings = [
      "demand.mode": 1, "demand.exogenous-referrals": 20_000, "demand.holiday-drop": 0,
      "demand.catch-up": 0, "families.referred-together": 0,
      "gate.no-further-action-threshold": 4, "gate.no-further-action-noise": 0,
      "hours.factor": 1, "hours.referral": hours, "tasks.clock": 1, "tasks.discipline": 2,
      "tasks.hours-variation": variation, "work.overtime": 0,
      "workforce.establishment": establishment,
    ]
    for level in 0...3 { village.settings["demand.detection.\(level)"] = 0.1 }
    village.settings["demand.detection.4"] = 0
    for other in [
      "contact", "assessment", "assessment-sibling", "section-47", "conference", "child-in-need",
      "protection", "looked-after", "disability", "pre-proceedings", "proceedings",
      "family-conference", "handover-planned", "handover-unplanned", "closure",
    ] { village.settings["hours.\(other)"] = 0 }
    for still in [
      "leaving.multiplier", "absence.rate", "absence.long-leave", "workforce.vacancy-at-start",
      "workforce.agency-at-start", "agency.peak-cover", "workforce.part-time-posts",
      "workforce.promotion",
    ] { village.settings[still] = 0 }
    for full in ["start", "newly-qualified-start", "newly-qualified-end"] {
      village.settings["induction.\(full)"] = 1
    }
    return village
  }
}
