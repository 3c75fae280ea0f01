/// What the inspector's standing judgement does to staff and locums (C.2, C.3, E.2).
package struct JudgementParameters: Sendable, Equatable {
  package var judgement = 0
  package var leavingOutstanding = 0.0
  package var leavingGood = 0.0
  package var leavingInadequate = 0.0
  package var advertInadequate = 0.0
  package var locumsInadequate = 0.0
}

extension JudgementParameters {
  private static let gradient = "gradient by judgement (Community Care 2022); size judged"

  static let catalogue: [ParameterDescription] = [
    .choice(
      "inspection.judgement", "judgement", "Judgement in force",
      ["outstanding", "good", "requires-improvement", "inadequate"],
      source: "Ofsted", .published, readBy: "leaving, recruitment and agency supply",
      \.judgement.judgement, defaultChoice: 2),
    .number(
      "inspection.leaving-outstanding", "b_ofs[O]", "Log rate of leaving under outstanding",
      .number,
      -0.15, -0.3...0, allowed: -3...3, source: gradient, .judgement, readBy: "leaving",
      \.judgement.leavingOutstanding),
    .number(
      "inspection.leaving-good", "b_ofs[G]", "Log rate of leaving under good", .number, -0.08,
      -0.2...0, allowed: -3...3, source: gradient, .judgement, readBy: "leaving",
      \.judgement.leavingGood),
    .number(
      "inspection.leaving-inadequate", "b_ofs[I]", "Log rate of leaving under inadequate", .number,
      0.35, 0.1...0.6, allowed: -3...3, source: gradient, .judgement, readBy: "leaving",
      \.judgement.leavingInadequate),
    .number(
      "inspection.adverts-inadequate", "advert_inadequate",
      "Success of adverts under inadequate, against others", .share, 0.7, 0.5...1,
      source: "E.2; size judged", .judgement, readBy: "vacancies", \.judgement.advertInadequate),
    .number(
      "inspection.locums-inadequate", "U_judgement",
      "Log number of locums within reach under inadequate",
      .number, -0.3, -0.6...0, allowed: -3...3, source: "E.2; size judged", .judgement,
      readBy: "agency supply", \.judgement.locumsInadequate),
  ]
}
