package import SocialCare

/// How families, cases and staff stand when the warm-up begins.
package enum StartingState: String, Sendable {
  /// Families from the stationary law, stocks from the profile.
  case stationary
  /// The same, then thinned or cloned to the published stocks after a short warm-up.
  case census
}

/// How exact an answer must be before replications stop.
package struct Precision: Sendable, Equatable {
  package var measure: String
  /// Half-width of the 95 % interval: a fraction of the mean, or in the measure's unit.
  package var halfWidth: Double
  package var isRelative: Bool
  package var atMost: Int

  package init(measure: String, halfWidth: Double, isRelative: Bool, atMost: Int) {
    self.measure = measure
    self.halfWidth = halfWidth
    self.isRelative = isRelative
    self.atMost = atMost
  }
}

/// A scenario file, read, composed and checked: everything a batch needs, nothing left open.
package struct Scenario: Sendable {
  /// The file's name without its ending: the name of its results folder.
  package var name: String
  package var title: String
  package var authority: AuthorityProfile
  /// First reported day.
  package var start: Day
  /// First day of the warm-up.
  package var warmUpStart: Day
  /// The day after the last reported one.
  package var end: Day
  package var startingState: StartingState
  /// Ignored when `precision` is set (which begins with its own pilot).
  package var replications: Int
  package var precision: Precision?
  package var seed: UInt64
  package var worlds: [World]
  package var designPoints: [DesignPoint]
  /// The family of the simultaneous intervals.
  package var primary: [String]
  /// Measures to report; `nil` is all.
  package var measures: [String]?
  /// Relative tolerances by measure, for `caseload check`.
  package var tolerances: [String: Double]
  /// The merged scenario in one canonical form: what is hashed, and what the manifest shows.
  package var canonicalText: String
}
