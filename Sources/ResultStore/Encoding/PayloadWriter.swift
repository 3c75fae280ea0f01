/// Writes the one canonical form of a payload: equal rows give equal bytes on every machine.
///
/// Whole numbers are LEB128 (zigzag when signed), other numbers the eight bytes of their bits,
/// least first. Texts are kept once, in order of first use, before the body.
struct PayloadWriter {
  private var body: [UInt8] = []
  private var words: [String] = []
  private var positions: [String: Int] = [:]

  mutating func write(count: Int) {
    precondition(count >= 0, "a count is not negative")
    write(unsigned: UInt64(count))
  }

  mutating func write(signed value: Int64) {
    write(unsigned: UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  mutating func write(unsigned value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      body.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    body.append(UInt8(rest))
  }

  /// Minus zero is written as zero.
  mutating func write(number value: Double) {
    precondition(value.isFinite, "only finite numbers are kept")
    let bits = (value == 0 ? 0 : value).bitPattern
    withUnsafeBytes(of: bits.littleEndian) { body.append(contentsOf: $0) }
  }

  mutating func write(byte: UInt8) {
    body.append(byte)
  }

  mutating func write(word: String) {
    if let position = positions[word] {
      write(count: position)
    } else {
      positions[word] = words.count
      write(count: words.count)
      words.append(word)
    }
  }

  /// The words, then the body.
  func finished() -> [UInt8] {
    var header = PayloadWriter()
    header.write(count: words.count)
    for word in words {
      let bytes = Array(word.utf8)
      header.write(count: bytes.count)
      header.body.append(contentsOf: bytes)
    }
    return header.body + body
  }
}
