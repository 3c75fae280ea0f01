/// A span of whole periods of the record, and the published rates that anybody may read off it.
protocol RecordedSpan {
  var recorder: Recorder { get }
  var periods: Range<Int> { get }
  /// Whether stocks are read at the span's end, as at a census, or as its mean.
  var readsStocksAtEnd: Bool { get }
}

extension RecordedSpan {
  func count(_ count: Count) -> Double { Double(recorder.count(count, in: periods)) }

  func stock(_ level: Level) -> Double {
    readsStocksAtEnd
      ? Double(recorder.closing(level, of: periods.upperBound - 1)) : mean(level)
  }

  func mean(_ level: Level) -> Double { recorder.mean(level, in: periods) }

  /// 100 × part / whole; nothing when there is no whole.
  func percent(_ part: Double, of whole: Double) -> Double? {
    whole > 0 ? 100 * part / whole : nil
  }

  func ratio(_ part: Double, to whole: Double) -> Double? { whole > 0 ? part / whole : nil }

  // MARK: As DfE publishes them

  var vacancyRate: Double? { percent(stock(.vacant), of: stock(.vacant) + stock(.staff)) }

  var agencyRate: Double? {
    let locums = stock(.agency) + stock(.projectTeams)
    return percent(locums, of: locums + stock(.staff))
  }

  /// Children with a social worker of their own, without those whom other practitioners lead.
  var casesHeld: Double { stock(.casesHeld) - stock(.casesLedByOthers) }

  /// Children per FTE of those who hold any.
  var caseload: Double? { ratio(casesHeld * 1000, to: stock(.caseHolders)) }

  /// Percent of assessments within 45 working days.
  var assessmentsInTime: Double? { percent(count(.assessmentsInTime), of: count(.assessments)) }

  /// Percent of referrals within 12 months of another of the same child.
  var reReferralRate: Double? { percent(count(.reReferrals), of: count(.referrals)) }
}

/// A span of which the means are read, while the simulation runs.
struct PastPeriods: RecordedSpan {
  let recorder: Recorder
  let periods: Range<Int>
  var readsStocksAtEnd: Bool { false }
}
