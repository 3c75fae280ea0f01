package import OutputStatistics

/// All that tables need beyond the units: names, meanings and what was asked for.
///
/// It is stored with the units, so that tables are a function of the store alone.
package struct BatchDescription: Sendable, Equatable, Codable {
  package var title: String
  package var designPoints: [StoredDesignPoint]
  /// In the order of every table.
  package var authorities: [String]
  /// Every measure, series and indicator that may occur, in the order of every table.
  package var measures: [MeasureDescription]
  /// The family of the simultaneous intervals.
  package var primary: [String]
  /// First reported day, ISO 8601.
  package var start: String
  /// The day after the last reported one, ISO 8601.
  package var end: String
  /// Replications of every design point; with a precision, the most that are allowed.
  package var replications: Int
  /// True when the number of replications follows from a precision.
  package var stopsByPrecision: Bool
  package var recordsEvents: Bool
  package var movedParameters: [MovedParameter]
  /// Relative tolerances by measure, for regression checks.
  package var tolerances: [String: Double]

  package init(
    title: String, designPoints: [StoredDesignPoint], authorities: [String],
    measures: [MeasureDescription], primary: [String], start: String, end: String,
    replications: Int, stopsByPrecision: Bool = false, recordsEvents: Bool = false,
    movedParameters: [MovedParameter] = [], tolerances: [String: Double] = [:]
  ) {
    self.title = title
    self.designPoints = designPoints
    self.authorities = authorities
    self.measures = measures
    self.primary = primary
    self.start = start
    self.end = end
    self.replications = replications
    self.stopsByPrecision = stopsByPrecision
    self.recordsEvents = recordsEvents
    self.movedParameters = movedParameters
    self.tolerances = tolerances
  }
}

/// A design point as tables name it.
package struct StoredDesignPoint: Sendable, Equatable, Codable {
  /// Unique: the alternative's name, then the varied values.
  package var name: String
  package var alternative: String
  /// The combination of varied values; empty when nothing is varied.
  package var world: String
  /// Position of the design point it is compared with; its own when it is a baseline.
  package var baseline: Int
  package var changes: [StoredChange]

  package init(
    name: String, alternative: String, world: String, baseline: Int, changes: [StoredChange]
  ) {
    self.name = name
    self.alternative = alternative
    self.world = world
    self.baseline = baseline
    self.changes = changes
  }
}

/// A line of `design.csv`, as the scenario words it.
package struct StoredChange: Sendable, Equatable, Codable {
  package var parameter: String
  package var value: String
  package var unit: String

  package init(parameter: String, value: String, unit: String) {
    self.parameter = parameter
    self.value = value
    self.unit = unit
  }
}

/// A parameter that the scenario moved from its default, with how well it is attested.
package struct MovedParameter: Sendable, Equatable, Codable {
  package var name: String
  /// `A` published, `B` a study, `C` a judgement.
  package var grade: String
  package var source: String

  package init(name: String, grade: String, source: String) {
    self.name = name
    self.grade = grade
    self.source = source
  }
}

extension BatchDescription {
  /// What was asked for otherwise than in a stored batch of the same identity, a sentence each.
  package func differences(from stored: BatchDescription) -> [String] {
    var sentences: [String] = []
    if replications != stored.replications {
      sentences.append(
        "\(replications) replications are asked for, \(stored.replications) there")
    }
    if recordsEvents != stored.recordsEvents {
      sentences.append(recordsEvents ? "events were not kept there" : "events were kept there")
    }
    if sentences.isEmpty && self != stored {
      sentences.append("measures, names or parameters are described otherwise there")
    }
    return sentences
  }
}

extension BatchDescription {
  /// The one that verdicts are about: the only authority, or the region as a whole, which stands last.
  package var chiefAuthority: String { authorities.last ?? "" }
}
