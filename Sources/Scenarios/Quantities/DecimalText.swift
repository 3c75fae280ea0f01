/// Decimal numbers as scenario files write them: digits, perhaps a point and more digits.
///
/// Swift's own parsing also takes hexadecimal, `inf`, `nan`, `1e400` and a leading plus, and YAML
/// 1.1 octal and base 60, so the characters are checked first and each trap is told by its name.
enum DecimalText {
  /// Why something that begins like a number is none.
  enum Fault: Error, Equatable {
    case notANumber, leadingZero, groupedDigits, exponent, otherBase, sexagesimal, tooLarge
    case missingDigits
  }

  /// The number at the beginning of `text`, and what follows it with the space between dropped.
  static func leadingNumber(of text: Substring) throws(Fault) -> (Double, rest: Substring) {
    let digits = text.prefix { $0.isASCIIDigit || $0 == "." }
    let rest = text[digits.endIndex...]
    guard let first = digits.first, first.isASCIIDigit else {
      throw digits.isEmpty ? .notANumber : .missingDigits
    }
    if let fault = faultOfGluedText(rest) { throw fault }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { throw .notANumber }
    guard parts.allSatisfy({ !$0.isEmpty }) else { throw .missingDigits }
    guard parts[0].count == 1 || first != "0" else { throw .leadingZero }
    guard let value = Double(String(digits)), value.isFinite, value <= 1e18 else {
      throw .tooLarge
    }
    return (value, rest.drop { $0 == " " })
  }

  /// A whole number without sign, unit or anything else; `nil` when it is none or exceeds `UInt64`.
  static func wholeNumber(_ text: String) -> UInt64? {
    guard !text.isEmpty, text.allSatisfy(\.isASCIIDigit), text == "0" || text.first != "0" else {
      return nil
    }
    return UInt64(text)
  }

  /// What glues to the digits and would make another parser read another number.
  private static func faultOfGluedText(_ rest: Substring) -> Fault? {
    guard let glue = rest.first, let next = rest.dropFirst().first else { return nil }
    let isFollowedByDigit = next.isASCIIDigit
    switch glue {
    case "_", ",", "'": return isFollowedByDigit ? .groupedDigits : nil
    case ":": return isFollowedByDigit ? .sexagesimal : nil
    case "x", "X", "o", "O", "b", "B": return next.isHexDigit ? .otherBase : nil
    case "e", "E": return isFollowedByDigit || next == "+" || next == "-" ? .exponent : nil
    default: return nil
    }
  }
}

extension Character {
  /// One of `0` to `9`, and none of the digits of other scripts.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
