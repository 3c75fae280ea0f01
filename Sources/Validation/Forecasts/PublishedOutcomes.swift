/// What was published of each authority and of England, year by year: what forecasts are held against.
package struct PublishedOutcomes: Sendable {
  /// By authority, figure and year.
  private var values: [String: [String: [Int: Double]]] = [:]

  /// - Parameter csv: lines of `authority,year,figure,value,unit,source` under a heading.
  /// - Throws: ``BadLine`` for a line of another shape.
  package init(csv: String) throws(BadLine) {
    for (number, line) in csv.split(separator: "\n").enumerated().dropFirst() {
      // A name may hold commas, between quotation marks; the other five cells hold none.
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count >= 6, let year = Int(cells[cells.count - 5]),
        let value = Double(cells[cells.count - 3])
      else { throw BadLine(number: number + 1, text: String(line)) }
      let name = cells.dropLast(5).joined(separator: ",").filter { $0 != "\"" }
      values[name, default: [:]][String(cells[cells.count - 4]), default: [:]][year] = value
    }
  }

  package struct BadLine: Error, CustomStringConvertible {
    let number: Int
    let text: String
    package var description: String {
      "line \(number) of the published outcomes is not "
        + "authority,year,figure,value,unit,source: \(text)"
    }
  }

  func value(_ authority: String, _ figure: String, _ year: Int) -> Double? {
    values[authority]?[figure]?[year]
  }

  /// The last year's value, for all years after it.
  func lastValue(_ authority: String, _ figure: String, through last: Int) -> Double? {
    value(authority, figure, last)
  }

  /// The line through the last three years, continued.
  func lastTrend(
    _ authority: String, _ figure: String, through last: Int, in year: Int
  ) -> Double? {
    let years = (last - 2)...last
    let found = years.compactMap { year in
      value(authority, figure, year).map { (Double(year), $0) }
    }
    guard found.count == 3 else { return nil }
    let mean = found.reduce(0) { $0 + $1.1 } / 3
    // The slope of a line through three years at equal steps.
    let slope = (found[2].1 - found[0].1) / 2
    return max(0, mean + slope * (Double(year) - Double(last - 1)))
  }
}
