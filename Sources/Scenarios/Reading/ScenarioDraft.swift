import SocialCare

/// A scenario file's own words in types, before values are resolved and designs are built.
struct ScenarioDraft {
  var title: String
  var authority: AuthorityProfile
  var start: Day
  var warmUp: Span
  var startingState: StartingState
  var horizon: Span
  var replications: Int
  var precision: Precision?
  var seed: UInt64
  var world: [WorldSetting]
  var alternatives: [Alternative]
  /// Position among `alternatives`.
  var baseline: Int
  var factors: [Factor]
  var primary: [String]
  var measures: [String]?
  var tolerances: [String: Double]

  var warmUpStart: Day { start.subtracting(warmUp) }
  /// The day after the last reported one.
  var end: Day { start.adding(horizon) }
}
