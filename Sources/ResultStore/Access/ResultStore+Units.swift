import Foundation
import GRDB
package import OutputStatistics

extension ResultStore {
  /// Keeps a finished unit, whole or not at all. What was there of the unit is replaced.
  package func commit(
    _ unit: BatchUnit, _ records: [ReplicationRecord]
  ) throws(StoreFailure) {
    try commit([encoded(unit, records)])
  }

  /// Keeps a unit that could not be finished, with the reason. It is tried again on resuming.
  package func markFailed(_ unit: BatchUnit, reason: String) throws(StoreFailure) {
    try commit([encoded(unit, failure: reason)])
  }

  /// A finished unit as it is written: the work of keeping it that needs no transaction.
  package func encoded(_ unit: BatchUnit, _ records: [ReplicationRecord]) -> EncodedUnit {
    let payloads = RecordSection.allCases.compactMap { section in
      section.payload(of: records).map { bytes in
        EncodedUnit.Payload(
          section: section, bytes: Data(bytes), hash: hash(of: bytes, section: section, unit: unit))
      }
    }
    let measures = records.flatMap { record in
      record.measures.map { observation in
        EncodedUnit.PlainMeasure(
          authority: record.authority, measure: observation.measure, value: observation.value)
      }
    }
    return EncodedUnit(
      unit: unit, state: .finished, payloads: payloads, measures: measures,
      hash: unitHash(unit, state: "finished", reason: "", payloads: payloads.map(\.hash)))
  }

  /// A unit that could not be finished, as it is written.
  package func encoded(_ unit: BatchUnit, failure reason: String) -> EncodedUnit {
    EncodedUnit(
      unit: unit, state: .failed(reason), payloads: [], measures: [],
      hash: unitHash(unit, state: "failed", reason: reason, payloads: []))
  }

  /// Keeps units, all of them or none: one transaction, confirmed by the disk before this returns.
  package func commit(_ units: [EncodedUnit]) throws(StoreFailure) {
    try storing(in: file) {
      try queue.write { database in
        for unit in units { try write(unit, into: database) }
      }
    }
  }

  private func write(_ encoded: EncodedUnit, into database: Database) throws {
    let unit = encoded.unit
    try remove(unit, from: database)
    let payloads = try database.cachedStatement(
      sql: "INSERT INTO payloads VALUES (?, ?, ?, ?, ?)")
    for payload in encoded.payloads {
      try payloads.execute(arguments: [
        unit.designPoint, unit.replication, payload.section.rawValue, payload.bytes, payload.hash,
      ])
    }
    let name = batch.designPoints[unit.designPoint].name
    let measures = try database.cachedStatement(
      sql: "INSERT INTO measures VALUES (?, ?, ?, ?, ?, ?)")
    for plain in encoded.measures {
      try measures.execute(arguments: [
        name, unit.replication, plain.authority, plain.measure, plain.value,
        unitsOfMeasures[plain.measure] ?? "",
      ])
    }
    try database.execute(
      sql: "INSERT INTO units VALUES (?, ?, ?, ?, ?)",
      arguments: [
        unit.designPoint, unit.replication, encoded.state.name, encoded.state.reason, encoded.hash,
      ])
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
}
