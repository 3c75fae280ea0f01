import CaseloadModel
import Foundation
import Scenarios
import Testing

@testable import caseload

@Suite("Files to start from")
struct StarterTests {
  private let scratch: Scratch
  private let folder: ShippedFolder

  init() throws {
    scratch = try Scratch()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    folder = ShippedFolder(executable: "/", home: root, workingFolder: scratch.path)
  }

  private func bedford() throws -> AuthorityProfile {
    try ProfileLibrary(folders: [folder.authorities()]).profile(named: "Bedford")
  }

  @Test("A new scenario reads without a warning, for an authority of any name")
  func scenario() throws {
    let file = try scratch.file("new.yaml", StarterScenario.text(for: bedford()))
    let reading = try ScenarioFiles(folder: folder).read(file)
    #expect(reading.warnings.isEmpty)
    #expect(reading.scenario.authority.name == "Bedford")
    #expect(reading.scenario.designPoints.map(\.name) == ["as now", "early help +20%"])
  }

  @Test("What it comments out may be uncommented")
  func uncommented() throws {
    let text = StarterScenario.text(for: try bedford())
      .replacing("# vary:", with: "vary:").replacing("#   help.", with: "  help.")
      .replacing("# set:", with: "set:").replacing("#   agency.", with: "  agency.")
    let reading = try ScenarioFiles(folder: folder).read(scratch.file("new.yaml", text))
    #expect(reading.warnings.isEmpty)
    #expect(reading.scenario.designPoints.count == 6)
  }

  @Test("A new profile can be read and named by a scenario")
  func profile() throws {
    _ = try scratch.file("mine.yaml", StarterProfile.text)
    let text = StarterScenario.text(for: try bedford())
      .replacing("authority: \"Bedford\"", with: "profile: mine.yaml")
    let reading = try ScenarioFiles(folder: folder).read(scratch.file("new.yaml", text))
    #expect(reading.scenario.authority.origin == .own)
    #expect(reading.scenario.authority.figure("population") == 10_000)
  }

  @Test("A new profile with every comment undone holds every figure of the shipped ones")
  func fullProfile() throws {
    let lines = StarterProfile.text.split(separator: "\n", omittingEmptySubsequences: false)
    let undone = lines.map { line in
      let isFigure = line.contains("# ") && line.contains(": {value:")
      return isFigure ? String(line.replacing("# ", with: "", maxReplacements: 1)) : String(line)
    }
    let file = try scratch.file("mine.yaml", undone.joined(separator: "\n"))
    let full = try ProfileReader.read(file: file, origin: .own)
    #expect(full.publishedJudgement?.year == 2023)
    let known = Set(full.figures.map(\.key))
    for shipped in try ProfileLibrary(folders: [folder.authorities()]).profiles() {
      let missing = shipped.figures.map(\.key).filter { !known.contains($0) }
      #expect(missing.isEmpty, "\(shipped.name) has \(missing)")
    }
  }

  @Test("A file that is there is not replaced")
  func exists() throws {
    let file = try scratch.file("new.yaml", "mine")
    #expect(throws: Mistake.self) { try OutputFile.write("yours", to: file, isNew: true) }
    #expect(FileManager.default.contents(atPath: file) == Data("mine".utf8))
  }

  @Test("A design point is found by name, by number and by what only it contains")
  func designPoints() throws {
    let file = try scratch.file("new.yaml", StarterScenario.text(for: bedford()))
    let scenario = try ScenarioFiles(folder: folder).read(file).scenario
    #expect(try scenario.designPoint(named: "as now").index == 0)
    #expect(try scenario.designPoint(named: "2").index == 1)
    #expect(try scenario.designPoint(named: "early").index == 1)
    #expect(throws: Mistake.self) { try scenario.designPoint(named: "3") }
    #expect(throws: Mistake.self) { try scenario.designPoint(named: "a") }
  }
}
