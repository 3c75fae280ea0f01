import Calibration

/// An ensemble as it is shown: how much of each range the published figures leave, and what the
/// members show of the figures.
struct EnsembleReport: Encodable {
  struct Range: Encodable {
    var parameters: [String]
    /// Of the first parameter, over members.
    var p5: Double
    var p50: Double
    var p95: Double
    /// 1 where the figures say nothing of it.
    var survived: Double
  }

  struct Figure: Encodable {
    var measure: String
    var title: String
    var unit: String
    var published: Double
    var p5: Double
    var p50: Double
    var p95: Double
  }

  var seed: UInt64
  var members: Int
  var runs: Int
  var ranges: [Range]
  var figures: [Figure]

  init(_ result: EnsembleResult) {
    func quantiles(_ values: [Double]) -> [Double] {
      [0.05, 0.5, 0.95].map { FitReport.rounded(result.quantile(values, $0)) }
    }
    seed = result.seed
    members = result.members.count
    runs = result.runs
    ranges = result.inputs.enumerated().map { place, input in
      let column = result.keys.firstIndex(of: input.keys[0]) ?? 0
      let values = quantiles(result.members.map { $0[column] })
      return Range(
        parameters: input.keys, p5: values[0], p50: values[1], p95: values[2],
        survived: FitReport.rounded(result.survived(place)))
    }
    figures = result.targets.enumerated().map { place, target in
      let values = quantiles(result.figures[place])
      return Figure(
        measure: target.measure, title: target.title, unit: target.unit,
        published: target.published, p5: values[0], p50: values[1], p95: values[2])
    }
  }

  var text: String {
    var ranges = TextTable("parameter", "5 %", "median", "95 %", "of its range")
    for range in self.ranges {
      let more = range.parameters.count > 1 ? " and \(range.parameters.count - 1) more" : ""
      ranges.append(
        range.parameters[0] + more, Self.short(range.p5), Self.short(range.p50),
        Self.short(range.p95), "\((range.survived * 100).rounded() / 100)")
    }
    var figures = TextTable("figure", "unit", "published", "5 %", "median", "95 %")
    for figure in self.figures {
      figures.append(
        figure.title, figure.unit, Self.short(figure.published), Self.short(figure.p5),
        Self.short(figure.p50), Self.short(figure.p95))
    }
    return "\(members) members of \(runs) runs\n\n" + ranges.text + "\n" + figures.text
  }

  private static func short(_ value: Double) -> String {
    "\(FitReport.rounded((value * 1000).rounded() / 1000))"
  }
}
