/// One thing in which two results folders differ.
package struct CheckFinding: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case version, schema, seed, scenario
    /// The first event that differs.
    case event
    case missingTable = "missing-table"
    case extraTable = "extra-table"
    case missingColumn = "missing-column"
    case extraColumn = "extra-column"
    case columnOrder = "column-order"
    case rowOrder = "row-order"
    case missingRow = "missing-row"
    case extraRow = "extra-row"
    case missingMeasure = "missing-measure"
    case extraMeasure = "extra-measure"
    case unit
    case value
  }

  package var kind: Kind
  package var table: String
  /// The measure it is about, where the table has one.
  package var measure: String?
  /// Row number in the new file, its heading being 1; `nil` where no row is meant.
  package var row: Int?
  /// What is wrong, in a sentence, with both values.
  package var message: String

  init(
    _ kind: Kind, table: String, measure: String? = nil, row: Int? = nil, _ message: String
  ) {
    self.kind = kind
    self.table = table
    self.measure = measure
    self.row = row
    self.message = message
  }

  /// Some findings make numbers of different things; the others are differences of content.
  package var isAboutTheRun: Bool {
    switch kind {
    case .version, .schema, .seed, .scenario: true
    default: false
    }
  }
}

/// What a regression check found.
package struct CheckReport: Sendable, Equatable {
  package var mode: CheckMode
  /// Tables compared, in the baseline's order.
  package var tables: [String]
  /// Measures compared, in the baseline's order.
  package var measures: [String]
  /// Cut at the asked number for each table; `differenceCount` counts them all.
  package var findings: [CheckFinding]
  package var differenceCount: Int

  /// True when no table differs by more than the mode allows. A new version whose tables are the
  /// same is the same.
  package var isSame: Bool { differenceCount == 0 }

  /// Whether runs that had recorded their events would have been told apart more closely.
  package var wouldGainFromEvents: Bool {
    !isSame && !tables.contains(TableCatalogue.events.name)
  }

  /// The last line of every format for people.
  package var verdict: String {
    isSame
      ? "check: \(tables.count) tables same (\(mode.rawValue))"
      : "check: \(differenceCount) different in \(tables.count) tables (\(mode.rawValue))"
  }
}
