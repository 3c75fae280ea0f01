/// A decision by a perceived level, which is wrong now and then: it misses who should pass, and lets
/// pass who should not (H).
enum Gate: CaseIterable, Sendable {
  case frontDoor, strategyDiscussion, assessment, conference

  /// The hidden level from which a family should pass: need, or harm.
  private var level: Int {
    switch self {
    case .frontDoor, .assessment: 2
    case .strategyDiscussion, .conference: 3
    }
  }

  /// Counts a decision on some children of a family.
  static func note(
    _ gate: Gate, passes: Bool, family: Int, children: Int, in world: inout World
  ) {
    if world.families[family].level >= gate.level {
      world.count(gate.due, children)
      if !passes { world.count(gate.missed, children) }
    } else {
      world.count(gate.others, children)
      if passes { world.count(gate.needless, children) }
    }
  }

  /// Children who should pass, and of them those who did not.
  var due: Count {
    switch self {
    case .frontDoor: .dueAtFrontDoor
    case .strategyDiscussion: .dueAtStrategyDiscussion
    case .assessment: .dueAtAssessment
    case .conference: .dueAtConference
    }
  }

  var missed: Count {
    switch self {
    case .frontDoor: .missedAtFrontDoor
    case .strategyDiscussion: .missedAtStrategyDiscussion
    case .assessment: .missedAtAssessment
    case .conference: .missedAtConference
    }
  }

  /// Children who should not pass, and of them those who did.
  var others: Count {
    switch self {
    case .frontDoor: .othersAtFrontDoor
    case .strategyDiscussion: .othersAtStrategyDiscussion
    case .assessment: .othersAtAssessment
    case .conference: .othersAtConference
    }
  }

  var needless: Count {
    switch self {
    case .frontDoor: .needlessAtFrontDoor
    case .strategyDiscussion: .needlessAtStrategyDiscussion
    case .assessment: .needlessAtAssessment
    case .conference: .needlessAtConference
    }
  }

  /// As in the key of a measure.
  var key: String {
    switch self {
    case .frontDoor: "front-door"
    case .strategyDiscussion: "strategy-discussion"
    case .assessment: "assessment"
    case .conference: "conference"
    }
  }

  /// As in the title of a measure.
  var title: String {
    switch self {
    case .frontDoor: "front door"
    case .strategyDiscussion: "strategy discussion"
    case .assessment: "end of assessment"
    case .conference: "decision on a conference"
    }
  }

  /// Who should pass, as in the definition of a measure.
  var dueWords: String { "at level \(level) or above" }
}
