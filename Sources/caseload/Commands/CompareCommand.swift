import ArgumentParser
import OutputStatistics
import ResultStore
import ResultTables

/// `caseload compare`: paired differences between design points, in words or as a table.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares the design points of a results folder with their baseline.")

  @Argument(help: "A results folder: Results/NAME.")
  var folder: String

  @Option(help: "Another alternative or design point to compare with, by name or number.")
  var baseline: String?

  @Flag(help: "Shows the exploratory measures too.")
  var all = false

  @Flag(help: "Prints a table instead of sentences.")
  var table = false

  @Flag(help: "Prints JSON.")
  var json = false

  func run() throws {
    let store = try ResultStore.open(in: folder)
    let choice = try baseline.map { try BaselineChoice(store.batch, named: $0) }
    try warnIfUnfinished(store)
    if json || table {
      let rows = try PairedComparison(store, choice: choice).rows().filter {
        all || $0.isPrimary || $0.measure.key == ComparisonText.alwaysShown
      }
      try json ? JSONOutput.print(rows.map(ComparedMeasure.init)) : Terminal.print(text(rows))
    } else {
      try Terminal.print(ComparisonText(store, choice: choice).rendered(isComplete: all))
    }
    try store.close()
  }

  private func warnIfUnfinished(_ store: ResultStore) throws {
    let replications = try store.reportedReplications()
    let wanted = store.batch.designPoints.count * replications
    let finished = try store.finishedUnits().count { $0.replication <= replications }
    if finished < wanted {
      Terminal.warning("\(finished) of \(wanted) runs are finished; the comparison rests on them")
    }
  }

  private func text(_ rows: [ComparisonRow]) -> String {
    var table = TextTable(
      "design point", "measure", "difference", "from", "to", "unit", "verdict")
    for row in rows {
      table.append(
        row.designPoint, row.measure.key, Self.number(row.difference.mean),
        row.interval.map { Self.number($0.lower) } ?? "",
        row.interval.map { Self.number($0.upper) } ?? "", row.measure.unit, row.verdict.rawValue)
    }
    return table.text
  }

  private static func number(_ value: Double) -> String { SignificantDigits.text(value, 4) }
}

/// A row of a comparison as JSON.
private struct ComparedMeasure: Encodable {
  var designPoint: String
  var baseline: String
  var authority: String
  var measure: String
  var unit: String
  var mean: Double
  var low: Double?
  var high: Double?
  var isPrimary: Bool
  var shareBetter: Double?
  var pairs: Int
  var verdict: String

  init(_ row: ComparisonRow) {
    designPoint = row.designPoint
    baseline = row.baseline
    authority = row.authority
    measure = row.measure.key
    unit = row.measure.unit
    mean = row.difference.mean
    low = row.interval?.lower
    high = row.interval?.upper
    isPrimary = row.isPrimary
    shareBetter = row.shareBetter
    pairs = row.difference.pairs
    verdict = row.verdict.rawValue
  }
}
