import SocialCare

/// Counts a design before it is built, so that a huge one costs nothing to refuse.
struct DesignSize {
  /// Most runs, one replication of one design point each, unless the limit is lifted.
  static let mostRuns = 1_000_000
  /// Most design points that are built, unless the limit is lifted: each has its own name, and each
  /// combination of varied values its own parameters, some 5 KB of memory.
  static let mostPoints = 10_000
  /// Most that are built at all.
  static let mostLiftedPoints = 100_000

  /// `nil` when the number overflows.
  let points: Int?
  let estimate: RunEstimate?

  init(draft: ScenarioDraft) {
    var points: Int? = draft.alternatives.count
    for factor in draft.factors { points = Self.product(points, factor.levels.count) }
    self.points = points
    let children = ([draft.authority] + draft.neighbours).reduce(0) {
      $0 + ($1.figure("population") ?? 0)
    }
    let years = Double(draft.end - draft.warmUpStart) / 365.25
    estimate = Self.product(points, draft.replications).map {
      RunEstimate(units: $0, childYears: Double($0) * children * years)
    }
  }

  /// What is too large; `nil` when the design can be built.
  func complaint(liftsLimits: Bool) -> Complaint? {
    guard let points, points <= Self.mostLiftedPoints else {
      return .tooManyPoints(points, estimate, limit: Self.mostLiftedPoints, isLiftable: false)
    }
    if liftsLimits { return nil }
    if points > Self.mostPoints {
      return .tooManyPoints(points, estimate, limit: Self.mostPoints, isLiftable: true)
    }
    let hasTooManyRuns = (estimate?.units ?? Int.max) > Self.mostRuns
    return hasTooManyRuns ? .tooManyRuns(points, estimate, limit: Self.mostRuns) : nil
  }

  private static func product(_ left: Int?, _ right: Int) -> Int? {
    guard let (product, hasOverflown) = left?.multipliedReportingOverflow(by: right) else {
      return nil
    }
    return hasOverflown ? nil : product
  }
}
