import Probability

/// An interval that covers the true mean with a stated confidence, from independent replications.
package struct ConfidenceInterval: Sendable, Equatable {
  package var lower: Double
  package var upper: Double
  /// The probability of coverage, such as 0.95.
  package var confidence: Double
  /// How many observations it rests on.
  package var observations: Int

  package init(lower: Double, upper: Double, confidence: Double, observations: Int) {
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
    self.observations = observations
  }

  package var halfWidth: Double { (upper - lower) / 2 }

  /// True for two observations: the interval is valid and so wide and unsteady that whoever prints
  /// it must warn.
  package var needsWarning: Bool { observations < 3 }

  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}

extension ConfidenceInterval {
  /// Student's interval for the mean of independent observations that are about normal.
  ///
  /// - Returns: `nil` for fewer than two observations, from which no spread can be estimated.
  /// - Throws: what the quantile function throws.
  package static func student(
    of tally: Tally, confidence: Double = 0.95
  ) throws -> ConfidenceInterval? {
    guard let mean = tally.mean, let half = try studentHalfWidth(of: tally, confidence: confidence)
    else { return nil }
    return ConfidenceInterval(
      lower: mean - half, upper: mean + half, confidence: confidence, observations: tally.count)
  }

  /// Half the width of Student's interval, t · s / √n; `nil` for fewer than two observations.
  package static func studentHalfWidth(of tally: Tally, confidence: Double) throws -> Double? {
    precondition(confidence > 0 && confidence < 1, "a confidence outside 0-1")
    guard let deviation = tally.standardDeviation else { return nil }
    let t = try StudentT.quantile(
      1 - (1 - confidence) / 2, degreesOfFreedom: Double(tally.count - 1))
    return t * deviation / Double(tally.count).squareRoot()
  }

  /// The confidence of each of `comparisons` intervals so that all hold together with at least
  /// `confidence`, by Bonferroni's inequality.
  package static func simultaneous(_ confidence: Double, comparisons: Int) -> Double {
    precondition(comparisons > 0, "simultaneous intervals for no comparison")
    return 1 - (1 - confidence) / Double(comparisons)
  }
}
