import OutputStatistics
import ResultStore

extension ReportedUnits {
  /// Mean, spread and plain 95 % interval of every measure; no interval of one replication.
  func writeSummary(to sink: TableSink) throws(TableFailure) {
    var order = TableOrder(batch)
    for designPoint in batch.designPoints.indices {
      for group in authorityGroups {
        let columns = try MeasureColumns(
          self, designPoint: designPoint, authorities: group, order: &order)
        for authority in columns.authorities {
          for measure in columns.measures(of: authority) {
            let values = columns.values(of: authority, measure: measure).compactMap { $0 }
            try sink.append(
              [
                .text(name(designPoint)), .text(order.authorityNames[authority]),
                .text(order.measureKeys[measure]),
              ] + summaryCells(of: values) + [
                StoredCell(values.count), .text(order.unit(ofMeasure: measure)),
              ])
          }
        }
      }
    }
  }

  private func summaryCells(of values: [Double]) -> [StoredCell] {
    let estimate = MeanEstimate(values, confidence: 0.95)
    let spread = Spread(values)
    return [
      StoredCell(estimate?.mean), StoredCell(estimate?.standardDeviation),
      StoredCell(estimate?.low), StoredCell(estimate?.high),
      StoredCell(spread?.p10), StoredCell(spread?.p50), StoredCell(spread?.p90),
    ]
  }
}
