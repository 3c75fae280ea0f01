import ResultStore

/// Where two headings of one table agree, and which columns name a row.
struct Columns {
  struct Shared {
    var name: String
    var new: Int
    var old: Int
  }

  private let names: [String]
  private let newPositions: [Int]
  private let oldPositions: [Int]
  private let newHeading: [String]
  private let oldHeading: [String]
  /// Columns of both that are not part of the key.
  let shared: [Shared]
  /// False when one of them lacks a column of the key: its rows have no names.
  let holdsKey: Bool

  init(_ new: [String], _ old: [String], key: [String]) {
    newHeading = new
    oldHeading = old
    newPositions = key.compactMap { new.firstIndex(of: $0) }
    oldPositions = key.compactMap { old.firstIndex(of: $0) }
    names = key
    holdsKey =
      !key.isEmpty && newPositions.count == key.count && oldPositions.count == key.count
    shared = old.enumerated().compactMap { position, name in
      guard !key.contains(name), let other = new.firstIndex(of: name) else { return nil }
      return Shared(name: name, new: other, old: position)
    }
  }

  func newKey(_ row: [String]) -> [String] { newPositions.map { row[$0] } }

  func oldKey(_ row: [String]) -> [String] { oldPositions.map { row[$0] } }

  /// `design_point as now, replication 7, measure caseload`.
  func words(_ key: [String]) -> String {
    zip(names, key).map { "\($0) \(quoted($1))" }.joined(separator: ", ")
  }

  func newMeasure(_ row: [String], _ table: String) -> String? {
    measure(row, newHeading, table)
  }

  func oldMeasure(_ row: [String], _ table: String) -> String? {
    measure(row, oldHeading, table)
  }

  private func measure(_ row: [String], _ heading: [String], _ table: String) -> String? {
    let isGlossary = table == TableCatalogue.glossary.name
    let column = isGlossary ? "measure" : TableCatalogue.named(table)?.measureColumn
    guard let column, let position = heading.firstIndex(of: column) else { return nil }
    return row[position]
  }
}

/// How many representable numbers lie between two.
enum UnitsInTheLastPlace {
  static func between(_ first: Double, _ second: Double) -> UInt64 {
    let (first, second) = (position(first), position(second))
    return first > second ? first - second : second - first
  }

  /// Numbers in order, counted: negative ones below 2^63.
  private static func position(_ value: Double) -> UInt64 {
    let bits = (value == 0 ? 0 : value).bitPattern
    let half: UInt64 = 1 << 63
    return bits & half == 0 ? half + bits : half - (bits & ~half)
  }
}
