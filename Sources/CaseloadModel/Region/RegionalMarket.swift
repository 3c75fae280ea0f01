import Probability
import Scenarios

/// What is one for all authorities of a region: means over them, by their children.
struct RegionalMarket: Sendable {
  /// Locums whom the region would have now, and those who are free when it is at rest.
  let poolTarget: Double
  let freeAtReference: Double
  let fillDays: Double
  let poolTime: Double
  let reach: Double
  let reservationSpread: Double
  /// Years that locums from outside have been qualified.
  let experience: Double
  let homesOccupancy: Double
  let homesPressure: Double
  let courtSlack: Double

  /// - Parameter goingRate: what locums are paid, against the reference's going rate.
  init(_ worlds: [World], goingRate: Double) {
    let children = worlds.reduce(0) { $0 + $1.parameters.population.children }
    func mean(_ path: KeyPath<Parameters, Double>) -> Double {
      worlds.reduce(0) { sum, world in
        sum + world.parameters[keyPath: path] * world.parameters.population.children / children
      }
    }
    let reference = worlds.reduce(0) { sum, world in
      sum + world.parameters.agency.reference * world.parameters.population.children / 10_000
    }
    let ratio = mean(\.agency.poolRatio)
    let supply = mean(\.agency.supplyElasticity) * Elementary.log(max(goingRate, 1e-9))
    poolTarget = reference * ratio * Elementary.exp(supply)
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
}
