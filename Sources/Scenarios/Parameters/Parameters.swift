/// Every number the model reads, by theme. Defaults, units, ranges, sources and grades stand in
/// ``ParameterCatalogue``, once.
package struct Parameters: Sendable, Equatable {
  package var population = PopulationParameters()
  package var need = NeedParameters()
  package var help = HelpParameters()
  package var demand = DemandParameters()
  package var gates = GateParameters()
  package var pathway = PathwayParameters()
  package var earlyHelp = EarlyHelpParameters()
  package var entitlements = EntitlementParameters()
  package var care = CareParameters()
  package var placements = PlacementParameters()
  package var work = WorkParameters()
  package var workforce = WorkforceParameters()
  package var leaving = LeavingParameters()
  package var recruitment = RecruitmentParameters()
  package var pay = PayParameters()
  package var agency = AgencyParameters()
  package var money = MoneyParameters()
  package var quality = QualityParameters()
  package var inspection = InspectionParameters()
  package var judgement = JudgementParameters()
  package var practice = PracticeParameters()
  package var warning = EarlyWarningParameters()
  package var region = RegionParameters()
  package var exogenous = ExogenousParameters()
  package var tasks = TaskParameters()
  package var start = StartParameters()

  /// All parameters at their defaults.
  package init() {
    for parameter in ParameterCatalogue.all {
      parameter.set(parameter.defaultValue, in: &self)
    }
  }
}
