import Calibration

/// How near the fits of many authorities come to what each publishes.
struct LocalFitsReport: Encodable {
  struct Figure: Encodable {
    var measure: String
    var authorities: Int
    /// Of the authorities' misfits without sign, relative to what they publish.
    var medianMisfit: Double
    var ninthDecileMisfit: Double
    /// Share of authorities within a tenth of what they publish.
    var reached: Double
  }

  var authorities: Int
  var figures: [Figure]

  init(_ fits: [FitResult]) {
    authorities = fits.count
    var order: [String] = []
    var misfits: [String: [Double]] = [:]
    for figure in fits.flatMap(\.figures) {
      if misfits[figure.target.measure] == nil { order.append(figure.target.measure) }
      misfits[figure.target.measure, default: []].append(abs(figure.misfit))
    }
    figures = order.map { measure in
      let sorted = misfits[measure, default: []].sorted()
      func quantile(_ share: Double) -> Double {
        FitReport.rounded(sorted[Int(Double(sorted.count - 1) * share)])
      }
      return Figure(
        measure: measure, authorities: sorted.count, medianMisfit: quantile(0.5),
        ninthDecileMisfit: quantile(0.9),
        reached: FitReport.rounded(Double(sorted.count { $0 <= 0.1 }) / Double(sorted.count)))
    }
  }

  var text: String {
    var table = TextTable("figure", "authorities", "median misfit", "9 in 10 within", "reached by")
    for figure in figures {
      table.append(
        figure.measure, "\(figure.authorities)", FitReport.percent(figure.medianMisfit),
        FitReport.percent(figure.ninthDecileMisfit), FitReport.percent(figure.reached))
    }
    return table.text + "\(authorities) authorities; reached is within 10 % of what is published.\n"
  }
}
