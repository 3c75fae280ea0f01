import EventEngine
import Probability
import Scenarios
import SocialCare
import Testing

@testable import CaseloadModel

/// Parts of the model whose answer is known.
struct AnalyticTests {
  // MARK: Severity

  @Test("Without help and detection the levels rest at the product of worsening over recovery")
  func stationaryLaw() throws {
    var village = Village(children: 0, years: 20)
    for level in 0...4 { village.settings["demand.detection.\(level)"] = 0 }
    for level in 1...3 { village.settings["early-help.reach.\(level)"] = 0 }
    village.settings["need.drift-hardening"] = 0
    var world = try Self.emptyWorld(village)
    let families = 20_000
    for number in 1...UInt32(families) {
      let family = FamilyLife.found(number: number, age: 0, in: &world)
      world.families[family].category = .familyDysfunction
      world.families[family].frailty = 1
      world.families[family].rootFrailty = 1
      world.families[family].level = 0
      FamilyLife.settle(family, in: &world)
    }
    try world.run(until: world.time(world.plan.warmUpStart.adding(months: 12 * 15)))

    let need = world.parameters.need
    let (up, down) = Self.categoryMeans(world.parameters)
    let onset = Self.onset(world.parameters.population)
    var law = [1.0]
    for level in 1...4 {
      let rise = need.worsening[level - 1] / up * (level == 1 ? onset : 1)
      law.append(law[level - 1] * rise / (need.recovery[level] / down))
    }
    let sum = law.reduce(0, +)
    for level in 0...4 {
      let share = law[level] / sum
      let seen = Double(world.families.count { $0.level == level }) / Double(families)
      let error = (share * (1 - share) / Double(families)).squareRoot()
      #expect(abs(seen - share) < 4 * error, "level \(level): \(seen), law \(share)")
    }
  }

  private static func emptyWorld(_ village: Village) throws -> World {
    let scenario = try village.scenario()
    return World(
      plan: ReplicationPlan(
        authority: scenario.authority, warmUpStart: scenario.warmUpStart, start: scenario.start,
        end: scenario.end, startingState: .stationary),
      timeline: scenario.worlds[0].timeline, reference: ReferenceFit.constants,
      chance: RandomSource(seed: 5, replication: 1))
  }

  /// Means of the categories' multipliers over families, by hand from the catalogue's shares.
  private static func categoryMeans(_ parameters: Parameters) -> (up: Double, down: Double) {
    let (population, need) = (parameters.population, parameters.need)
    let shares = [
      population.neglect, population.abuse, population.parentalIllness, population.acuteStress,
      population.dysfunction, population.behaviour, population.lowIncome, population.otherNeed,
    ]
    let scale = (1 - population.disability) / shares.reduce(0, +)
    func mean(_ neglect: Double, _ abuse: Double, _ stress: Double) -> Double {
      1 + scale
        * (population.neglect * (neglect - 1) + population.abuse * (abuse - 1)
          + population.acuteStress * (stress - 1))
    }
    return (
      mean(need.neglectWorsening, need.abuseWorsening, need.stressWorsening),
      mean(need.neglectRecovery, need.abuseRecovery, need.stressRecovery)
    )
  }

  private static func onset(_ population: PopulationParameters) -> Double {
    let slope = population.deprivationSlope
    let mean = (1...10).reduce(0) { $0 + Elementary.exp(slope * (Double($1) - 5.5)) } / 10
    return Elementary.exp(slope * (population.deprivationDecile - 5.5)) / mean
  }

  // MARK: Clocks

  @Test("Doubling a hazard halves the time that remains, and nothing is drawn")
  func competingClocks() {
    let chance = RandomSource(seed: 3, replication: 1)
    for entity in UInt32(1)...200 {
      var clock = Clock(.worsening, of: entity, chance)
      let whole = clock.years(at: 0.5)
      #expect(clock.years(at: 1) == whole / 2)
      clock.use(0.5 * whole / 4)
      #expect(abs(clock.years(at: 0.5) - whole * 3 / 4) < 1e-12 * whole)
      #expect(clock.occurrence == 0)
      #expect(clock.years(at: 0) == .infinity)
      let left = clock.remaining
      clock.renew(.worsening, of: entity, chance)
      #expect(clock.occurrence == 1 && clock.remaining != left)
    }
  }

  @Test("A doubled hazard of a worker halves the time to the same resignation")
  func resignations() throws {
    var village = Village(children: 8_000)
    village.settings = [
      "leaving.load-effect": 0, "leaving.strain-effect": 0, "leaving.supervision-effect": 0,
      "leaving.agency-share-effect": 0, "absence.rate": 0, "absence.long-leave": 0,
      "workforce.vacancy-at-start": 0, "agency.peak-cover": 0,
    ]
    func times(_ multiplier: Double) throws -> [Int64?] {
      var doubled = village
      doubled.settings["leaving.multiplier"] = multiplier
      let replication = CaseloadReplication(
        scenario: try doubled.scenario(), world: 0, replication: 1, recordsEvents: false)
      let world = replication.world
      return world.staff.map { worker in
        world.calendar.time(of: world.workers[worker].ticket).map { $0 - world.now }
      }
    }
    let (single, double) = (try times(1), try times(2))
    #expect(single.count > 20)
    for (slow, fast) in zip(single, double) {
      guard let slow, let fast else { continue }
      #expect(abs(slow - 2 * fast) <= 2)
    }
  }

  // MARK: Hours

  @Test("Work that fits is all done")
  func enoughHours() {
    var demand = Demand()
    (demand.fixed, demand.assessment, demand.childInNeed) = (10, 10, 10)
    let outcome = Effort.share(demand, hours: 28, overtime: 0.15, floor: 0.7)
    #expect(outcome.dose == Doses() && outcome.worked == 30 && outcome.missedShare == 0)
  }

  @Test("What overtime does not cover falls on all elastic work alike, down to the floor")
  func shortHours() {
    var demand = Demand()
    demand.fixed = 10
    demand.assessment = 10
    demand.protection = 10
    demand.lookedAfter = 10
    demand.childInNeed = 10
    // 42 of 50 hours: 8 of 40 elastic hours are missed.
    let outcome = Effort.share(demand, hours: 40, overtime: 0.05, floor: 0.7)
    var alike = Doses()
    alike.set(0.8)
    #expect(outcome.dose == alike)
    #expect(outcome.worked == 42 && abs(outcome.missedShare - 0.16) < 1e-12)
  }

  @Test("Below the floor children in need give way first, then looked-after children")
  func belowTheFloor() {
    var demand = Demand()
    demand.fixed = 10
    demand.assessment = 10
    demand.protection = 10
    demand.lookedAfter = 10
    demand.childInNeed = 10
    // 30 of 50 hours: 12 go at the floor of 0.7, 7 more from children in need, 1 from care.
    let outcome = Effort.share(demand, hours: 30, overtime: 0, floor: 0.7)
    #expect(abs(outcome.dose.childInNeed) < 1e-12)
    #expect(abs(outcome.dose.lookedAfter - 0.6) < 1e-12)
    #expect(outcome.dose.protection == 0.7 && outcome.dose.assessment == 0.7)
    #expect(abs(outcome.worked - 30) < 1e-12 && abs(outcome.missedShare - 0.4) < 1e-12)
  }

  @Test("What cannot give way is worked beyond overtime, and nothing else is")
  func onlyFixed() {
    var demand = Demand()
    (demand.fixed, demand.assessment) = (50, 10)
    let outcome = Effort.share(demand, hours: 30, overtime: 0.1, floor: 0.7)
    #expect(outcome.dose.assessment == 0 && abs(outcome.worked - 50) < 1e-12)
    var fixed = Demand()
    fixed.fixed = 40
    let alone = Effort.share(fixed, hours: 30, overtime: 0.1, floor: 0.7)
    #expect(abs(alone.worked - 40) < 1e-12 && abs(alone.missedShare - 7.0 / 40) < 1e-12)
  }

  // MARK: Detection

  private static func exposure(_ change: (inout DemandParameters) -> Void = { _ in })
    -> (DetectionExposure, Day, DemandParameters)
  {
    var demand = Parameters().demand
    change(&demand)
    let first = Day(iso: "2022-04-01") ?? Day(number: 0)
    let exposure = DetectionExposure(
      first: first, reporting: first.adding(months: 12), end: first.adding(months: 120),
      demand: demand)
    return (exposure, first, demand)
  }

  @Test("Exposure and time undo each other")
  func exposureInverts() {
    let (exposure, first, _) = Self.exposure { $0.trend = 0.05 }
    for step in 0..<2_000 {
      let time = SimulationTime.day(first.number).advanced(byDays: Double(step) * 1.637)
      let back = exposure.time(reaching: exposure.value(at: time))
      #expect(abs(back - time) <= 2)
    }
    #expect(exposure.time(reaching: 1_000) == .distantFuture)
    // The greatest number below the last exposure is still reached.
    var (reached, beyond) = (0.0, 1_000.0)
    while reached.nextUp < beyond {
      let middle = reached + (beyond - reached) / 2
      let isReached = exposure.time(reaching: middle) < .distantFuture
      if isReached { reached = middle } else { beyond = middle }
    }
    #expect(reached > 9 && exposure.time(reaching: reached) < .distantFuture)
  }

  @Test("Exposure without trend is one a year, with the season's dip in August")
  func exposureMean() {
    let (exposure, first, _) = Self.exposure()
    func value(_ months: Int) -> Double {
      exposure.value(at: .day(first.adding(months: months).number))
    }
    // From April to April a span can gain or lose an Easter.
    for year in 1...5 {
      #expect(abs(value(12 * year + 48) - value(12 * year) - 4) < 0.02)
    }
    let august = value(17) - value(16)
    let june = value(15) - value(14)
    #expect(august * 30 / 31 < 0.9 * june)
  }

  @Test("A trend raises exposure by its share each year from the first reported day")
  func exposureTrend() {
    let (flat, first, _) = Self.exposure()
    let (rising, _, _) = Self.exposure { $0.trend = 0.10 }
    func year(_ exposure: DetectionExposure, _ year: Int) -> Double {
      exposure.value(at: .day(first.adding(months: 12 * year + 12).number))
        - exposure.value(at: .day(first.adding(months: 12 * year).number))
    }
    #expect(year(rising, 0) == year(flat, 0))
    let growth = year(rising, 6) / year(flat, 6) / (year(rising, 3) / year(flat, 3))
    #expect(abs(growth - 1.331) < 0.003)
  }

  @Test("A shock fades to the part of it that stays")
  func shockFades() {
    let (exposure, first, demand) = Self.exposure {
      $0.shock = 0.2
      $0.shockPermanent = 0.5
      $0.shockDecay = 100
    }
    #expect(abs(exposure.shock(on: first, demand) - 0.2) < 1e-12)
    let halfway = exposure.shock(on: first.adding(days: 100), demand)
    #expect(abs(halfway - 0.2 * (0.5 + 0.5 * Elementary.exp(-1))) < 1e-12)
    #expect(abs(exposure.shock(on: first.adding(days: 3_000), demand) - 0.1) < 1e-9)
    #expect(exposure.shock(on: first.adding(days: -1), demand) == 0)
    let (flat, _, _) = Self.exposure()
    func slope(_ exposure: DetectionExposure) -> Double {
      exposure.value(at: .day(first.number + 3_001))
        - exposure.value(at: .day(first.number + 3_000))
    }
    #expect(abs(slope(exposure) / slope(flat) - 1.1) < 1e-6)
  }
}
