import OutputStatistics
import ResultStore

/// A row of `costs.csv` before its figures.
private struct CostKey: Hashable, Comparable {
  var authority: Int
  var financialYear: Int
  var costCentre: String
  var payer: String

  static func < (left: Self, right: Self) -> Bool {
    (left.authority, left.financialYear, left.costCentre, left.payer)
      < (right.authority, right.financialYear, right.costCentre, right.payer)
  }
}

/// Pence by replication; a replication that spent nothing there has zero.
private struct Pence {
  var nominal: [Int64]
  var real: [Int64]
}

extension ReportedUnits {
  /// Pounds from pence. A replication without the row spent nothing, which is zero.
  func writeCosts(to sink: TableSink) throws(TableFailure) {
    var order = TableOrder(batch)
    for designPoint in batch.designPoints.indices {
      let rows = try pence(of: designPoint, order: &order)
      for (key, pence) in rows {
        guard let nominal = Spread(pounds: pence.nominal), let real = Spread(pounds: pence.real)
        else { continue }
        try sink.append([
          .text(name(designPoint)), .text(order.authorityNames[key.authority]),
          .text(financialYearText(key.financialYear)), .text(key.costCentre), .text(key.payer),
          .real(nominal.mean), .real(nominal.p10), .real(nominal.p90),
          .real(real.mean), .real(real.p10), .real(real.p90), .text("GBP"),
        ])
      }
    }
  }

  private func pence(
    of designPoint: Int, order: inout TableOrder
  ) throws(TableFailure) -> [(CostKey, Pence)] {
    let count = replications[designPoint].count
    let nothing = Pence(
      nominal: [Int64](repeating: 0, count: count), real: [Int64](repeating: 0, count: count))
    var rows: [CostKey: Pence] = [:]
    var knownOrder = order
    var position = 0
    try forEachReplication(of: designPoint, sections: [.costs]) {
      (_, records) throws(TableFailure) in
      for record in records {
        let authority = knownOrder.index(ofAuthority: record.authority)
        for cost in record.costs {
          let key = CostKey(
            authority: authority, financialYear: cost.financialYear,
            costCentre: cost.costCentre, payer: cost.payer)
          rows[key, default: nothing].nominal[position] += cost.nominalPence
          rows[key, default: nothing].real[position] += cost.realPence
        }
      }
      position += 1
    }
    order = knownOrder
    return rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// `2023-24` of the financial year that ends in 2024.
func financialYearText(_ endingIn: Int) -> String {
  "\(endingIn - 1)-\(padded(Int64(endingIn % 100), 2))"
}
