import SocialCare
import Testing

private func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> [String] {
  Word.allCases.map(\.rawValue)
}

@Suite struct `The vocabulary` {
  @Test func `is kebab case, each word once and one byte in memory`() {
    let lists = [
      words(CaseStatus.self), words(CategoryOfNeed.self), words(Grade.self),
      words(Employment.self), words(LeavingDestination.self), words(PlacementType.self),
      words(CareExit.self), words(Judgement.self), SeverityLevel.allCases.map(\.name),
    ]
    for list in lists {
      #expect(Set(list).count == list.count)
      for word in list {
        #expect(word.allSatisfy { $0.isLowercase && $0.isASCII || $0 == "-" })
      }
    }
    #expect(MemoryLayout<CategoryOfNeed>.size == 1)
    #expect(MemoryLayout<SeverityLevel>.size == 1)
    #expect(MemoryLayout<PlacementType>.size == 1)
  }

  @Test func `covers the codes N1 to N9`() {
    #expect(Set(CategoryOfNeed.allCases.map(\.code)) == Set((1...9).map { "N\($0)" }))
    #expect(CategoryOfNeed.allCases.filter { $0.code == "N1" } == [.neglect, .abuse])
    #expect(Set(CategoryOfNeed.allCases.map(\.title)).count == CategoryOfNeed.allCases.count)
  }

  @Test func `numbers severity from 0 to 4`() {
    #expect(SeverityLevel.allCases.map(\.rawValue) == [0, 1, 2, 3, 4])
    #expect(SeverityLevel.emergingNeed < .significantHarm)
    #expect(SeverityLevel(rawValue: 5) == nil)
  }
}
