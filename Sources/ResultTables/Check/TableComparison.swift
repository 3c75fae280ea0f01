import ResultStore

/// Finds in what two files of one table differ: columns, rows, their order, or values.
///
/// Both are read side by side; only when their rows do not meet is a whole file indexed.
struct TableComparison {
  let name: String
  let new: String
  let old: String
  let tolerances: Tolerances
  let most: Int

  /// The findings, and how many there are beyond those that are named.
  func run() throws(TableFailure) -> (findings: [CheckFinding], count: Int) {
    var newReader = try CSVReader(path: new)
    var oldReader = try CSVReader(path: old)
    let newColumns = try newReader.next() ?? []
    let oldColumns = try oldReader.next() ?? []
    let columns = Columns(newColumns, oldColumns, key: TableCatalogue.named(name)?.primaryKey ?? [])
    var findings = columnFindings(newColumns, oldColumns)
    var count = findings.count
    guard columns.holdsKey else { return (findings, max(1, count)) }
    while true {
      let newRow = try newReader.next()
      let oldRow = try oldReader.next()
      guard let newRow, let oldRow else {
        if newRow == nil && oldRow == nil { break }
        return try indexed(columns, columnFindings: columnFindings(newColumns, oldColumns))
      }
      guard columns.newKey(newRow) == columns.oldKey(oldRow) else {
        return try indexed(columns, columnFindings: columnFindings(newColumns, oldColumns))
      }
      let found = differences(columns, newRow, oldRow, number: newReader.rowNumber)
      findings += found.prefix(max(0, most - findings.count))
      count += found.count
    }
    return (findings, atLeastOne(count))
  }

  /// Bytes that differ are a difference in exact mode, even where no cell does (line ends).
  private func atLeastOne(_ count: Int) -> Int {
    tolerances.mode == .exact ? max(1, count) : count
  }

  /// Reads the baseline whole, then the new file row by row against it.
  private func indexed(
    _ columns: Columns, columnFindings: [CheckFinding]
  ) throws(TableFailure) -> (findings: [CheckFinding], count: Int) {
    var waiting: [[String]: [String]] = [:]
    var order: [[String]] = []
    var reader = try CSVReader(path: old)
    _ = try reader.next()
    while let row = try reader.next() {
      let key = columns.oldKey(row)
      waiting[key] = row
      order.append(key)
    }
    var findings = columnFindings
    var count = findings.count
    var newReader = try CSVReader(path: new)
    _ = try newReader.next()
    var isInOrder = true
    var next = order.makeIterator()
    while let row = try newReader.next() {
      let key = columns.newKey(row)
      isInOrder = isInOrder && key == next.next()
      let found: [CheckFinding]
      if let oldRow = waiting.removeValue(forKey: key) {
        found = differences(columns, row, oldRow, number: newReader.rowNumber)
      } else {
        found = [rowFinding(columns, row, key, number: newReader.rowNumber, isExtra: true)]
      }
      findings += found.prefix(max(0, most - findings.count))
      count += found.count
    }
    for key in order {
      guard let row = waiting[key] else { continue }
      count += 1
      guard findings.count < most else { continue }
      findings.append(rowFinding(columns, row, key, number: nil, isExtra: false))
    }
    if count == columnFindings.count && !isInOrder {
      count += 1
      findings.append(
        CheckFinding(
          .rowOrder, table: name,
          "\(name): the rows are in another order; every row itself is the same"))
    }
    return (findings, atLeastOne(count))
  }

  private func rowFinding(
    _ columns: Columns, _ row: [String], _ key: [String], number: Int?, isExtra: Bool
  ) -> CheckFinding {
    let measure = isExtra ? columns.newMeasure(row, name) : columns.oldMeasure(row, name)
    let isGlossary = name == TableCatalogue.glossary.name
    let words = isExtra ? "is new" : "is missing"
    let kind: CheckFinding.Kind =
      isGlossary ? (isExtra ? .extraMeasure : .missingMeasure) : (isExtra ? .extraRow : .missingRow)
    let what = isGlossary ? "measure" : "row"
    return CheckFinding(
      kind, table: name, measure: measure, row: number,
      "\(name): \(what) \(columns.words(key)) \(words)")
  }

  private func columnFindings(_ new: [String], _ old: [String]) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for column in old where !new.contains(column) {
      findings.append(
        .init(.missingColumn, table: name, "\(name): column ‘\(quoted(column))’ is missing"))
    }
    for column in new where !old.contains(column) {
      findings.append(
        .init(.extraColumn, table: name, "\(name): column ‘\(quoted(column))’ is new"))
    }
    if findings.isEmpty && new != old {
      findings.append(.init(.columnOrder, table: name, "\(name): the columns are in another order"))
    }
    return findings
  }

  private func differences(
    _ columns: Columns, _ new: [String], _ old: [String], number: Int
  ) -> [CheckFinding] {
    columns.shared.compactMap { column in
      let (newText, oldText) = (new[column.new], old[column.old])
      let measure = columns.newMeasure(new, name)
      let kind = TableCatalogue.named(name)?.columns.first { $0.name == column.name }?.kind
      guard newText != oldText,
        !tolerances.allows(newText, oldText, measure: measure, kind: kind)
      else { return nil }
      let place = "\(name): row \(columns.words(columns.newKey(new))), \(column.name)"
      let values = "‘\(quoted(newText))’, in the baseline ‘\(quoted(oldText))’"
      return CheckFinding(
        column.name == "unit" ? .unit : .value, table: name,
        measure: measure, row: number,
        "\(place): \(values)\(Self.distance(newText, oldText))")
    }
  }

  /// How far two numbers lie apart: units in the last place, and relatively.
  private static func distance(_ new: String, _ old: String) -> String {
    guard let new = Double(new), let old = Double(old), new.isFinite, old.isFinite else {
      return ""
    }
    let ulps = UnitsInTheLastPlace.between(new, old)
    let size = max(abs(new), abs(old))
    let relative = size > 0 ? abs(new - old) / size : 0
    return " (\(ulps) ulp, relative \(relative))"
  }
}
