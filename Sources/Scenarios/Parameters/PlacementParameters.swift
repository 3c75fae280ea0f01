/// Where looked-after children live, how often they move, and what it costs (D.2).
package struct PlacementParameters: Sendable, Equatable {
  package var residentialUnder10 = 0.0
  package var residentialFrom10 = 0.0
  package var kinship = 0.0
  package var withParents = 0.0
  package var supportedFrom16 = 0.0
  package var secure = 0.0
  package var inHousePlaces = 0.0
  package var overflowToResidential = 0.0
  package var moves = 0.0
  package var residentialMoves = 0.0
  package var adoptiveShare = 0.0
  package var homePrice = 0.0
  package var inHousePrice = 0.0
  package var agencyFosterPrice = 0.0
  package var kinshipPrice = 0.0
  package var supportedPrice = 0.0
  package var securePrice = 0.0
  package var adoptionPrice = 0.0
  package var parentsPrice = 0.0
}

extension PlacementParameters {
  private static let mix =
    "placements on 31 March 2023 (DfE): 68 % foster, 11 % homes, 10 % supported"
  private static let uprated = "PSSRU 2017 and DfE answers, uprated; judgement (D.2)"

  static let catalogue: [ParameterDescription] = [
    .number(
      "placement.residential-under-10", "resid_share<10",
      "Entrants under 10 placed in a children's home",
      .share, 0.04, 0.01...0.08, source: mix, .judgement, readBy: "placements",
      \.placements.residentialUnder10),
    .number(
      "placement.residential-from-10", "resid_share10+",
      "Entrants from 10 placed in a children's home",
      .share, 0.22, 0.15...0.35, source: mix, .judgement, readBy: "placements",
      \.placements.residentialFrom10),
    .number(
      "placement.kinship", "kin_share", "Foster placements with relatives or friends", .share, 0.22,
      0.15...0.3, source: "about a fifth of foster placements (DfE), from memory", .judgement,
      lever: true, readBy: "placements", \.placements.kinship),
    .number(
      "placement.with-parents", "parents_share", "Entrants placed with their parents", .share, 0.07,
      0.04...0.1, source: mix, .published, readBy: "placements", \.placements.withParents),
    .number(
      "placement.supported-from-16", "supported_share",
      "Children from 16 in supported accommodation",
      .share, 0.38, 0.25...0.5, source: mix, .judgement, readBy: "placements",
      \.placements.supportedFrom16),
    .number(
      "placement.secure", "secure_share", "Children's home placements that are secure or bespoke",
      .share, 0.03, 0.01...0.06, source: "judgement", .judgement, readBy: "placements",
      \.placements.secure),
    .number(
      "placement.in-house-places", "inhouse_foster_cap", "In-house foster places",
      .per10000Children,
      21, 14...30, allowed: 0...500, source: "a place for all at the start (D.2)", .judgement,
      lever: true, readBy: "placements", \.placements.inHousePlaces),
    .number(
      "placement.overflow-to-residential", "overflow",
      "Children without an in-house place who go to a home, not an agency foster carer", .share,
      0.05,
      0...0.2, source: "judgement", .judgement, readBy: "placements",
      \.placements.overflowToResidential),
    .number(
      "placement.moves", "placement_moves", "Moves of a fostered child", .perYear, 0.5, 0.3...0.8,
      source: "10 % of children with three or more placements in a year, 2023 (DfE)", .published,
      readBy: "placement moves", \.placements.moves),
    .number(
      "placement.residential-moves", "placement_moves_r", "Moves of a child in a home", .perYear,
      0.9,
      0.5...1.5, source: "as above, judged", .judgement, readBy: "placement moves",
      \.placements.residentialMoves),
    .number(
      "placement.adoptive-share", "adopt_place",
      "Children under 5 with a permanence decision placed for adoption",
      .share, 0.3, 0.1...0.5, source: "3 % of looked-after children placed for adoption (DfE)",
      .judgement, readBy: "placements", \.placements.adoptiveShare),
    .number(
      "price.childrens-home", "price_home", "Children's home", .poundsPerWeek, 6_123, 4_600...8_000,
      allowed: 0...50_000, source: "NAO 2025: £318,400 a year", .published, lever: true,
      readBy: "cost of placements", \.placements.homePrice),
    .number(
      "price.foster-in-house", "price_foster_in", "In-house foster care", .poundsPerWeek, 780,
      546...1_014,
      allowed: 0...50_000, source: uprated, .judgement, lever: true, readBy: "cost of placements",
      \.placements.inHousePrice),
    .number(
      "price.foster-agency", "price_ifa", "Independent fostering agency", .poundsPerWeek, 1_000,
      700...1_300,
      allowed: 0...50_000, source: "judgement (D.2)", .judgement, lever: true,
      readBy: "cost of placements", \.placements.agencyFosterPrice),
    .number(
      "price.kinship", "price_kin", "Kinship foster care", .poundsPerWeek, 450, 315...585,
      allowed: 0...50_000, source: "judgement (D.2)", .judgement, lever: true,
      readBy: "cost of placements", \.placements.kinshipPrice),
    .number(
      "price.supported-accommodation", "price_supp", "Supported accommodation from 16",
      .poundsPerWeek,
      1_100, 770...1_430, allowed: 0...50_000, source: "judgement (D.2)", .judgement, lever: true,
      readBy: "cost of placements", \.placements.supportedPrice),
    .number(
      "price.secure", "price_secure", "Secure or bespoke placement", .poundsPerWeek, 12_000,
      8_000...20_000, allowed: 0...100_000, source: "judgement; some over £60,000 (BASW)",
      .judgement,
      readBy: "cost of placements", \.placements.securePrice),
    .number(
      "price.adoption", "price_adoption", "Placed for adoption", .poundsPerWeek, 150, 100...250,
      allowed: 0...50_000, source: "judgement (D.2)", .judgement, readBy: "cost of placements",
      \.placements.adoptionPrice),
    .number(
      "price.with-parents", "price_parents", "Placed with parents", .poundsPerWeek, 100, 50...200,
      allowed: 0...50_000, source: "judgement (D.2)", .judgement, readBy: "cost of placements",
      \.placements.parentsPrice),
  ]
}
