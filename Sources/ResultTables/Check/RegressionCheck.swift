import Foundation

/// Compares two results folders and says where they first part.
package struct RegressionCheck {
  private let new: String
  private let old: String
  private let mode: CheckMode
  private let most: Int

  /// - Parameters:
  ///   - new: the results folder to check.
  ///   - old: the baseline.
  ///   - most: findings to name in each table.
  package init(new: String, against old: String, mode: CheckMode = .exact, most: Int = 20) {
    self.new = new
    self.old = old
    self.mode = mode
    self.most = most
  }

  /// - Throws: ``TableFailure/unreadable(path:detail:)`` when either folder is not whole.
  package func run() throws(TableFailure) -> CheckReport {
    let baseline = try RecordedManifest.read(folder: old)
    let manifest = try RecordedManifest.read(folder: new)
    let tolerances = Tolerances(mode: mode, byMeasure: baseline.tolerances)
    var report = CheckReport(
      mode: mode, tables: baseline.tables.map(\.name), measures: try measures(in: old),
      findings: [],
      differenceCount: 0)
    report.findings = Self.runFindings(new: manifest, old: baseline)
    let event = try firstDifferentEvent(new: manifest, old: baseline)
    if let event { report.add(event) }
    for table in baseline.tables where table.name != event?.table {
      guard let other = manifest.tables.first(where: { $0.name == table.name }) else {
        report.add(.init(.missingTable, table: table.name, "table \(table.name) is missing"))
        continue
      }
      guard other.sha256 != table.sha256 else { continue }
      let comparison = TableComparison(
        name: table.name, new: new + "/" + other.file, old: old + "/" + table.file,
        tolerances: tolerances, most: most)
      let (findings, count) = try comparison.run()
      report.findings += findings
      report.differenceCount += count
    }
    for table in manifest.tables where !report.tables.contains(table.name) {
      report.add(.init(.extraTable, table: table.name, "table \(table.name) is new"))
    }
    return report
  }

  /// Takes the new folder as the baseline: its tables, data package and manifest, the manifest
  /// last, so that a baseline cut short is unreadable rather than wrong.
  ///
  /// - Throws: ``TableFailure/mistake(_:)`` under continuous integration unless `isDeliberate`.
  package func accept(
    environment: [String: String], isDeliberate: Bool = false
  ) throws(TableFailure) {
    let manifest = try RecordedManifest.read(folder: new)
    let isAutomatic = !(environment["CI"] ?? "").isEmpty
    guard !isAutomatic || isDeliberate else {
      throw .mistake(
        "CI is set: a baseline changes on purpose only; --accept-in-ci says that it is")
    }
    guard
      URL(fileURLWithPath: new).resolvingSymlinksInPath()
        != URL(fileURLWithPath: old).resolvingSymlinksInPath()
    else { throw .mistake("\(new) is the baseline itself") }
    do {
      try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
    } catch {
      throw .environment(path: old, detail: "\(error)")
    }
    try DurableFile.remove("manifest.json", from: old)
    for schema in TableCatalogue.all
    where !manifest.tables.contains(where: { $0.name == schema.name }) {
      try DurableFile.remove(schema.fileName, from: old)
    }
    for name in manifest.tables.map(\.file) + ["datapackage.json", "manifest.json"] {
      try copy(name)
    }
  }

  private func copy(_ name: String) throws(TableFailure) {
    let input = try FileInput(path: new + "/" + name)
    let output = try DurableFile(folder: old, name: name)
    while true {
      let piece = try input.piece()
      if piece.isEmpty { break }
      try output.write(bytes: piece)
    }
    _ = try output.publish()
  }

  /// Told before all else, for whatever else differs may follow from it; nothing unless both folders
  /// hold events.
  private func firstDifferentEvent(
    new manifest: RecordedManifest, old baseline: RecordedManifest
  ) throws(TableFailure) -> CheckFinding? {
    let name = TableCatalogue.events.name
    guard let table = manifest.tables.first(where: { $0.name == name }),
      let other = baseline.tables.first(where: { $0.name == name }), table.sha256 != other.sha256
    else { return nil }
    return try FirstDifferentEvent(new: new + "/" + table.file, old: old + "/" + other.file).find()
  }

  private func measures(in folder: String) throws(TableFailure) -> [String] {
    var reader = try CSVReader(path: folder + "/" + TableCatalogue.glossary.fileName)
    var keys: [String] = []
    _ = try reader.next()
    while let row = try reader.next() { keys.append(row.first ?? "") }
    return keys
  }

  /// What is said about the runs themselves: never a difference of content by itself.
  private static func runFindings(
    new: RecordedManifest, old: RecordedManifest
  ) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    func say(_ kind: CheckFinding.Kind, _ what: String, _ new: String, _ old: String) {
      guard new != old else { return }
      findings.append(
        CheckFinding(kind, table: "manifest", "\(what) is \(new), in the baseline \(old)"))
    }
    say(.version, "the version", new.version, old.version)
    say(.schema, "the schema", String(new.schema), String(old.schema))
    say(.seed, "the seed", new.seed, old.seed)
    if new.scenarioHash != old.scenarioHash {
      findings.append(
        CheckFinding(.scenario, table: "manifest", "the scenario is not the baseline's"))
    }
    return findings
  }
}

extension CheckReport {
  fileprivate mutating func add(_ finding: CheckFinding) {
    findings.append(finding)
    differenceCount += 1
  }
}
