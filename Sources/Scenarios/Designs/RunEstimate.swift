/// What a batch will cost, roughly: before it runs nobody knows better.
package struct RunEstimate: Sendable, Equatable {
  /// One replication of one design point.
  package let units: Int
  /// On one core.
  package let seconds: Double
  package let bytes: Double

  /// Judgement: the speed the whole model must reach on two ordinary cores, two seconds for 80,000
  /// children over fifteen years, halved.
  static let secondsPerChildYear = 1e-6
  /// Judgement: rows of one unit in the store, monthly series included.
  static let bytesPerUnit = 100_000.0
  /// Judgement: visits, tasks, contacts and changes of severity, for a child of the population.
  static let eventsPerChildYear = 3.0

  /// `children` is the population; `years` counts the warm-up.
  init(units: Int, children: Double, years: Double) {
    self.units = units
    seconds = Double(units) * children * years * Self.secondsPerChildYear
    bytes = Double(units) * Self.bytesPerUnit
  }

  /// `about 3 hours`, without the `about`.
  package var timeText: String {
    let steps: [(Double, String)] = [
      (86_400 * 365.25, "years"), (86_400, "days"), (3_600, "hours"), (60, "minutes"),
    ]
    for (length, name) in steps where seconds >= 2 * length {
      return "\(DecimalDigits(seconds / length, significant: 2).text) \(name)"
    }
    return "\(DecimalDigits(max(1, seconds), significant: 2).text) seconds"
  }

  /// `1.2 GB`
  package var diskText: String {
    let steps: [(Double, String)] = [(1e12, "TB"), (1e9, "GB"), (1e6, "MB")]
    for (size, name) in steps where bytes >= size {
      return "\(DecimalDigits(bytes / size, significant: 2).text) \(name) of disk"
    }
    return "under 1 MB of disk"
  }
}
