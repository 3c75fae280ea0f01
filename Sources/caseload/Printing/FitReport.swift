import Calibration
import Scenarios

/// A fit as it is shown: each published figure beside the model's, and what was found.
struct FitReport: Encodable {
  struct Figure: Encodable {
    var measure: String
    var title: String
    var unit: String
    var published: Double
    var simulated: Double
    var standardError: Double
    /// Relative to the published figure.
    var misfit: Double
    var reached: Bool
    var fitted: Bool
    var source: String
  }

  struct Drift: Encodable {
    var measure: String
    var change: Double
  }

  struct Parameter: Encodable {
    var key: String
    var value: Double
    var unit: String
  }

  var seed: UInt64
  var replications: Int
  var evaluations: Int
  var figures: [Figure]
  var drifts: [Drift]
  var parameters: [Parameter]

  init(_ result: FitResult) {
    seed = result.seed
    replications = result.replications
    evaluations = result.evaluations
    figures = result.figures.map {
      Figure(
        measure: $0.target.measure, title: $0.target.title, unit: $0.target.unit,
        published: $0.target.published, simulated: Self.rounded($0.simulated),
        standardError: Self.rounded($0.standardError), misfit: Self.rounded($0.misfit),
        reached: $0.isReached, fitted: $0.target.tolerance != nil, source: $0.target.source)
    }
    drifts = result.drifts.map { Drift(measure: $0.measure, change: Self.rounded($0.change)) }
    parameters = result.parameters.map { key, value in
      Parameter(key: key, value: value, unit: Self.description(key)?.unit.tableName ?? "")
    }
  }

  /// The figures as a table for people.
  var text: String {
    var table = TextTable("figure", "unit", "published", "model", "+- 95 %", "misfit", "reached")
    for figure in figures {
      table.append(
        figure.title, figure.unit, Self.short(figure.published), Self.short(figure.simulated),
        replications > 1 ? Self.short(1.96 * figure.standardError) : "",
        Self.percent(figure.misfit),
        figure.reached ? "yes" : "no")
    }
    let still = drifts.map { "\($0.measure) \(Self.percent($0.change))" }
    return table.text + "\nChange from years 1-3 to years 6-8: " + still.joined(separator: ", ")
      + "\n"
  }

  /// A line of a profile's parameters.
  static func line(_ key: String, _ value: Double) -> String {
    guard let description = description(key) else { return "" }
    let isShare = description.unit == .share || description.unit == .sharePerYear
    let number = isShare ? rounded(value * 100) : rounded(value)
    let suffix = description.unit == .share ? "%" : isShare ? "%/year" : ""
    let unit = description.unit == .levels && number < 0 ? " levels" : ""
    return "\(key): \(number)\(suffix)\(unit)\n"
  }

  private static func description(_ key: String) -> ParameterDescription? {
    ParameterCatalogue.index(of: key).map { ParameterCatalogue.all[$0] }
  }

  /// To six significant digits or so: a fit is no finer.
  static func rounded(_ value: Double) -> Double {
    guard value != 0 else { return 0 }
    var scale = 1.0
    while abs(value) * scale < 100_000 { scale *= 10 }
    return (value * scale).rounded() / scale
  }

  static func short(_ value: Double) -> String {
    "\((value * 100).rounded() / 100)"
  }

  static func percent(_ share: Double) -> String {
    let text = "\((share * 1000).rounded() / 10) %"
    return share > 0 ? "+" + text : text
  }
}
