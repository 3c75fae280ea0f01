import Scenarios

/// Participation, advocates and reviewing officers: what they add to engagement, what they cost beyond
/// the reference's, and what overspends leave of them where they are not protected (F8, F9).
enum Entitlements {
  /// The part that is left of them now, 0 to 1.
  @inline(__always)
  static func left(in world: World) -> Double { left(world.parameters, world.budget) }

  /// Under some parameters, with the overspend that there was.
  @inline(__always)
  private static func left(_ parameters: Parameters, _ budget: BudgetState) -> Double {
    parameters.entitlements.isProtected ? 1 : 1 - budget.entitlementsTaken
  }

  /// What they cost in all, in base prices: pounds a year for each child of the authority.
  static func poundsPerChild(in world: World) -> Double {
    let parameters = world.parameters
    let population = parameters.population.children
    guard population > 0 else { return 0 }
    let each =
      parameters.entitlements.advocacy * parameters.money.advocacy
      + parameters.money.reviewingOfficer / parameters.pathway.chairCaseload
    let participation =
      parameters.help.participation * parameters.money.participation
      * Double(world.recorder.level(.casesHeld))
    return (each * entitled(in: world) + participation) / population
  }

  /// Children on protection plans and in care.
  private static func entitled(in world: World) -> Double {
    Double(world.recorder.level(.protectionPlan) + world.recorder.level(.lookedAfter))
  }

  /// Engagement gained by taking part in planning.
  @inline(__always)
  static func participation(in world: World) -> Double {
    let help = world.parameters.help
    return help.participation * left(in: world) * help.participationGain
  }

  /// Engagement gained in a case of a kind, a mean over those who have an advocate and the others.
  @inline(__always)
  static func rise(of kind: Case.Kind, in world: World) -> Double {
    let participation = participation(in: world)
    guard kind == .protection || kind == .lookedAfter else { return participation }
    let entitlements = world.parameters.entitlements
    let coverage = entitlements.advocacy * left(in: world)
    return participation
      + entitlements.advocacyGain * (coverage - EntitlementParameters.usualAdvocacy)
  }

  /// Pays a period's participation, and advocates and reviewing officers beyond those of the reference,
  /// whom the lump sum for other services holds; fewer than those save their cost.
  static func pay(_ years: Double, in world: inout World) {
    let cases = Double(world.recorder.level(.casesHeld))
    let children = entitled(in: world)
    let budget = world.budget
    func post(_ centre: CostCentre, _ pounds: (Parameters, Double) -> Double) {
      Spending.post(
        pounds: years * pounds(world.parameters, left(world.parameters, budget)),
        usual: years * pounds(world.usual, left(world.usual, budget)), to: centre, in: &world)
    }
    post(.participation) { $0.help.participation * $1 * $0.money.participation * cases }
    post(.advocacy) { parameters, left in
      let beyond =
        parameters.entitlements.advocacy * left - EntitlementParameters.usualAdvocacy
      return beyond * parameters.money.advocacy * children
    }
    post(.reviewingOfficers) { parameters, left in
      let officers =
        left / parameters.pathway.chairCaseload - 1 / PathwayParameters.usualChairCaseload
      return officers * parameters.money.reviewingOfficer * children
    }
  }
}
