import EventEngine
import Probability
import SocialCare

/// What a measure may look at: one span of whole periods.
///
/// A published statistic reads stocks at its census date, the span's end; a measure over the horizon
/// or a month reads their mean. The formula is the same.
struct PeriodView: RecordedSpan {
  let book: RecordBook
  let periods: Range<Int>
  let readsStocksAtEnd: Bool
  /// Working days in the span.
  let workingDays: Int

  var recorder: Recorder { book.recorder }
  var ledger: Ledger { book.ledger }
  /// First reported day: where discounting starts from.
  private var origin: SimulationTime { .day(book.plan.start.number) }

  /// The same span of each of several authorities; empty for one.
  var authorities: [PeriodView] {
    book.authorities.map {
      PeriodView(
        book: $0, periods: periods, readsStocksAtEnd: readsStocksAtEnd, workingDays: workingDays)
    }
  }

  var start: SimulationTime { recorder.bounds[periods.lowerBound] }
  var end: SimulationTime { recorder.bounds[periods.upperBound] }
  var years: Double { end.yearsSince(start) }
  var days: Double { Double(end - start) / 86_400_000 }

  /// Pounds spent on some cost centres, by all payers, in the money of the day.
  func pounds(_ centres: [CostCentre]) -> Double {
    var pence: Int64 = 0
    for centre in centres {
      for payer in Payer.allCases { pence += ledger.nominal(centre, payer, in: periods) }
    }
    return Double(pence) / 100
  }

  var nominalPounds: Double { Double(ledger.nominal(in: periods)) / 100 }
  var realPounds: Double { Double(ledger.real(in: periods)) / 100 }

  /// Real pounds, each period discounted from its middle to the first reported day.
  var discountedPounds: Double {
    periods.reduce(0) { sum, period in
      let middle =
        (recorder.bounds[period].yearsSince(origin)
          + recorder.bounds[period + 1].yearsSince(origin)) / 2
      let factor = Elementary.exp(-middle * Elementary.log1p(book.discountRate))
      return sum + Double(ledger.real(in: period..<(period + 1))) / 100 * factor
    }
  }
}
