import OutputStatistics
import ResultStore

/// The finished units that tables report, and the order of everything in them.
struct ReportedUnits {
  let store: ResultStore
  /// Finished replications of each design point, ascending, `[design point][]`.
  let replications: [[Int]]

  init(_ store: ResultStore) throws(TableFailure) {
    self.store = store
    let last = try reading { () throws(StoreFailure) in try store.reportedReplications() }
    var replications = store.batch.designPoints.map { _ in [Int]() }
    for unit in try reading({ () throws(StoreFailure) in try store.finishedUnits() })
    where unit.replication <= last {
      replications[unit.designPoint].append(unit.replication)
    }
    self.replications = replications
  }

  var batch: BatchDescription { store.batch }

  func name(_ designPoint: Int) -> String { batch.designPoints[designPoint].name }

  /// Calls `body` with every reported replication of a design point, one at a time.
  func forEachReplication(
    of designPoint: Int, sections: [RecordSection], measures: Set<String>? = nil,
    _ body: (Int, [ReplicationRecord]) throws(TableFailure) -> Void
  ) throws(TableFailure) {
    for replication in replications[designPoint] {
      let unit = BatchUnit(designPoint: designPoint, replication: replication)
      let records = try reading { () throws(StoreFailure) in
        try store.records(of: unit, sections: sections, measures: measures)
      }
      try body(replication, records)
    }
  }
}

/// The order and units of measures, and the order of authorities, in every table.
struct TableOrder {
  private var measures: [String: Int] = [:]
  private var units: [String] = []
  private(set) var measureKeys: [String] = []
  private var authorities: [String: Int] = [:]
  private(set) var authorityNames: [String] = []

  init(_ batch: BatchDescription) {
    for measure in batch.measures {
      _ = index(ofMeasure: measure.key)
      units[units.count - 1] = measure.unit
    }
    for authority in batch.authorities { _ = index(ofAuthority: authority) }
  }

  /// A measure that the glossary lacks comes after the others, in order of appearance.
  mutating func index(ofMeasure key: String) -> Int {
    if let index = measures[key] { return index }
    measures[key] = measureKeys.count
    measureKeys.append(key)
    units.append("")
    return measureKeys.count - 1
  }

  mutating func index(ofAuthority name: String) -> Int {
    if let index = authorities[name] { return index }
    authorities[name] = authorityNames.count
    authorityNames.append(name)
    return authorityNames.count - 1
  }

  func unit(ofMeasure index: Int) -> String { units[index] }
}
