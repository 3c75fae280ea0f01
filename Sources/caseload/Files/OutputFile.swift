import Foundation

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
      throw EnvironmentFailure("\(path) cannot be written: \(reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    guard let code = underlying.map({ $0 as NSError }), code.domain == NSPOSIXErrorDomain else {
      return error.localizedDescription
    }
    return String(cString: strerror(Int32(code.code)))
  }
}
