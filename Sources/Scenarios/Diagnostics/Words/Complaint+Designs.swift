/// Words about periods, designs and their size.
extension Complaint {
  static func moreThanMembers(_ replications: Int, members: Int) -> Complaint {
    Complaint(
      "repeated-members",
      "\(replications) replications share \(members) parameter sets: from replication "
        + "\(members + 1) on the first ones come again")
  }

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

  static func tooManyRuns(_ points: Int, _ estimate: RunEstimate?, limit: Int) -> Complaint {
    Complaint(
      "too-many-runs",
      "\(size(points, estimate)); the limit is \(grouped(limit)) runs, which run --yes-really "
        + "lifts")
  }

  static func tooManyPoints(
    _ points: Int?, _ estimate: RunEstimate?, limit: Int, isLiftable: Bool
  ) -> Complaint {
    let rule =
      isLiftable
      ? "the limit is \(grouped(limit)) design points, which run --yes-really lifts"
      : "at most \(grouped(limit)) design points are built"
    return Complaint(
      "too-many-points",
      "\(size(points, estimate)); \(rule); give vary fewer levels, or split the file")
  }

  /// How large a design is and what it would cost, as far as numbers reach.
  private static func size(_ points: Int?, _ estimate: RunEstimate?) -> String {
    let all = "more than \(grouped(Int.max))"
    guard let points else { return "the design has \(all) design points" }
    guard let estimate else {
      return "the design has \(counted(points, "design point")) and \(all) runs"
    }
    return "the design has \(counted(points, "design point")) and "
      + "\(counted(estimate.units, "run")), about \(estimate.timeText) on one core and "
      + estimate.diskText
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
