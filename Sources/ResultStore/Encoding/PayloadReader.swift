/// A payload that does not read as it was written.
struct PayloadDamage: Error, Equatable {
  var detail: String
}

/// Reads what ``PayloadWriter`` wrote; bytes it did not write are a ``PayloadDamage``, never a
/// trap.
struct PayloadReader {
  private let bytes: [UInt8]
  private var position = 0
  private var words: [String] = []

  init(_ bytes: [UInt8]) throws(PayloadDamage) {
    self.bytes = bytes
    let count = try readCount()
    for _ in 0..<count {
      let length = try readCount()
      let start = position
      try skip(length)
      words.append(String(decoding: bytes[start..<position], as: UTF8.self))
    }
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ count: Int) throws(PayloadDamage) {
    guard count <= bytes.count - position else { throw PayloadDamage(detail: "cut short") }
    position += count
  }

  mutating func readByte() throws(PayloadDamage) -> UInt8 {
    guard position < bytes.count else { throw PayloadDamage(detail: "cut short") }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func readUnsigned() throws(PayloadDamage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try readByte()
      guard shift < 64 else { throw PayloadDamage(detail: "a number is too long") }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  mutating func readSigned() throws(PayloadDamage) -> Int64 {
    let value = try readUnsigned()
    return Int64(bitPattern: (value >> 1)) ^ -Int64(bitPattern: value & 1)
  }

  /// A number of things that follow, each at least a byte: never more than there are bytes.
  mutating func readCount() throws(PayloadDamage) -> Int {
    let value = try readUnsigned()
    guard value <= UInt64(bytes.count) * 64 else { throw PayloadDamage(detail: "a count is wrong") }
    return Int(value)
  }

  mutating func readNumber() throws(PayloadDamage) -> Double {
    let start = position
    try skip(8)
    var bits: UInt64 = 0
    for offset in 0..<8 { bits |= UInt64(bytes[start + offset]) << UInt64(offset * 8) }
    return Double(bitPattern: bits)
  }

  mutating func readWord() throws(PayloadDamage) -> String {
    let index = try readCount()
    guard index < words.count else { throw PayloadDamage(detail: "a word is missing") }
    return words[index]
  }
}
