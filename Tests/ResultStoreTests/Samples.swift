import Foundation
import OutputStatistics
import ResultStore

enum Samples {
  static let identity = StoreIdentity(
    scenarioText: "title: sample\nhorizon: 2 years\n", seed: 7, version: "1.0")

  static let batch = BatchDescription(
    title: "Sample",
    designPoints: [
      StoredDesignPoint(
        name: "as now", alternative: "as now", world: "", baseline: 0, changes: []),
      StoredDesignPoint(
        name: "=more", alternative: "=more", world: "", baseline: 0,
        changes: [StoredChange(parameter: "early-help.budget", value: "+20%", unit: "GBP")]),
    ],
    authorities: ["Refshire"],
    measures: [
      MeasureDescription(
        key: "caseload", title: "Caseload", unit: "children_per_fte", better: .lower,
        definition: "Children per FTE."),
      MeasureDescription(
        key: "payback-year", title: "Payback", unit: "year", better: .lower,
        definition: "Year of payback."),
    ],
    primary: ["caseload"], start: "2023-04-01", end: "2025-04-01", replications: 2)

  static func record(_ seed: Int, events: Int = 0) -> ReplicationRecord {
    let shift = Double(seed) / 10
    return ReplicationRecord(
      authority: "Refshire",
      measures: [
        Observation(measure: "caseload", period: .horizon, value: 16 + shift),
        Observation(measure: "payback-year", period: .horizon, value: nil),
      ],
      series: (0..<24).map {
        Observation(
          measure: "caseload", period: .month(2023 * 12 + 3 + $0),
          value: $0 == 5 ? nil : Double($0) + shift)
      },
      indicators: [
        Observation(measure: "caseload", period: .year(2023), value: -0.0),
        Observation(measure: "caseload", period: .year(2025), value: 1e-300),
      ],
      flows: [
        FlowRow(
          year: 2024, stock: "looked-after", opening: 400, direction: .out, reason: "adopted",
          amount: 3, closing: 397, unit: "children")
      ],
      costs: [
        CostRow(
          financialYear: 2024, costCentre: "agency", payer: "budget",
          nominalPence: -9_000_000_000_000, realPence: 1)
      ],
      workforce: [
        WorkforceRow(
          year: 2024, grade: "social-worker", employment: "permanent", inPost: 80_500,
          starters: 4, leaversFromSector: 1, leaversToAgency: 2, leaversToOtherAuthority: 3,
          otherLeavers: 4, vacancies: 10_000, spells: 90)
      ],
      events: (0..<events).map {
        EventRow(
          time: 1_680_307_200_000 + Int64($0 * 977), kind: "allocated", entity: "child \($0 % 7)",
          change: "assessment -> plan")
      },
      eventCount: 12_345, fingerprint: .max - UInt64(seed))
  }
}
