import Validation

/// A validation as it is shown: facts with their figures, then forecasts beside naive ones.
struct ValidationReport: Encodable {
  var facts: [StylisedFact]
  var passed: Int
  var failed: Int
  var notApplicable: Int
  var england: [ForecastErrors]
  var authorities: [ForecastErrors]
  var forecastAuthorities: Int

  init(_ result: ValidationResult) {
    facts = result.facts
    passed = facts.count { $0.verdict == .pass }
    failed = facts.count { $0.verdict == .fail }
    notApplicable = facts.count { $0.verdict == .notApplicable }
    england = result.england
    authorities = result.authorities
    forecastAuthorities = result.forecastAuthorities
  }

  private static let caution = """
    The forecasts know no figure published after 2019, but for the shares of placements, which were
    first counted in 2021. The structure of the model and the ranges of its parameters were chosen with
    later years in view. It is at rest at what it was fitted to: it knows of no trend. Its
    intervals hold chance alone. 2021, the year of the pandemic, stands apart.

    """

  var text: String {
    var text = "Stylised facts: \(passed) pass, \(failed) fail, \(notApplicable) not applicable\n\n"
    for fact in facts { text += Self.text(of: fact) + "\n" }
    if !england.isEmpty {
      text +=
        "Forecasts of 2020 to 2023 from 2019: mean absolute errors, in % of what was published\n\n"
        + "England\n" + Self.table(england)
    }
    if !authorities.isEmpty {
      text += "\n\(forecastAuthorities) authorities\n" + Self.table(authorities)
    }
    return england.isEmpty ? text : text + "\n" + Self.caution
  }

  private static func text(of fact: StylisedFact) -> String {
    var lines = ["\(fact.id)  \(fact.verdict.rawValue.uppercased())  \(fact.fact) (\(fact.source))"]
    lines.append("    passes if: \(fact.rule)")
    var table = TextTable("", "figure", "model", "95 % interval", "world")
    for figure in fact.figures {
      let interval =
        figure.low.flatMap { low in
          figure.high.map { "\(FitReport.short(low)) to \(FitReport.short($0))" }
        } ?? ""
      table.append("  ", figure.name, FitReport.short(figure.simulated), interval, figure.world)
    }
    var text = lines.joined(separator: "\n") + "\n"
    if !fact.figures.isEmpty { text += table.text }
    if !fact.remark.isEmpty { text += "    \(fact.remark)\n" }
    return text
  }

  private static func table(_ errors: [ForecastErrors]) -> String {
    var table = TextTable(
      "figure", "years", "forecasts", "model", "last value", "last trend", "intervals that hold it")
    for error in errors {
      table.append(
        error.figure, error.years, "\(error.forecasts)", FitReport.short(error.model),
        FitReport.short(error.lastValue), FitReport.short(error.lastTrend),
        error.covered.map { FitReport.short($0) + " %" } ?? "")
    }
    return table.text
  }
}
