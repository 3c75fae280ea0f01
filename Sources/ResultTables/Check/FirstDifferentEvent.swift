import ResultStore

/// Finds the first event at which two runs part: its time, its kind and whom it happened to.
///
/// The rows of `events.csv` stand by design point, replication and time. Whatever differs behind the
/// first row that differs follows from it and would say nothing new.
struct FirstDifferentEvent {
  let new: String
  let old: String

  /// Where an event of one replication stands in the table's row.
  private enum Column: Int, CaseIterable {
    case designPoint, replication, authority, event, time, kind, entity, change
  }

  /// `nil` when every event is the same, or when the headings are not those of this version.
  func find() throws(TableFailure) -> CheckFinding? {
    var (newReader, oldReader) = (try CSVReader(path: new), try CSVReader(path: old))
    let heading = TableCatalogue.events.columns.map(\.name)
    guard try newReader.next() == heading, try oldReader.next() == heading else { return nil }
    while true {
      let (newRow, oldRow) = (try newReader.next(), try oldReader.next())
      if newRow == oldRow {
        guard newRow != nil else { return nil }
        continue
      }
      return CheckFinding(
        .event, table: TableCatalogue.events.name, row: newRow.map { _ in newReader.rowNumber },
        "the first event that differs is \(Self.words(newRow)); in the baseline "
          + Self.words(oldRow))
    }
  }

  /// `2023-04-03T09:30:00.000, visit, child 12 (event 34 of as now, replication 2, Refshire)`.
  private static func words(_ row: [String]?) -> String {
    guard let row else { return "none" }
    func cell(_ column: Column) -> String { quoted(row[column.rawValue]) }
    let change = row[Column.change.rawValue].isEmpty ? "" : ", " + cell(.change)
    return "\(cell(.time)), \(cell(.kind)), \(cell(.entity))\(change) (event \(cell(.event)) of "
      + "\(cell(.designPoint)), replication \(cell(.replication)), \(cell(.authority)))"
  }
}
