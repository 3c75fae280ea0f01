/// The mode in which referrals are given as counts, not born of need (A.4).
package struct ExogenousParameters: Sendable, Equatable {
  package var mode = 0
  package var referrals = 0.0
}

extension ExogenousParameters {
  static let catalogue: [ParameterDescription] = [
    .choice(
      "demand.mode", "exogenous_referrals", "Where referrals come from",
      ["hidden-need", "exogenous-referrals"], source: "choice of model", .judgement,
      readBy: "referrals", \.exogenous.mode),
    .number(
      "demand.exogenous-referrals", "referral_rate", "Referrals in the exogenous mode, children",
      .per10000ChildrenPerYear, 544, 300...900, allowed: 0...20_000, source: "2023 (DfE)",
      .published,
      readBy: "referrals", \.exogenous.referrals),
  ]
}
