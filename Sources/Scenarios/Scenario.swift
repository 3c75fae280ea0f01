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
  package var evidence = Evidence.byDefault
  /// Positions of the parameters that `set` and `vary` speak of: they are never drawn from the
  /// evidence's range.
  package var settled: Set<Int> = []
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
  /// The region whose authorities are simulated together, or the whole of several regions; `nil` for
  /// one authority.
  package var region: String?
  /// The regions that a whole is made of; none in a single region.
  package var regions: [LabourMarket] = []
  /// The same scenario of the region's other authorities, in the region's order: it differs in
  /// ``authority``, and in the values of ``worlds`` and ``designPoints`` that rest on profiles.
  package var neighbours: [Scenario] = []
}

extension Scenario {
  /// The scenario of each authority that is simulated, this one first.
  package var members: [Scenario] { [self] + neighbours }

  /// What is simulated apart: one authority, one region, or each region of several.
  package var markets: [LabourMarket] {
    regions.isEmpty ? [LabourMarket(name: region, members: 0..<(1 + neighbours.count))] : regions
  }

  /// Names of what tables show: the authorities, each region as a whole after its own, and the whole of
  /// several regions last.
  package var authorityNames: [String] {
    let members = members
    let names = markets.flatMap { market in
      members[market.members].map(\.authority.name) + (market.name.map { [$0] } ?? [])
    }
    return names + (regions.isEmpty ? [] : region.map { [$0] } ?? [])
  }
}

extension Scenario {
  /// A world's parameters over time in one replication.
  ///
  /// - Parameter world: position in ``worlds``.
  package func timeline(of world: Int, replication: Int) -> ParameterTimeline {
    var timeline = worlds[world].timeline
    if evidence == .range {
      EvidenceEnsemble.shipped.apply(
        to: &timeline.initial, replication: replication, except: settled)
    }
    return timeline
  }

  /// A design point's changes in one replication: what an alternative changes of a drawn parameter
  /// moves with it, by the same factor or shift.
  package func changes(of point: DesignPoint, replication: Int) -> [ParameterChange] {
    guard evidence == .range else { return point.changes }
    let usual = worlds[point.world].timeline.initial
    let drawn = timeline(of: point.world, replication: replication).initial
    return point.changes.map { change in
      let line = ParameterCatalogue.all[change.parameter]
      var moved = change
      moved.value = EvidenceEnsemble.moved(
        change.value, from: line.value(in: usual), to: line.value(in: drawn), line)
      return moved
    }
  }

  /// Positions of the parameters in which replications differ by the evidence.
  package var drawn: [Int] {
    evidence == .range
      ? EvidenceEnsemble.shipped.parameters.filter { !settled.contains($0) } : []
  }
}
