import Foundation
import GRDB
package import OutputStatistics

extension ResultStore {
  /// Keeps a finished unit, whole or not at all. What was there of the unit is replaced.
  ///
  /// The encoding is done by the calling thread; only the transaction is one at a time.
  package func commit(
    _ unit: BatchUnit, _ records: [ReplicationRecord]
  ) throws(StoreFailure) {
    let payloads = RecordSection.allCases.compactMap { section in
      section.payload(of: records).map { bytes in
        (section: section, bytes: bytes, hash: hash(of: bytes, section: section, unit: unit))
      }
    }
    let whole = unitHash(unit, state: "finished", reason: "", payloads: payloads.map(\.hash))
    try storing(in: file) {
      try queue.write { database in
        try remove(unit, from: database)
        for payload in payloads {
          try database.cachedStatement(
            sql: "INSERT INTO payloads VALUES (?, ?, ?, ?, ?)"
          ).execute(arguments: [
            unit.designPoint, unit.replication, payload.section.rawValue,
            Data(payload.bytes), payload.hash,
          ])
        }
        try insertPlainMeasures(of: unit, records, into: database)
        try insert(unit, state: "finished", reason: "", hash: whole, into: database)
      }
    }
  }

  /// Keeps a unit that could not be finished, with the reason. It is tried again on resuming.
  package func markFailed(_ unit: BatchUnit, reason: String) throws(StoreFailure) {
    let hash = unitHash(unit, state: "failed", reason: reason, payloads: [])
    try storing(in: file) {
      try queue.write { database in
        try remove(unit, from: database)
        try insert(unit, state: "failed", reason: reason, hash: hash, into: database)
      }
    }
  }

  /// In key order.
  package func finishedUnits() throws(StoreFailure) -> [BatchUnit] {
    try rows(inState: "finished").map(\.unit)
  }

  /// In key order.
  package func failedUnits() throws(StoreFailure) -> [FailedUnit] {
    try rows(inState: "failed")
  }

  private func rows(inState state: String) throws(StoreFailure) -> [FailedUnit] {
    try storing(in: file) {
      try queue.read { database in
        let sql = """
          SELECT design_point, replication, reason FROM units WHERE state = ?
          ORDER BY design_point, replication
          """
        return try Row.fetchAll(database, sql: sql, arguments: [state]).map { row in
          FailedUnit(
            unit: BatchUnit(designPoint: row["design_point"], replication: row["replication"]),
            reason: row["reason"])
        }
      }
    }
  }

  private func remove(_ unit: BatchUnit, from database: Database) throws {
    for table in ["units", "payloads"] {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE design_point = ? AND replication = ?",
        arguments: [unit.designPoint, unit.replication])
    }
    try database.execute(
      sql: "DELETE FROM measures WHERE design_point = ? AND replication = ?",
      arguments: [batch.designPoints[unit.designPoint].name, unit.replication])
  }

  private func insert(
    _ unit: BatchUnit, state: String, reason: String, hash: String, into database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO units VALUES (?, ?, ?, ?, ?)",
      arguments: [unit.designPoint, unit.replication, state, reason, hash])
  }

  private func insertPlainMeasures(
    of unit: BatchUnit, _ records: [ReplicationRecord], into database: Database
  ) throws {
    let name = batch.designPoints[unit.designPoint].name
    let units = Dictionary(
      batch.measures.map { ($0.key, $0.unit) }, uniquingKeysWith: { first, _ in first })
    let statement = try database.cachedStatement(
      sql: "INSERT INTO measures VALUES (?, ?, ?, ?, ?, ?)")
    for record in records {
      for observation in record.measures {
        try statement.execute(arguments: [
          name, unit.replication, record.authority, observation.measure, observation.value,
          units[observation.measure] ?? "",
        ])
      }
    }
  }
}
