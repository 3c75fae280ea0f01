/// Words about periods, designs and their size.
extension Complaint {
  static let noWholeYear = Complaint(
    "period",
    "no year from 1 April to 31 March lies whole in the reported period: indicators.csv and "
      + "flows.csv will be empty; start on 1 April with a horizon of a year or more")

  static let noHorizon = Complaint("horizon", "the horizon must be longer than 0 days")

  static func periodOutside(_ years: ClosedRange<Int>, events: String) -> Complaint {
    Complaint(
      "horizon",
      "the period, warm-up included, must lie between \(years.lowerBound) and "
        + "\(years.upperBound)\(events)")
  }

  static func expectedEvents(_ events: Double) -> String {
    "; it would take about \(DecimalDigits(events, significant: 2).text) events a replication"
  }

  static func tooManyRuns(
    _ estimate: RunEstimate?, points: Int?, limit: Int, isLiftable: Bool
  ) -> Complaint {
    guard let estimate, let points else {
      return Complaint(
        "too-many-runs",
        "the design has more than \(grouped(Int.max)) runs; the limit is \(grouped(limit))")
    }
    return Complaint(
      "too-many-runs",
      "the design has \(counted(points, "design point")) and \(counted(estimate.units, "run")), "
        + "about \(estimate.timeText) on one core and \(estimate.diskText); the limit is "
        + "\(grouped(limit)) runs\(isLiftable ? ", which --yes-really lifts" : "")")
  }

  static func tooManyPoints(_ points: Int?, limit: Int) -> Complaint {
    let count = points.map(grouped) ?? "more than \(grouped(Int.max))"
    return Complaint(
      "too-many-points",
      "the design has \(count) design points; at most \(grouped(limit)) are built")
  }

  static func beforeStart(_ key: String, start: String) -> Complaint {
    Complaint(
      "date",
      "\(key) lies before start (\(start)); alternatives share the warm-up and begin at start")
  }

  static func untilBeforeFrom(from: String) -> Complaint {
    Complaint("date", "until lies before from (\(from))")
  }

  static func neverReached(_ what: String, end: String) -> Complaint {
    Complaint("never-reached", "\(what) lies after the last simulated day (\(end)): no effect")
  }

  static func sameDay(_ first: Place) -> Complaint {
    Complaint("repeated", "this is the same day as at \(first.text)")
  }

  static func sameLevel(_ text: String, first: Place) -> Complaint {
    Complaint("repeated", "the level \(text.quoted) is the same as at \(first.text)")
  }

  static func oneLevel(_ key: String) -> Complaint {
    Complaint(
      "one-level", "\(key.quoted) has one level; vary needs two or more, a single value goes in set"
    )
  }

  static func cannotRamp(_ key: String) -> Complaint {
    Complaint("ramp", "\(key.quoted) cannot ramp: it has no values between; use from alone")
  }
}
