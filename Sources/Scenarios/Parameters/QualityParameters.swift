/// How a month becomes one number, as an inspector would weigh it (E.1).
package struct QualityParameters: Sendable, Equatable {
  package var weights = QualityComponents()
  /// What takes the place of the weights as outcomes are measured instead.
  package var outcomeWeights = QualityComponents()
  package var metrics = 0
  package var steering = 0.0
  package var spreads = QualityComponents()
  package var most = 0.0
}

/// A number for each component of the quality score.
package struct QualityComponents: Sendable, Equatable {
  package var assessments = 0.0
  package var conferences = 0.0
  package var visits = 0.0
  package var unallocated = 0.0
  package var workerChanges = 0.0
  package var caseload = 0.0
  package var supervision = 0.0
  package var unseen = 0.0
  package var leadership = 0.0
  package var reReferrals = 0.0
  package var drifting = 0.0

  package init() {}

  package init(
    assessments: Double, conferences: Double, visits: Double, unallocated: Double,
    workerChanges: Double, caseload: Double, supervision: Double, unseen: Double,
    leadership: Double, reReferrals: Double, drifting: Double
  ) {
    self.assessments = assessments
    self.conferences = conferences
    self.visits = visits
    self.unallocated = unallocated
    self.workerChanges = workerChanges
    self.caseload = caseload
    self.supervision = supervision
    self.unseen = unseen
    self.leadership = leadership
    self.reReferrals = reReferrals
    self.drifting = drifting
  }
}

extension QualityParameters {
  private static let weight = "E.1: weight on procedure, as ratings go by it; sizes judged"
  private static let between = "standard deviation over 150 authorities in 2023 (DfE)"
  private static let nowhere = "not published; judged"

  static let catalogue: [ParameterDescription] =
    [
      .number(
        "quality.most", "Q_most", "Most standard deviations that a component counts", .number, 3,
        2...4, allowed: 0.1...100, source: "judgement: beyond it all is equally bad", .judgement,
        readBy: "quality score", \.quality.most)
    ] + metrics + weights + spreads

  private static let metrics: [ParameterDescription] = [
    .choice(
      "outcomes.metrics", "metrics", "What services are measured and judged by",
      ["procedure", "mixed", "outcomes"],
      source: "lever; Munro’s review: what is measured is mostly procedure", .judgement,
      lever: true, readBy: "quality score, recording and oversight", \.quality.metrics),
    .number(
      "outcomes.steering", "metrics_effect", "How far effort follows what is measured", .share, 0.5,
      0...1, source: "direction in Munro’s review; size judged", .judgement,
      readBy: "recording and oversight", \.quality.steering),
    outcomeWeight("unseen", "no severe need unseen", 0.4, \.quality.outcomeWeights.unseen),
    outcomeWeight("re-referrals", "few re-referrals", 0.2, \.quality.outcomeWeights.reReferrals),
    outcomeWeight("drifting", "few plans that stand still", 0.2, \.quality.outcomeWeights.drifting),
    outcomeWeight(
      "worker-changes", "few changes of worker", 0.2, \.quality.outcomeWeights.workerChanges),
  ]

  private static func outcomeWeight(
    _ key: String, _ title: String, _ value: Double,
    _ path: any WritableKeyPath<Parameters, Double> & Sendable
  ) -> ParameterDescription {
    .number(
      "quality.outcome-weight-\(key)", "w_out[\(key)]",
      "Weight of \(title) where outcomes are measured", .number, value, 0...0.6, allowed: -1...1,
      source: "judgement (F11)", .judgement, readBy: "quality score", path)
  }

  /// The part of the weight that lies on outcomes.
  package var outcomeShare: Double { Double(metrics) / 2 }

  private static let weights: [ParameterDescription] = [
    weight("assessments", "timely assessments", 0.20, \.quality.weights.assessments),
    weight("conferences", "timely initial conferences", 0.10, \.quality.weights.conferences),
    weight("visits", "visits in time", 0.15, \.quality.weights.visits),
    weight("unallocated", "cases allocated", 0.10, \.quality.weights.unallocated),
    weight("worker-changes", "few changes of worker", 0.10, \.quality.weights.workerChanges),
    weight("caseload", "low caseloads", 0.10, \.quality.weights.caseload),
    weight("supervision", "supervision", 0.10, \.quality.weights.supervision),
    weight("unseen", "no severe need unseen", 0.10, \.quality.weights.unseen),
    weight("leadership", "settled leadership", 0.05, \.quality.weights.leadership),
  ]

  private static func weight(
    _ key: String, _ title: String, _ value: Double,
    _ path: any WritableKeyPath<Parameters, Double> & Sendable
  ) -> ParameterDescription {
    .number(
      "quality.weight-\(key)", "w_Q[\(key)]", "Weight of \(title) in the quality score", .number,
      value, 0...0.4, allowed: -1...1, source: weight, .judgement, lever: true,
      readBy: "quality score", path)
  }

  private static let spreads: [ParameterDescription] = [
    spread(
      "assessments", "timely assessments", .share, 0.092, 0.06...0.12, between, .published,
      \.quality.spreads.assessments),
    spread(
      "conferences", "timely initial conferences", .share, 0.118, 0.08...0.15, between,
      .published, \.quality.spreads.conferences),
    spread(
      "visits", "visits in time", .share, 0.09, 0.05...0.15, nowhere + " as for assessments",
      .judgement, \.quality.spreads.visits),
    spread(
      "unallocated", "unallocated children", .share, 0.01, 0.005...0.03, nowhere, .judgement,
      \.quality.spreads.unallocated),
    spread(
      "worker-changes", "monthly changes of worker per child", .number, 0.05, 0.03...0.08,
      nowhere + " as a third of the mean, as turnover varies", .judgement,
      \.quality.spreads.workerChanges),
    spread(
      "caseload", "caseload in points", .number, 2.7, 2...4,
      "judged: 14 % of the mean, as caseloads in children vary over 151 authorities in 2023 (DfE)",
      .judgement,
      \.quality.spreads.caseload),
    spread(
      "supervision", "supervision coverage", .share, 0.1, 0.05...0.2, nowhere, .judgement,
      \.quality.spreads.supervision),
    spread(
      "re-referrals", "re-referrals within 12 months", .share, 0.049, 0.03...0.07, between,
      .published, \.quality.spreads.reReferrals),
    spread(
      "drifting", "children whose plan stands still", .share, 0.002, 0.001...0.005,
      nowhere + " as twice the mean", .judgement, \.quality.spreads.drifting),
    spread(
      "unseen", "children in severe need unseen per 10,000", .number, 12, 8...20,
      nowhere + " as a fifth of the mean", .judgement, \.quality.spreads.unseen),
  ]

  private static func spread(
    _ key: String, _ title: String, _ unit: Unit, _ value: Double,
    _ plausible: ClosedRange<Double>, _ source: String, _ grade: EvidenceGrade,
    _ path: any WritableKeyPath<Parameters, Double> & Sendable
  ) -> ParameterDescription {
    .number(
      "quality.spread-\(key)", "s_Q[\(key)]", "Spread between authorities of \(title)", unit,
      value, plausible, source: source, grade, readBy: "quality score", path)
  }
}
