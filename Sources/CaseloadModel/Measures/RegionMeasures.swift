import OutputStatistics

/// What authorities of a region gain and lose by each other; nothing for a single authority.
enum RegionMeasures {
  private static let caveat = "Only where authorities are simulated as a region."

  static let all: [Measure] = [
    Measure(
      "staff-from-neighbours", "Staff gained from neighbours", "FTE", .neither,
      "Experienced staff who came from another authority of the region.", caveat: caveat
    ) { $0.whenShared($0.count(.staffFromNeighbours) / 1000) },
    Measure(
      "staff-to-neighbours", "Staff lost to neighbours", "FTE", .lower,
      "FTE of posts in other authorities of the region that this one’s leavers took.",
      caveat: caveat
    ) { $0.whenShared($0.count(.staffToNeighbours) / 1000) },
    Measure(
      "locums-from-neighbours", "Locums gained from neighbours", "locums", .neither,
      "Locums who gave up an assignment in the region for a better one here.", caveat: caveat
    ) { $0.whenShared($0.count(.locumsWon)) },
    Measure(
      "locums-to-neighbours", "Locums lost to neighbours", "locums", .lower,
      "Locums who gave up an assignment here for a better one in the region.", caveat: caveat
    ) { $0.whenShared($0.count(.locumsLost)) },
    Measure(
      "cap-breaches", "Engagements above the cap", "locums", .lower,
      "Locums whom a signer of the memorandum took on above its cap.", caveat: caveat
    ) { $0.whenShared($0.count(.capBreaches)) },
  ]
}

extension PeriodView {
  /// A value, where authorities share their markets; otherwise nothing.
  fileprivate func whenShared(_ value: Double) -> Double? {
    count(.tickSharedMonths) > 0 ? value : nil
  }
}
