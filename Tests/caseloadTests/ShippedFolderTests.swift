import Foundation
import Testing

@testable import caseload

/// A folder of its own, gone with the test.
final class Scratch {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func folder(_ name: String) throws -> String {
    let folder = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  func file(_ name: String, _ text: String = "") throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    return path + "/" + name
  }
}

@Suite("Where the shipped profiles are looked for")
struct ShippedFolderTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for place in ["project", "program", "home", "work"] {
      _ = try scratch.folder(place + "/Scenarios/authorities")
      _ = try scratch.folder(place + "/deep/er")
    }
  }

  private func shipped(
    executable: String = "/nowhere/caseload", home: String? = nil, work: String = "/nowhere"
  ) -> ShippedFolder {
    ShippedFolder(executable: executable, home: home, workingFolder: work)
  }

  @Test("The scenario's own project comes first, then program, home and working folder")
  func order() throws {
    let program = scratch.path + "/program/deep/er/caseload"
    let home = scratch.path + "/home"
    let work = scratch.path + "/work/deep"
    let file = scratch.path + "/project/deep/x.yaml"
    let all = shipped(executable: program, home: home, work: work)
    #expect(try all.root(for: file) == scratch.path + "/project")
    #expect(try all.root() == scratch.path + "/program")
    #expect(try shipped(home: home, work: work).root() == home)
    #expect(try shipped(work: work).root(for: "x.yaml") == scratch.path + "/work")
    #expect(
      try shipped(work: work).authorities() == scratch.path + "/work/Scenarios/authorities")
  }

  @Test("A link to the program counts as where the program lies")
  func link() throws {
    _ = try scratch.file("program/deep/caseload")
    let link = scratch.path + "/home/caseload"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: scratch.path + "/program/deep/caseload")
    #expect(try shipped(executable: link).root() == scratch.path + "/program")
  }

  @Test("A project without profiles uses the next place")
  func bareProject() throws {
    _ = try scratch.folder("bare/Scenarios")
    let shipped = shipped(home: scratch.path + "/home")
    #expect(try shipped.root(for: scratch.path + "/bare/x.yaml") == scratch.path + "/home")
  }

  @Test("Nowhere is a mistake that says what to set")
  func nowhere() {
    #expect(throws: Mistake.self) { try shipped().root(for: "/nowhere/x.yaml") }
  }
}
