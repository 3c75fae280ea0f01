package import OutputStatistics

/// A measure: what it says of itself, and one formula for any span.
struct Measure: Sendable {
  /// Which year a published statistic is of.
  enum PublishedYear: Sendable { case toMarch, toSeptember }

  /// The caveat of what only the simulation knows.
  static let simulatedTruth = "Simulated truth: no real return holds it."

  let description: MeasureDescription
  /// The year of the indicator of the same name; `nil` when it is none.
  let publishedYear: PublishedYear?
  /// Whether it is shown month by month.
  let isMonthly: Bool
  let value: @Sendable (PeriodView) -> Double?

  init(
    _ key: String, _ title: String, _ unit: String, _ better: DirectionOfGood,
    _ definition: String, published: String = "", caveat: String = "",
    year: PublishedYear? = nil, monthly: Bool = false,
    value: @escaping @Sendable (PeriodView) -> Double?
  ) {
    description = MeasureDescription(
      key: key, title: title, unit: unit, better: better, definition: definition,
      publishedDefinition: published, caveat: caveat)
    publishedYear = year
    isMonthly = monthly
    self.value = value
  }
}

/// All measures, in the order in which tables show them.
package enum MeasureCatalogue {
  static let all: [Measure] =
    FrontDoorMeasures.all + GateMeasures.all + PlanMeasures.all + CareMeasures.all
    + NeedMeasures.all
    + CategoryMeasures.all + AccessMeasures.all + EarlyHelpMeasures.all + WorkMeasures.all
    + StaffMeasures.all
    + LocumMeasures.all
    + MoneyMeasures.all + InspectionMeasures.all + RegionMeasures.all
    + TaskMeasures.all

  /// What all measures say of themselves.
  package static let descriptions: [MeasureDescription] = all.map(\.description)

  package static let keys: [String] = all.map(\.description.key)
}
