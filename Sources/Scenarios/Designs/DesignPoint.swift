package import SocialCare

/// A parameter takes a value from the beginning of a day.
package struct ParameterChange: Sendable, Equatable {
  package var day: Day
  /// Position in ``ParameterCatalogue/all``.
  package var parameter: Int
  /// In the parameter's own unit.
  package var value: Double
  /// Whether a policy ends with it, so that what held without the policy holds again.
  package var isReturn: Bool

  package init(day: Day, parameter: Int, value: Double, isReturn: Bool = false) {
    self.day = day
    self.parameter = parameter
    self.value = value
    self.isReturn = isReturn
  }
}

/// Parameters over time: what holds on the first day, and what changes when.
package struct ParameterTimeline: Sendable {
  package var initial: Parameters
  /// Sorted by day, then by parameter.
  package var changes: [ParameterChange]

  package init(initial: Parameters, changes: [ParameterChange]) {
    self.initial = initial
    self.changes = changes
  }
}

/// Who pays for what an alternative spends.
package enum FundedBy: String, Sendable, CaseIterable {
  case newMoney = "new money"
  case reserves = "reserves"
  case otherServices = "other services"
}

/// A line of `design.csv`: one parameter that a design point changes.
package struct ChangedParameter: Sendable, Equatable {
  package var parameter: String
  /// As it reads in the scenario: `+20%`, `£30/hour from 2025-04-01`.
  package var value: String
  package var unit: String

  package init(parameter: String, value: String, unit: String) {
    self.parameter = parameter
    self.value = value
    self.unit = unit
  }
}

/// One alternative at one combination of varied values.
package struct DesignPoint: Sendable {
  /// Position among the scenario's design points, from 0.
  package var index: Int
  /// Unique: the alternative's name, then the varied values.
  package var name: String
  package var alternative: String
  /// Which world (warm-up) it forks from: position in ``Scenario/worlds``.
  package var world: Int
  /// Position of the design point it is compared with; its own when it is a baseline.
  package var baseline: Int
  /// All changes from `start` on: the world's own and the alternative's, already combined.
  package var changes: [ParameterChange]
  package var fundedBy: FundedBy
  package var changed: [ChangedParameter]

  package init(
    index: Int, name: String, alternative: String, world: Int, baseline: Int,
    changes: [ParameterChange], fundedBy: FundedBy, changed: [ChangedParameter]
  ) {
    self.index = index
    self.name = name
    self.alternative = alternative
    self.world = world
    self.baseline = baseline
    self.changes = changes
    self.fundedBy = fundedBy
    self.changed = changed
  }
}

/// One combination of varied values: every alternative at it forks from one warm-up.
package struct World: Sendable {
  /// `demand.trend = 2%/year`; empty when nothing is varied.
  package var label: String
  package var timeline: ParameterTimeline

  package init(label: String, timeline: ParameterTimeline) {
    self.label = label
    self.timeline = timeline
  }
}
