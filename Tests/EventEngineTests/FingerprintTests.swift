import EventEngine
import Testing

private func digest(_ records: [(Int64, UInt16, UInt32)]) -> UInt64 {
  var fingerprint = Fingerprint()
  for (time, kind, entity) in records {
    fingerprint.record(time: time, kind: kind, entity: entity)
  }
  return fingerprint.value
}

@Suite struct `A fingerprint` {
  @Test func `is the same for the same records`() {
    #expect(digest([(1, 2, 3), (-4, 5, 6)]) == digest([(1, 2, 3), (-4, 5, 6)]))
  }

  @Test func `moves with order, time, kind, entity and number of records`() {
    let values = [
      digest([(1, 2, 3), (4, 5, 6)]), digest([(4, 5, 6), (1, 2, 3)]),
      digest([(2, 2, 3), (4, 5, 6)]), digest([(1, 3, 3), (4, 5, 6)]),
      digest([(1, 2, 4), (4, 5, 6)]), digest([(1, 2, 3)]), digest([]),
      digest([(1, 2, 3), (4, 5, 6), (0, 0, 0)]),
    ]
    #expect(Set(values).count == values.count)
  }

  @Test func `keeps a hundred thousand near records apart`() {
    var seen: Set<UInt64> = []
    for time in 0..<100 {
      for kind in 0..<10 {
        for entity in 0..<100 {
          seen.insert(digest([(Int64(time), UInt16(kind), UInt32(entity))]))
        }
      }
    }
    #expect(seen.count == 100_000)
  }

  /// Worked out in another language's integers; a change would part old runs from new.
  @Test func `has not changed its mixing`() {
    #expect(digest([(0, 0, 0)]) == 0xC1B2_082A_4053_0DC9)
    #expect(digest([(1_700_000_000_000, 17, 4_312), (-1, 65_535, .max)]) == 0xDDC6_FD79_0A41_2FBE)
  }
}
