extension Unicode.Scalar {
  /// Characters that could steer a terminal, hide text or turn its direction.
  var isUnsafeInMessages: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: properties.isNoncharacterCodePoint
    }
  }

  /// `U+202E`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension StringProtocol {
  /// Safe to print: unsafe characters as `<U+001B>`, cut at 200 characters with an ellipsis.
  var escapedForMessages: String {
    var text = ""
    var length = 0
    for scalar in unicodeScalars {
      guard length < Complaint.mostQuoted else { return text + "…" }
      if scalar.isUnsafeInMessages {
        text += "<\(scalar.codePoint)>"
      } else {
        text.unicodeScalars.append(scalar)
      }
      length += 1
    }
    return text
  }

  /// Escaped and between quotation marks: ‘demand.trend’.
  var quoted: String { "‘\(escapedForMessages)’" }
}
