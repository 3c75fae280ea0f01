import Foundation

/// Finds the folder that holds the shipped `Scenarios/authorities`.
///
/// The scenario's own project first, so that a copy of the repository uses its own profiles; then
/// where the program lies, where `CASELOAD_HOME` points, and where the user stands.
struct ShippedFolder {
  var executable: String
  var home: String?
  var workingFolder: String

  static var standard: ShippedFolder {
    ShippedFolder(
      executable: Bundle.main.executablePath ?? CommandLine.arguments[0],
      home: Terminal.environment("CASELOAD_HOME"),
      workingFolder: FileManager.default.currentDirectoryPath)
  }

  /// Where profiles lie, for a scenario file or, without one, for the program itself.
  func authorities(for file: String? = nil) throws(Mistake) -> String {
    try root(for: file) + "/Scenarios/authorities"
  }

  /// Where profiles of what was published up to a year lie; those of now without one.
  ///
  /// - Throws: ``Mistake`` for a year that nothing is shipped of.
  func authorities(through year: Int?) throws(Mistake) -> String {
    let now = try root() + "/Scenarios/authorities"
    guard let year else { return now }
    let folder = now + "/through-\(year)"
    guard isFolder(folder) else {
      throw Mistake("there are no profiles of what was published up to \(year); there are of 2019")
    }
    return folder
  }

  /// The folder that holds `Scenarios/authorities`.
  func root(for file: String? = nil) throws(Mistake) -> String {
    let project = file.flatMap(projectFolder).map { [$0] } ?? []
    let program = Self.ancestors(of: resolved(executable))
    let candidates =
      project + program + (home.map { [$0] } ?? []) + [workingFolder]
      + Self.ancestors(of: workingFolder)
    guard let found = candidates.first(where: { isFolder($0 + "/Scenarios/authorities") }) else {
      throw Mistake(
        "the shipped profiles (Scenarios/authorities) are not found; set CASELOAD_HOME to the "
          + "folder that holds Scenarios")
    }
    return found
  }

  /// The nearest parent of the file that holds `Scenarios/`; of the working folder for `-`.
  private func projectFolder(of file: String) -> String? {
    let start = file == "-" ? [workingFolder] : []
    let path = file == "-" ? workingFolder : resolved(file)
    return (start + Self.ancestors(of: path)).first { isFolder($0 + "/Scenarios") }
  }

  private func resolved(_ path: String) -> String {
    let url = URL(
      fileURLWithPath: path, relativeTo: URL(fileURLWithPath: workingFolder, isDirectory: true))
    return url.absoluteURL.resolvingSymlinksInPath().path
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The folders above a path, the nearest first; the topmost is the empty path.
  static func ancestors(of path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      folders.append(String(rest))
    }
    return folders
  }
}
