internal import CGSL

/// What the GNU Scientific Library could not do, in its own words.
package struct GSLError: Error, Equatable, CustomStringConvertible {
  /// What was asked for, as in a sentence: `Student's t quantile`.
  package let operation: String
  /// GSL's number for the error.
  package let status: Int32
  /// GSL's words for it.
  package let words: String

  init(_ operation: String, status: Int32) {
    self.operation = operation
    self.status = status
    words = String(cString: gsl_strerror(status))
  }

  package var description: String { "\(operation): \(words)" }
}

/// The library as this room uses it: it reports errors and never ends the program.
enum GSL {
  /// Turns off the handler that would abort the program; done once, before the first use.
  static let isQuiet: Bool = {
    gsl_set_error_handler_off()
    return true
  }()

  /// A number from GSL, or its error where the number is infinite or none at all.
  ///
  /// GSL's distribution functions return no status: outside their domain they give NaN.
  static func finite(_ operation: String, _ number: () -> Double) throws(GSLError) -> Double {
    precondition(isQuiet)
    let result = number()
    if result.isNaN { throw GSLError(operation, status: Int32(GSL_EDOM)) }
    if result.isInfinite { throw GSLError(operation, status: Int32(GSL_EOVRFLW)) }
    return result
  }

  /// Throws unless a status says success.
  static func check(_ status: Int32, _ operation: String) throws(GSLError) {
    if status != Int32(GSL_SUCCESS) { throw GSLError(operation, status: status) }
  }

  /// Throws unless something holds that GSL would answer with nonsense or NaN.
  static func require(_ holds: Bool, _ operation: String) throws(GSLError) {
    if !holds { throw GSLError(operation, status: Int32(GSL_EDOM)) }
  }
}
