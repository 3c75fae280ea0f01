import GRDB

/// A value of a finished table, as SQL knows it.
package enum StoredCell: Sendable, Equatable {
  case empty
  case text(String)
  case integer(Int64)
  case real(Double)
}

/// The SQL type of a column of a finished table.
package struct StoredColumn: Sendable, Equatable {
  package enum Affinity: String, Sendable { case text = "TEXT", integer = "INTEGER", real = "REAL" }
  package var name: String
  package var affinity: Affinity

  package init(name: String, affinity: Affinity) {
    self.name = name
    self.affinity = affinity
  }
}

/// Finished tables are also tables of the store, under the names they have as files.
///
/// Rows go into a table of another name, some thousands a transaction; ``publishTable(_:)`` puts
/// it under its own name in one step, so that a reader sees the old table or the new.
extension ResultStore {
  package func beginTable(_ name: String, columns: [StoredColumn]) throws(StoreFailure) {
    let list = columns.map { "\"\($0.name)\" \($0.affinity.rawValue)" }
    try execute([
      "DROP TABLE IF EXISTS \"new_\(name)\"",
      "CREATE TABLE \"new_\(name)\" (\(list.joined(separator: ", ")))",
    ])
  }

  package func append(_ rows: [[StoredCell]], to name: String) throws(StoreFailure) {
    guard let width = rows.first?.count else { return }
    let marks = Array(repeating: "?", count: width).joined(separator: ", ")
    try storing(in: file) {
      try queue.write { database in
        let statement = try database.cachedStatement(
          sql: "INSERT INTO \"new_\(name)\" VALUES (\(marks))")
        for row in rows {
          precondition(row.count == width, "rows of different width")
          statement.setUncheckedArguments(StatementArguments(row.map { $0.databaseValue }))
          try statement.execute()
        }
      }
    }
  }

  package func publishTable(_ name: String) throws(StoreFailure) {
    try execute([
      "DROP TABLE IF EXISTS \"\(name)\"",
      "ALTER TABLE \"new_\(name)\" RENAME TO \"\(name)\"",
    ])
  }

  /// Rows of every table that the store holds, by name.
  package func rowCountsOfTables() throws(StoreFailure) -> [String: Int] {
    try storing(in: file) {
      try queue.read { database in
        let sql = "SELECT name FROM sqlite_master WHERE type = 'table'"
        var counts: [String: Int] = [:]
        for name in try String.fetchAll(database, sql: sql) {
          counts[name] = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \"\(name)\"")
        }
        return counts
      }
    }
  }

  /// All of `statements` or none.
  func execute(_ statements: [String]) throws(StoreFailure) {
    try storing(in: file) {
      try queue.write { database in
        for statement in statements { try database.execute(sql: statement) }
      }
    }
  }
}

extension StoredCell {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .empty: .null
    case .text(let text): text.databaseValue
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    }
  }
}
