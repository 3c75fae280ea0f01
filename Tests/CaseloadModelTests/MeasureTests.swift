import EventEngine
import OutputStatistics
import Testing

@testable import CaseloadModel

/// What measures say of themselves, and that they never give a number that is none.
struct MeasureTests {
  @Test("Every measure has a key of its own, a title, an ASCII unit and a definition")
  func descriptions() {
    let all = MeasureCatalogue.descriptions
    #expect(Set(all.map(\.key)).count == all.count)
    #expect(Set(all.map(\.title)).count == all.count)
    for measure in all {
      #expect(!measure.title.isEmpty && !measure.unit.isEmpty, "\(measure.key)")
      #expect(measure.definition.hasSuffix("."), "\(measure.key)")
      #expect(measure.unit.allSatisfy { $0.isASCII && !$0.isWhitespace }, "\(measure.key)")
      #expect(
        measure.key.allSatisfy { ($0.isLowercase && $0.isASCII) || $0.isNumber || $0 == "-" },
        "\(measure.key)")
    }
  }

  @Test(
    "Every measure is finite or nothing, in villages where something is missing",
    arguments: [
      ["workforce.establishment": 1, "workforce.vacancy-at-start": 0.45],
      ["demand.unaccompanied": 0],
      ["early-help.budget": 0, "early-help.youth-budget": 0],
      ["demand.partner-detection": 0, "agency.peak-cover": 0],
      ["recruitment.advert-success": 0, "leaving.multiplier": 20],
    ])
  func finite(_ settings: [String: Double]) throws {
    let record = try Village(children: 1_500, settings: settings).record()
    #expect(record.measures.count == MeasureCatalogue.keys.count)
    for seen in record.measures + record.series + record.indicators {
      if let value = seen.value { #expect(value.isFinite, "\(seen.measure) \(seen.period)") }
    }
  }

  @Test("Months and years add up to the horizon")
  func spansAddUp() throws {
    let record = try Village(years: 2).record()
    for key in ["referrals", "looked-after-starts", "agency-spend", "unmet-high-severity"] {
      let whole = try #require(record[key])
      let months = record.series.filter { $0.measure == key }.compactMap(\.value).reduce(0, +)
      #expect(abs(months - whole) < 1e-6 * max(1, abs(whole)), "\(key)")
    }
    for key in ["referrals", "assessments", "looked-after-starts"] {
      let years = record.indicators.filter { $0.measure == key }.compactMap(\.value)
      #expect(years.count == 2)
      #expect(years.reduce(0, +) == record[key], "\(key)")
    }
  }

  @Test("Every count moves some measure, but for those that the fit's constants are made of")
  func everyCountIsShown() throws {
    let book = RecordBook(try Village(children: 500, warmUpYears: 1, years: 1).warm().world)
    let shown = Count.allCases.filter { count in
      let (usual, changed) = (Self.view(of: book), Self.view(of: book, adding: count))
      return MeasureCatalogue.all.contains { $0.value(usual) != $0.value(changed) }
    }
    let hidden = Set(Count.allCases).subtracting(shown).map { "\($0)" }
    #expect(hidden.filter { !$0.hasPrefix("tick") }.sorted() == [])
  }

  /// A month in which every count is the same and every level held, but for 5 more of one count.
  private static func view(of book: RecordBook, adding extra: Count? = nil) -> PeriodView {
    let start = SimulationTime.day(19_000)
    let end = start.advanced(byDays: 30)
    var recorder = Recorder(bounds: [start, end])
    for level in Level.allCases { recorder.change(level, by: 1_000, at: start) }
    for count in Count.allCases { recorder.add(count, 10) }
    if let extra { recorder.add(extra, 5) }
    recorder.closePeriod()
    var book = book
    book.recorder = recorder
    book.ledger = Ledger(periods: 1)
    return PeriodView(book: book, periods: 0..<1, readsStocksAtEnd: false, workingDays: 20)
  }

  @Test("Ends of care and leavers by where they go add up")
  func partsAddUp() throws {
    let record = try Village(children: 12_000, years: 2).record()
    func sum(_ keys: [String]) -> Double { keys.reduce(0) { $0 + (record[$1] ?? .nan) } }
    let ends = sum([
      "returns-home", "adoptions", "guardianships", "care-ends-at-18", "other-care-ends",
    ])
    #expect(ends > 0 && ends == record["looked-after-ceases"])
    let leavers = sum([
      "leavers-to-agency-fte", "leavers-to-other-authorities-fte", "leavers-from-sector-fte",
    ])
    #expect(abs(leavers - (record["leavers-fte"] ?? .nan)) < 1e-9)
  }
}
