package import SocialCare

/// A figure that an authority or a department has published.
package struct PublishedFigure: Sendable, Equatable {
  /// `population`, `referrals`.
  package var key: String
  package var value: Double
  /// As the profile names it: `children`, `FTE`, `GBP`.
  package var unit: String
  package var year: Int
  /// Short name of the source, among the profile's sources.
  package var source: String

  package init(key: String, value: Double, unit: String, year: Int, source: String) {
    self.key = key
    self.value = value
    self.unit = unit
    self.year = year
    self.source = source
  }
}

/// Where figures come from: the short name by which they cite it, and its full title.
package struct PublishedSource: Sendable, Equatable {
  package var name: String
  package var title: String

  package init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}

/// One parameter at a value of its own, in the parameter's unit.
package struct ParameterValue: Sendable, Equatable {
  /// Position in ``ParameterCatalogue/all``.
  package var parameter: Int
  package var value: Double

  package init(parameter: Int, value: Double) {
    self.parameter = parameter
    self.value = value
  }
}

/// The last published judgement of an authority's children's services.
package struct PublishedJudgement: Sendable, Equatable {
  package var value: Judgement
  package var year: Int
  package var source: String
  /// `ILACS` or `SIF`.
  package var framework: String

  package init(value: Judgement, year: Int, source: String, framework: String) {
    self.value = value
    self.year = year
    self.source = source
    self.framework = framework
  }
}

/// An authority by its own published figures, and what is local in the model's parameters.
package struct AuthorityProfile: Sendable, Equatable {
  /// Who vouches for the figures.
  package enum Origin: String, Sendable {
    /// Shipped with the simulator, from published statistics.
    case shipped
    /// A council's own, marked as its own wherever it is shown.
    case own
  }

  package var name: String
  package var aliases: [String]
  package var dfeNumber: Int?
  package var onsCode: String?
  package var region: String
  /// 10 for the most deprived tenth of authorities to 1 for the least.
  package var deprivationDecile: Int
  package var publishedJudgement: PublishedJudgement?
  /// In the profile's order.
  package var figures: [PublishedFigure]
  package var parameters: [ParameterValue]
  /// Full titles by short name, in the profile's order.
  package var sources: [PublishedSource]
  package var licence: String
  package var origin: Origin

  /// The last judgement, without its source.
  package var judgement: Judgement? { publishedJudgement?.value }

  /// The value of a published figure; `nil` when the profile has none of that name.
  package func figure(_ key: String) -> Double? { figures.first { $0.key == key }?.value }
}

extension AuthorityProfile {
  /// Whether its demand is its own, found by a fit to its figures, and not the reference's.
  package var isFitted: Bool {
    guard let demand = ParameterCatalogue.index(of: "demand.detection.2") else { return false }
    return parameters.contains { $0.parameter == demand }
  }

  /// What to mind about an authority whose levels are not fitted to what it publishes; `nil` for one
  /// that is fitted, and for one that publishes too little to tell.
  var doubtOfLevels: Complaint? {
    guard !isFitted, figure("referrals") != nil || figure("looked-after") != nil,
      name != Self.reference
    else { return nil }
    return .notFitted(name)
  }

  /// The authority that the catalogue's defaults are fitted to: its profile needs no others.
  private static let reference = "Refshire"

  /// The parameter that says how many children live here.
  static let populationKey = "population.children"

  /// What to mind about a number of children that is less than half of the published one, or more
  /// than twice as many; `nil` for others. The factor is a judgement: growth over decades lies
  /// within it, another authority's population mostly does not.
  static func doubt(
    ofPopulation children: Double, published: Double, of name: String
  ) -> Complaint? {
    guard !(published / 2...published * 2).contains(children) else { return nil }
    return .otherPopulation(
      populationKey, value: Unit.children.text(children),
      published: Unit.children.text(published), authority: name)
  }

  /// The profile in one form: what is hashed with a scenario.
  var canonicalLines: [String] {
    var lines = ["  name: " + CanonicalText.scalar(name), "  origin: \(origin.rawValue)"]
    if let dfeNumber { lines.append("  dfe-number: \(dfeNumber)") }
    if let onsCode { lines.append("  ons-code: " + CanonicalText.scalar(onsCode)) }
    lines.append("  region: " + CanonicalText.scalar(region))
    lines.append("  deprivation-decile: \(deprivationDecile)")
    if let judgement = publishedJudgement {
      lines.append("  judgement: \(judgement.value.rawValue), \(judgement.year)")
    }
    lines.append("  figures:")
    for figure in figures {
      let unit = CanonicalText.scalar(figure.unit)
      lines.append(
        "    \(figure.key): {value: \(figure.value.exactText), unit: \(unit), year: \(figure.year), "
          + "source: \(CanonicalText.scalar(figure.source))}")
    }
    lines.append("  parameters:")
    for setting in parameters {
      let parameter = ParameterCatalogue.all[setting.parameter]
      lines.append("    \(parameter.key): \(setting.value.exactText)")
    }
    return lines
  }
}
