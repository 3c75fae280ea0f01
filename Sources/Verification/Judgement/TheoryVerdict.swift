/// What a simulation says of a theory: never more than its error allows.
package enum TheoryVerdict: String, Sendable, Codable, CaseIterable {
  /// Within four standard errors of theory, and these are fine enough to tell.
  case hit
  /// More than four standard errors from theory.
  case miss
  /// Four standard errors exceed a tenth of theory: a longer run could tell.
  case tooShort = "too-short"

  /// Standard errors that chance is allowed: beyond lies about one in 4,000 for 40 replications.
  package static let allowedErrors = 4.0
  /// The part of theory that as many standard errors may be.
  package static let finestShare = 0.1

  /// The part of theory by which the clock's whole milliseconds may move a result.
  private static let clockShare = 1e-6

  /// - Parameters:
  ///   - simulated: the estimate; `nil` where nothing was seen.
  ///   - error: its standard error.
  package init(_ expectation: Expectation, simulated: Double?, error: Double) {
    guard let simulated else {
      self = .tooShort
      return
    }
    let theory = expectation.theory
    let allowed = Self.allowedErrors * error
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
