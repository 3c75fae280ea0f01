import OutputStatistics
import ResultStore

/// A cell of `series.csv` or `indicators.csv`: what its values over replications belong to.
private struct CellKey: Hashable, Comparable {
  var authority: Int
  /// Month or year number.
  var period: Int
  var measure: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.authority, left.period, left.measure) < (right.authority, right.period, right.measure)
  }
}

/// A part of a design point's cells that is read in one pass over its replications.
struct CellBlock: Equatable {
  var authorities: Range<Int>
  var periods: Range<Int>
}

extension ReportedUnits {
  /// Numbers that may wait in memory at a time: 32 MiB of them.
  private static let budget = 4_194_304

  func writeSeries(to sink: TableSink) throws(TableFailure) {
    try writeCells(of: .series, to: sink) { number in
      .text("\(padded(Int64(number / 12), 4))-\(padded(Int64(number % 12 + 1), 2))")
    }
  }

  func writeIndicators(to sink: TableSink) throws(TableFailure) {
    try writeCells(of: .indicators, to: sink) { number in StoredCell(number) }
  }

  /// Design point by design point, and each in as many passes as memory asks for, so that memory
  /// does not grow with replications.
  private func writeCells(
    of section: RecordSection, to sink: TableSink, label: (Int) -> StoredCell
  ) throws(TableFailure) {
    var order = TableOrder(batch)
    for designPoint in batch.designPoints.indices {
      for block in try blocks(of: designPoint, section: section) {
        let cells = try collect(block, of: designPoint, section: section, order: &order)
        for (key, values) in cells {
          guard let spread = Spread(values) else { continue }
          try sink.append([
            .text(name(designPoint)), .text(order.authorityNames[key.authority]),
            label(key.period), .text(order.measureKeys[key.measure]), .real(spread.mean),
            .real(spread.p10), .real(spread.p50), .real(spread.p90),
            .text(order.unit(ofMeasure: key.measure)),
          ])
        }
      }
    }
  }

  private func collect(
    _ block: CellBlock, of designPoint: Int, section: RecordSection, order: inout TableOrder
  ) throws(TableFailure) -> [(CellKey, [Double])] {
    var positions: [CellKey: Int] = [:]
    var cells: [(CellKey, [Double])] = []
    var knownOrder = order
    try forEachReplication(of: designPoint, sections: [section]) {
      (_, records) throws(TableFailure) in
      for record in records {
        let authority = knownOrder.index(ofAuthority: record.authority)
        guard block.authorities.contains(authority) else { continue }
        for observation in section == .series ? record.series : record.indicators {
          guard let period = observation.period.number, let value = observation.value,
            block.periods.contains(period)
          else { continue }
          let key = CellKey(
            authority: authority, period: period,
            measure: knownOrder.index(ofMeasure: observation.measure))
          if let position = positions[key] {
            cells[position].1.append(value)
          } else {
            positions[key] = cells.count
            cells.append((key, [value]))
          }
        }
      }
    }
    order = knownOrder
    return cells.sorted { $0.0 < $1.0 }
  }

  /// The passes: authorities first, then periods, judged by the first replication.
  private func blocks(
    of designPoint: Int, section: RecordSection
  ) throws(TableFailure) -> [CellBlock] {
    guard let first = replications[designPoint].first else { return [] }
    let unit = BatchUnit(designPoint: designPoint, replication: first)
    let records = try reading { () throws(StoreFailure) in
      try store.records(of: unit, sections: [section])
    }
    let observations = records.first.map { section == .series ? $0.series : $0.indicators } ?? []
    return CellBlock.plan(
      authorities: max(records.count, batch.authorities.count),
      periods: observations.compactMap(\.period.number),
      valuesPerCell: replications[designPoint].count,
      budget: Self.budget)
  }
}

extension CellBlock {
  /// Blocks that cover every authority and period, in order, each within the budget if a single
  /// period of a single authority is.
  ///
  /// - Parameter periods: the period of every cell of one authority.
  static func plan(
    authorities: Int, periods: [Int], valuesPerCell: Int, budget: Int
  ) -> [CellBlock] {
    let everything = Int.min..<Int.max
    let perAuthority = max(1, periods.count * valuesPerCell)
    if perAuthority <= budget {
      let step = max(1, budget / perAuthority)
      return stride(from: 0, to: authorities, by: step).map { start in
        let end = start + step >= authorities ? Int.max : start + step
        return CellBlock(authorities: start..<end, periods: everything)
      }
    }
    let distinct = Set(periods).sorted()
    let perPeriod = max(1, perAuthority / max(1, distinct.count))
    let step = max(1, budget / perPeriod)
    var starts = stride(from: 0, to: distinct.count, by: step).map { distinct[$0] }
    starts[0] = Int.min
    return (0..<authorities).flatMap { authority in
      starts.indices.map { index in
        CellBlock(
          authorities: authority..<(authority + 1 == authorities ? Int.max : authority + 1),
          periods: starts[index]..<(index + 1 < starts.count ? starts[index + 1] : Int.max))
      }
    }
  }
}

extension ObservedPeriod {
  fileprivate var number: Int? {
    switch self {
    case .horizon: nil
    case .month(let number), .year(let number): number
    }
  }
}
