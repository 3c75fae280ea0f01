/// How a figure lies to what theory says of it.
package enum TheoryRelation: String, Sendable, Codable {
  case equal
  /// Theory gives a bound that the figure does not exceed.
  case atMost = "at-most"
  /// Theory gives a bound that the figure does not fall below.
  case atLeast = "at-least"
}

/// What theory says of one figure.
package struct Expectation: Sendable {
  package var figure: Figure
  package var theory: Double
  package var relation = TheoryRelation.equal
  /// The theoretical variance of what one customer contributes; 0 where theory gives none.
  ///
  /// No mean of so many customers is surer than that of as many independent ones: without this a
  /// run that saw a rare thing too seldom, or never, would look sure of itself.
  package var spread = 0.0

  init(
    _ figure: Figure, _ theory: Double, _ relation: TheoryRelation = .equal, spread: Double = 0
  ) {
    self.figure = figure
    self.theory = theory
    self.relation = relation
    self.spread = spread
  }

  /// A probability, with the variance of what happens or not.
  static func probability(_ figure: Figure, _ theory: Double) -> Expectation {
    Expectation(figure, theory, spread: theory * (1 - theory))
  }

  /// Mean and variance of the wait, and the mean queue, which is the wait times the rate of those
  /// who come in (J. D. C. Little, *Operations Research* 9 (1961) 383–387).
  static func waits(mean: Double, variance: Double, rate: Double) -> [Expectation] {
    let ofVariance = mean > 0 ? 4 * variance * variance * variance / (mean * mean) : 0
    return [
      Expectation(.meanWait, mean, spread: variance),
      Expectation(.meanQueue, rate * mean, spread: rate * rate * variance),
      Expectation(.waitVariance, variance, spread: ofVariance),
    ]
  }

  /// The ninth decile and the 99th percentile of the wait, where they are not near the part of
  /// customers who do not wait at all, which no sample tells apart from them.
  static func quantiles(
    waiting probability: Double, _ quantile: (Double) -> Double?
  ) -> [Expectation] {
    [0.9, 0.99].compactMap { share in
      guard probability > 1.5 * (1 - share) else { return nil }
      return quantile(share).map { Expectation(.waitQuantile(share), $0) }
    }
  }
}
