import OutputStatistics
import Probability

/// What an event does to a measure in its year and the years after, over a panel of authorities: a
/// linear model of the measure's logarithm with an effect of each authority, of each year, and of each
/// year since an event of each group.
///
/// Years long after an event, and before any, are what the others are held against. Taking an
/// authority's own years before instead would hold an event against the trail of the last one, where
/// events come every few years.
struct EventStudy {
  /// One authority: the measure by year, and the group of the event in a year, if there was one; years
  /// before the measure's first are below 0.
  struct Unit {
    var values: [Double]
    var events: [Int: Int]
  }

  private let units: [Unit]
  private let groups: Int
  private let yearsAfter: Int

  /// - Parameters:
  ///   - units: all with values above 0 of the same years; others are left out.
  ///   - yearsAfter: how many years have an effect, the event's own included.
  init(_ units: [Unit], groups: Int, yearsAfter: Int) {
    self.units = units.filter { $0.values.allSatisfy { $0 > 0 } }
    self.groups = groups
    self.yearsAfter = yearsAfter
  }

  /// Percent of the measure, with the interval that holds 95 % of resamples of the authorities.
  struct Effect {
    let percent: Double
    let interval: ClosedRange<Double>
  }

  /// `[group][years after]`.
  func effects() throws -> [[Effect]] {
    let found = try coefficients(Array(units.indices))
    let others = try resampled(units.count).map(coefficients)
    func percent(_ log: Double) -> Double { 100 * Elementary.expm1(log) }
    let effects = found.enumerated().map { column, value in
      Effect(
        percent: percent(value), interval: middle(of: others.map { percent($0[column]) }))
    }
    return (0..<groups).map { Array(effects[($0 * yearsAfter)..<(($0 + 1) * yearsAfter)]) }
  }

  /// Of all groups and years after, in turn, for some units, each as often as it is listed.
  private func coefficients(_ places: [Int]) throws -> [Double] {
    let columns = 1 + groups * yearsAfter
    // A measure, or an indicator, by unit and year, less the unit's and the year's effect.
    let swept = (0..<columns).map { column in
      Self.sweep(
        places.map { place in
          let unit = units[place]
          return unit.values.indices.map { year in
            column == 0
              ? Elementary.log(unit.values[year]) : indicator(column - 1, unit, year)
          }
        })
    }
    return try LinearRegression(
      swept[0].indices.map { row in swept.dropFirst().map { $0[row] } }, swept[0]
    ).coefficients
  }

  private func indicator(_ column: Int, _ unit: Unit, _ year: Int) -> Double {
    let (group, after) = column.quotientAndRemainder(dividingBy: yearsAfter)
    return unit.events[year - after] == group ? 1 : 0
  }

  /// Takes out the means of rows and columns of a full table, and lays its rows in one line.
  private static func sweep(_ table: [[Double]]) -> [Double] {
    let years = table[0].indices
    let rows = table.map { Mean($0).value }
    let columns = years.map { year in Mean(table.map { $0[year] }).value }
    let whole = Mean(rows).value
    return zip(table, rows).flatMap { row, mean in
      years.map { row[$0] - mean - columns[$0] + whole }
    }
  }
}
