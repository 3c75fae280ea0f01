import OutputStatistics
package import ResultStore

/// A comparison in plain words, for `caseload compare`.
///
/// It keeps the scenario's order and never ranks: counts of activity fall when assessment slows
/// down, while unmet need rises. So unmet need at high severity always stands beside.
package struct ComparisonText {
  private let rows: [ComparisonRow]
  private let batch: BatchDescription
  private let familySize: Int
  /// What follows the measures of a design point and authority.
  private let paybacks: [String: String]

  /// The measure that is shown whether or not it is primary.
  package static let alwaysShown = "unmet-high-severity"

  package init(_ store: ResultStore, choice: BaselineChoice? = nil) throws(TableFailure) {
    let comparison = try PairedComparison(store, choice: choice)
    rows = try comparison.rows()
    batch = store.batch
    familySize = comparison.familySize
    paybacks = try Self.paybacks(comparison)
  }

  private static func paybacks(
    _ comparison: PairedComparison
  ) throws(TableFailure) -> [String: String] {
    var paybacks: [String: String] = [:]
    let payback = Payback(comparison.units)
    for (point, baseline) in comparison.pairsOfPoints {
      for authority in comparison.units.batch.authorities {
        let key = comparison.units.name(point) + "\n" + authority
        paybacks[key] = try payback.sentence(point, against: baseline, authority: authority)
      }
    }
    return paybacks
  }

  /// - Parameter isComplete: shows the exploratory measures too.
  package func rendered(isComplete: Bool = false) -> String {
    guard !rows.isEmpty else { return "There is nothing to compare: one design point only.\n" }
    var lines: [String] = []
    var heading = ""
    var closing: [String] = []
    for row in rows where isComplete || row.isPrimary || isAlwaysShown(row) {
      let next = Self.heading(of: row, amongMany: batch.authorities.count > 1)
      if next != heading {
        lines += heading.isEmpty ? [next] : closing + ["", next]
        heading = next
        closing = paybacks[row.designPoint + "\n" + row.authority].map { ["  " + $0] } ?? []
      }
      lines.append("  " + Self.sentence(row))
    }
    lines += closing
    return (lines + ["", footnote]).joined(separator: "\n") + "\n"
  }

  private func isAlwaysShown(_ row: ComparisonRow) -> Bool {
    row.measure.key == Self.alwaysShown && row.authority == batch.chiefAuthority
  }

  private static func heading(of row: ComparisonRow, amongMany: Bool) -> String {
    let place = amongMany ? " (\(quoted(row.authority)))" : ""
    return "\(quoted(row.designPoint)) against \(quoted(row.baseline))\(place):"
  }

  /// `caseload 0.4 children per FTE lower (0.2 to 0.6), better`.
  package static func sentence(_ row: ComparisonRow) -> String {
    let unit = row.measure.unit
    let mean = row.difference.mean
    let mark = row.isPrimary ? "" : " [exploratory]"
    let size = QuantityWords.difference(mean, unit: unit)
    let direction = mean > 0 ? " higher" : mean < 0 ? " lower" : " apart"
    let start = "\(row.measure.key) \(size)\(direction)"
    guard let interval = row.interval else {
      return "\(start), cannot tell from one replication\(mark)"
    }
    guard row.verdict == .cannotTell else {
      let ends = [interval.lower, interval.upper].map(abs).sorted()
      let bracket = ends.map { QuantityWords.bare($0, unit: unit) }.joined(separator: " to ")
      return "\(start) (\(bracket)), \(row.verdict.rawValue)\(mark)"
    }
    if interval.lower == 0 && interval.upper == 0 {
      return "\(row.measure.key) the same in every replication\(mark)"
    }
    let low = QuantityWords.bare(interval.lower, unit: unit)
    let high = QuantityWords.bare(interval.upper, unit: unit)
    return "\(start) (\(low) lower to \(high) higher), cannot tell\(mark)"
  }

  private var footnote: String {
    let count = rows.map(\.difference.pairs).max() ?? 0
    return """
      95 % intervals of paired differences over \(count) replications; those of primary measures \
      hold together, \(familySize) of them (Bonferroni). Exploratory ones hold one by one. \
      \(Self.alwaysShown) is the simulation's own truth, which no service can see.
      """
  }
}
