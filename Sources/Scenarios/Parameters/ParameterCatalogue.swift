/// All parameters, in the order in which tables show them.
package enum ParameterCatalogue {
  package static let all: [ParameterDescription] = beforeFit.map(withFittedDefault)

  /// The lines as they are written, before the reference fit: where ``all`` has the fitted value, a
  /// line here has the one that the fit starts from.
  package static let beforeFit: [ParameterDescription] = themes.flatMap { $0 }

  private static let themes: [[ParameterDescription]] = [
    PopulationParameters.catalogue, NeedParameters.catalogue, HelpParameters.catalogue,
    DemandParameters.catalogue, GateParameters.catalogue, PathwayParameters.catalogue,
    EarlyHelpParameters.catalogue, EntitlementParameters.catalogue, CareParameters.catalogue,
    PlacementParameters.catalogue,
    WorkParameters.catalogue, WorkforceParameters.catalogue, LeavingParameters.catalogue,
    RecruitmentParameters.catalogue, PayParameters.catalogue, AgencyParameters.catalogue,
    MoneyParameters.catalogue, QualityParameters.catalogue, InspectionParameters.catalogue,
    JudgementParameters.catalogue, PracticeParameters.catalogue,
    EarlyWarningParameters.catalogue, RegionParameters.catalogue, ExogenousParameters.catalogue,
    TaskParameters.catalogue,
    StartParameters.catalogue,
  ]

  private static let positions: [String: Int] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.key, $0) })

  /// The position of a parameter in ``all``; `nil` when there is none of that name.
  package static func index(of key: String) -> Int? { positions[key] }

  /// A parameter that the reference fit moved has its default from there; its line in the catalogue
  /// holds the value the fit started from.
  private static func withFittedDefault(_ line: ParameterDescription) -> ParameterDescription {
    guard let value = ReferenceFit.parameters[line.key] else { return line }
    return ParameterDescription(
      key: line.key, symbol: line.symbol, title: line.title, unit: line.unit,
      defaultValue: value, allowed: line.allowed, plausible: line.plausible,
      source: line.source, grade: line.grade, isFitted: true, isLever: line.isLever,
      readBy: line.readBy, slot: line.slot)
  }
}
