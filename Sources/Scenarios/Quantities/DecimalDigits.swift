/// A finite number as decimal digits and an exponent, so that it can be shown without exponent,
/// with the point moved (0.07 as 7 %) and without the dust of binary fractions.
struct DecimalDigits {
  private var isNegative: Bool
  /// Significant digits, no leading zero; empty for zero.
  private var digits: [UInt8]
  /// The value is `0.digits × 10^pointPosition`.
  private var pointPosition: Int

  /// `value` rounded to `significant` digits. Non-finite values are the programmer's mistake.
  init(_ value: Double, significant: Int = 12) {
    precondition(value.isFinite, "only finite numbers are shown")
    isNegative = value < 0
    digits = []
    pointPosition = 0
    var exponent = 0
    var seenPoint = false
    let text = value.magnitude.description.utf8
    let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
    if mantissa.count < text.count {
      exponent = Int(String(decoding: text.dropFirst(mantissa.count + 1), as: UTF8.self)) ?? 0
    }
    for byte in mantissa {
      if byte == UInt8(ascii: ".") {
        seenPoint = true
        continue
      }
      let digit = byte - UInt8(ascii: "0")
      if digits.isEmpty && digit == 0 {
        if seenPoint { pointPosition -= 1 }
        continue
      }
      digits.append(digit)
      if !seenPoint { pointPosition += 1 }
    }
    pointPosition += exponent
    round(to: significant)
  }

  /// The same digits with the point moved `places` to the right.
  func shifted(by places: Int) -> DecimalDigits {
    var copy = self
    copy.pointPosition += places
    return copy
  }

  /// Plain decimal text: `-0.07`, `41000`.
  var text: String {
    guard !digits.isEmpty else { return "0" }
    var whole = ""
    var fraction = ""
    if pointPosition <= 0 {
      fraction = String(repeating: "0", count: -pointPosition)
    }
    for (position, digit) in digits.enumerated() {
      if position < pointPosition { whole += "\(digit)" } else { fraction += "\(digit)" }
    }
    if pointPosition > digits.count {
      whole += String(repeating: "0", count: pointPosition - digits.count)
    }
    let sign = isNegative ? "-" : ""
    return sign + (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  private mutating func round(to significant: Int) {
    if digits.count > significant {
      let roundsUp = digits[significant] >= 5
      digits.removeSubrange(significant...)
      if roundsUp { carry() }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  private mutating func carry() {
    for position in digits.indices.reversed() {
      if digits[position] < 9 {
        digits[position] += 1
        return
      }
      digits[position] = 0
    }
    digits.insert(1, at: 0)
    pointPosition += 1
  }
}
