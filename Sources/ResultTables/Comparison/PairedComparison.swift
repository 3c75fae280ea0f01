import OutputStatistics
package import ResultStore

/// Every design point against its baseline, paired by replication.
package struct PairedComparison {
  private let units: ReportedUnits
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
  /// primary measures. Each is a 100 − 5 / number % interval (Bonferroni).
  package var familySize: Int {
    choice.compared.count * units.batch.primary.count
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
            let differences = pairs(
              changed, baseline, authority: authority, measure: measure)
            let row = row(
              designPoint, authority: order.authorityNames[authority],
              key: order.measureKeys[measure], differences: differences)
            if let row { try body(row) }
          }
        }
      }
    }
  }

  /// Differences in the replications that both design points finished and saw.
  private func pairs(
    _ changed: MeasureColumns, _ baseline: MeasureColumns, authority: Int, measure: Int
  ) -> [Double] {
    let ours = changed.values(of: authority, measure: measure)
    let theirs = baseline.values(of: authority, measure: measure)
    guard !theirs.isEmpty else { return [] }
    let positions = Dictionary(
      uniqueKeysWithValues: zip(baseline.replications, baseline.replications.indices))
    return zip(changed.replications, ours).compactMap { replication, value in
      guard let value, let position = positions[replication], let other = theirs[position]
      else { return nil }
      return value - other
    }
  }

  private func row(
    _ designPoint: Int, authority: String, key: String, differences: [Double]
  ) -> ComparisonRow? {
    let isPrimary = units.batch.primary.contains(key)
    let confidence = isPrimary ? 1 - 0.05 / Double(max(1, familySize)) : 0.95
    guard let measure = units.batch.measures.first(where: { $0.key == key }),
      let estimate = MeanEstimate(differences, confidence: confidence)
    else { return nil }
    let interval: ClosedRange<Double>? =
      if let low = estimate.low, let high = estimate.high { low...high } else { nil }
    return ComparisonRow(
      designPoint: units.name(designPoint), authority: authority, measure: measure,
      baseline: units.name(choice.baselines[designPoint]), difference: estimate.mean,
      interval: interval, isPrimary: isPrimary,
      shareBetter: Self.shareBetter(differences, measure.better),
      verdict: ComparisonVerdict(interval: interval, better: measure.better),
      replications: differences.count)
  }

  private static func shareBetter(
    _ differences: [Double], _ better: DirectionOfGood
  ) -> Double? {
    let count =
      switch better {
      case .neither: -1
      case .higher: differences.count { $0 > 0 }
      case .lower: differences.count { $0 < 0 }
      }
    return count < 0 ? nil : Double(count) / Double(differences.count)
  }
}

extension ReportedUnits {
  func writeComparison(to sink: TableSink) throws(TableFailure) {
    try PairedComparison(self).forEachRow { row throws(TableFailure) in
      try sink.append([
        .text(row.designPoint), .text(row.authority), .text(row.measure.key),
        .text(row.baseline), .real(row.difference), StoredCell(row.interval?.lowerBound),
        StoredCell(row.interval?.upperBound), .text(row.isPrimary ? "primary" : "exploratory"),
        StoredCell(row.shareBetter), .text(row.verdict.rawValue),
        StoredCell(row.replications), .text(row.measure.unit),
      ])
    }
  }
}
