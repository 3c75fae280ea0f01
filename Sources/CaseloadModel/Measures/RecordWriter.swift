import EventEngine
import OutputStatistics
import Scenarios
import SocialCare

/// Turns what a world, or several together, recorded since the first reported day into rows.
struct RecordWriter {
  private let name: String
  private let book: RecordBook
  private let plan: ReplicationPlan
  private let end: Day

  init(_ book: RecordBook, named name: String, until end: Day) {
    self.name = name
    self.book = book
    plan = book.plan
    self.end = end
  }

  private var recorder: Recorder { book.recorder }
  private var ledger: Ledger { book.ledger }

  /// The measures alone.
  func horizonRecord(of world: World) -> ReplicationRecord {
    ReplicationRecord(
      authority: name, measures: measures, series: [], indicators: [], flows: [], costs: [],
      workforce: [], events: [], eventCount: world.eventCount,
      fingerprint: world.fingerprint.value)
  }

  /// What several worlds saw together; accounts are drawn up by authority only.
  func sumRecord() -> ReplicationRecord {
    ReplicationRecord(
      authority: name, measures: measures, series: series, indicators: indicators, flows: [],
      costs: costs, workforce: [], events: [], eventCount: 0, fingerprint: 0)
  }

  func record(of world: World) -> ReplicationRecord {
    ReplicationRecord(
      authority: name, measures: measures, series: series, indicators: indicators,
      flows: world.flows.rows, costs: costs, workforce: world.workforce.rows,
      events: world.log?.rows ?? [], eventCount: world.eventCount,
      fingerprint: world.fingerprint.value)
  }

  /// One measure over whole months; `nil` where nothing was seen, or of no measure's name.
  func value(of measure: String, from first: Day, to end: Day) -> Double? {
    guard let measure = MeasureCatalogue.all.first(where: { $0.description.key == measure })
    else { return nil }
    return measure.value(view(from: first, to: end, readsStocksAtEnd: false))
  }

  private func view(from first: Day, to end: Day, readsStocksAtEnd: Bool) -> PeriodView {
    PeriodView(
      book: book, periods: recorder.periods(from: first, to: end),
      readsStocksAtEnd: readsStocksAtEnd,
      workingDays: EnglishCalendar.standard.workingDays(from: first, to: end).count)
  }

  private var measures: [Observation] {
    let whole = view(from: plan.start, to: end, readsStocksAtEnd: false)
    return MeasureCatalogue.all.map {
      Observation(measure: $0.description.key, period: .horizon, value: $0.value(whole))
    }
  }

  private var series: [Observation] {
    let months = self.months
    return MeasureCatalogue.all.filter(\.isMonthly).flatMap { measure in
      months.map { month in
        Observation(
          measure: measure.description.key, period: .month(month.number),
          value: measure.value(month.view))
      }
    }
  }

  private var months: [(number: Int, view: PeriodView)] {
    var months: [(Int, PeriodView)] = []
    var first = plan.start
    while first < plan.end {
      let next = min(first.firstOfMonth.adding(months: 1), plan.end)
      months.append(
        (first.monthNumber, view(from: first, to: next, readsStocksAtEnd: false)))
      first = next
    }
    return months
  }

  /// Published statistics by their own years: whole ones within the reported period only.
  private var indicators: [Observation] {
    let march = years(endingBefore: 4)
    let september = years(endingBefore: 10)
    return MeasureCatalogue.all.flatMap { measure -> [Observation] in
      guard let year = measure.publishedYear else { return [] }
      return (year == .toMarch ? march : september).map {
        Observation(
          measure: measure.description.key, period: .year($0.year),
          value: measure.value($0.view))
      }
    }
  }

  private func years(endingBefore month: Int) -> [(year: Int, view: PeriodView)] {
    var years: [(Int, PeriodView)] = []
    for year in plan.start.year...(plan.end.year + 1) {
      guard let end = Day(year: year, month: month, day: 1) else { continue }
      let first = end.adding(months: -12)
      if first >= plan.start, end <= plan.end {
        years.append((year, view(from: first, to: end, readsStocksAtEnd: true)))
      }
    }
    return years
  }

  private var costs: [CostRow] {
    var rows: [CostRow] = []
    var first = plan.start
    while first < plan.end {
      let year = first.financialYear
      let april = Day(year: year, month: 4, day: 1) ?? plan.end
      let end = min(april, plan.end)
      rows += costs(of: year, in: recorder.periods(from: first, to: end))
      first = end
    }
    return rows
  }

  private func costs(of year: Int, in periods: Range<Int>) -> [CostRow] {
    CostCentre.allCases.flatMap { centre in
      Payer.allCases.compactMap { payer in
        let nominal = ledger.nominal(centre, payer, in: periods)
        let real = ledger.real(centre, payer, in: periods)
        guard nominal != 0 || real != 0 else { return nil }
        return CostRow(
          financialYear: year, costCentre: centre.name, payer: payer.name,
          nominalPence: nominal, realPence: real)
      }
    }
  }
}
