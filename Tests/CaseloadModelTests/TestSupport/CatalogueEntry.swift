import Scenarios
import Testing

/// A parameter of the catalogue and where in its range a test sets it.
struct CatalogueEntry: Sendable, CustomTestStringConvertible {
  let description: ParameterDescription

  static let all: [CatalogueEntry] = ParameterCatalogue.all.map(CatalogueEntry.init)

  static func named(_ key: String) throws -> ParameterDescription {
    try ParameterCatalogue.all[Village.position(key)]
  }

  var testDescription: String { description.key }

  /// The ends of the plausible range; of the allowed one where the plausible is a point.
  var ends: [Double] {
    let plausible = description.plausible
    let range = plausible.lowerBound < plausible.upperBound ? plausible : description.allowed
    return [range.lowerBound, range.upperBound]
  }
}
