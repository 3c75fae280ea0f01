import GRDB

/// The store's own tables.
///
/// `payloads` is what counts: whole, hashed, read back. `measures` repeats the measures of the
/// whole period as plain rows, so that any SQLite tool can look on while a batch runs.
enum StoreSchema {
  static func create(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE about (
          name TEXT PRIMARY KEY, content BLOB NOT NULL, sha256 TEXT NOT NULL);
        CREATE TABLE units (
          design_point INTEGER NOT NULL, replication INTEGER NOT NULL,
          state TEXT NOT NULL, reason TEXT NOT NULL, sha256 TEXT NOT NULL,
          PRIMARY KEY (design_point, replication)) WITHOUT ROWID;
        CREATE TABLE payloads (
          design_point INTEGER NOT NULL, replication INTEGER NOT NULL,
          section TEXT NOT NULL, bytes BLOB NOT NULL, sha256 TEXT NOT NULL,
          PRIMARY KEY (design_point, replication, section));
        CREATE TABLE measures (
          design_point TEXT NOT NULL, replication INTEGER NOT NULL,
          authority TEXT NOT NULL, measure TEXT NOT NULL, value REAL, unit TEXT NOT NULL,
          PRIMARY KEY (design_point, replication, authority, measure)) WITHOUT ROWID;
        """)
  }

  /// The pages are sound and the tables above are there.
  static func isPresent(in database: Database) throws -> Bool {
    try database.tableExists("about")
  }

  static func configuration(folder: String, isWriting: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = !isWriting
    configuration.busyMode = .timeout(30)
    configuration.label = "caseload"
    guard isWriting else { return configuration }
    let journal = NetworkFilesystem.holds(folder) ? "DELETE" : "WAL"
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = \(journal)")
    }
    return configuration
  }
}
