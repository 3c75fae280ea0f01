/// How a text stands in a CSV file, and how it is read back.
///
/// RFC 4180. A text that a spreadsheet would take for a formula (it begins with = + - @, their
/// full-width forms, a tab or a carriage return) gets an apostrophe in front and is quoted. So
/// does one that has such apostrophes already, so that reading back takes away exactly one.
package enum CSVText {
  private static let triggers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// True when `text`, behind any apostrophes, begins like a formula.
  private static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return triggers.contains(first)
  }

  /// True for texts that are surely written as they are: letters, digits, spaces, points and
  /// hyphens behind a letter or digit. Nearly all are, and this is quick.
  private static func isPlain(_ text: String) -> Bool {
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
      case 0x20, 0x2D, 0x2E, 0x5F: if isFirst { return false }
      default: return false
      }
      isFirst = false
    }
    return true
  }

  /// The text as a field of a row, made safe and quoted where it must be.
  package static func field(_ text: String) -> String {
    if isPlain(text) { return text }
    let isGuarded = looksLikeFormula(text)
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard isGuarded || needsQuotes else { return text }
    var inner = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      inner.append(scalar)
      if scalar == "\"" { inner.append(scalar) }
    }
    return "\"" + (isGuarded ? "'" : "") + String(inner) + "\""
  }

  /// The text that ``field(_:)`` was given, of a field without its quotes.
  package static func text(ofField field: String) -> String {
    guard field.unicodeScalars.first == "'", looksLikeFormula(field) else { return field }
    return String(field.unicodeScalars.dropFirst())
  }
}
