import Scenarios

/// The scenario that `caseload new` writes: small enough to read, and every part explained.
enum StarterScenario {
  static func text(for authority: AuthorityProfile) -> String {
    """
    # A scenario: an authority, a period, and what to compare. Check it with  caseload lint FILE,
    # run it with  caseload run FILE.  What may be set:  caseload parameters,  caseload levers.

    # The question, in a sentence: it heads every table.
    title: \(quoted("What would more early help change in \(authority.name)?"))

    # A shipped profile (caseload authorities), or  profile: my-council.yaml  for your own figures.
    authority: \(quoted(authority.name))

    # The first reported day. Five years of warm-up lie before it and are not reported.
    start: 2023-04-01
    horizon: 5 years

    # Replications differ in chance alone. More of them make intervals narrower: four times as many
    # halve them. The same seed gives the same tables, on any machine.
    replications: 10
    seed: 20230401

    # What is true of the world under every alternative. Values carry their units.
    # set:
    #   agency.day-rate: £250/day

    # What is done. The first is the baseline that the others are compared with. Changes hold from
    # `start`, unless they are dated: {value: +20%, from: 2024-04-01, ramp: 6 months}.
    compare:
      as now: {}
      early help +20%:
        early-help.budget: +20%

    # What nobody knows: each value is combined with each alternative, which multiplies the runs.
    # vary:
    #   help.early-recovery: [0, 0.9, 1.5]

    # The measures that the question is about (caseload measures). Their intervals hold together;
    # all others are reported too, and marked exploratory.
    primary: [unmet-high-severity, net-cost, caseload]

    """
  }

  /// In double quotation marks, so that no name can mean anything else.
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for character in text {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return "\"\(quoted)\""
  }
}
