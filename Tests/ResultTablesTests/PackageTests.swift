import Foundation
import ResultStore
import TestSupport
import Testing

@testable import ResultTables

@Suite("Data package and manifest")
struct PackageTests {
  private func object(_ folder: TemporaryFolder, _ name: String) throws -> [String: Any] {
    let data = Data(try folder.text(name).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("The data package describes every column of every table, with size and hash")
  func dataPackage() throws {
    let folder = try Village.results()
    let package = try object(folder, "datapackage.json")
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.count == TableCatalogue.all.count - 1)
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let text = try folder.text(path)
      #expect(resource["bytes"] as? Int == text.utf8.count)
      #expect(resource["hash"] as? String == "sha256:" + Digest.hexadecimal(of: text))
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      let names = fields.compactMap { $0["name"] as? String }
      #expect(names.joined(separator: ",") == text.split(separator: "\n").first.map(String.init))
      #expect(fields.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
      let key = try #require(schema["primaryKey"] as? [String])
      #expect(key.allSatisfy(names.contains))
      try expectUnique(folder, path, names, key)
    }
  }

  private func expectUnique(
    _ folder: TemporaryFolder, _ path: String, _ names: [String], _ key: [String]
  ) throws {
    let rows = try folder.rows(String(path.dropLast(4)))
    let positions = key.compactMap { names.firstIndex(of: $0) }
    let keys = Set(rows.map { row in positions.map { row[$0] } })
    #expect(keys.count == rows.count, "\(path): rows share a primary key")
  }

  @Test("Every measure that a table names is in the glossary")
  func foreignKeys() throws {
    let folder = try Village.results()
    let known = Set(try folder.rows("glossary").map { $0[0] })
    for schema in TableCatalogue.all where schema.name != "events" {
      guard let column = schema.measureColumn,
        let position = schema.columns.firstIndex(where: { $0.name == column })
      else { continue }
      for row in try folder.rows(schema.name) { #expect(known.contains(row[position])) }
    }
  }

  @Test("The manifest says what was run and holds nothing of this machine")
  func manifest() throws {
    let folder = try Village.results()
    let text = try folder.text("manifest.json")
    let manifest = try object(folder, "manifest.json")
    #expect(manifest["scenario"] as? String == "title: Village\n")
    #expect(manifest["seed"] as? String == "1")
    #expect(manifest["simultaneous_intervals"] as? Int == 4)
    #expect((manifest["parameters_moved"] as? [[String: Any]])?.first?["grade"] as? String == "C")
    #expect(!text.contains(folder.path))
    #expect(!text.contains(ProcessInfo.processInfo.hostName))
  }
}
