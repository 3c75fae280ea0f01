import Foundation
import Scenarios

/// The files beside these tests.
enum Fixture {
  static let measures = [
    "unmet-high-severity", "net-cost", "caseload", "agency-spend", "turnover-rate",
    "looked-after",
  ]

  static func path(_ name: String) -> String {
    Bundle.module.bundlePath + "/Fixtures/" + name
  }

  static let library = ProfileLibrary(folders: [path("Scenarios/authorities")])

  static func read(
    _ name: String, _ overrides: ScenarioOverrides = ScenarioOverrides(),
    vocabulary: Vocabulary = .standard
  ) throws(InvalidScenario) -> (scenario: Scenario, warnings: [Diagnostic]) {
    try ScenarioReader.read(
      file: path(name), measures: measures, library: library, overrides: overrides,
      vocabulary: vocabulary)
  }

  /// A scenario of the least keys, then `lines`, read from a file of its own.
  static func read(
    lines: String, _ overrides: ScenarioOverrides = ScenarioOverrides(),
    vocabulary: Vocabulary = .standard
  ) throws -> (scenario: Scenario, warnings: [Diagnostic]) {
    let text = """
      title: T
      authority: Bedford
      start: 2023-04-01
      horizon: 10 years
      replications: 4
      seed: 1

      """
    return try withFile(text + lines) { path in
      try ScenarioReader.read(
        file: path, measures: measures, library: library, overrides: overrides,
        vocabulary: vocabulary)
    }
  }

  /// Calls `body` with the path of a file that holds `bytes`, in a folder of its own.
  static func withFile<Value>(
    _ bytes: some Sequence<UInt8>, _ body: (String) throws -> Value
  ) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scenarios-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("test.yaml")
    try Data(bytes).write(to: file)
    return try body(file.path)
  }

  static func withFile<Value>(_ text: String, _ body: (String) throws -> Value) throws -> Value {
    try withFile(Array(text.utf8), body)
  }
}
