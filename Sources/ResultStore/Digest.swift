import CNettle

/// A SHA-256 that is fed piece by piece.
package struct Digest: Sendable {
  private var state = sha256_ctx()

  package init() {
    nettle_sha256_init(&state)
  }

  package mutating func update(_ bytes: [UInt8]) {
    nettle_sha256_update(&state, bytes.count, bytes)
  }

  package mutating func update(_ text: String) {
    update(Array(text.utf8))
  }

  /// The digest of all that was fed, in lower-case hexadecimal.
  package func hexadecimal() -> String {
    var copy = state
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    cnettle_sha256_finish(&copy, &digest)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
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
