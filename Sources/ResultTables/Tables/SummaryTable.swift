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
              ] + (try summaryCells(of: values)) + [
                StoredCell(values.count), .text(order.unit(ofMeasure: measure)),
              ])
          }
        }
      }
    }
  }

  private func summaryCells(of values: [Double]) throws(TableFailure) -> [StoredCell] {
    let tally = Tally(values)
    let interval = try estimating { try ConfidenceInterval.student(of: tally) }
    let spread = Spread(values)
    return [
      StoredCell(tally.mean), StoredCell(tally.standardDeviation),
      StoredCell(interval?.lower), StoredCell(interval?.upper),
      StoredCell(spread?.p10), StoredCell(spread?.p50), StoredCell(spread?.p90),
    ]
  }
}
