import Scenarios

/// The blank profile that `caseload new --profile` writes: every figure with what it means.
///
/// Only what a profile needs is filled in, with numbers that nobody can take for true; the other
/// figures are comments, to be filled in and uncommented.
enum StarterProfile {
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
      # Children aged 0 to 17, mid-year. The only figure that must be there; as many are simulated.
      population: {value: 10000, unit: children, year: 2023, source: OWN}
      # --- The warm-up begins with these, with England's rates where they are missing. The reported
      # years begin with them only under  start-from: census  in the scenario; what follows is decided
      # by parameters, which  caseload fit --authority NAME  fits to these figures once this file
      # lies in Scenarios/authorities.
    \(lines(.start))
      # --- Held beside the model's figures; they do not move it. What is local in staff and pace
      # is set under  parameters:  below.
    \(lines(.fit))
    \(lines(.comparison))

    # What is local in the model's parameters (caseload parameters): values, not changes.
    parameters:
      deprivation.decile: 5
      # workforce.establishment: 34       # posts, filled and vacant: FTE per 10,000 children
      # workforce.vacancy-at-start: 18.9%
      # workforce.agency-at-start: 17.8%  # of agency and permanent FTE
      # absence.rate: 3.2%
      # demand.unaccompanied: 6.1         # arrivals a year per 10,000 children

    # Where the figures come from: the name that they cite, and the full title.
    sources:
      OWN: Our own returns and records

    """
  }

  private static func lines(_ use: FigureDescription.Use) -> String {
    FigureDescription.all.filter { $0.use == use && $0.key != "population" }.map { figure in
      "  # \(figure.meaning)\n"
        + "  # \(figure.key): {value: 0, unit: \(figure.unit), year: 2023, source: OWN}"
    }.joined(separator: "\n")
  }
}
