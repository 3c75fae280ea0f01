import OutputStatistics
import Scenarios
import Testing

@testable import CaseloadModel

/// The equilibrium at the defaults: it stays, and it comes back after a blow (MODEL I.5).
struct StabilityTests {
  /// The mean of a stock's monthly values over reported years, the first of which is 0.
  private static func mean(
    _ measure: String, _ years: Range<Int>, _ record: ReplicationRecord
  ) throws -> Double {
    let values = record.series.filter { $0.measure == measure }.compactMap(\.value)
    let months = years.lowerBound * 12..<years.upperBound * 12
    try #require(months.upperBound <= values.count)
    return values[months].reduce(0, +) / Double(months.count)
  }

  @Test("No stock of twenty years drifts by a tenth")
  func twentyYears() throws {
    let village = Village(children: 80_000, warmUpYears: 5, years: 20)
    let records = try (1...12).map { try village.record(replication: $0) }
    let stocks = [
      "looked-after", "protection-plans", "children-in-need", "child-in-need-plans",
      "early-help-children", "families-in-need", "social-workers-fte", "caseload",
      "vacancy-rate", "agency-rate", "unmet-need",
    ]
    for stock in stocks {
      let early = try records.map { try Self.mean(stock, 0..<3, $0) }.reduce(0, +)
      let late = try records.map { try Self.mean(stock, 17..<20, $0) }.reduce(0, +)
      #expect(abs(late / early - 1) < 0.1, "\(stock) drifts by \(late / early - 1)")
    }
  }

  /// A blow, and how a measure stands to the world without it: in its worst year, and four and
  /// five years after.
  private static func blow(
    _ changes: [(Int, String, Double)], _ measure: String
  ) throws -> (worst: Double, after: Double) {
    var village = Village(children: 80_000, warmUpYears: 5, years: 7)
    village.alternatives = [Village.Alternative(), Village.Alternative(dated: changes)]
    var worst = 0.0
    var after = 0.0
    let replications = 3
    for replication in 1...replications {
      let records = try village.records(replication: replication)
      func difference(_ years: Range<Int>) throws -> Double {
        try mean(measure, years, records[1]) - mean(measure, years, records[0])
      }
      let years = try (1..<7).map { try difference($0..<$0 + 1) }
      worst += (years.max() ?? 0) / Double(replications)
      after += try difference(5..<7) / Double(replications)
    }
    return (worst, after)
  }

  @Test("A fifth of the staff gone within two months: vacancies rise steeply and come back")
  func staffGone() throws {
    // 0.2 = 1 − exp(−rate × 60 days): about nine times the usual rate of leaving.
    let (worst, after) = try Self.blow(
      [(365, "leaving.multiplier", 9), (425, "leaving.multiplier", 1)], "vacancy-rate")
    #expect(worst > 7, "at most \(worst) points")
    #expect(abs(after) < 0.5 * worst, "\(after) points remain of \(worst)")
  }

  @Test("A year of leaving raised by a fifth: vacancies rise a little and come back")
  func leavingRaised() throws {
    let (worst, after) = try Self.blow(
      [(365, "leaving.multiplier", 1.2), (730, "leaving.multiplier", 1)], "vacancy-rate")
    #expect(worst > 0.5 && worst < 5, "at most \(worst) points")
    #expect(abs(after) < 2, "\(after) points remain")
  }

  @Test("A year of detection raised by 15 %: caseload rises and is back within some years")
  func detectionRaised() throws {
    var changes: [(Int, String, Double)] = []
    for level in 0...4 {
      let key = "demand.detection.\(level)"
      let usual = try CatalogueEntry.named(key).defaultValue
      changes += [(365, key, 1.15 * usual), (730, key, usual)]
    }
    let (worst, after) = try Self.blow(changes, "caseload")
    #expect(worst > 0.3 && worst < 3, "at most \(worst) children per FTE")
    #expect(abs(after) < 0.5 * worst, "\(after) children per FTE remain of \(worst)")
  }
}
