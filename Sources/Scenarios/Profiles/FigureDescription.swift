/// A figure that a profile may publish: its unit, what it counts, and what the program does with it.
package struct FigureDescription: Sendable {
  package enum Use: String, Sendable {
    /// The simulation starts from it.
    case start
    /// `caseload fit --authority` fits to it; a census starts from it where the name says so.
    case fit
    /// Shown, and compared with by the reader.
    case comparison
  }

  package let key: String
  package let unit: String
  package let meaning: String
  package let use: Use

  init(_ key: String, _ unit: String, _ use: Use, _ meaning: String) {
    self.key = key
    self.unit = unit
    self.use = use
    self.meaning = meaning
  }

  /// What the figure can be: shares within 0 to 100 %, counts and money from 0.
  package var allowed: ClosedRange<Int> { unit == "percent" ? 0...100 : 0...100_000_000_000 }

  package static func named(_ key: String) -> FigureDescription? { all.first { $0.key == key } }

  /// The definitions are those of the Department for Education's collections.
  package static let all: [FigureDescription] = [
    FigureDescription(
      "population", "children", .start,
      "Children aged 0 to 17, mid-year."),
    FigureDescription("referrals", "children", .start, "Referrals in the year."),
    FigureDescription(
      "re-referral-rate", "percent", .fit,
      "Referrals within 12 months of an earlier one."),
    FigureDescription(
      "referrals-no-further-action-rate", "percent", .fit,
      "Referrals that led to no further action."),
    FigureDescription(
      "assessed-not-in-need-rate", "percent", .fit,
      "Referrals assessed and found not in need."),
    FigureDescription(
      "assessments-in-45-days", "percent", .fit,
      "Assessments done within 45 working days."),
    FigureDescription(
      "section-47-enquiries", "children", .fit,
      "Section 47 enquiries begun in the year."),
    FigureDescription(
      "initial-conferences", "children", .fit,
      "Children at initial conferences in the year."),
    FigureDescription(
      "conferences-in-15-days", "percent", .fit,
      "Initial conferences within 15 working days."),
    FigureDescription(
      "protection-plan-starts", "children", .fit,
      "Child protection plans begun in the year."),
    FigureDescription(
      "protection-plans", "children", .start,
      "Children on a protection plan at 31 March."),
    FigureDescription(
      "children-in-need", "children", .comparison,
      "Children in need at 31 March, those on protection plans or looked after included."),
    FigureDescription("looked-after", "children", .start, "Looked-after children at 31 March."),
    FigureDescription(
      "looked-after-starts", "children", .fit,
      "Children who became looked after in the year."),
    FigureDescription(
      "looked-after-ceases", "children", .comparison,
      "Children who ceased to be looked after."),
    FigureDescription(
      "unaccompanied-children", "children", .start,
      "Of the looked-after: unaccompanied asylum seekers."),
    FigureDescription(
      "unaccompanied-starts", "children", .comparison,
      "Unaccompanied children who came in the year."),
    FigureDescription(
      "in-foster-care", "percent", .comparison,
      "Looked-after children in foster care."),
    FigureDescription(
      "in-childrens-homes", "percent", .comparison,
      "Looked-after children in children's homes."),
    FigureDescription(
      "in-supported-accommodation", "percent", .comparison,
      "Looked-after children in supported accommodation."),
    FigureDescription(
      "placed-with-parents", "percent", .comparison,
      "Looked-after children placed with their parents."),
    FigureDescription(
      "placed-for-adoption", "percent", .comparison,
      "Looked-after children placed for adoption."),
    FigureDescription(
      "social-workers-fte", "FTE", .fit,
      "Social workers in post on 30 September, agency excluded."),
    FigureDescription(
      "vacancies-fte", "FTE", .comparison,
      "Vacant posts; one covered by agency is still vacant."),
    FigureDescription("agency-fte", "FTE", .comparison, "Agency social workers on 30 September."),
    FigureDescription(
      "starters-fte", "FTE", .comparison,
      "Social workers who started in the year to 30 September."),
    FigureDescription(
      "leavers-fte", "FTE", .comparison,
      "Social workers who left in the year to 30 September."),
    FigureDescription(
      "case-holders-fte", "FTE", .comparison,
      "Social workers who hold a case, agency included."),
    FigureDescription(
      "cases-held", "children", .comparison,
      "Cases that they hold on 30 September."),
    FigureDescription("vacancy-rate", "percent", .fit, "Vacant FTE, of vacant and filled FTE."),
    FigureDescription(
      "turnover-rate", "percent", .fit,
      "FTE who left in the year, of FTE in post."),
    FigureDescription("agency-rate", "percent", .fit, "Agency FTE, of agency FTE and FTE in post."),
    FigureDescription(
      "absence-rate", "percent", .comparison,
      "Days lost to sickness, of working days."),
    FigureDescription(
      "caseload", "children per FTE", .fit,
      "Cases held, by FTE of those who hold any."),
    FigureDescription(
      "residential-week", "GBP per week", .comparison,
      "Cost of a child's week in residential care."),
    FigureDescription(
      "fostering-week", "GBP per week", .comparison,
      "Cost of a child's week in foster care."),
    FigureDescription(
      "social-work-week", "GBP per week", .comparison,
      "Cost of social work for a child in need, a week."),
    FigureDescription(
      "early-help-spend", "GBP", .comparison,
      "Early years, family support and services for young people."),
    FigureDescription(
      "late-spend", "GBP", .comparison,
      "Looked-after children, safeguarding and youth justice."),
    FigureDescription(
      "total-spend", "GBP", .comparison,
      "Gross spending on children's and young people's services."),
    FigureDescription(
      "agency-staff-spend", "GBP", .comparison,
      "Agency staff of children's social care."),
  ]
}
