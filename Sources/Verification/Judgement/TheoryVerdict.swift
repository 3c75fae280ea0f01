import Probability

/// What a simulation says of a theory: never more than its error allows.
package enum TheoryVerdict: String, Sendable, Codable, CaseIterable {
  /// Within the allowed standard errors of theory, and these are fine enough to tell.
  case hit
  /// More than the allowed standard errors from theory.
  case miss
  /// The allowed standard errors exceed a tenth of theory: a longer run could tell.
  case tooShort = "too-short"

  /// Standard errors that chance is allowed: beyond lies about one in 4,000 for 40 replications.
  package static let usualErrors = 4.0
  /// Replications from which on it is allowed no more than that.
  package static let usualReplications = 40
  /// The part of theory that as many standard errors may be.
  package static let finestShare = 0.1

  /// The part of theory by which the clock's whole milliseconds may move a result.
  private static let clockShare = 1e-6

  /// Standard errors that chance is allowed where so many replications gave the estimate.
  ///
  /// A few replications give a rough error too: it is small by chance now and then, and four of it
  /// are exceeded too often. So they are allowed as many errors as are, by Student's distribution, as
  /// unlikely as four are for the usual number.
  package static func allowedErrors(replications: Int) throws -> Double {
    precondition(replications > 1, "no standard error from one replication")
    guard replications < usualReplications else { return usualErrors }
    let chance = try StudentT.cumulative(
      -usualErrors, degreesOfFreedom: Double(usualReplications - 1))
    return -(try StudentT.quantile(chance, degreesOfFreedom: Double(replications - 1)))
  }

  /// - Parameters:
  ///   - simulated: the estimate; `nil` where nothing was seen.
  ///   - error: its standard error.
  ///   - allowedErrors: standard errors that chance is allowed.
  package init(
    _ expectation: Expectation, simulated: Double?, error: Double,
    allowedErrors: Double = usualErrors
  ) {
    guard let simulated else {
      self = .tooShort
      return
    }
    let theory = expectation.theory
    let allowed = allowedErrors * error
    let isFine = allowed <= Self.finestShare * theory
    // By how much the estimate differs, or breaks the bound: negative where it keeps clear of it.
    let gap =
      switch expectation.relation {
      case .equal: (simulated - theory).magnitude
      case .atMost: simulated - theory
      case .atLeast: theory - simulated
      }
    if gap <= Self.clockShare * theory && error == 0 || gap < -allowed {
      self = .hit
    } else if error == 0 {
      self = .tooShort
    } else if gap > max(allowed, Self.clockShare * theory) {
      self = .miss
    } else {
      self = isFine ? .hit : .tooShort
    }
  }
}
