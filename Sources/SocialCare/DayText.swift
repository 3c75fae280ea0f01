/// Dates in ISO 8601: `2024-04-01`, the only form that files and tables know.
extension Day: CustomStringConvertible, LosslessStringConvertible {
  /// Reads `2024-04-01`: four, two and two digits, and a day that exists; else `nil`.
  package init?(_ text: String) {
    let characters = Array(text.utf8)
    guard characters.count == 10, characters[4] == UInt8(ascii: "-"),
      characters[7] == UInt8(ascii: "-"),
      let year = Self.number(characters[0..<4]), let month = Self.number(characters[5..<7]),
      let day = Self.number(characters[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2024-04-01`; a year outside 0–9999 is written with a minus sign or more digits and is not
  /// read back.
  package var description: String {
    let date = civil
    let year = Self.padded(date.year.magnitude, to: 4)
    let sign = date.year < 0 ? "-" : ""
    let month = Self.padded(date.month.magnitude, to: 2)
    return "\(sign)\(year)-\(month)-\(Self.padded(date.day.magnitude, to: 2))"
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static func padded(_ value: UInt, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
