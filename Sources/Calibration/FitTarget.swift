import OutputStatistics

/// A published figure that the model is fitted to, or held beside.
package struct FitTarget: Sendable {
  /// How the model's figure is read from a replication's measures over its reported years.
  package enum Reading: Sendable {
    /// A count: per year and 10,000 children.
    case countPer10000
    /// A stock: per 10,000 children.
    case stockPer10000
    /// A count: per year.
    case countPerYear
    /// As the measure stands, in its own unit.
    case asItIs
  }

  package let measure: String
  package let title: String
  package let unit: String
  package let published: Double
  package let source: String
  package let reading: Reading
  /// Relative misfit that counts as one in the sum of squares; `nil`: reported, not fitted.
  package let tolerance: Double?
  /// The misfit within which issue and documentation call the figure reached.
  package let limit: Double

  init(
    _ measure: String, _ title: String, _ unit: String, _ published: Double,
    _ reading: Reading, source: String, tolerance: Double? = 0.03, limit: Double = 0.1
  ) {
    self.measure = measure
    self.title = title
    self.unit = unit
    self.published = published
    self.reading = reading
    self.source = source
    self.tolerance = tolerance
    self.limit = limit
  }

  /// The model's figure for a replication of so many children and years.
  func simulated(_ record: ReplicationRecord, children: Double, years: Double) -> Double? {
    guard
      let value = record.measures.first(where: { $0.measure == measure })?.value
    else { return nil }
    switch reading {
    case .countPer10000: return value / years / children * 10_000
    case .stockPer10000: return value / children * 10_000
    case .countPerYear: return value / years
    case .asItIs: return value
    }
  }
}

/// The targets of the reference fit: England in 2023, per 10,000 children aged 0 to 17 where counts.
///
/// A service at rest has as many ends as starts; the published stocks were still growing (I.2(3)).
/// So starts and stocks are fitted, and ends are only reported.
package enum ReferenceTargets {
  private static let need = "DfE, Children in need 2023"
  private static let care = "DfE, Children looked after 2023"
  private static let staff = "DfE, Children's social work workforce 2023"

  package static let all: [FitTarget] = [
    FitTarget("referrals", "Referrals", "per 10,000 a year", 544, .countPer10000, source: need),
    FitTarget(
      "re-referral-rate", "Re-referrals within 12 months", "%", 22.4, .asItIs, source: need),
    FitTarget(
      "no-further-action-rate", "Referrals with no further action", "%", 7.1, .asItIs, source: need),
    FitTarget("not-in-need-rate", "Assessed not in need", "%", 29.9, .asItIs, source: need),
    FitTarget(
      "assessments", "Assessments completed", "per 10,000 a year", 557, .countPer10000, source: need
    ),
    FitTarget(
      "assessments-in-45-days", "Assessments within 45 working days", "%", 82.5, .asItIs,
      source: need, tolerance: 0.02),
    FitTarget(
      "section-47-enquiries", "Section 47 enquiries", "per 10,000 a year", 191.6, .countPer10000,
      source: need),
    FitTarget(
      "initial-conferences", "Initial conferences", "per 10,000 a year", 63.2, .countPer10000,
      source: need),
    FitTarget(
      "conferences-in-15-days", "Conferences within 15 working days", "%", 78.5, .asItIs,
      source: need, tolerance: 0.02),
    FitTarget(
      "child-in-need-starts", "Episodes of need starting", "per 10,000 a year", 343,
      .countPer10000, source: need),
    FitTarget(
      "protection-plan-starts", "Protection plans starting", "per 10,000 a year", 54.3,
      .countPer10000, source: need),
    FitTarget(
      "protection-plan-ends", "Protection plans ending", "per 10,000 a year", 54.3, .countPer10000,
      source: need, tolerance: nil),
    FitTarget(
      "protection-plans", "Protection plans", "per 10,000", 43.2, .stockPer10000, source: need),
    FitTarget(
      "looked-after-starts", "Starting to be looked after", "per 10,000 a year", 28.1,
      .countPer10000, source: care),
    FitTarget(
      "looked-after-ceases", "Ceasing to be looked after", "per 10,000 a year", 27.1,
      .countPer10000, source: care, tolerance: nil),
    FitTarget(
      "looked-after", "Children looked after", "per 10,000", 71.2, .stockPer10000, source: care,
      limit: 0.15),
    FitTarget(
      "cases-held", "Cases held", "per 10,000", 287, .stockPer10000, source: staff),
    FitTarget(
      "case-holders-fte", "FTE holding cases", "per 10,000", 17.9, .stockPer10000, source: staff),
    FitTarget("caseload", "Caseload", "children per FTE", 16.0, .asItIs, source: staff),
    FitTarget(
      "social-workers-fte", "Social workers in post", "FTE per 10,000", 28.2, .stockPer10000,
      source: staff, tolerance: 0.05),
    FitTarget("vacancy-rate", "Vacancy rate", "%", 18.9, .asItIs, source: staff),
    FitTarget("turnover-rate", "Turnover rate", "%", 15.9, .asItIs, source: staff),
    FitTarget("agency-rate", "Agency rate", "%", 17.8, .asItIs, source: staff),
    FitTarget(
      "vacancies-covered-rate", "Vacancies covered by agency", "%", 74.4, .asItIs, source: staff,
      tolerance: 0.05),
    FitTarget(
      "agency-covering-vacancies-rate", "Agency covering a vacancy", "%", 79.8, .asItIs,
      source: staff, tolerance: 0.05),
    FitTarget(
      "absence-rate", "Sickness absence", "%", 3.2, .asItIs, source: staff, tolerance: 0.05),
    FitTarget(
      "vacancy-duration", "Length of vacancies", "days", 500, .asItIs,
      source: "derived: 468 to 535 days (I.2)", tolerance: nil, limit: 0.2),
    FitTarget(
      "utilisation", "Hours demanded of hours supplied", "%", 105, .asItIs,
      source: "capacity identity (B.2)", tolerance: 0.02),
    FitTarget(
      "early-help-children", "Children in early help", "per 10,000", 171, .stockPer10000,
      source: "severity sketch (I.4)", tolerance: 0.05),
    FitTarget(
      "children-in-need", "Children in need", "per 10,000", 343, .stockPer10000, source: need,
      tolerance: nil),
    FitTarget(
      "child-in-need-ends", "Episodes of need ending", "per 10,000 a year", 309, .countPer10000,
      source: need, tolerance: nil),
    FitTarget(
      "re-entry-rate", "Re-entry to care within a year", "%", 20, .asItIs,
      source: "Goldacre and others 2022", tolerance: nil),
    FitTarget(
      "worker-changes", "Changes of worker in care", "per child-year", 0.92, .asItIs,
      source: "Stability Index 2019, near-Poisson (B.5)", tolerance: nil),
  ]

  /// What is fitted to and is no published figure of a year.
  static let timeless: [FitTarget] = all.filter { target in
    ["utilisation", "early-help-children"].contains(target.measure)
  }

  /// Stocks that must not drift, as measured by their monthly series: late years against early.
  package static let still = [
    "looked-after", "protection-plans", "child-in-need-plans", "caseload", "vacancy-rate",
    "early-help-spend", "unmet-high-severity",
  ]
}
