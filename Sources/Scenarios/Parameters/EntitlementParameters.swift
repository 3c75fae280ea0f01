/// What children and parents are entitled to beside a social worker: an advocate, and what keeps such
/// services when money is short (F8, F9).
package struct EntitlementParameters: Sendable, Equatable {
  package var advocacy = 0.0
  package var advocacyGain = 0.0
  package var isProtected = false

  /// The reference's coverage: effect and cost are measured from it.
  package static let usualAdvocacy = 0.15
}

extension EntitlementParameters {
  static let catalogue: [ParameterDescription] = [
    .number(
      "advocacy.coverage", "p_advocacy_use",
      "Children on protection plans and in care who have an advocate", .share, usualAdvocacy,
      0.05...0.5, source: "judgement; take-up is not published for all who are entitled",
      .judgement, lever: true, readBy: "entitlements", \.entitlements.advocacy),
    .number(
      "advocacy.gain", "e_advocacy_gain", "Engagement gained by a child who has an advocate",
      .number, 0.05, 0...0.2, allowed: 0...0.5, source: "judgement; small on purpose", .judgement,
      readBy: "effective help", \.entitlements.advocacyGain),
    .flag(
      "entitlements.protected", "entitlements.protected",
      "Overspends cannot cut advocates, reviewing officers and participation", true,
      source: "lever; advocacy can be the first to go (Children’s Commissioner 2019)", .judgement,
      lever: true, readBy: "entitlements", \.entitlements.isProtected),
  ]
}
