/// How the inspector comes to a judgement (E.1).
package struct InspectionParameters: Sendable, Equatable {
  package var framework = 0
  package var interval = 0.0
  package var intervalSif = 0.0
  package var spread = 0.0
  package var reinspection = 0.0
  package var visitInterval = 0.0
  package var noise = 0.0
  package var deprivationBias = 0.0
  package var cutInadequate = 0.0
  package var cutGood = 0.0
  package var cutOutstanding = 0.0
}

/// Whether and how an authority is inspected, in the order of `inspection.framework`.
package enum InspectionFramework: Int, Sendable {
  /// Nobody inspects; a judgement that a scenario sets acts on staff and locums alone.
  case none
  /// Nobody inspects; a judgement that a scenario sets has all its consequences.
  case given
  /// The single inspection framework of 2013 to 2017.
  case sif
  /// The framework since 2018, with focused and monitoring visits.
  case ilacs
}

extension InspectionParameters {
  package var kind: InspectionFramework { InspectionFramework(rawValue: framework) ?? .none }

  private static let ofsted = "Ofsted’s ILACS framework"
  private static let cuts =
    "follows from weights, noise and bias as judged, and 7 of 43 inadequate, 10 good or better (2015)"

  static let catalogue: [ParameterDescription] = [
    .choice(
      "inspection.framework", "framework", "Whether and how the authority is inspected",
      ["none", "given", "sif", "ilacs"],
      source: "the reference is fitted without inspections", .judgement, lever: true,
      readBy: "inspection", \.inspection.framework),
    .number(
      "inspection.interval", "insp_interval", "Time between standard inspections", .years, 3,
      2.5...4, allowed: 0.25...20, source: ofsted, .study, lever: true, readBy: "inspection",
      \.inspection.interval),
    .number(
      "inspection.interval-sif", "insp_interval[SIF]",
      "Time between inspections under the single framework", .years, 3.5, 3...4,
      allowed: 0.25...20, source: "once in three to four years (2013-17)", .study,
      readBy: "inspection", \.inspection.intervalSif),
    .number(
      "inspection.interval-spread", "insp_spread", "Most that an inspection comes early or late",
      .years, 0.5, 0...1, allowed: 0...5,
      source: ofsted + ": six months either side of the third anniversary", .study,
      readBy: "inspection", \.inspection.spread),
    .number(
      "inspection.re-inspection", "reinspect",
      "Time until an inadequate service is inspected again",
      .years, 2.5, 1.5...3.5, allowed: 0.25...20,
      source:
        "judged below the median of 2.95 in 53 cases, 2014-23, which holds the pause of 2020 (Ofsted)",
      .judgement,
      lever: true, readBy: "inspection", \.inspection.reinspection),
    .number(
      "inspection.visit-interval", "insp_visits", "Time between monitoring or focused visits",
      .months, 4, 3...12, allowed: 1...120, source: "up to six monitoring visits (ILACS)", .study,
      readBy: "inspection", \.inspection.visitInterval),
    .number(
      "inspection.noise", "insp_sd", "Noise of the inspector’s view of quality", .number, 0.8,
      0.4...1.5, allowed: 0...10,
      source: "ratings only weakly tied to indicators (Wilkins and Antonopoulou 2018); size judged",
      .judgement, readBy: "inspection", \.inspection.noise),
    .number(
      "inspection.deprivation-bias", "dep_bias",
      "Fall of the inspector’s view per decile of deprivation", .number, 0.08, 0...0.15,
      allowed: -1...1,
      source: "odds 0.84 a decile of good or better (Webb, Bennett and Bywaters 2022)", .study,
      readBy: "inspection", \.inspection.deprivationBias),
    .number(
      "inspection.cut-inadequate", "insp_cut[I]", "Quality seen below which it is inadequate",
      .number, -0.89, -1.5 ... -0.5, allowed: -20...20, source: cuts,
      .judgement, readBy: "inspection", \.inspection.cutInadequate),
    .number(
      "inspection.cut-good", "insp_cut[G]", "Quality seen from which it is good", .number,
      0.66, 0.3...1, allowed: -20...20, source: cuts, .judgement,
      readBy: "inspection", \.inspection.cutGood),
    .number(
      "inspection.cut-outstanding", "insp_cut[O]", "Quality seen from which it is outstanding",
      .number, 1.86, 1.2...2.5, allowed: -20...20,
      source: "the same: 3 of 152 outstanding in the single framework’s first round (Ofsted)",
      .judgement, readBy: "inspection",
      \.inspection.cutOutstanding),
  ]
}
