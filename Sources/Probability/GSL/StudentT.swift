internal import CGSL

/// Student's t: what the mean of a few replications divided by its standard error follows.
package enum StudentT {
  /// The number below which a share p lies; p between 0 and 1, both excluded.
  package static func quantile(
    _ p: Double, degreesOfFreedom: Double
  ) throws(GSLError) -> Double {
    let name = "Student's t quantile"
    try GSL.require(p > 0 && p < 1 && degreesOfFreedom > 0 && degreesOfFreedom.isFinite, name)
    return try GSL.finite(name) { gsl_cdf_tdist_Pinv(p, degreesOfFreedom) }
  }

  /// The share below x.
  package static func cumulative(
    _ x: Double, degreesOfFreedom: Double
  ) throws(GSLError) -> Double {
    let name = "Student's t distribution"
    try GSL.require(!x.isNaN && degreesOfFreedom > 0 && degreesOfFreedom.isFinite, name)
    return try GSL.finite(name) { gsl_cdf_tdist_P(x, degreesOfFreedom) }
  }
}
