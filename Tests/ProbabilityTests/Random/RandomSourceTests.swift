import Testing

@testable import Probability

@Suite("Random numbers by address")
struct RandomSourceTests {
  /// The four words of the first block at an address.
  private func words(
    seed: UInt64, replication: UInt32, purpose: UInt8, entity: UInt32, occurrence: UInt32
  ) -> [UInt32] {
    var stream = RandomSource(seed: seed, replication: replication)
      .stream(purpose: purpose, entity: entity, occurrence: occurrence)
    return (0..<4).map { _ in stream.nextWord() }
  }

  @Test("Philox gives the published answers")
  func knownAnswers() {
    // DEShawResearch/random123, tests/kat_vectors: philox4x32 with ten rounds.
    #expect(
      Philox.block((0, 0, 0, 0), key: (0, 0)) == (0xe169_c58d_6627_e8d5, 0x9b00_dbd8_bc57_ac4c))
    #expect(
      Philox.block((.max, .max, .max, .max), key: (.max, .max))
        == (0x41c8_3b0e_408f_276d, 0x6d54_51fd_a20b_c7c6))
    #expect(
      Philox.block(
        (0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), key: (0xa409_3822, 0x299f_31d0))
        == (0x94fd_cceb_d16c_fe09, 0x2412_6ea1_5001_e420))
  }

  @Test("An address is seed, replication, entity, purpose with occurrence, and block")
  func addressing() {
    #expect(
      words(seed: 0, replication: 0, purpose: 0, entity: 0, occurrence: 0)
        == [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8])
    let block = Philox.block((7, 12, 0x0300_0005, 0), key: (0x89ab_cdef, 0x0123_4567))
    let found = words(
      seed: 0x0123_4567_89ab_cdef, replication: 7, purpose: 3, entity: 12, occurrence: 5)
    #expect(UInt64(found[0]) | UInt64(found[1]) << 32 == block.0)
    #expect(UInt64(found[2]) | UInt64(found[3]) << 32 == block.1)
  }

  @Test("The fifth word opens the next block")
  func nextBlock() {
    var stream = RandomSource(seed: 1, replication: 2).stream(purpose: 3, entity: 4, occurrence: 5)
    for _ in 0..<4 { _ = stream.nextWord() }
    let block = Philox.block((2, 4, 0x0300_0005, 1), key: (1, 0))
    #expect(stream.next64() == block.0)
    #expect(stream.next64() == block.1)
  }

  @Test("Sixty-four bits are the next two words wherever the stream stands")
  func wordsInOrder() {
    let source = RandomSource(seed: 99, replication: 0)
    var single = source.stream(purpose: 1, entity: 1, occurrence: 1)
    let expected = (0..<12).map { _ in single.nextWord() }
    for skipped in 0..<5 {
      var stream = source.stream(purpose: 1, entity: 1, occurrence: 1)
      for _ in 0..<skipped { _ = stream.nextWord() }
      let both = stream.next64()
      #expect(UInt32(truncatingIfNeeded: both) == expected[skipped])
      #expect(UInt32(truncatingIfNeeded: both >> 32) == expected[skipped + 1])
      #expect(stream.nextWord() == expected[skipped + 2])
    }
  }

  @Test("The same address gives the same numbers, every other address others")
  func independence() {
    let here = words(seed: 5, replication: 1, purpose: 2, entity: 3, occurrence: 4)
    #expect(here == words(seed: 5, replication: 1, purpose: 2, entity: 3, occurrence: 4))
    let elsewhere = [
      words(seed: 6, replication: 1, purpose: 2, entity: 3, occurrence: 4),
      words(seed: 5 + 1 << 32, replication: 1, purpose: 2, entity: 3, occurrence: 4),
      words(seed: 5, replication: 2, purpose: 2, entity: 3, occurrence: 4),
      words(seed: 5, replication: 1, purpose: 3, entity: 3, occurrence: 4),
      words(seed: 5, replication: 1, purpose: 2, entity: 4, occurrence: 4),
      words(seed: 5, replication: 1, purpose: 2, entity: 3, occurrence: 5),
      words(seed: 5, replication: 1, purpose: 2, entity: 3, occurrence: 0xff_ffff),
      words(seed: 5, replication: 1, purpose: 255, entity: .max, occurrence: 0xff_ffff),
    ]
    for (place, other) in elsewhere.enumerated() {
      #expect(Set(here).isDisjoint(with: other), "address \(place)")
    }
    #expect(Set(elsewhere).count == elsewhere.count)
  }

  @Test("Neighbouring addresses are uncorrelated", arguments: [0, 1, 2, 3])
  func correlation(field: Int) {
    let count: UInt32 = 100_000
    var sum = 0.0
    var last = 0.5
    for i in 0..<count {
      let source = RandomSource(seed: 8, replication: field == 0 ? i : 0)
      var stream = source.stream(
        purpose: field == 1 ? UInt8(i & 255) : 1, entity: field == 2 ? i : i >> 8,
        occurrence: field == 3 ? i : 0)
      let u = stream.uniform()
      sum += (u - 0.5) * (last - 0.5)
      last = u
    }
    // The product of two centred uniforms has the standard deviation 1/12.
    let error = 1.0 / 12 / Double(count).squareRoot()
    #expect((sum / Double(count)).magnitude < 4 * error)
  }

  @Test("A copy of a stream draws the same numbers, and leaves the original where it was")
  func copies() {
    var first = RandomSource(seed: 3, replication: 1).stream(purpose: 9, entity: 8, occurrence: 7)
    _ = first.uniform()
    var second = first
    let expected = (0..<10).map { _ in first.uniform() }
    #expect((0..<10).map { _ in second.uniform() } == expected)
  }

  @Test("A uniform number is never 0 and never 1, and 1 − u is exact")
  func uniformIsOpen() {
    let words: [UInt64] = [0, 0xfff, 0x1000, .max, 0x8000_0000_0000_0000]
    let expected = [0x1p-53, 0x1p-53, 0x1.8p-52, 1 - 0x1p-53, 0.5 + 0x1p-53]
    for (word, value) in zip(words, expected) {
      let u = RandomStream.unitInterval(word)
      #expect(u == value)
      #expect(1 - (1 - u) == u)
      #expect(u == (Double(word >> 12) + 0.5) * 0x1p-52)
    }
  }

  @Test("An occurrence of 25 bits stops the program")
  func overflowStops() async {
    await #expect(processExitsWith: .failure) {
      var stream = RandomSource(seed: 1, replication: 1)
        .stream(purpose: 1, entity: 1, occurrence: 1 << 24)
      _ = stream.nextWord()
    }
  }
}
