import Foundation
import ResultTables
import TestSupport
import Testing

@Suite("Workbook")
struct WorkbookTests {
  @Test("A missing interpreter is named with the one command that installs it")
  func missing() throws {
    let folder = try Village.results()
    let export = WorkbookExport(folder: folder.path, interpreter: folder.path + "/python3")
    let failure = #expect(throws: TableFailure.self) { try export.write() }
    #expect(failure?.description.contains("Scripts/setup installs XlsxWriter==") == true)
    #expect(failure?.isMistake == false)
  }

  @Test("An interpreter that lacks the module is told apart from one that fails")
  func withoutModule() throws {
    let folder = try Village.results()
    let path = folder.path + "/python3"
    for (script, words) in [
      ("exit 69", "XlsxWriter is missing"), ("echo no room >&2; exit 1", "no room"),
    ] {
      try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: false, encoding: .utf8)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: path)
      let failure = #expect(throws: TableFailure.self) {
        try WorkbookExport(folder: folder.path, interpreter: path).write()
      }
      #expect(failure?.description.contains(words) == true)
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/results.xlsx"))
    }
  }
}
