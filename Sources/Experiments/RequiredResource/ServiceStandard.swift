package import OutputStatistics

/// What a service is to keep to: a measure at most or at least at a bound, over the reported period.
package struct ServiceStandard: Sendable, Equatable {
  package enum Side: String, Sendable { case atMost = "<=", atLeast = ">=" }

  package let measure: String
  package let side: Side
  /// In the measure's unit.
  package let bound: Double

  package init(measure: String, side: Side, bound: Double) {
    self.measure = measure
    self.side = side
    self.bound = bound
  }

  /// Whether a record keeps to it; one in which nothing was seen does not.
  package func isMet(by record: ReplicationRecord) -> Bool {
    guard let value = record.measures.first(where: { $0.measure == measure })?.value else {
      return false
    }
    return side == .atMost ? value <= bound : value >= bound
  }
}
