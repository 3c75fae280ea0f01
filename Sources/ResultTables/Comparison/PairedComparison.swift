import OutputStatistics
package import ResultStore

/// Every design point against its baseline, paired by replication.
package struct PairedComparison {
  let units: ReportedUnits
  private let choice: BaselineChoice

  package init(_ store: ResultStore, choice: BaselineChoice? = nil) throws(TableFailure) {
    units = try ReportedUnits(store)
    self.choice = choice ?? BaselineChoice(store.batch)
  }

  init(_ units: ReportedUnits) {
    self.units = units
    choice = BaselineChoice(units.batch)
  }

  /// Number of simultaneous intervals: compared design points (alternatives × varied values) ×
  /// primary measures, of the authority or of the region as a whole: what its authorities show is
  /// exploratory. Each is a 100 − 5 / number % interval (Bonferroni).
  package var familySize: Int {
    choice.compared.count * units.batch.primary.count
  }

  /// Each compared design point and its baseline.
  var pairsOfPoints: [(point: Int, baseline: Int)] {
    choice.compared.map { ($0, choice.baselines[$0]) }
  }

  /// In the order of `comparison.csv`.
  package func rows() throws(TableFailure) -> [ComparisonRow] {
    var rows: [ComparisonRow] = []
    try forEachRow { row in rows.append(row) }
    return rows
  }

  /// Calls `body` with each row, in the order of `comparison.csv`.
  package func forEachRow(
    _ body: (ComparisonRow) throws(TableFailure) -> Void
  ) throws(TableFailure) {
    var order = TableOrder(units.batch)
    for designPoint in choice.compared {
      for group in units.authorityGroups {
        let changed = try MeasureColumns(
          units, designPoint: designPoint, authorities: group, order: &order)
        let baseline = try MeasureColumns(
          units, designPoint: choice.baselines[designPoint], authorities: group, order: &order)
        for authority in changed.authorities {
          for measure in changed.measures(of: authority) {
            let values = pairs(changed, baseline, authority: authority, measure: measure)
            let row = try row(
              designPoint, authority: order.authorityNames[authority],
              key: order.measureKeys[measure], values: values)
            if let row { try body(row) }
          }
        }
      }
    }
  }

  /// What both saw, in the replications that both finished.
  private func pairs(
    _ changed: MeasureColumns, _ baseline: MeasureColumns, authority: Int, measure: Int
  ) -> (alternative: [Double?], baseline: [Double?]) {
    let ours = changed.values(of: authority, measure: measure)
    let theirs = baseline.values(of: authority, measure: measure)
    guard !theirs.isEmpty else { return ([], []) }
    let positions = Dictionary(
      uniqueKeysWithValues: zip(baseline.replications, baseline.replications.indices))
    let shared = changed.replications.indices.compactMap { index in
      positions[changed.replications[index]].map { (index, $0) }
    }
    return (shared.map { ours[$0.0] }, shared.map { theirs[$0.1] })
  }

  private func row(
    _ designPoint: Int, authority: String, key: String,
    values: (alternative: [Double?], baseline: [Double?])
  ) throws(TableFailure) -> ComparisonRow? {
    guard let measure = units.batch.measures.first(where: { $0.key == key }) else { return nil }
    let difference = try estimating {
      try PairedDifference(
        alternative: values.alternative, baseline: values.baseline,
        comparisons: max(1, familySize))
    }
    guard let difference else { return nil }
    return ComparisonRow(
      designPoint: units.name(designPoint), authority: authority, measure: measure,
      baseline: units.name(choice.baselines[designPoint]), difference: difference,
      isPrimary: units.batch.primary.contains(key) && authority == units.batch.chiefAuthority)
  }
}

extension ReportedUnits {
  func writeComparison(to sink: TableSink) throws(TableFailure) {
    try PairedComparison(self).forEachRow { row throws(TableFailure) in
      try sink.append([
        .text(row.designPoint), .text(row.authority), .text(row.measure.key),
        .text(row.baseline), .real(row.difference.mean), StoredCell(row.interval?.lower),
        StoredCell(row.interval?.upper), .text(row.isPrimary ? "primary" : "exploratory"),
        StoredCell(row.shareBetter), .text(row.verdict.rawValue),
        StoredCell(row.difference.pairs), .text(row.measure.unit),
      ])
    }
  }
}
