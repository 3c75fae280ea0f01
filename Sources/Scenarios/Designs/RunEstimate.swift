import SocialCare

/// What a batch will cost, roughly: before it runs nobody knows better.
package struct RunEstimate: Sendable, Equatable {
  /// One replication of one design point.
  package let units: Int
  /// On one core.
  package let seconds: Double
  package let bytes: Double

  /// Measured: 80,000 children over fifteen years in about four seconds on one ordinary core.
  static let secondsPerChildYear = 3.5e-6
  /// Measured: a unit of ten years in the store and the tables.
  static let bytesPerUnit = 250_000.0
  /// Judgement: visits, tasks, contacts and changes of severity, for a child of the population.
  static let eventsPerChildYear = 3.0

  /// `childYears` are simulated, warm-ups included.
  init(units: Int, childYears: Double) {
    self.units = units
    seconds = childYears * Self.secondsPerChildYear
    bytes = Double(units) * Self.bytesPerUnit
  }

  /// `3 hours`, rounded to two figures.
  package var timeText: String {
    let steps: [(Double, String)] = [
      (86_400 * 365.25, "years"), (86_400, "days"), (3_600, "hours"), (60, "minutes"),
    ]
    for (length, name) in steps where seconds >= 2 * length {
      return "\(DecimalDigits(seconds / length, significant: 2).text) \(name)"
    }
    let text = DecimalDigits(max(1, seconds), significant: 2).text
    return text == "1" ? "1 second" : "\(text) seconds"
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

extension Scenario {
  /// What the whole batch will cost; with a precision, at most.
  package var estimate: RunEstimate {
    let warmUp = Double(start - warmUpStart) / 365.25
    let reported = Double(end - start) / 365.25
    var pointsOfWorld = [Int](repeating: 0, count: worlds.count)
    for point in designPoints { pointsOfWorld[point.world] += 1 }
    let childYears = worlds.indices.reduce(0) { sum, world in
      let points = Double(pointsOfWorld[world])
      let children = members.reduce(0) {
        $0 + $1.worlds[world].timeline.initial.population.children
      }
      return sum + children * (warmUp + points * reported)
    }
    return RunEstimate(
      units: designPoints.count * replications, childYears: childYears * Double(replications))
  }
}
