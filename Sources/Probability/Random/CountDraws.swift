extension RandomStream {
  /// True with this probability; never at 0, always at 1.
  @inlinable
  package mutating func bernoulli(_ probability: Double) -> Bool {
    precondition(probability >= 0 && probability <= 1)
    return uniform() < probability
  }

  /// One of the whole numbers from 0 to below the bound, each exactly as likely.
  ///
  /// Source: D. Lemire, “Fast random integer generation in an interval”, ACM TOMACS 29 (2019) 3.
  @inlinable
  package mutating func index(below bound: Int) -> Int {
    precondition(bound > 0)
    let range = UInt64(bound)
    var product = next64().multipliedFullWidth(by: range)
    if product.low < range {
      let excess = (0 &- range) % range
      while product.low < excess { product = next64().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// Failures before the first success, when each try succeeds with this probability. By inversion.
  @inlinable
  package mutating func geometric(_ probability: Double) -> Int {
    precondition(probability > 0 && probability <= 1)
    if probability == 1 { return 0 }
    let failures = exponential() / -Elementary.log1p(-probability)
    return Int(min(failures, 0x1p62))
  }

  /// How many events happen when this many are expected, at most 2^40.
  ///
  /// Below a mean of 10 by inversion, so that it rises with one uniform number; from there
  /// exactly, but by rejection. Source: W. Hörmann, “The transformed rejection method for
  /// generating Poisson random variables”, Insurance: Mathematics and Economics 12 (1993) 39–45,
  /// algorithm PTRS.
  @inlinable
  package mutating func poisson(mean: Double) -> Int {
    precondition(mean >= 0 && mean <= 0x1p40)
    if mean >= 10 { return poissonByRejection(mean) }
    var rest = uniform()
    var probability = Elementary.exp(-mean)
    var count = 0
    // Past 200 less than 10^-170 is left: rounding, not chance.
    while rest > probability && count < 200 {
      rest -= probability
      count += 1
      probability *= mean / Double(count)
    }
    return count
  }

  @usableFromInline
  mutating func poissonByRejection(_ mean: Double) -> Int {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let logMean = Elementary.log(mean)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let edge = 0.5 - u.magnitude
      let count = ((2 * a / edge + b) * u + mean + 0.43).rounded(.down)
      if edge >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2) { return Int(count) }
      if count < 0 || (edge < 0.013 && v > edge) { continue }
      let height = Elementary.log(v * inverseAlpha / (a / (edge * edge) + b))
      if height <= count * logMean - mean - Elementary.lgamma(count + 1) { return Int(count) }
    }
  }

  /// How many of so many tries succeed, each with this probability; at most 2^31 tries.
  ///
  /// By inversion where fewer than 10 are expected of the rarer outcome; from there exactly, but by
  /// rejection. Source: W. Hörmann, “The generation of binomial random variates”, Journal of
  /// Statistical Computation and Simulation 46 (1993) 101–110, algorithm BTRS.
  @inlinable
  package mutating func binomial(trials: Int, probability: Double) -> Int {
    precondition(trials >= 0 && trials <= 1 << 31 && probability >= 0 && probability <= 1)
    let isRare = probability <= 0.5
    let rarer = isRare ? probability : 1 - probability
    if Double(trials) * rarer >= 10 {
      let count = binomialByRejection(trials, rarer)
      return isRare ? count : trials - count
    }
    let u = uniform()
    // The other way round for the commoner outcome, so that the count rises with u.
    let count = binomialByInversion(isRare ? u : 1 - u, trials, rarer)
    return isRare ? count : trials - count
  }

  @usableFromInline
  func binomialByInversion(_ u: Double, _ trials: Int, _ probability: Double) -> Int {
    let odds = probability / (1 - probability)
    var rest = u
    var share = Elementary.exp(Double(trials) * Elementary.log1p(-probability))
    var count = 0
    while rest > share && count < min(trials, 200) {
      rest -= share
      count += 1
      share *= odds * Double(trials - count + 1) / Double(count)
    }
    return count
  }

  @usableFromInline
  mutating func binomialByRejection(_ trials: Int, _ probability: Double) -> Int {
    let n = Double(trials)
    let deviation = (n * probability * (1 - probability)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * probability
    let alpha = (2.83 + 5.1 / b) * deviation
    let logOdds = Elementary.log(probability / (1 - probability))
    let mode = ((n + 1) * probability).rounded(.down)
    let peak = Elementary.lgamma(mode + 1) + Elementary.lgamma(n - mode + 1)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let edge = 0.5 - u.magnitude
      let count = ((2 * a / edge + b) * u + n * probability + 0.5).rounded(.down)
      if count < 0 || count > n { continue }
      if edge >= 0.07 && v <= 0.92 - 4.2 / b { return Int(count) }
      let height = Elementary.log(v * alpha / (a / (edge * edge) + b))
      let fall = Elementary.lgamma(count + 1) + Elementary.lgamma(n - count + 1)
      if height <= peak - fall + (count - mode) * logOdds { return Int(count) }
    }
  }
}
