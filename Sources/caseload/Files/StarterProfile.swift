/// The blank profile that `caseload new --profile` writes: every figure with what it means.
///
/// Only what a profile needs is filled in, with numbers that nobody can take for true; the other
/// figures are comments, to be filled in and uncommented.
enum StarterProfile {
  /// A figure of a profile: its name, its unit, and what it counts.
  struct Figure {
    var key: String
    var unit: String
    var meaning: String

    init(_ key: String, _ unit: String, _ meaning: String) {
      self.key = key
      self.unit = unit
      self.meaning = meaning
    }
  }

  static var text: String {
    """
    # The profile of an authority, by its own figures. Name it in a scenario as  profile: FILE  in
    # place of  authority:.  Replace what is written here; uncomment the figures that you have, and
    # leave out those that you have not. No figure may be about a person: counts of an authority.

    # As tables are to show it.
    name: My council
    region: East of England

    # 1 to 10, by the rank among authorities; the shipped profiles rank free school meals, 10 being
    # the most deprived tenth.
    deprivation-decile: 5

    # The last judgement of children's services: outstanding, good, requires-improvement or
    # inadequate; its year; the framework, ILACS or SIF.
    # judgement: {value: good, year: 2023, source: OWN, framework: ILACS}

    # A year is the one that the figure's period ends in: 31 March; for the workforce 30 September.
    figures:
      # \(population.meaning)
      population: {value: 10000, unit: children, year: 2023, source: OWN}
    \(figures.map(Self.lines).joined(separator: "\n"))

    # What is local in the model's parameters (caseload parameters): values, not changes.
    parameters:
      population.children: 10000   # the same as the figure above
      deprivation.decile: 5
      # workforce.establishment: 34   # posts, FTE per 10,000 children

    # Where the figures come from: the name that they cite, and the full title.
    sources:
      OWN: Our own returns and records

    """
  }

  private static func lines(_ figure: Figure) -> String {
    "  # \(figure.meaning)\n  # \(figure.key): {value: 0, unit: \(figure.unit), year: 2023, source: OWN}"
  }

  private static let population = Figure(
    "population", "children", "Children aged 0 to 17, mid-year. The only figure that must be there."
  )

  /// All but the population, in the order of the shipped profiles.
  static let figures: [Figure] = [
    Figure("referrals", "children", "Referrals in the year."),
    Figure("re-referral-rate", "percent", "Referrals within 12 months of an earlier one."),
    Figure(
      "referrals-no-further-action-rate", "percent", "Referrals that led to no further action."),
    Figure("assessed-not-in-need-rate", "percent", "Referrals assessed and found not in need."),
    Figure("assessments-in-45-days", "percent", "Assessments done within 45 working days."),
    Figure("section-47-enquiries", "children", "Section 47 enquiries begun in the year."),
    Figure("initial-conferences", "children", "Children at initial conferences in the year."),
    Figure("conferences-in-15-days", "percent", "Initial conferences within 15 working days."),
    Figure("protection-plan-starts", "children", "Child protection plans begun in the year."),
    Figure("protection-plans", "children", "Children on a protection plan at 31 March."),
    Figure(
      "children-in-need", "children",
      "Children in need at 31 March, those on protection plans or looked after included."),
    Figure("looked-after", "children", "Looked-after children at 31 March."),
    Figure("looked-after-starts", "children", "Children who became looked after in the year."),
    Figure("looked-after-ceases", "children", "Children who ceased to be looked after."),
    Figure(
      "unaccompanied-children", "children", "Of the looked-after: unaccompanied asylum seekers."),
    Figure("unaccompanied-starts", "children", "Unaccompanied children who came in the year."),
    Figure("in-foster-care", "percent", "Looked-after children in foster care."),
    Figure("in-childrens-homes", "percent", "Looked-after children in children's homes."),
    Figure(
      "in-supported-accommodation", "percent", "Looked-after children in supported accommodation."
    ),
    Figure("placed-with-parents", "percent", "Looked-after children placed with their parents."),
    Figure("placed-for-adoption", "percent", "Looked-after children placed for adoption."),
    Figure("social-workers-fte", "FTE", "Social workers in post on 30 September, agency excluded."),
    Figure("vacancies-fte", "FTE", "Vacant posts; one covered by agency is still vacant."),
    Figure("agency-fte", "FTE", "Agency social workers on 30 September."),
    Figure("starters-fte", "FTE", "Social workers who started in the year to 30 September."),
    Figure("leavers-fte", "FTE", "Social workers who left in the year to 30 September."),
    Figure("case-holders-fte", "FTE", "Social workers who hold a case, agency included."),
    Figure("cases-held", "children", "Cases that they hold on 30 September."),
    Figure("vacancy-rate", "percent", "Vacant FTE, of vacant and filled FTE."),
    Figure("turnover-rate", "percent", "FTE who left in the year, of FTE in post."),
    Figure("agency-rate", "percent", "Agency FTE, of agency FTE and FTE in post."),
    Figure("absence-rate", "percent", "Days lost to sickness, of working days."),
    Figure("caseload", "children per FTE", "Cases held, by FTE of those who hold any."),
    Figure("residential-week", "GBP per week", "Cost of a child's week in residential care."),
    Figure("fostering-week", "GBP per week", "Cost of a child's week in foster care."),
    Figure("social-work-week", "GBP per week", "Cost of social work for a child in need, a week."),
    Figure(
      "early-help-spend", "GBP", "Early years, family support and services for young people."),
    Figure("late-spend", "GBP", "Looked-after children, safeguarding and youth justice."),
    Figure("total-spend", "GBP", "Gross spending on children's and young people's services."),
    Figure("agency-staff-spend", "GBP", "Agency staff of children's social care."),
  ]
}
