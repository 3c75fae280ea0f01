/// Which way a measure is good.
///
/// Activity counts are `.neither`: slower assessment lowers them while unmet need rises, so a
/// comparison says of them only “higher” or “lower”, never “better”.
package enum DirectionOfGood: String, Sendable, Codable, CaseIterable {
  case lower, higher, neither
}

/// What a measure says of itself, once, for columns, headings and the glossary alike.
package struct MeasureDescription: Sendable, Codable, Equatable {
  /// The measure's name in files and tables, in kebab case: `wait-for-allocation`.
  package var key: String
  /// The heading a planner reads.
  package var title: String
  /// ASCII unit as it stands in tables: `GBP`, `percent`, `children`, `days`.
  package var unit: String
  package var better: DirectionOfGood
  /// One or two sentences: what is counted, over what period, divided by what.
  package var definition: String
  /// The published statistic whose definition it follows; empty when there is none.
  package var publishedDefinition: String
  /// What a reader must not conclude from it; empty when there is nothing to warn of.
  package var caveat: String

  package init(
    key: String, title: String, unit: String, better: DirectionOfGood, definition: String,
    publishedDefinition: String = "", caveat: String = ""
  ) {
    self.key = key
    self.title = title
    self.unit = unit
    self.better = better
    self.definition = definition
    self.publishedDefinition = publishedDefinition
    self.caveat = caveat
  }
}
