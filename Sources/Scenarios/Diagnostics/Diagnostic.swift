/// One problem of one file, with its place.
///
/// The text form is `path:line:column: error: words`; the coded form carries the same fields for
/// machines. Codes are stable short words, so that scripts may depend on them.
package struct Diagnostic: Sendable, Equatable, Codable {
  package enum Severity: String, Sendable, Codable {
    case error, warning
  }

  /// As the user named it.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int
  package var code: String
  package var severity: Severity
  package var message: String
  /// `vary.demand.trend[2]`; empty where the problem is not inside a value.
  package var keyPath: String
  /// The line it speaks of, escaped; `nil` where it must not or cannot be shown.
  package var sourceLine: String?

  package init(
    file: String, line: Int, column: Int, code: String, severity: Severity, message: String,
    keyPath: String = "", sourceLine: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.code = code
    self.severity = severity
    self.message = message
    self.keyPath = keyPath
    self.sourceLine = sourceLine
  }

  /// `retention.yaml:12:3: error: …`, in one line.
  package var text: String {
    "\(file.escapedForMessages):\(line):\(column): \(severity.rawValue): \(message)"
  }

  /// ``text``, the line it speaks of, and a caret under the place.
  package var textWithSnippet: String {
    guard let sourceLine else { return text }
    return "\(text)\n  \(sourceLine)\n  \(String(repeating: " ", count: column - 1))^"
  }
}
