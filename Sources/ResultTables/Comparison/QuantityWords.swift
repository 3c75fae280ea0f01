/// Numbers as a planner reads them: three significant digits, units in words, money with its £.
package enum QuantityWords {
  /// `0.4 children per FTE`, `£1,230,000`, `1.2 percentage points`; without a sign.
  package static func difference(_ value: Double, unit: String) -> String {
    let size = abs(value)
    switch unit {
    case "GBP": return "£" + number(size, isMoney: true)
    case "percent": return number(size) + (size == 1 ? " percentage point" : " percentage points")
    case "", "number": return number(size)
    default: return number(size) + " " + words(unit)
    }
  }

  /// The number alone, for the inside of a bracket.
  package static func bare(_ value: Double, unit: String) -> String {
    unit == "GBP" ? "£" + number(abs(value), isMoney: true) : number(abs(value))
  }

  /// `children_per_fte` as `children per FTE`.
  package static func words(_ unit: String) -> String {
    unit.split(separator: "_").map { word in
      switch word {
      case "fte": "FTE"
      case "gbp", "GBP": "£"
      default: String(word)
      }
    }.joined(separator: " ")
  }

  /// Three significant digits with commas between thousands; whole when 100 or more.
  private static func number(_ size: Double, isMoney: Bool = false) -> String {
    guard size > 0 else { return "0" }
    guard size < 1e15 else { return size.description }
    var step = 1.0
    while size / step >= 1_000 { step *= 10 }
    var decimals = 0
    while decimals < 12 && size * power(decimals) < 99.95 { decimals += 1 }
    if isMoney && size >= 1 { decimals = decimals == 1 ? 2 : min(decimals, 2) }
    guard decimals > 0 else {
      return grouped(Int64((size / step).rounded() * step))
    }
    let scaled = Int64((size * power(decimals)).rounded())
    let unit = Int64(power(decimals))
    let digits = String(scaled % unit)
    let fraction = String(repeating: "0", count: decimals - digits.count) + digits
    let trimmed = isMoney ? fraction : fraction.trimmingTrailingZeros()
    return grouped(scaled / unit) + (trimmed.isEmpty ? "" : "." + trimmed)
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { result, _ in result * 10 }
  }

  private static func grouped(_ number: Int64) -> String {
    var groups: [String] = []
    var rest = number
    while rest >= 1_000 {
      groups.append(padded(rest % 1_000, 3))
      rest /= 1_000
    }
    groups.append(String(rest))
    return groups.reversed().joined(separator: ",")
  }
}

extension String {
  fileprivate func trimmingTrailingZeros() -> String {
    var result = self
    while result.last == "0" { result.removeLast() }
    return result
  }
}
