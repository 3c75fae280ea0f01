import OutputStatistics
import ResultStore

/// A table as it stands on the disk.
package struct WrittenTable: Sendable, Equatable {
  package var schema: TableSchema
  package var rows: Int
  package var bytes: Int
  package var sha256: String
}

/// Takes the rows of a table one by one, into its file and into the store's copy. A class because
/// it holds an open file.
final class TableSink {
  private let schema: TableSchema
  private let file: DurableFile
  private let store: ResultStore
  private var waiting: [[StoredCell]] = []
  private var rows = 0

  init(_ schema: TableSchema, folder: String, store: ResultStore) throws(TableFailure) {
    self.schema = schema
    self.store = store
    file = try DurableFile(folder: folder, name: schema.fileName)
    try file.write(schema.columns.map(\.name).joined(separator: ",") + "\n")
    let columns = schema.columns.map { StoredColumn(name: $0.name, affinity: $0.affinity) }
    try reading { () throws(StoreFailure) in
      try store.beginTable(schema.name, columns: columns)
    }
  }

  func append(_ cells: [StoredCell]) throws(TableFailure) {
    precondition(cells.count == schema.columns.count, "\(schema.name): a row of another width")
    for (index, cell) in cells.enumerated() {
      if index > 0 { try file.write(",") }
      try file.write(text(of: cell))
    }
    try file.write("\n")
    rows += 1
    waiting.append(cells)
    if waiting.count == 5_000 { try hand() }
  }

  func finish() throws(TableFailure) -> WrittenTable {
    try hand()
    let hash = try file.publish()
    try reading { () throws(StoreFailure) in try store.publishTable(schema.name) }
    return WrittenTable(schema: schema, rows: rows, bytes: file.byteCount, sha256: hash)
  }

  private func hand() throws(TableFailure) {
    guard !waiting.isEmpty else { return }
    try reading { () throws(StoreFailure) in try store.append(waiting, to: schema.name) }
    waiting.removeAll(keepingCapacity: true)
  }

  private func text(of cell: StoredCell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): CSVText.field(text)
    case .integer(let number): String(number)
    case .real(let number):
      switch schema.precision {
      case .raw: RoundTrip.text(number)
      case .derived: SignificantDigits.text(number, 10)
      }
    }
  }
}

extension StoredCell {
  init(_ number: Int) { self = .integer(Int64(number)) }

  init(_ number: Double?) {
    if let number { self = .real(number) } else { self = .empty }
  }
}
