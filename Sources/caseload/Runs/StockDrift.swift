import ResultStore
import ResultTables
import Scenarios

/// How far stocks moved in the first reported year: what a planner must know before trusting
/// differences, since a drift is the warm-up's doing or the world's, not a policy's.
struct StockDrift: Encodable, Equatable {
  static let measures = [
    "looked-after", "protection-plans", "child-in-need-plans", "social-workers-fte",
    "vacancy-rate", "caseload",
  ]
  /// First and twelfth month.
  private static let months = 12

  struct Line: Encodable, Equatable {
    var measure: String
    var unit: String
    /// Means over replications of the first month.
    var first: Double
    /// The same, of the twelfth month.
    var last: Double
    /// What the authority's profile publishes, in the same unit.
    var published: Double?
  }

  var designPoint: String
  var authority: String
  var lines: [Line]

  /// Reads `series.csv` of a results folder, as far as its first design point goes.
  ///
  /// - Returns: `nil` when fewer than twelve months or none of the stocks are in it.
  static func read(folder: String) throws(TableFailure) -> StockDrift? {
    var reader = try CSVReader(path: folder + "/series.csv")
    guard let heading = try reader.next(), let columns = Columns(heading) else { return nil }
    var drift: StockDrift?
    var place: [String]?
    var months: [String] = []
    var values: [String: (first: Double?, last: Double?, unit: String)] = [:]
    while let row = try reader.next() {
      let here = [row[columns.point], row[columns.authority]]
      guard place == nil || place == here else { break }
      place = here
      if months.last != row[columns.month] { months.append(row[columns.month]) }
      guard months.count <= Self.months else { break }
      let measure = row[columns.measure]
      guard Self.measures.contains(measure), let mean = Double(row[columns.mean]) else { continue }
      if months.count == 1 { values[measure] = (mean, nil, row[columns.unit]) }
      if months.count == Self.months { values[measure]?.last = mean }
    }
    let lines = Self.measures.compactMap { measure -> Line? in
      guard let found = values[measure], let first = found.first, let last = found.last else {
        return nil
      }
      return Line(measure: measure, unit: found.unit, first: first, last: last)
    }
    if let place, !lines.isEmpty {
      drift = StockDrift(designPoint: place[0], authority: place[1], lines: lines)
    }
    return drift
  }

  /// With the published figures of the same names beside it, counts in proportion to the children
  /// who are simulated.
  func beside(_ scenario: Scenario) -> StockDrift {
    let authority = scenario.authority
    let simulated = scenario.worlds.first?.timeline.initial.population.children ?? 0
    let scale = authority.figure("population").map { simulated / $0 } ?? 1
    var drift = self
    for place in drift.lines.indices {
      let line = drift.lines[place]
      let isRate = line.unit == "percent" || line.measure == "caseload"
      drift.lines[place].published = authority.figure(line.measure).map {
        isRate ? $0 : $0 * scale
      }
    }
    return drift
  }

  var text: String {
    var table = TextTable("stock", "first month", "twelfth month", "change", "published")
    for line in lines {
      table.append(
        line.measure, QuantityWords.bare(line.first, unit: line.unit),
        QuantityWords.bare(line.last, unit: line.unit), change(line),
        line.published.map { QuantityWords.bare($0, unit: line.unit) } ?? "")
    }
    return
      "Drift of \(quoted(authority)) in the first reported year (‘\(designPoint)’, means over replications):\n"
      + table.text
  }

  /// `+3.1%`, and in points for what is a percentage itself.
  private func change(_ line: Line) -> String {
    let difference = line.last - line.first
    let sign = difference < 0 ? "-" : "+"
    if line.unit == "percent" {
      return sign + QuantityWords.difference(difference, unit: line.unit)
    }
    guard line.first != 0 else { return sign + QuantityWords.bare(difference, unit: line.unit) }
    return sign + QuantityWords.bare(100 * difference / line.first, unit: "") + "%"
  }

  private struct Columns {
    var point: Int
    var authority: Int
    var month: Int
    var measure: Int
    var mean: Int
    var unit: Int

    init?(_ heading: [String]) {
      let wanted = ["design_point", "authority", "month", "measure", "mean", "unit"]
      let found = wanted.compactMap { heading.firstIndex(of: $0) }
      guard found.count == wanted.count else { return nil }
      (point, authority, month) = (found[0], found[1], found[2])
      (measure, mean, unit) = (found[3], found[4], found[5])
    }
  }
}
