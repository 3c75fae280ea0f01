/// How much two results folders may differ and still be called the same.
package enum CheckMode: String, Sendable, CaseIterable {
  /// Not at all: every byte of every table.
  case exact
  /// Numbers by the scenario's relative tolerance of their measure, or by a part in 10⁹ where it
  /// names none; whole numbers and texts not at all.
  case tolerance
}

/// The relative tolerances of a check.
struct Tolerances: Sendable {
  /// What two platforms may differ by in derived tables.
  static let acrossPlatforms = 1e-9

  let mode: CheckMode
  let byMeasure: [String: Double]

  func allows(_ new: String, _ old: String, measure: String?, kind: TableColumn.Kind?) -> Bool {
    guard mode == .tolerance, kind == .number, let new = Double(new), let old = Double(old),
      new.isFinite, old.isFinite
    else { return false }
    let tolerance = measure.flatMap { byMeasure[$0] } ?? Self.acrossPlatforms
    return abs(new - old) <= tolerance * max(abs(new), abs(old))
  }
}
