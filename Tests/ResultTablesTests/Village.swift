import Foundation
import OutputStatistics
import ResultStore
import ResultTables
import TestSupport

/// What a results folder holds.
extension TemporaryFolder {
  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func rows(_ name: String, withHeading: Bool = false) throws -> [[String]] {
    var reader = try CSVReader(path: path + "/" + name + ".csv")
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row) }
    return withHeading ? rows : Array(rows.dropFirst())
  }
}

/// A small batch with figures made by hand: three design points, four replications.
enum Village {
  static let measures = [
    MeasureDescription(
      key: "caseload", title: "Caseload", unit: "children_per_fte", better: .lower,
      definition: "Children per FTE holding cases, at the census."),
    MeasureDescription(
      key: "agency-spend", title: "Agency spend", unit: "GBP", better: .lower,
      definition: "Spent on agency staff, with \"margin\"."),
    MeasureDescription(
      key: "referrals", title: "Referrals", unit: "children", better: .neither,
      definition: "Requests for services."),
    MeasureDescription(
      key: "unmet-high-severity", title: "Unmet need", unit: "child_days", better: .lower,
      definition: "Child-days at level 3 or above without effective help."),
  ]

  static let batch = BatchDescription(
    title: "Village",
    designPoints: [
      StoredDesignPoint(
        name: "as now", alternative: "as now", world: "", baseline: 0, changes: []),
      StoredDesignPoint(
        name: "=cap", alternative: "=cap", world: "", baseline: 0,
        changes: [StoredChange(parameter: "workforce.cap", value: "+20%", unit: "children")]),
      StoredDesignPoint(
        name: "more, \"help\"", alternative: "more, \"help\"", world: "", baseline: 0,
        changes: [StoredChange(parameter: "early-help.budget", value: "x1.2", unit: "GBP")]),
    ],
    authorities: ["Refshire"], measures: measures, primary: ["caseload", "agency-spend"],
    start: "2023-04-01", end: "2025-04-01", replications: 4,
    movedParameters: [
      MovedParameter(name: "early-help.budget", grade: "C", source: "a judgement")
    ],
    tolerances: ["caseload": 0.01])

  static let identity = StoreIdentity(
    scenarioText: "title: Village\n", seed: 1, version: "1.0")

  /// By design point and replication: caseload, agency spend, referrals, unmet need.
  static let figures: [[[Double?]]] = [
    [[16, 1_000, 500, 90], [17, 1_100, 520, 80], [15, 900, 480, 85], [16.5, 1_050, 505, 88]],
    [
      [15, 1_010, 510, 90], [16.25, 1_090, 531, 80], [14, 905, 489, 85], [15.5, 1_046, 516, 88],
    ],
    [
      [16, 1_300, 500, nil], [17, 1_400, 520, 81], [15, 1_200, 480, 85], [16.5, 1_350, 505, 88],
    ],
  ]

  static func record(_ designPoint: Int, _ replication: Int, events: Int = 0) -> ReplicationRecord {
    let number = Int64(replication)
    let flow = FlowRow(
      year: 2024, stock: "looked-after", opening: 400, direction: .in, reason: "entered",
      amount: number, closing: 400 + number, unit: "children")
    let cost = CostRow(
      financialYear: 2024, costCentre: "agency", payer: "budget", nominalPence: number * 100,
      realPence: number * 50)
    return ReplicationRecord(
      authority: "Refshire", measures: observed(designPoint, replication),
      series: series(designPoint, replication),
      indicators: [
        Observation(
          measure: "caseload", period: .year(2024),
          value: Double(replication * (designPoint + 1)) / 3)
      ],
      flows: [flow], costs: replication == 2 ? [] : [cost],
      workforce: [
        staff("agency", inPost: 4_500, number),
        staff("permanent", inPost: 20_000 + number * 500, number),
      ],
      events: (0..<events).map { event(Int64($0)) }, eventCount: 100,
      fingerprint: UInt64(replication))
  }

  private static func observed(_ designPoint: Int, _ replication: Int) -> [Observation] {
    zip(measures, figures[designPoint][replication - 1]).map { measure, value in
      Observation(measure: measure.key, period: .horizon, value: value)
    }
  }

  /// November to January; the fourth replication sees nothing in December.
  private static func series(_ designPoint: Int, _ replication: Int) -> [Observation] {
    var series: [Observation] = []
    let shift = Double(replication * (designPoint + 1)) / 10
    for key in ["caseload", "referrals"] {
      for month in 0..<3 {
        let value = replication == 4 && month == 1 ? nil : Double(month) + shift
        series.append(
          Observation(measure: key, period: .month(2023 * 12 + 10 + month), value: value))
      }
    }
    return series
  }

  private static func staff(_ employment: String, inPost: Int64, _ number: Int64) -> WorkforceRow {
    WorkforceRow(
      year: 2024, grade: "social-worker", employment: employment, inPost: inPost,
      starters: number, leaversFromSector: 1, leaversToAgency: 2, leaversToOtherAuthority: 0,
      otherLeavers: 1, vacancies: 3_000, spells: 30)
  }

  private static func event(_ number: Int64) -> EventRow {
    EventRow(
      time: 1_709_164_800_000 + number, kind: "allocated", entity: "child \(number)",
      change: "assessment -> plan")
  }

  /// A store with every unit, committed in the order given.
  static func store(
    in folder: TemporaryFolder, order: [Int] = Array(0..<12), events: Int = 0,
    change: (inout ReplicationRecord) -> Void = { _ in }
  ) throws -> ResultStore {
    let store = try ResultStore.begin(in: folder.path, identity: identity, batch: batch)
    for index in order {
      let unit = BatchUnit(designPoint: index / 4, replication: index % 4 + 1)
      var record = record(unit.designPoint, unit.replication, events: events)
      if unit == BatchUnit(designPoint: 1, replication: 3) { change(&record) }
      try store.commit(unit, [record])
    }
    return store
  }

  /// A finished results folder.
  static func results(
    events: Int = 0, change: (inout ReplicationRecord) -> Void = { _ in }
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let store = try store(in: folder, events: events, change: change)
    try TableWriter(store).write()
    try store.close()
    return folder
  }
}
