import ResultStore
import Testing

/// SHA-256 against the examples of its standard (FIPS 180-2, appendix B).
@Suite("A digest")
struct DigestTests {
  @Test("is the published one")
  func published() {
    #expect(
      Digest.hexadecimal(of: "abc")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Digest.hexadecimal(of: "")
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("does not depend on the pieces, and a look at it changes nothing")
  func pieces() {
    var digest = Digest()
    digest.update("abcdbcdecdefdefgefghfghighij")
    _ = digest.hexadecimal()
    var copy = digest
    copy.update("something else")
    digest.update("hijkijkljklmklmnlmnomnopnopq")
    #expect(
      digest.hexadecimal() == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(copy.hexadecimal() != digest.hexadecimal())
  }
}
