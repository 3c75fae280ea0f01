/// What a batch is made of and resumed by: one replication of one design point.
///
/// Its order is the order of every table: by design point, then by replication.
package struct BatchUnit: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Position among the batch's design points, from 0.
  package var designPoint: Int
  /// From 1.
  package var replication: Int

  package init(designPoint: Int, replication: Int) {
    self.designPoint = designPoint
    self.replication = replication
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.designPoint, left.replication) < (right.designPoint, right.replication)
  }

  package var description: String {
    "design point \(designPoint), replication \(replication)"
  }
}

/// A unit that could not be finished, and why.
package struct FailedUnit: Hashable, Sendable {
  package var unit: BatchUnit
  package var reason: String

  package init(unit: BatchUnit, reason: String) {
    self.unit = unit
    self.reason = reason
  }
}
