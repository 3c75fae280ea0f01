import SocialCare

/// A scenario file's own words in types, before values are resolved and designs are built.
struct ScenarioDraft {
  var title: String
  /// The region's name; `nil` for a single authority.
  var region: String?
  /// The regions that it is made of; none of a single one.
  var regions: [LabourMarket] = []
  var authority: AuthorityProfile
  /// The region's other authorities.
  var neighbours: [AuthorityProfile] = []
  /// Authorities that are simulated.
  var memberCount: Int { 1 + neighbours.count }
  var start: Day
  var warmUp: Span
  var startingState: StartingState
  var horizon: Span
  var replications: Int
  var precision: Precision?
  var seed: UInt64
  var evidence: Evidence
  var world: [WorldSetting]
  var alternatives: [Alternative]
  /// Position among `alternatives`.
  var baseline: Int
  var factors: [Factor]
  var primary: [String]
  var measures: [String]?
  var tolerances: [String: Double]

  /// Positions of the parameters that `set` and `vary` speak of.
  var settled: Set<Int> {
    let settings = world.map(\.setting) + factors.flatMap(\.levels)
    return Set(settings.flatMap(\.parts).map(\.parameter))
  }

  /// The same of another authority.
  func of(_ authority: AuthorityProfile) -> ScenarioDraft {
    var draft = self
    draft.authority = authority
    return draft
  }

  var warmUpStart: Day { start.subtracting(warmUp) }
  /// The day after the last reported one.
  var end: Day { start.adding(horizon) }
}
