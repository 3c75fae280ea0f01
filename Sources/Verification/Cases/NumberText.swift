/// Numbers as they are typed: plain decimals, lists of them with commas, nothing else.
enum NumberText {
  /// What a rate, or a duration, may be: far enough for any queue, and no overflow anywhere.
  static let rates = 1e-6...1e6

  /// A finite decimal such as `4`, `0.25` or `1e-3`; no infinity, no hexadecimal.
  static func number(_ text: String) -> Double? {
    guard !text.isEmpty, text.utf8.allSatisfy(isDecimal), let value = Double(text),
      value.isFinite
    else { return nil }
    return value
  }

  static func numbers(_ text: String) -> [Double]? { list(text, number) }

  static func integer(_ text: String) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      ? Int(text) : nil
  }

  static func integers(_ text: String) -> [Int]? { list(text, integer) }

  private static func list<Value>(_ text: String, _ read: (String) -> Value?) -> [Value]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let values = parts.compactMap { read(String($0)) }
    return values.count == parts.count ? values : nil
  }

  private static func isDecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
