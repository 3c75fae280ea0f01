/// Why a distribution cannot be made: the parameter, what was found and what is allowed.
package struct ImpossibleDistribution: Error, Equatable, CustomStringConvertible {
  /// The kind of distribution, as in a sentence: `gamma distribution`.
  package let distribution: String
  /// The name of the parameter at fault.
  package let parameter: String
  /// What was found, as text.
  package let found: String
  /// What is allowed, to follow “it must”: `lie above 0 and be at most 100`.
  package let allowed: String

  package var description: String {
    "‘\(parameter)’ of the \(distribution) is \(found); it must \(allowed)"
  }

  /// Refuses a number outside a closed range, and every number that is not finite.
  static func check(
    _ value: Double, _ parameter: String, of distribution: String,
    from lower: Double = -0x1p500, to upper: Double = 0x1p500
  ) throws(ImpossibleDistribution) {
    if value >= lower && value <= upper { return }
    let allowed: String
    if lower == -0x1p500 && upper == 0x1p500 {
      allowed = "be a number of ordinary size"
    } else if upper == 0x1p500 {
      allowed = "be at least \(lower)"
    } else if lower == -0x1p500 {
      allowed = "be at most \(upper)"
    } else {
      allowed = "lie between \(lower) and \(upper)"
    }
    throw ImpossibleDistribution(
      distribution: distribution, parameter: parameter, found: "\(value)", allowed: allowed)
  }

  /// Refuses zero, negative numbers and numbers beyond the upper end.
  static func checkPositive(
    _ value: Double, _ parameter: String, of distribution: String, to upper: Double = 0x1p300
  ) throws(ImpossibleDistribution) {
    if value >= 0x1p-300 && value <= upper { return }
    let allowed = upper == 0x1p300 ? "lie above 0" : "lie above 0 and be at most \(upper)"
    throw ImpossibleDistribution(
      distribution: distribution, parameter: parameter, found: "\(value)", allowed: allowed)
  }
}
