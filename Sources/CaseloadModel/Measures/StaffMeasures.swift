import OutputStatistics

/// Social workers in post, leavers, vacancies and absence.
enum StaffMeasures {
  static let all: [Measure] = posts + LengthOfService.allCases.flatMap(ofService)

  private static let posts: [Measure] = [
    Measure(
      "social-workers-fte", "Social workers in post", "FTE", .higher,
      "FTE of permanent social workers in post.",
      published: "DfE workforce: FTE at 30 September", year: .toSeptember, monthly: true
    ) { $0.stock(.staff) / 1000 },
    Measure(
      "vacancy-rate", "Vacancy rate", "percent", .lower,
      "Vacant FTE, covered by a locum or not, of vacant and filled FTE.",
      published: "DfE workforce: vacancy rate at 30 September", year: .toSeptember, monthly: true
    ) { $0.vacancyRate },
    Measure(
      "turnover-rate", "Turnover rate", "percent", .lower,
      "FTE who left in the year, of FTE in post.",
      published: "DfE workforce: turnover in the year to 30 September", year: .toSeptember
    ) { $0.percent($0.count(.leavers) / max($0.years, 0.01), of: $0.stock(.staff)) },
    Measure(
      "leavers-fte", "Leavers", "FTE", .lower, "FTE of permanent social workers who left.",
      published: "DfE workforce: leavers in the year to 30 September", year: .toSeptember,
      monthly: true
    ) { $0.count(.leavers) / 1000 },
    Measure(
      "leavers-to-agency-fte", "Leavers to agency work", "FTE", .lower,
      "FTE of permanent social workers who left for agency work.", year: .toSeptember
    ) { $0.count(.leaversAgency) / 1000 },
    Measure(
      "leavers-to-other-authorities-fte", "Leavers to other authorities", "FTE", .lower,
      "FTE of permanent social workers who left for another authority.", year: .toSeptember
    ) { $0.count(.leaversOther) / 1000 },
    Measure(
      "leavers-from-sector-fte", "Leavers from the sector", "FTE", .lower,
      "FTE of permanent social workers who left children's social work.", year: .toSeptember
    ) { $0.count(.leaversSector) / 1000 },
    Measure(
      "starters-fte", "Starters", "FTE", .neither,
      "FTE of permanent social workers who started, conversions included.",
      published: "DfE workforce: starters in the year to 30 September", year: .toSeptember,
      monthly: true
    ) { $0.count(.starters) / 1000 },
    Measure(
      "newly-qualified-starters-fte", "Newly qualified starters", "FTE", .neither,
      "FTE of newly qualified social workers who started.", year: .toSeptember
    ) { $0.count(.startersNewlyQualified) / 1000 },
    Measure(
      "vacancy-duration", "Length of vacancies", "days", .lower,
      "Mean days that posts had been vacant when they were filled.", year: .toSeptember
    ) { $0.ratio($0.count(.vacancyDays), to: $0.count(.postsFilled)) },
    Measure(
      "adverts", "Adverts placed", "adverts", .neither,
      "Adverts of vacant posts, repeats included.",
      year: .toSeptember
    ) { $0.count(.advertsPlaced) },
    Measure(
      "failed-adverts", "Adverts that found nobody", "adverts", .lower,
      "Adverts of vacant posts that closed without an offer accepted.", year: .toSeptember
    ) { $0.count(.advertsFailed) },
    Measure(
      "absence-rate", "Sickness absence", "percent", .lower,
      "FTE absent through sickness, of FTE in post; long leave left out.",
      published: "DfE workforce: sickness absence in the year to 30 September",
      year: .toSeptember, monthly: true
    ) { $0.percent($0.mean(.absent), of: $0.mean(.staff)) },
    Measure(
      "posts-frozen", "Posts frozen", "posts", .lower,
      "Approvals of vacant posts put off for lack of money."
    ) { $0.count(.postsFrozen) },
    Measure(
      "case-holder-share", "Social workers who hold cases, of all", "percent", .neither,
      "FTE of social workers who hold at least one case, of all, locums included.",
      published: "DfE workforce: case holders at 30 September", year: .toSeptember
    ) {
      $0.percent(
        $0.stock(.caseHolders),
        of: $0.stock(.staff) + $0.stock(.agency) + $0.stock(.projectTeams))
    },
    Measure(
      "years-qualified", "Years since qualifying", "years", .neither,
      "Mean years since permanent social workers qualified, by FTE on the first of each month.",
      year: .toSeptember
    ) { $0.ratio($0.count(.yearsQualified), to: $0.serviceMonths) },
  ]

  private static func ofService(_ service: LengthOfService) -> [Measure] {
    [
      Measure(
        "staff-\(service.key)", "Staff of \(service.title) here", "percent", .neither,
        "FTE with \(service.title) of service with the authority, of all permanent social workers, on the first of each month.",
        published: "DfE workforce: time in service at 30 September", year: .toSeptember
      ) { $0.percent($0.count(service.staff), of: $0.serviceMonths) },
      Measure(
        "turnover-\(service.key)", "Turnover: \(service.title) here", "percent", .lower,
        "FTE who left after \(service.title) of service, of FTE with as much, and year.",
        year: .toSeptember
      ) { $0.percent($0.count(service.leavers) * 12, of: $0.count(service.staff)) },
    ]
  }
}

extension PeriodView {
  /// FTE of permanent social workers on the first of each month, added up.
  fileprivate var serviceMonths: Double {
    LengthOfService.allCases.reduce(0) { $0 + count($1.staff) }
  }
}
