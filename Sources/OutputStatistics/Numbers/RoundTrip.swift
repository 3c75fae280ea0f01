/// Numbers written exactly: the shortest decimal that reads back as the same number.
///
/// For raw tables. Whole numbers have no point (`100`), zero is `0` and never `-0`, and from
/// 0.000001 up to below 10²¹ in magnitude there is no exponent; beyond, the form is `1.5e-9` or
/// `1e21`, without plus sign or padding. Reading back loses nothing but the sign of −0.
package enum RoundTrip {
  /// The text of a finite number; another is a fault of the caller.
  package static func text(_ value: Double) -> String {
    DecimalDigits(value).text
  }
}

/// Numbers rounded to so many significant digits, for derived tables.
///
/// The last digits of what GSL computes may differ from machine to machine; these do not show them.
/// The form is that of ``RoundTrip``, without trailing zeros. Rounding is half away from zero on
/// the shortest decimal, so that 2.675 to three digits is 2.68, as the reader of the exact table
/// would round it.
package enum SignificantDigits {
  /// What derived tables are printed to.
  package static let ofDerivedTables = 10

  /// The text of a finite number to `count` significant digits, at least one.
  package static func text(_ value: Double, _ count: Int) -> String {
    precondition(count > 0, "a number written to no digit")
    var decimal = DecimalDigits(value)
    decimal.round(to: count)
    return decimal.text
  }
}
