/// Where something stands in a file.
struct Place: Hashable {
  var file: String
  var line: Int
  var column: Int

  /// `house-style.yaml:12:3`, as messages that name a second place write it.
  var text: String { "\(file.escapedForMessages):\(line):\(column)" }
}

/// Everything found wrong so far in the files of one scenario.
///
/// A class because many readers, each of its own part of the file, add to one list; it lives in
/// one call of the reader and never leaves it.
final class Findings {
  /// Most problems that are kept; beyond them they are counted.
  static let mostKept = 200

  private(set) var warnings: [Diagnostic] = []
  private var errors: [Diagnostic] = []
  private var omitted = 0
  private var lines: [String: [Substring]] = [:]

  var hasErrors: Bool { !errors.isEmpty }

  /// The name nearest to `name`; not searched for once there are more problems than are shown.
  func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    errors.count < 2 * InvalidScenario.mostShown ? NearestName.to(name, among: candidates) : nil
  }

  /// Makes the text of `file` known, so that problems can show the line they speak of.
  func remember(_ text: String, of file: String) {
    lines[file] = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  func error(_ complaint: Complaint, at place: Place, _ keyPath: String = "") {
    guard errors.count < Self.mostKept else {
      omitted += 1
      return
    }
    errors.append(diagnostic(complaint, place, keyPath, .error))
  }

  func warning(_ complaint: Complaint, at place: Place, _ keyPath: String = "") {
    guard warnings.count < Self.mostKept else { return }
    warnings.append(diagnostic(complaint, place, keyPath, .warning))
  }

  /// The value, or `nil` with the complaint recorded.
  func attempt<Value>(
    at place: Place, _ keyPath: String, _ read: () throws(Complaint) -> Value
  ) -> Value? {
    do {
      return try read()
    } catch {
      self.error(error, at: place, keyPath)
      return nil
    }
  }

  /// Takes over what was found elsewhere.
  func adopt(_ other: Findings) {
    errors += other.errors
    warnings += other.warnings
    omitted += other.omitted
  }

  /// Takes over what was found elsewhere and is not known yet.
  func adoptNew(_ other: Findings) {
    errors += other.errors.filter { new in !errors.contains { $0.saysTheSame(as: new) } }
    warnings += other.warnings.filter { new in !warnings.contains { $0.saysTheSame(as: new) } }
    omitted += other.omitted
  }

  /// Throws all errors so far, if there are any.
  func check() throws(InvalidScenario) {
    if hasErrors { throw InvalidScenario(diagnostics: errors, omitted: omitted) }
  }

  private func diagnostic(
    _ complaint: Complaint, _ place: Place, _ keyPath: String, _ severity: Diagnostic.Severity
  ) -> Diagnostic {
    Diagnostic(
      file: place.file, line: place.line, column: place.column, code: complaint.code,
      severity: severity, message: complaint.message, keyPath: keyPath.escapedForMessages,
      sourceLine: sourceLine(at: place))
  }

  /// `nil` where the caret would stand beyond what is shown, or under escaped characters.
  private func sourceLine(at place: Place) -> String? {
    guard let lines = lines[place.file], lines.indices.contains(place.line - 1),
      place.column <= Complaint.mostQuoted
    else { return nil }
    let line = lines[place.line - 1]
    guard !line.unicodeScalars.prefix(place.column).contains(where: \.isUnsafeInMessages) else {
      return nil
    }
    return line.escapedForMessages
  }
}

extension Diagnostic {
  /// Whether it complains of the same at the same place; the line that is shown aside.
  fileprivate func saysTheSame(as other: Diagnostic) -> Bool {
    (file, line, column, code) == (other.file, other.line, other.column, other.code)
      && message == other.message
  }
}
