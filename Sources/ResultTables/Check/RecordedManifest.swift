import Foundation
import ResultStore

/// What a `manifest.json` says, as far as a regression check needs it.
struct RecordedManifest: Decodable, Equatable {
  struct Table: Decodable, Equatable {
    var name: String
    var file: String
    var bytes: Int
    var sha256: String
  }

  var version: String
  var schema: Int
  var seed: String
  var scenarioHash: String
  /// Relative tolerances by measure.
  var tolerances: [String: Double]
  var tables: [Table]

  private enum CodingKeys: String, CodingKey {
    case version, schema, seed, tolerances, tables
    case scenarioHash = "scenario_sha256"
  }

  /// Reads a folder's manifest and holds every table against it.
  ///
  /// - Throws: ``TableFailure/unreadable(path:detail:)`` for a manifest or table that is missing,
  ///   unreadable or changed after it was written.
  static func read(folder: String) throws(TableFailure) -> RecordedManifest {
    let path = folder + "/manifest.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path, detail: "it is missing: these tables are not finished")
    }
    guard let manifest = try? JSONDecoder().decode(RecordedManifest.self, from: data) else {
      throw .unreadable(path: path, detail: "it is not a manifest of caseload")
    }
    guard !manifest.tables.isEmpty else {
      throw .unreadable(path: path, detail: "it names no tables")
    }
    for table in manifest.tables {
      guard !table.file.contains("/"), table.file == table.name + ".csv" else {
        throw .unreadable(path: path, detail: "it names a table ‘\(quoted(table.file))’")
      }
      try hold(folder + "/" + table.file, against: table)
    }
    return manifest
  }

  private static func hold(_ path: String, against table: Table) throws(TableFailure) {
    let input = try FileInput(path: path)
    var digest = Digest()
    while true {
      let piece = try input.piece()
      if piece.isEmpty { break }
      digest.update(piece)
    }
    guard digest.hexadecimal() == table.sha256 else {
      throw .unreadable(
        path: path, detail: "its hash is not the one in manifest.json: it was changed or cut")
    }
  }
}
