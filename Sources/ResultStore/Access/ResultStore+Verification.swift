import Foundation
import GRDB
import OutputStatistics

extension ResultStore {
  /// Checks the file's pages, every payload against its hash, every unit against the hashes of
  /// its payloads, and the plain measures against the payloads they repeat.
  ///
  /// - Throws: ``StoreFailure/damaged(file:what:)``, naming the unit and the table.
  package func verify() throws(StoreFailure) {
    try storing(in: file) {
      // One snapshot: what is committed meanwhile does not show.
      try queue.read { database in
        let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
        guard verdict == "ok" else { throw PayloadDamage(detail: verdict ?? "unreadable") }
        for unit in try storedUnits(in: database) { try verify(unit, in: database) }
        try verifyNoStrays(in: database)
      }
    }
  }

  /// A row of `units`.
  private struct StoredUnit: Sendable {
    var unit: BatchUnit
    var state: String
    var reason: String
    var hash: String
  }

  private func storedUnits(in database: Database) throws -> [StoredUnit] {
    let sql = "SELECT * FROM units ORDER BY design_point, replication"
    return try Row.fetchAll(database, sql: sql).map { row in
      StoredUnit(
        unit: BatchUnit(designPoint: row["design_point"], replication: row["replication"]),
        state: row["state"], reason: row["reason"], hash: row["sha256"])
    }
  }

  private func verify(_ stored: StoredUnit, in database: Database) throws {
    let unit = stored.unit
    guard batch.designPoints.indices.contains(unit.designPoint) else {
      throw PayloadDamage(detail: "table units names \(unit), which the batch does not have")
    }
    var hashes: [String] = []
    for section in RecordSection.allCases {
      guard let payload = try payload(section, of: unit, in: database) else { continue }
      hashes.append(hash(of: payload, section: section, unit: unit))
      if section == .measures { try verifyPlainMeasures(of: unit, against: payload, in: database) }
    }
    let whole = unitHash(unit, state: stored.state, reason: stored.reason, payloads: hashes)
    guard whole == stored.hash else {
      throw PayloadDamage(detail: "\(name(of: unit)), table units: it does not match its hash")
    }
  }

  private func verifyPlainMeasures(
    of unit: BatchUnit, against payload: [UInt8], in database: Database
  ) throws {
    var records: [ReplicationRecord] = []
    try RecordSection.measures.read(payload, measures: nil, into: &records)
    let sql = """
      SELECT authority, measure, value FROM measures WHERE design_point = ? AND replication = ?
      """
    let arguments: StatementArguments = [
      batch.designPoints[unit.designPoint].name, unit.replication,
    ]
    var plain: [String: Double?] = [:]
    for row in try Row.fetchAll(database, sql: sql, arguments: arguments) {
      let authority: String = row["authority"]
      let measure: String = row["measure"]
      plain["\(authority)\n\(measure)"] = .some(row["value"])
    }
    for record in records {
      for observation in record.measures {
        let value = plain.removeValue(forKey: "\(record.authority)\n\(observation.measure)")
        guard let value, value == observation.value else {
          throw PayloadDamage(
            detail: "\(name(of: unit)), table measures: ‘\(observation.measure)’ is not what "
              + "was stored")
        }
      }
    }
    guard plain.isEmpty else {
      throw PayloadDamage(detail: "\(name(of: unit)), table measures: it has rows too many")
    }
  }

  private func verifyNoStrays(in database: Database) throws {
    let strays = try Int.fetchOne(
      database,
      sql: """
        SELECT COUNT(*) FROM payloads LEFT JOIN units USING (design_point, replication)
        WHERE units.state IS NULL
        """)
    guard strays == 0 else {
      throw PayloadDamage(detail: "table payloads has rows of units that table units lacks")
    }
  }

  func name(of unit: BatchUnit) -> String {
    "design point ‘\(quoted(batch.designPoints[unit.designPoint].name))’, "
      + "replication \(unit.replication)"
  }

  /// The payload of one table of one unit, held against its hash.
  func payload(
    _ section: RecordSection, of unit: BatchUnit, in database: Database
  ) throws -> [UInt8]? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT bytes, sha256 FROM payloads
        WHERE design_point = ? AND replication = ? AND section = ?
        """)
    let arguments: StatementArguments = [unit.designPoint, unit.replication, section.rawValue]
    guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
    let data: Data? = row["bytes"]
    let stored: String? = row["sha256"]
    let bytes = [UInt8](data ?? Data())
    guard hash(of: bytes, section: section, unit: unit) == stored else {
      throw PayloadDamage(
        detail: "\(name(of: unit)), table \(section.rawValue): it does not match its hash")
    }
    return bytes
  }

  /// The hash covers whose payload it is, so that rows cannot change places.
  func hash(of payload: [UInt8], section: RecordSection, unit: BatchUnit) -> String {
    var digest = Digest()
    digest.update(
      "\(identity.scenarioHash)\n\(identity.schema)\n\(unit.designPoint)\n"
        + "\(unit.replication)\n\(section.rawValue)\n")
    digest.update(payload)
    return digest.hexadecimal()
  }

  func unitHash(
    _ unit: BatchUnit, state: String, reason: String, payloads: [String]
  ) -> String {
    Digest.hexadecimal(
      of: "\(identity.scenarioHash)\n\(identity.schema)\n\(unit.designPoint)\n"
        + "\(unit.replication)\n\(state)\n\(payloads.joined(separator: "\n"))\n\(reason)")
  }
}
