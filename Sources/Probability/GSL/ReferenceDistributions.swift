internal import CGSL

// GSL's distribution functions: the judge of our own samplers, and for intervals. They go through
// the C library, so no number from here may reach a raw table.

extension Uniform {
  /// The share below x, by GSL.
  package func cumulative(_ x: Double) throws(GSLError) -> Double {
    try GSL.finite("uniform distribution") { gsl_cdf_flat_P(x, low, high) }
  }
}

extension Exponential {
  /// The share below x, by GSL.
  package func cumulative(_ x: Double) throws(GSLError) -> Double {
    try GSL.finite("exponential distribution") { gsl_cdf_exponential_P(x, mean) }
  }
}

extension Gamma {
  /// The share below x, by GSL.
  package func cumulative(_ x: Double) throws(GSLError) -> Double {
    try GSL.finite("gamma distribution") { gsl_cdf_gamma_P(x, shape, scale) }
  }
}

extension Lognormal {
  /// The share below x, by GSL.
  package func cumulative(_ x: Double) throws(GSLError) -> Double {
    try GSL.finite("lognormal distribution") { gsl_cdf_lognormal_P(x, logMean, logDeviation) }
  }
}

extension Weibull {
  /// The share below x, by GSL.
  package func cumulative(_ x: Double) throws(GSLError) -> Double {
    try GSL.finite("Weibull distribution") { gsl_cdf_weibull_P(x, scale, shape) }
  }
}

extension Normal {
  /// The share below x, by GSL.
  package func cumulative(_ x: Double) throws(GSLError) -> Double {
    try GSL.finite("normal distribution") { gsl_cdf_gaussian_P(x - mean, standardDeviation) }
  }

  /// The number below which a share p lies, by GSL; p between 0 and 1, both excluded.
  package func quantile(_ p: Double) throws(GSLError) -> Double {
    try GSL.require(p > 0 && p < 1, "normal quantile")
    return try GSL.finite("normal quantile") {
      mean + gsl_cdf_gaussian_Pinv(p, standardDeviation)
    }
  }
}

extension Beta {
  /// The share below x, by GSL.
  package func cumulative(_ x: Double) throws(GSLError) -> Double {
    try GSL.finite("beta distribution") { gsl_cdf_beta_P(x, alpha, beta) }
  }

  /// The number below which a share p lies, by GSL; p between 0 and 1. For Clopper and Pearson's
  /// interval of a proportion.
  package func quantile(_ p: Double) throws(GSLError) -> Double {
    try GSL.require(p >= 0 && p <= 1, "beta quantile")
    return try GSL.finite("beta quantile") { gsl_cdf_beta_Pinv(p, alpha, beta) }
  }
}
