import Crypto

/// A SHA-256 that is fed piece by piece.
package struct Digest: Sendable {
  private var state = SHA256()

  package init() {}

  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { state.update(bufferPointer: $0) }
  }

  package mutating func update(_ text: String) {
    update(Array(text.utf8))
  }

  /// The digest of all that was fed, in lower-case hexadecimal.
  package func hexadecimal() -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in state.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  package static func hexadecimal(of text: String) -> String {
    var digest = Digest()
    digest.update(text)
    return digest.hexadecimal()
  }
}
