/// Finds out whether bytes are UTF-8, and what they are instead.
enum EncodingCheck {
  /// `nil` when all of `bytes` are UTF-8.
  static func problem(in bytes: [UInt8]) -> YAMLTokenScan.Problem? {
    if let complaint = otherEncoding(bytes) {
      return YAMLTokenScan.Problem(complaint: complaint, line: 1, column: 1)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    return firstFault(bytes)
  }

  /// What the first bytes say, by a mark or by the zeros between Latin letters.
  private static func otherEncoding(_ bytes: [UInt8]) -> Complaint? {
    let marks: [([UInt8], String)] = [
      ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE], "UTF-16"),
      ([0xFE, 0xFF], "UTF-16"),
    ]
    if let (_, name) = marks.first(where: { bytes.starts(with: $0.0) }) {
      return .otherEncoding(name, hasMark: true)
    }
    let zeros = bytes.prefix(4).map { $0 == 0 }
    let isUTF16 = zeros == [false, true, false, true] || zeros == [true, false, true, false]
    return isUTF16 ? .otherEncoding("UTF-16", hasMark: false) : nil
  }

  /// The first byte that does not belong to UTF-8, at its line and column.
  private static func firstFault(_ bytes: [UInt8]) -> YAMLTokenScan.Problem? {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var valid = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { valid += scalar.count }
    guard valid < bytes.count else { return nil }
    var cursor = ByteCursor(bytes)
    cursor.advance(by: valid)
    // Below these are control characters in Latin-1.
    let meaning = bytes[valid] >= 0xA1 ? Unicode.Scalar(bytes[valid]) : nil
    return YAMLTokenScan.Problem(
      complaint: .notUTF8(bytes[valid], meaning: meaning), line: cursor.line, column: cursor.column)
  }
}
