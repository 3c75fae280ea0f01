import Foundation

/// Turns the tables of a results folder into a workbook that Excel opens with its £ intact.
///
/// The workbook is written by XlsxWriter, in the project's own Python environment; this side
/// checks the tables, makes the call and puts the result in its place.
package struct WorkbookExport {
  /// The version that the set-up installs.
  package static let requirement = "XlsxWriter==3.3.1"

  private let folder: String
  private let interpreter: String

  /// - Parameter interpreter: the Python of the project's private virtual environment.
  package init(folder: String, interpreter: String) {
    self.folder = folder
    self.interpreter = interpreter
  }

  /// Writes `results.xlsx` into the folder, or to `path`.
  ///
  /// - Throws: ``TableFailure/environment(path:detail:)``, with the one command that installs
  ///   what is missing, when there is no interpreter or no XlsxWriter.
  package func write(to path: String? = nil) throws(TableFailure) -> String {
    _ = try RecordedManifest.read(folder: folder)
    let target = path ?? folder + "/results.xlsx"
    let partial = target + ".partial"
    try checkReplaceable(target)
    guard FileManager.default.isExecutableFile(atPath: interpreter) else {
      throw missing("there is no \(interpreter)")
    }
    let outcome = try run(["-I", "-c", WorkbookScript.text, folder, partial])
    guard outcome.status == 0 else {
      unlink(partial)
      if outcome.status == WorkbookScript.missingModule { throw missing("XlsxWriter is missing") }
      throw .environment(path: target, detail: outcome.words)
    }
    guard rename(partial, target) == 0 else {
      throw .environment(path: target, detail: String(cString: strerror(errno)))
    }
    return target
  }

  /// Only a file gives way to the workbook, not a device, a link or a folder.
  private func checkReplaceable(_ target: String) throws(TableFailure) {
    var information = stat()
    guard lstat(target, &information) == 0, information.st_mode & S_IFMT != S_IFREG else { return }
    throw .environment(path: target, detail: "it is there and is not a file")
  }

  private func missing(_ what: String) -> TableFailure {
    .environment(
      path: "the workbook", detail: "\(what); Scripts/setup installs \(Self.requirement)")
  }

  private func run(
    _ arguments: [String]
  ) throws(TableFailure) -> (status: Int32, words: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = arguments
    let errors = Pipe()
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw .environment(path: interpreter, detail: "it cannot be started: \(error)")
    }
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let words = String(decoding: said, as: UTF8.self)
    return (process.terminationStatus, words.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
