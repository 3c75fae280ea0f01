/// A finite number as sign, decimal digits and the place of the point: 0.d₁d₂d₃… × 10^point.
///
/// Taken from Swift's own shortest decimal that reads back as the same number, which asks neither
/// locale nor mathematical library.
struct DecimalDigits: Equatable {
  var isNegative: Bool
  /// From the first that is not 0 to the last that is not 0; empty for zero.
  var digits: [UInt8]
  var point: Int

  init(_ value: Double) {
    precondition(value.isFinite, "a number that is not finite cannot be written")
    isNegative = value < 0
    digits = []
    point = 0
    var fraction = 0
    var exponent = 0
    var isAfterPoint = false
    let text = value.magnitude.description
    let parts = text.split(separator: "e")
    if parts.count == 2 { exponent = Int(parts[1]) ?? 0 }
    for character in parts[0].utf8 {
      guard character != UInt8(ascii: ".") else {
        isAfterPoint = true
        continue
      }
      digits.append(character - UInt8(ascii: "0"))
      if isAfterPoint { fraction += 1 }
    }
    point = digits.count - fraction + exponent
    trim()
  }

  /// Keeps `count` digits, rounding half away from zero on the shortest decimal.
  mutating func round(to count: Int) {
    guard digits.count > count else { return }
    let roundsUp = digits[count] >= 5
    digits.removeLast(digits.count - count)
    if roundsUp { increment() }
    trim()
  }

  /// Adds one to the last digit.
  private mutating func increment() {
    for index in digits.indices.reversed() {
      guard digits[index] == 9 else {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }

  /// Drops zeros before the first and after the last digit that counts.
  private mutating func trim() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (isNegative, point) = (false, 0) }
  }
}

extension DecimalDigits {
  /// The digits as text: plain from 0.000001 up to below 10²¹, else with an exponent: `1.5e-9`.
  var text: String {
    guard !digits.isEmpty else { return "0" }
    let sign = isNegative ? "-" : ""
    let figures = digits.map { String($0) }.joined()
    switch point {
    case digits.count...21:
      return sign + figures + String(repeating: "0", count: point - digits.count)
    case 1..<digits.count where point <= 21:
      return "\(sign)\(figures.prefix(point)).\(figures.dropFirst(point))"
    case -5...0:
      return "\(sign)0.\(String(repeating: "0", count: -point))\(figures)"
    default:
      let rest = figures.dropFirst()
      return "\(sign)\(figures.prefix(1))\(rest.isEmpty ? "" : ".")\(rest)e\(point - 1)"
    }
  }
}
