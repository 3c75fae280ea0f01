package import OutputStatistics
import ResultStore

/// When an alternative has paid for itself: the first year from which its cumulative discounted net
/// cost, on the mean of the replications that both saw, stays at or below zero after it was above.
package struct Payback {
  /// What it is, for the catalogue of measures. No run has it, so that it is in no table.
  package static let description = MeasureDescription(
    key: "payback-year", title: "Payback", unit: "year", better: .lower,
    definition: "First year to 31 March from which an alternative's cumulative discounted net cost "
      + "against its baseline, once above zero, stays at or below, on the mean of the replications.",
    caveat: "Made by caseload compare from net-cost-discounted by year; it has no interval, "
      + "stands in no table, and cannot be named in a scenario.")

  /// The yearly indicator that it is read from.
  static let measure = "net-cost-discounted"

  private let units: ReportedUnits

  init(_ units: ReportedUnits) { self.units = units }

  /// `payback-year 2028: cumulative …`, `payback-year never within the years reported`, or nothing
  /// where no whole year is reported or there is nothing to pay back: it never cost more.
  func sentence(
    _ designPoint: Int, against baseline: Int, authority: String
  ) throws(TableFailure) -> String? {
    let ours = try costs(of: designPoint, authority)
    let theirs = try costs(of: baseline, authority)
    let shared = ours.keys.filter { theirs[$0] != nil }.sorted()
    guard let first = shared.first, let years = ours[first]?.keys.sorted(), !years.isEmpty else {
      return nil
    }
    var cumulative = 0.0
    var since: Int?
    var hasOutlay = false
    for year in years {
      var difference = 0.0
      for replication in shared {
        difference += (ours[replication]?[year] ?? 0) - (theirs[replication]?[year] ?? 0)
      }
      cumulative += difference / Double(shared.count)
      hasOutlay = hasOutlay || cumulative > 0
      since = hasOutlay && cumulative <= 0 ? since ?? year : nil
    }
    guard hasOutlay else { return nil }
    let key = Self.description.key
    guard let since else { return "\(key) never within the years reported" }
    return "\(key) \(since): cumulative discounted net cost stays at or below zero from "
      + "the year to 31 March \(since)"
  }

  /// `[replication][year]`, in pounds.
  private func costs(
    of designPoint: Int, _ authority: String
  ) throws(TableFailure) -> [Int: [Int: Double]] {
    var costs: [Int: [Int: Double]] = [:]
    try units.forEachReplication(
      of: designPoint, sections: [.indicators], measures: [Self.measure]
    ) { replication, records throws(TableFailure) in
      for record in records where record.authority == authority {
        for observation in record.indicators {
          if case .year(let year) = observation.period, let value = observation.value {
            costs[replication, default: [:]][year] = value
          }
        }
      }
    }
    return costs
  }
}
