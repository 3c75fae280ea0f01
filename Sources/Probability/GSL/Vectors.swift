internal import CGSL

extension GSL {
  /// Copies numbers into a vector of GSL's, which the caller frees.
  static func vector(_ numbers: [Double]) throws(GSLError) -> UnsafeMutablePointer<gsl_vector> {
    precondition(isQuiet)
    guard let vector = gsl_vector_alloc(numbers.count) else {
      throw GSLError("vector of \(numbers.count)", status: Int32(GSL_ENOMEM))
    }
    for (place, number) in numbers.enumerated() { gsl_vector_set(vector, place, number) }
    return vector
  }

  /// Copies a vector of GSL's.
  static func numbers(_ vector: UnsafePointer<gsl_vector>) -> [Double] {
    (0..<vector.pointee.size).map { gsl_vector_get(vector, $0) }
  }

  /// Copies a matrix of GSL's, row by row.
  static func rows(_ matrix: UnsafePointer<gsl_matrix>) -> [[Double]] {
    (0..<matrix.pointee.size1).map { row in
      (0..<matrix.pointee.size2).map { gsl_matrix_get(matrix, row, $0) }
    }
  }
}

/// What a function given to a minimiser did wrong.
package enum InvalidEvaluation: Error, Equatable, CustomStringConvertible {
  /// It returned another number of residuals than was promised.
  case wrongCount(found: Int, expected: Int)
  /// It returned infinity or no number; `place` counts residuals from 0.
  case notFinite(place: Int, parameters: [Double])

  package var description: String {
    switch self {
    case .wrongCount(let found, let expected):
      "the function gave \(found) residuals where \(expected) were promised"
    case .notFinite(let place, let parameters):
      "the function's value \(place) at \(parameters) is not finite"
    }
  }
}

/// The Swift function behind a C callback, and the error it threw.
///
/// A class because C knows it by address only. An error cannot pass through C: it is kept here, GSL
/// is told that the function is bad, and whoever called GSL throws it on.
final class Evaluation<Value> {
  private let function: ([Double]) throws -> Value
  private(set) var failure: (any Error)?
  private(set) var count = 0

  init(_ function: @escaping ([Double]) throws -> Value) { self.function = function }

  /// The function's value, or nothing once it has thrown.
  func value(at vector: UnsafePointer<gsl_vector>?) -> Value? {
    guard let vector, failure == nil else { return nil }
    count += 1
    do {
      return try function(GSL.numbers(vector))
    } catch {
      failure = error
      return nil
    }
  }

  /// Throws what the function threw, or else the error that a status of GSL's stands for.
  func check(_ status: Int32, _ operation: String) throws {
    if let failure { throw failure }
    try GSL.check(status, operation)
  }
}
