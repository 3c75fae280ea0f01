import OutputStatistics

/// Agency social workers.
enum LocumMeasures {
  static let all: [Measure] = [
    Measure(
      "agency-rate", "Agency rate", "percent", .lower,
      "FTE of agency social workers, of agency and permanent.",
      published: "DfE workforce: agency rate at 30 September", year: .toSeptember, monthly: true
    ) { $0.agencyRate },
    Measure(
      "agency-fte", "Agency social workers", "FTE", .lower,
      "FTE of agency social workers, project teams included.",
      published: "DfE workforce: agency workers at 30 September", year: .toSeptember
    ) { ($0.stock(.agency) + $0.stock(.projectTeams)) / 1000 },
    Measure(
      "vacancies-covered-rate", "Vacancies covered by locums", "percent", .neither,
      "Vacant FTE with a locum in the post.",
      published: "DfE workforce: vacancies covered by agency workers", year: .toSeptember
    ) { $0.percent($0.stock(.vacantCovered), of: $0.stock(.vacant)) },
    Measure(
      "agency-covering-vacancies-rate", "Locums who cover a vacancy", "percent", .neither,
      "Agency FTE in a vacant post.",
      published: "DfE workforce: agency workers covering vacancies", year: .toSeptember
    ) {
      $0.percent($0.stock(.agencyOnVacancies), of: $0.stock(.agency) + $0.stock(.projectTeams))
    },
    Measure(
      "locum-requests", "Requests for locums", "requests", .neither,
      "Requests for locums approved and put to agencies: for vacancies, long absences and peaks."
    ) { $0.count(.locumRequests) },
    Measure(
      "locum-fill-time", "Time to fill a request for a locum", "days", .lower,
      "Mean days from request to start."
    ) { $0.ratio($0.count(.locumFillDays), to: $0.count(.locumStarts)) },
    Measure(
      "conversions", "Locums who became permanent", "workers", .higher,
      "Locums who took the post they covered."
    ) { $0.count(.conversions) },
    Measure(
      "project-teams", "Project teams engaged", "teams", .lower,
      "Managed project teams engaged because too many cases waited."
    ) { $0.count(.projectTeams) },
    Measure(
      "locum-day-cost", "Cost of a locum’s day", "GBP", .lower,
      "What a locum below manager costs for a day that is paid, the agency’s margin included.",
      monthly: true
    ) { $0.paidDays.locumsBelowManager.poundsPerDay },
    Measure(
      "locum-day-cost-social-worker", "Cost of a locum’s day: social worker", "GBP", .lower,
      "What a locum in the grade of a social worker costs for a day that is paid, the agency’s margin included."
    ) { $0.paidDays.locumWorkers.poundsPerDay },
    Measure(
      "locum-day-cost-senior", "Cost of a locum’s day: senior", "GBP", .lower,
      "What a locum in the grade of a senior social worker or advanced practitioner costs for a day that is paid, the agency’s margin included."
    ) { $0.paidDays.locumSeniors.poundsPerDay },
    Measure(
      "locum-day-cost-manager", "Cost of a locum’s day: manager", "GBP", .lower,
      "What a locum in the grade of a manager costs for a day that is paid, the agency’s margin included."
    ) { $0.paidDays.locumManagers.poundsPerDay },
    Measure(
      "agency-premium", "Agency premium", "percent", .lower,
      "Cost of a locum's productive day against that of permanent staff below manager: computed from what was spent, never assumed.",
      caveat:
        "Permanent staff are paid for leave and sickness, locums are not: the premium can be negative."
    ) { view in
      let paid = view.paidDays
      let absent = view.mean(.absent) / max(1, view.mean(.staff))
      let days = Double(paid.workers.days) * (1 - absent)
      let locums = paid.locumsBelowManager
      guard locums.days > 0, days > 0, paid.workers.pence > 0 else { return nil }
      let perLocumDay = Double(locums.pence) / Double(locums.days)
      let perStaffDay = Double(paid.workers.pence) / days
      return 100 * (perLocumDay / perStaffDay - 1)
    },
  ]
}

extension PeriodView {
  fileprivate var paidDays: PaidDays { ledger.paidDays(in: periods) }
}
