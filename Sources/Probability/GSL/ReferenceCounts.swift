internal import CGSL

/// The number of successes in so many tries: ranks of quantiles, and intervals of proportions.
package enum Binomial {
  /// The chance of at most this many successes.
  package static func cumulative(
    _ successes: Int, trials: Int, probability: Double
  ) throws(GSLError) -> Double {
    let name = "binomial distribution"
    try GSL.require(
      trials >= 0 && trials <= Int32.max && probability >= 0 && probability <= 1, name)
    if successes < 0 { return 0 }
    if successes >= trials { return 1 }
    return try GSL.finite(name) {
      gsl_cdf_binomial_P(UInt32(successes), probability, UInt32(trials))
    }
  }
}

/// The Poisson distribution by GSL.
package enum Poisson {
  /// The chance of at most this many events where this many are expected.
  package static func cumulative(_ events: Int, mean: Double) throws(GSLError) -> Double {
    try GSL.require(mean > 0 && mean.isFinite && events <= Int32.max, "Poisson distribution")
    if events < 0 { return 0 }
    return try GSL.finite("Poisson distribution") { gsl_cdf_poisson_P(UInt32(events), mean) }
  }
}

/// Failures before the first success, by GSL, which counts the tries.
package enum Geometric {
  /// The chance of at most this many failures where each try succeeds with this probability.
  package static func cumulative(_ failures: Int, probability: Double) throws(GSLError) -> Double {
    let name = "geometric distribution"
    try GSL.require(probability > 0 && probability <= 1 && failures < Int32.max, name)
    if failures < 0 { return 0 }
    return try GSL.finite(name) { gsl_cdf_geometric_P(UInt32(failures + 1), probability) }
  }
}

/// Chi-square: how far counts lie from what was expected of them.
package enum ChiSquare {
  /// The share below x.
  package static func cumulative(
    _ x: Double, degreesOfFreedom: Double
  ) throws(GSLError) -> Double {
    let name = "chi-square distribution"
    try GSL.require(!x.isNaN && degreesOfFreedom > 0 && degreesOfFreedom.isFinite, name)
    return try GSL.finite(name) { gsl_cdf_chisq_P(x, degreesOfFreedom) }
  }

  /// The share above x: the p-value of a test.
  package static func pValue(_ x: Double, degreesOfFreedom: Double) throws(GSLError) -> Double {
    let name = "chi-square distribution"
    try GSL.require(!x.isNaN && degreesOfFreedom > 0 && degreesOfFreedom.isFinite, name)
    return try GSL.finite(name) { gsl_cdf_chisq_Q(x, degreesOfFreedom) }
  }
}
