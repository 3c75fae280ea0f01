internal import CGSL

/// A linear model fitted by ordinary least squares, by GSL.
package struct LinearRegression: Sendable, Equatable {
  private static let name = "linear regression"

  /// One for each column of the rows it was fitted to.
  package let coefficients: [Double]
  /// Of the residuals, with as many degrees of freedom as rows exceed columns.
  package let residualVariance: Double

  /// Fits `values` to `rows`, each as long as the other; more rows than columns.
  ///
  /// - Throws: `GSLError` where shapes do not fit.
  package init(_ rows: [[Double]], _ values: [Double]) throws(GSLError) {
    let columns = rows.first?.count ?? 0
    try GSL.require(
      columns > 0 && rows.count > columns && rows.count == values.count
        && rows.allSatisfy { $0.count == columns && $0.allSatisfy(\.isFinite) }
        && values.allSatisfy(\.isFinite), Self.name)
    guard let matrix = gsl_matrix_alloc(rows.count, columns),
      let covariance = gsl_matrix_alloc(columns, columns),
      let workspace = gsl_multifit_linear_alloc(rows.count, columns)
    else { throw GSLError(Self.name, status: Int32(GSL_ENOMEM)) }
    defer {
      gsl_matrix_free(matrix)
      gsl_matrix_free(covariance)
      gsl_multifit_linear_free(workspace)
    }
    for (row, numbers) in rows.enumerated() {
      for (column, number) in numbers.enumerated() { gsl_matrix_set(matrix, row, column, number) }
    }
    let right = try GSL.vector(values)
    let found = try GSL.vector([Double](repeating: 0, count: columns))
    defer {
      gsl_vector_free(right)
      gsl_vector_free(found)
    }
    var sum = 0.0
    try GSL.check(
      gsl_multifit_linear(matrix, right, found, covariance, &sum, workspace), Self.name)
    coefficients = GSL.numbers(found)
    residualVariance = sum / Double(rows.count - columns)
  }

  /// The model's value for one row.
  package func value(_ row: [Double]) -> Double {
    zip(coefficients, row).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
