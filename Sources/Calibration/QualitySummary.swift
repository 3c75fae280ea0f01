import CaseloadModel
import OutputStatistics
package import Scenarios

/// What the reference's months look like to the quality score (E.1).
package struct QualitySummary: Sendable {
  /// Of each component, over months and replications; 0 for leadership, which no month shows.
  package let means: QualityComponents
  /// Over all replications.
  package let months: Int

  init(months: [[Double?]]) {
    var means = QualityComponents()
    for (place, component) in QualityScore.Component.allCases.enumerated() {
      var tally = Tally()
      for month in months { if let value = month[place] { tally.record(value) } }
      means[keyPath: component.path] = tally.mean ?? 0
    }
    self.means = means
    self.months = months.count
  }
}
