/// What authorities of a region share (C.4, E.4), and the memorandum on locum pay; a single
/// authority reads none of it.
package struct RegionParameters: Sendable, Equatable {
  package var reach = 0.0
  package var reservationSpread = 0.0
  package var rateEffect = 0.0
  package var loadEffect = 0.0
  package var switching = 0.0
  package var bidStep = 0.0
  package var bidInterval = 0.0
  package var bidCeiling = 0.0
  package var poolTime = 0.0
  package var leaversInReach = 0.0
  package var moversWithin = 0.0
  package var outsideHires = 0.0
  package var homesOccupancy = 0.0
  package var homesPressure = 0.0
  package var courtSlack = 0.0
  package var memorandum = MemorandumParameters()
}

/// A regional memorandum on locums: who signs it and what they agree to.
package struct MemorandumParameters: Sendable, Equatable {
  package var coverage = 0.0
  package var capWorker = 0.0
  package var capSenior = 0.0
  package var capManager = 0.0
  package var compliance = 0.0
  package var signOff = 0.0
  package var signOffDelay = 0.0
  package var coolingOff = 0.0
  package var leastExperience = 0.0
}

extension RegionParameters {
  private static let open = "unknown; always run as a range"

  static let catalogue: [ParameterDescription] = locums + sharing + memorandum

  private static let locums: [ParameterDescription] = [
    .number(
      "region.locum-reach", "travel", "Authorities of the region in which a locum would work",
      .share, 0.6, 0.3...1, source: "judgement (C.4)", .judgement, readBy: "regional locums",
      \.region.reach),
    .number(
      "region.reservation-spread", "cv_r", "Spread of the lowest rate that locums would take",
      .share, 0.1, 0...0.2, source: "C.4", .judgement, readBy: "regional locums",
      \.region.reservationSpread),
    .number(
      "region.rate-effect", "b_r", "Effect of the log rate on a locum's choice", .number, 8, 2...20,
      allowed: 0...100, source: open, .judgement, readBy: "regional locums", \.region.rateEffect),
    .number(
      "region.load-effect", "b_c", "Effect of an authority's load on a locum's choice", .number, 1,
      0...3, allowed: 0...20, source: "judgement (C.4)", .judgement, readBy: "regional locums",
      \.region.loadEffect),
    .number(
      "region.switching", "b_s",
      "How much better than the assignment of now another must be, on the scale of choices",
      .number, 6, 4...8, allowed: 0...50, source: "judgement: a few in a hundred change in a month",
      .judgement, readBy: "regional locums", \.region.switching),
    .number(
      "region.bid-step", "bid_step", "Rise of an offer that is not taken up", .share, 0.03, 0...0.1,
      source: "West Midlands: 20 % a year before its memorandum (C+)", .judgement, lever: true,
      readBy: "offers to locums", \.region.bidStep),
    .number(
      "region.bid-interval", "bid_interval", "Time between rises of an offer", .days, 14, 7...28,
      allowed: 1...365, source: "judgement (G.2)", .judgement, readBy: "offers to locums",
      \.region.bidInterval),
    .number(
      "region.bid-ceiling", "bid_ceiling", "Highest offer, against the authority's rate", .number,
      1.6, 1.2...2, allowed: 1...10, source: "judgement (G.2)", .judgement,
      readBy: "offers to locums", \.region.bidCeiling),
    .number(
      "region.pool-time", "pool_tau", "Time in which the number of locums follows the going rate",
      .months, 6, 3...18, allowed: 1...120, source: "judgement", .judgement,
      readBy: "regional locums", \.region.poolTime),
    .number(
      "region.leavers-in-reach", "agency_stay",
      "Leavers to agency work who stay in the region", .share, 0.7, 0.4...1, source: "judgement",
      .judgement, readBy: "regional locums", \.region.leaversInReach),
  ]

  private static let sharing: [ParameterDescription] = [
    .number(
      "region.movers-within", "mover_stay",
      "Leavers to another authority who would take a post in the region", .share, 0.7, 0.4...0.9,
      source: "judgement", .judgement, readBy: "experienced movers", \.region.moversWithin),
    .number(
      "region.outside-hires", "advert_outside",
      "Success of adverts outside the region, against all", .share, 0.65, 0.5...0.8,
      source:
        "derived: what leaves vacancies near those of one authority where a region is of equals",
      .judgement,
      readBy: "vacancies", \.region.outsideHires),
    .number(
      "region.homes-occupancy", "resid_occ", "Occupancy of children's homes before the first day",
      .share, 0.88, 0.8...0.95, allowed: 0.1...1, source: "judgement (E.4)", .judgement,
      readBy: "placement prices", \.region.homesOccupancy),
    .number(
      "region.homes-pressure", "resid_price",
      "Rise of the price of homes per point of occupancy above 90 %", .share, 0.003, 0...0.01,
      source: "E.4", .judgement, readBy: "placement prices", \.region.homesPressure),
    .number(
      "region.court-slack", "court_slack",
      "Cases that the court takes beyond those before the first day without delay", .share, 0.05,
      0...0.2, allowed: 0...10, source: "judgement (E.4)", .judgement, lever: true,
      readBy: "length of proceedings", \.region.courtSlack),
  ]

  private static let memorandum: [ParameterDescription] = [
    .number(
      "memorandum.coverage", "mou_coverage", "Authorities of the region that sign", .share, 0,
      0...1, source: "lever; 29 of 33 London boroughs in 2016", .judgement, lever: true,
      readBy: "memorandum", \.region.memorandum.coverage),
    .number(
      "memorandum.cap-worker", "mou_cap_sw", "Cap of a social worker locum; far above any: none",
      .poundsPerHour, 500, 25...500, allowed: 1...1_000, source: "lever; London 2016: 28 to 32",
      .judgement, lever: true, readBy: "memorandum", \.region.memorandum.capWorker),
    .number(
      "memorandum.cap-senior", "mou_cap_senior", "Cap of a senior locum; far above any: none",
      .poundsPerHour, 500, 30...500, allowed: 1...1_000, source: "lever; London 2016: 35",
      .judgement, lever: true, readBy: "memorandum", \.region.memorandum.capSenior),
    .number(
      "memorandum.cap-manager", "mou_cap_tm", "Cap of a manager locum; far above any: none",
      .poundsPerHour, 500, 38...500, allowed: 1...1_000, source: "lever; London 2016: 38 and 42",
      .judgement, lever: true, readBy: "memorandum", \.region.memorandum.capManager),
    .number(
      "memorandum.compliance", "mou_compliance[r]", "Engagements of signers that respect the caps",
      .share, 0.9, 0...1, source: "29 of 33 London boroughs signed in 2016", .judgement,
      lever: true, readBy: "memorandum", \.region.memorandum.compliance),
    .number(
      "memorandum.sign-off", "breach_signoff",
      "Requests for which a breach of the cap is signed off", .share, 0.1, 0...1,
      source: "judgement (G.2)", .judgement, lever: true, readBy: "memorandum",
      \.region.memorandum.signOff),
    .number(
      "memorandum.sign-off-delay", "signoff_days", "Until a breach is signed off", .days, 28,
      7...91, allowed: 0...365, source: "judgement", .judgement, lever: true, readBy: "memorandum",
      \.region.memorandum.signOffDelay),
    .number(
      "memorandum.cooling-off", "cool_months",
      "Time for which signers take no locum who has left a post in the region", .months, 0, 0...6,
      allowed: 0...60, source: "lever; 3 months from October 2024 (statutory guidance)",
      .published, lever: true, readBy: "memorandum", \.region.memorandum.coolingOff),
    .number(
      "memorandum.least-experience", "mou_pqe", "Least experience of locums with signers", .years,
      0, 0...5, allowed: 0...40, source: "lever; 3 years from October 2024 (statutory guidance)",
      .published, lever: true, readBy: "memorandum", \.region.memorandum.leastExperience),
  ]
}
