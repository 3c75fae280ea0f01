import OutputStatistics
import ResultStore

/// What every reported replication of one design point saw of every measure over the whole
/// period, for some of the authorities: `[authority][measure][replication]`.
struct MeasureColumns {
  /// Of the authorities, in table order.
  let authorities: [Int]
  /// Replication numbers, ascending; rows of every column.
  let replications: [Int]
  private var columns: [Int: [[Double?]]]

  init(
    _ units: ReportedUnits, designPoint: Int, authorities wanted: Range<Int>,
    order: inout TableOrder
  ) throws(TableFailure) {
    var columns: [Int: [[Double?]]] = [:]
    var knownOrder = order
    let count = units.replications[designPoint].count
    var position = 0
    try units.forEachReplication(of: designPoint, sections: [.measures]) {
      (_, records) throws(TableFailure) in
      for record in records {
        let authority = knownOrder.index(ofAuthority: record.authority)
        guard wanted.contains(authority) else { continue }
        for observation in record.measures {
          let measure = knownOrder.index(ofMeasure: observation.measure)
          while columns[authority, default: []].count <= measure {
            columns[authority, default: []].append([])
          }
          if columns[authority, default: []][measure].isEmpty {
            columns[authority, default: []][measure] = [Double?](repeating: nil, count: count)
          }
          columns[authority, default: []][measure][position] = observation.value
        }
      }
      position += 1
    }
    order = knownOrder
    self.columns = columns
    authorities = columns.keys.sorted()
    replications = units.replications[designPoint]
  }

  /// Measures of an authority that some replication knows, in table order.
  func measures(of authority: Int) -> [Int] {
    (columns[authority] ?? []).indices.filter { !(columns[authority] ?? [])[$0].isEmpty }
  }

  /// By replication; `nil` where nothing was seen.
  func values(of authority: Int, measure: Int) -> [Double?] {
    let measures = columns[authority] ?? []
    return measures.indices.contains(measure) ? measures[measure] : []
  }
}

extension ReportedUnits {
  /// Authorities in groups, so small that the measures of two design points may wait in memory
  /// at a time: 64 MiB of them.
  var authorityGroups: [Range<Int>] {
    let most = replications.map(\.count).max() ?? 0
    let perAuthority = max(1, batch.measures.count * most * 2)
    let step = max(1, 4_194_304 / perAuthority)
    let count = max(1, batch.authorities.count)
    return stride(from: 0, to: count, by: step).map { start in
      start..<(start + step >= count ? Int.max : start + step)
    }
  }
}
