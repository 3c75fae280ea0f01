/// Puts stand-ins in the place of keys, so that a parser reads past keys that stand twice.
enum KeyStandIns {
  /// `bytes` with each of `keys` replaced by private characters, as many as it had: every place
  /// behind it stays what it was. No two stand-ins are the same.
  ///
  /// An empty key has no room for one and stays.
  static func replacing(_ keys: [Range<Int>], in bytes: [UInt8]) -> [UInt8] {
    guard !keys.isEmpty else { return bytes }
    var replaced: [UInt8] = []
    var end = 0
    for (number, key) in keys.enumerated() {
      replaced += bytes[end..<key.lowerBound]
      replaced += standIn(number, for: bytes[key])
      end = key.upperBound
    }
    return replaced + bytes[end...]
  }

  private static func standIn(_ number: Int, for key: ArraySlice<UInt8>) -> [UInt8] {
    // Private characters, 6,400 of them, begin at U+E000; far fewer problems are kept.
    precondition(number < Findings.mostKept, "fewer keys than private characters")
    let length = String(decoding: key, as: UTF8.self).unicodeScalars.count
    let characters = (0..<length).compactMap { Unicode.Scalar(0xE000 + ($0 == 0 ? number + 1 : 0)) }
    return characters.flatMap { Array(String($0).utf8) }
  }
}
