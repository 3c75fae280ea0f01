package import ResultStore

/// A column of a table: how it is named, typed and explained.
package struct TableColumn: Sendable, Equatable {
  /// What stands in a column, in Frictionless's words where it has one.
  package enum Kind: String, Sendable {
    case text = "string"
    case integer
    case number
    case month = "yearmonth"
  }

  package var name: String
  package var kind: Kind
  package var description: String

  package init(_ name: String, _ kind: Kind, _ description: String) {
    self.name = name
    self.kind = kind
    self.description = description
  }

  /// The type of the column in the store's copy of the table.
  package var affinity: StoredColumn.Affinity {
    switch kind {
    case .text, .month: .text
    case .integer: .integer
    case .number: .real
    }
  }
}

/// How the numbers of a table are written.
package enum TablePrecision: String, Sendable {
  /// The shortest decimal that reads back as the same number: the same bytes everywhere.
  case raw
  /// Ten significant digits: for tables that the platform's mathematical library reaches.
  case derived
}

/// A table of a results folder: what its rows are, its columns and its key.
package struct TableSchema: Sendable, Equatable {
  package var name: String
  package var title: String
  package var precision: TablePrecision
  package var columns: [TableColumn]
  package var primaryKey: [String]
  /// The column whose words are explained in `glossary.csv`, if there is one.
  package var measureColumn: String?

  package init(
    name: String, title: String, precision: TablePrecision, columns: [TableColumn],
    primaryKey: [String], measureColumn: String? = nil
  ) {
    self.name = name
    self.title = title
    self.precision = precision
    self.columns = columns
    self.primaryKey = primaryKey
    self.measureColumn = measureColumn
  }

  package var fileName: String { name + ".csv" }
}
