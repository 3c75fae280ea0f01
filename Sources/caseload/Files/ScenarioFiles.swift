import CaseloadModel
import Foundation
import Scenarios

/// Scenario files as commands read them: with the model's measures and the shipped profiles.
struct ScenarioFiles {
  var overrides = ScenarioOverrides()
  var folder = ShippedFolder.standard
  /// Reads among profiles of what was published up to a year; `nil`: of all.
  var through: Int?

  struct Reading {
    var file: String
    var scenario: Scenario
    var warnings: [Diagnostic]
  }

  func read(_ file: String) throws -> Reading {
    let root = try folder.root(for: file)
    let profiles = try through.map { try folder.authorities(through: $0) }
    let library = ProfileLibrary(
      folders: [profiles ?? root + "/Scenarios/authorities"],
      regionFolders: [root + "/Scenarios/regions"])
    let (scenario, warnings) = try ScenarioReader.read(
      file: file, measures: MeasureCatalogue.keys, library: library, overrides: overrides)
    return Reading(file: file, scenario: scenario, warnings: warnings)
  }

  /// A scenario that a command writes itself, read as any other is.
  func read(text: String) throws -> Scenario {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "caseload-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("scenario.yaml").path
    try OutputFile.write(text, to: file)
    return try read(file).scenario
  }

  /// Reads all files, so that the problems of all are known before anything is done.
  ///
  /// - Throws: ``Ending`` when any of them is bad, after saying what is wrong with each.
  func readAll(_ files: [String], isQuiet: Bool, asJSON: Bool) throws -> [Reading] {
    var readings: [Reading] = []
    var problems: [Diagnostic] = []
    var isBad = false
    for file in files {
      do {
        let reading = try read(file)
        if !isQuiet { for warning in reading.warnings { Terminal.say(warning.textWithSnippet) } }
        readings.append(reading)
      } catch let invalid as InvalidScenario {
        Terminal.say(invalid.text)
        problems += invalid.diagnostics
        isBad = true
      }
    }
    guard isBad else { return readings }
    if asJSON { try JSONOutput.print(Problems(errors: problems)) }
    throw Ending(.badInput)
  }

  private struct Problems: Encodable {
    var errors: [Diagnostic]
  }
}

extension Scenario {
  /// The place of an authority among ``members``; the first without a name.
  func position(ofAuthority name: String?) throws(Mistake) -> Int {
    guard let name else { return 0 }
    guard let place = members.firstIndex(where: { $0.authority.answers(to: name) }) else {
      throw Mistake(
        "‘\(name)’ is no authority that is simulated here; there are "
          + members.map(\.authority.name).joined(separator: ", "))
    }
    return place
  }

  /// The design point of that name, or of that number as `caseload lint` counts them, from 1.
  func designPoint(named name: String) throws(Mistake) -> DesignPoint {
    let search = NameSearch(kind: "design point", names: designPoints.map(\.name))
    if let exact = designPoints.first(where: { $0.name == name }) { return exact }
    if let number = Int(name), designPoints.indices.contains(number - 1) {
      return designPoints[number - 1]
    }
    switch try search.find(name) {
    case .exact(let position): return designPoints[position]
    case .several(let positions) where positions.count == 1: return designPoints[positions[0]]
    case .several(let positions):
      let names = positions.prefix(5).map { "‘\(designPoints[$0].name)’" }
      throw Mistake("‘\(name)’ may be \(names.joined(separator: " or ")); give the whole name")
    }
  }
}
