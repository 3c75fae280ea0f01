/// The unit a parameter is stored in. A value in a file may carry another unit of the same
/// dimension, which is converted; one of another dimension is refused.
///
/// Shares are stored as fractions (0.22 for 22 %), money in pounds, durations as named.
package enum Unit: String, Sendable, CaseIterable {
  /// A pure number or multiplier (`x1.2` is written `1.2`).
  case number
  /// A count that must be whole.
  case count
  /// A fraction of a whole, written with `%` in files.
  case share
  /// Shift on the 0–4 scale of severity.
  case levels
  /// Events per year.
  case perYear
  /// Relative growth per year, written `2%/year`.
  case sharePerYear
  case days, workingDays, weeks, months, years
  case hours, hoursPerMonth, hoursPerWeek
  case children, childrenPerFTE
  case fte, ftePer10000Children, ftePer10000ChildrenPerYear, per10000Children
  case per10000ChildrenPerYear
  case pounds, poundsPerHour, poundsPerWorkingDay, poundsPerWeek, poundsPerYear
  case poundsPerChildPerYear
  case points
  /// True or false.
  case flag
  /// One of the named alternatives of the parameter.
  case choice

  /// What is written in it is counted one by one.
  var isWhole: Bool { self == .count || self == .children }
}
