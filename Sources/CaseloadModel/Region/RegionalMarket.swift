import Probability
import Scenarios

/// What is one for all authorities of a region: means over them, by their children.
struct RegionalMarket: Sendable {
  /// Locums whom the region would have at the going rate, and those who are free then.
  let poolAtReference: Double
  let freeAtReference: Double
  let supplyElasticity: Double
  /// What locums keep of their pay, against the reference.
  let keptPay: Double
  let fillDays: Double
  let poolTime: Double
  let reach: Double
  let reservationSpread: Double
  /// Years that locums from outside have been qualified.
  let experience: Double
  let homesOccupancy: Double
  let homesPressure: Double
  let courtSlack: Double

  init(_ worlds: [World]) {
    // By place: to hand a whole authority about costs more than what is read of it.
    func sum(_ value: (Parameters) -> Double) -> Double {
      worlds.indices.reduce(0) { $0 + value(worlds[$1].parameters) }
    }
    let children = sum { $0.population.children }
    func mean(_ path: KeyPath<Parameters, Double>) -> Double {
      sum { $0[keyPath: path] * $0.population.children / children }
    }
    let reference = sum { $0.agency.reference * $0.population.children / 10_000 }
    let ratio = mean(\.agency.poolRatio)
    supplyElasticity = mean(\.agency.supplyElasticity)
    keptPay = mean(\.agency.keptPay)
    poolAtReference = reference * ratio
    freeAtReference = reference * (ratio - 1)
    fillDays = mean(\.agency.fillDays)
    poolTime = mean(\.region.poolTime)
    reach = mean(\.region.reach)
    reservationSpread = mean(\.region.reservationSpread)
    experience = mean(\.agency.experience)
    homesOccupancy = mean(\.region.homesOccupancy)
    homesPressure = mean(\.region.homesPressure)
    courtSlack = mean(\.region.courtSlack)
  }

  /// Locums whom the region would have.
  ///
  /// - Parameter goingRate: what they are paid, against the reference's going rate.
  func poolTarget(goingRate: Double) -> Double {
    poolAtReference
      * Elementary.exp(supplyElasticity * Elementary.log(max(goingRate * keptPay, 1e-9)))
  }
}
