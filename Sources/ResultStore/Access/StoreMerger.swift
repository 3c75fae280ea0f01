import GRDB

/// Joins the stores of shards into one, unit by unit, hashes and all.
package enum StoreMerger {
  /// - Throws: ``StoreFailure/cannotMerge(_:)`` with every foreign, double and missing unit;
  ///   nothing is written then.
  package static func merge(
    _ shards: [ResultStore], into folder: String, isFresh: Bool = false
  ) throws(StoreFailure) -> ResultStore {
    guard let first = shards.first else { throw .cannotMerge(["there is nothing to merge"]) }
    let problems = try problems(of: shards, like: first)
    guard problems.isEmpty else { throw .cannotMerge(problems) }
    let whole = try ResultStore.begin(
      in: folder, identity: first.identity, batch: first.batch, isFresh: isFresh)
    for shard in shards {
      for unit in try shard.finishedUnits() {
        try whole.commit(unit, try shard.records(of: unit))
      }
      for failed in try shard.failedUnits() {
        try whole.markFailed(failed.unit, reason: failed.reason)
      }
    }
    return whole
  }

  private static func problems(
    of shards: [ResultStore], like first: ResultStore
  ) throws(StoreFailure) -> [String] {
    var problems: [String] = []
    var holders: [BatchUnit: String] = [:]
    for shard in shards {
      let differences = first.identity.differences(from: shard.identity)
      guard differences.isEmpty else {
        problems.append(
          "\(shard.folder) is foreign to \(first.folder): \(differences.joined(separator: "; "))")
        continue
      }
      let units = try shard.finishedUnits() + shard.failedUnits().map(\.unit)
      for unit in units.sorted() {
        if let holder = holders.updateValue(shard.folder, forKey: unit) {
          problems.append("\(first.name(of: unit)) is in \(holder) and in \(shard.folder)")
        }
      }
    }
    return problems + missing(from: holders, of: first)
  }

  private static func missing(
    from holders: [BatchUnit: String], of first: ResultStore
  ) -> [String] {
    var sentences: [String] = []
    for designPoint in first.batch.designPoints.indices {
      for replication in stride(from: 1, through: first.batch.replications, by: 1) {
        let unit = BatchUnit(designPoint: designPoint, replication: replication)
        if holders[unit] == nil { sentences.append("\(first.name(of: unit)) is missing") }
      }
    }
    let shown = sentences.prefix(20)
    let more = sentences.count - shown.count
    return shown + (more > 0 ? ["and \(more) more units are missing"] : [])
  }
}
