import Foundation

/// Standard output for results, standard error for people.
enum Terminal {
  /// Whether somebody watches standard error: a terminal, and no continuous integration.
  static var isWatched: Bool {
    isatty(FileHandle.standardError.fileDescriptor) == 1 && environment("CI") == nil
      && environment("TERM") != "dumb"
  }

  /// Whether messages may be coloured (`NO_COLOR`, https://no-color.org).
  static var isColoured: Bool {
    guard environment("NO_COLOR") == nil else { return false }
    return isWatched || environment("FORCE_COLOR") != nil
  }

  /// Prints a result.
  ///
  /// - Throws: ``EnvironmentFailure`` when it cannot be written: a result that is lost in silence
  ///   would look like success.
  static func print(_ text: String) throws(EnvironmentFailure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(plain(ended(text)).utf8))
    } catch {
      throw EnvironmentFailure("standard output cannot be written to")
    }
  }

  /// Tells a person something.
  static func say(_ text: String) { tell(plain(ended(text))) }

  static func error(_ text: String) { tell(marked("error", 31) + plain(ended(text))) }

  static func warning(_ text: String) { tell(marked("warning", 33) + plain(ended(text))) }

  /// Writes to standard error as it is. What cannot be told there cannot be told at all.
  static func tell(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// The text without what a terminal would obey: control characters stand as `<U+001B>`.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return text.unicodeScalars.reduce(into: "") { plain, scalar in
      guard isControl(scalar) else { return plain.unicodeScalars.append(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      plain += "<U+\(String(repeating: "0", count: 4 - digits.count))\(digits)>"
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
  }

  private static func marked(_ word: String, _ colour: Int) -> String {
    isColoured ? "\u{1B}[\(colour)m\(word):\u{1B}[0m " : "\(word): "
  }

  private static func ended(_ text: String) -> String {
    text.hasSuffix("\n") ? text : text + "\n"
  }

  /// A variable that is set to something.
  static func environment(_ name: String) -> String? {
    guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else { return nil }
    return value
  }
}
