import Foundation
import ResultStore

/// Files that the user asked for by name.
enum OutputFile {
  /// Writes a whole file, or nothing under that name.
  ///
  /// - Parameter isNew: refuses to replace what is there.
  static func write(_ text: String, to path: String, isNew: Bool = false) throws {
    if isNew && FileManager.default.fileExists(atPath: path) {
      throw Mistake("\(path) is there already")
    }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw EnvironmentFailure("\(path) cannot be written: \(systemWords(for: error))")
    }
  }
}
