import Foundation
import GRDB

/// What the store says of itself: each entry one JSON text with its SHA-256.
extension ResultStore {
  static func writeAbout(
    _ name: String, _ content: some Encodable, in database: Database
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let bytes = [UInt8](try encoder.encode(content))
    try database.execute(
      sql: "INSERT OR REPLACE INTO about (name, content, sha256) VALUES (?, ?, ?)",
      arguments: [name, Data(bytes), hash(of: bytes)])
  }

  static func readAbout<Content: Decodable>(
    _ name: String, as type: Content.Type, in database: Database
  ) throws -> Content? {
    let found = try Row.fetchOne(
      database, sql: "SELECT content, sha256 FROM about WHERE name = ?", arguments: [name])
    guard let found, let content: Data = found["content"] else { return nil }
    let stored: String? = found["sha256"]
    guard hash(of: [UInt8](content)) == stored else {
      throw PayloadDamage(detail: "‘\(name)’ in table about does not match its hash")
    }
    return try JSONDecoder().decode(type, from: content)
  }

  static func readAbout(
    _ queue: DatabaseQueue, file: String
  ) throws(StoreFailure) -> (identity: StoreIdentity, batch: BatchDescription) {
    try storing(in: file) {
      try queue.read { database in
        guard
          let identity = try readAbout("identity", as: StoreIdentity.self, in: database),
          let batch = try readAbout("batch", as: BatchDescription.self, in: database)
        else { throw PayloadDamage(detail: "table about does not say what the store holds") }
        return (identity, batch)
      }
    }
  }

  private static func hash(of bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.update(bytes)
    return digest.hexadecimal()
  }

  /// Settles how many replications are reported: those after it, run ahead of a stopping rule,
  /// stay in the store and out of every table.
  package func settle(reportedReplications: Int) throws(StoreFailure) {
    try storing(in: file) {
      try queue.write {
        try Self.writeAbout("reported-replications", reportedReplications, in: $0)
      }
    }
  }

  /// The replications that tables report: `1...reportedReplications()`.
  package func reportedReplications() throws(StoreFailure) -> Int {
    let settled = try storing(in: file) {
      try queue.read { try Self.readAbout("reported-replications", as: Int.self, in: $0) }
    }
    return settled ?? batch.replications
  }
}
