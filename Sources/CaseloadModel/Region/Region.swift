import EventEngine
import Probability
import Scenarios
import SocialCare

/// Authorities that share a labour market, a court and children's homes (E.4), on one clock.
///
/// Each authority lives through a day by itself; at its end they meet: what one has told the region
/// reaches the others on the next morning. A single authority never stops.
struct Region: Sendable {
  var worlds: [World]
  private var pool: LocumPool
  private let chance: RandomSource
  private let ranks: [Double]
  /// Sums over the last twelve months before the first reported day: what homes and court held.
  private var held = (homes: 0.0, court: 0.0, months: 0)
  private var started = false

  /// - Parameter chance: the region's own; each authority has another.
  init(_ worlds: [World], chance: RandomSource) {
    self.worlds = worlds
    self.chance = chance
    pool = LocumPool(chance: chance, authorities: worlds.count)
    ranks = worlds.indices.map { authority in
      var draw = chance.stream(
        purpose: RandomPurpose.signing.rawValue, entity: UInt32(authority), occurrence: 0)
      return draw.uniform()
    }
  }

  private var isShared: Bool { worlds.count > 1 }

  /// The region's own parameters: all its authorities have the same.
  private var parameters: Parameters { worlds[0].parameters }

  mutating func run(until end: SimulationTime) throws {
    guard isShared else {
      try worlds[0].run(until: end)
      return
    }
    if !started { begin() }
    while worlds[0].now < end {
      let midnight = SimulationTime.day(worlds[0].now.dayNumber + 1)
      for index in worlds.indices { try worlds[index].run(until: min(midnight, end)) }
      if midnight <= end { beginDay(Day(number: midnight.dayNumber)) }
    }
  }

  // MARK: Mornings

  private mutating func begin() {
    started = true
    for authority in worlds.indices {
      for worker in worlds[authority].staff
      where worlds[authority].workers[worker].employment == .agency {
        worlds[authority].workers[worker].locum = pool.join(
          .placed(authority: authority, worker: worker), parameters, at: worlds[authority].now)
      }
    }
    while Double(pool.present) < poolTarget { pool.join(.free, parameters, at: worlds[0].now) }
    refreshSharing()
  }

  private mutating func beginDay(_ day: Day) {
    collectLocums()
    moveStaff(on: day)
    if day.dayOfMonth == 1 {
      pool.follow(poolTarget, parameters, on: day)
      compareAssignments(on: day)
      refreshSharing()
      shareHomesAndCourt()
      Buddies.pair(&worlds)
      for index in worlds.indices { worlds[index].count(.tickSharedMonths) }
      if day.month == 9 || day.month == 2 { NewlyQualified.share(day, chance, among: &worlds) }
    }
    if worlds[0].days.isWorkingDay(day) { meet(on: day) }
  }

  // MARK: Locums

  /// Locums within reach of the region: more at a better going rate.
  private var poolTarget: Double {
    let reference = locumsAtReference
    let rate = Elementary.log(max(goingRate, 1e-9))
    return reference * parameters.agency.poolRatio
      * Elementary.exp(parameters.agency.supplyElasticity * rate)
  }

  private var locumsAtReference: Double {
    worlds.reduce(0) { sum, world in
      sum + world.parameters.agency.reference * world.parameters.population.children / 10_000
    }
  }

  /// What locums in place are paid against the reference's going rate, as a mean over them; what is
  /// offered where there are none.
  private var goingRate: Double {
    var (paid, usual) = (0.0, 0.0)
    for world in worlds {
      let agency = world.parameters.agency
      let going = agency.referenceRate / agency.dayRate
      for worker in world.staff where world.workers[worker].employment == .agency {
        paid += world.locumDayPay(worker)
        usual += agency.uncappedPay(world.workers[worker].grade) * going
      }
    }
    guard usual > 0 else { return parameters.agency.capRatio }
    return paid / usual
  }

  private var signers: [Bool] {
    worlds.indices.map { ranks[$0] < worlds[$0].parameters.region.memorandum.coverage }
  }

  /// Those whose assignment is over are free, or take up what they have promised.
  private mutating func collectLocums() {
    for authority in worlds.indices {
      let (freed, converted) = (worlds[authority].link.freed, worlds[authority].link.converted)
      worlds[authority].link.freed = []
      worlds[authority].link.converted = []
      for locum in converted {
        if let promise = pool.redeem(locum) { withdraw(promise) }
        pool.leave(locum)
      }
      for locum in freed {
        pool.release(locum)
        guard let promise = pool.redeem(locum) else { continue }
        withdraw(promise)
        if worlds[promise.authority].market.requests[promise.request].isOpen {
          pool.take(locum)
          engage(locum, promise)
          worlds[promise.authority].count(.locumsWon)
          worlds[authority].count(.locumsLost)
        }
      }
    }
  }

  private mutating func withdraw(_ promise: LocumOffer) {
    worlds[promise.authority].market.requests[promise.request].isPromised = false
  }

  private mutating func meet(on day: Day) {
    let offers = LocumOffers.of(worlds, signers: signers)
    guard !offers.isEmpty else { return }
    let freeAtReference = locumsAtReference * (parameters.agency.poolRatio - 1)
    let hires = pool.meet(
      offers, freeAtReference: freeAtReference, parameters, on: day)
    for (locum, offer) in hires { engage(locum, offer) }
  }

  private mutating func engage(_ locum: Int, _ offer: LocumOffer) {
    let authority = offer.authority
    let years = worlds[authority].now.yearsSince(pool.locums[locum].qualified)
    let worker = AgencyMarket.fill(
      offer.request,
      with: RegionalHire(locum: locum, dayPay: offer.dayPay, yearsQualified: years),
      in: &worlds[authority])
    pool.place(locum, authority: authority, worker: worker)
    if offer.isBreach { worlds[authority].count(.capBreaches) }
  }

  private mutating func compareAssignments(on day: Day) {
    let signers = signers
    let offers = LocumOffers.of(worlds, signers: signers)
    guard !offers.isEmpty else { return }
    let worlds = worlds
    let moves = pool.compare(offers, parameters, on: day) { authority, worker in
      worlds[authority].attractionOfAssignment(worker)
    }
    for move in moves {
      self.worlds[move.offer.authority].market.requests[move.offer.request].isPromised = true
      AgencyMarket.giveNotice(move.worker, in: &self.worlds[move.authority])
    }
  }

  // MARK: Staff

  /// Those who have left for another authority look for a post in the region, those who have left for
  /// agency work come into the pool.
  private mutating func moveStaff(on day: Day) {
    for authority in worlds.indices where !worlds[authority].link.leavers.isEmpty {
      let leavers = worlds[authority].link.leavers
      worlds[authority].link.leavers = []
      for (turn, leaver) in leavers.enumerated() {
        var draw = chance.stream(
          purpose: RandomPurpose.mover.rawValue, entity: UInt32(authority * 256 + turn),
          occurrence: UInt32(day.number & 0xFF_FFFF))
        let region = parameters.region
        switch leaver.destination {
        case .sector: break
        case .agency:
          guard draw.bernoulli(region.leaversInReach) else { continue }
          let now = worlds[authority].now
          pool.join(
            .free, yearsQualified: leaver.yearsQualified,
            barredUntil: now.advanced(byMonths: region.memorandum.coolingOff), parameters, at: now)
        case .otherAuthority:
          guard draw.bernoulli(region.moversWithin) else { continue }
          if let gained = Movers.settle(leaver, from: authority, in: &worlds, &draw) {
            worlds[authority].count(.staffToNeighbours, gained)
          }
        }
      }
    }
  }

  // MARK: What is known of each other

  /// The first of a month: pay and rates as neighbours see them.
  private mutating func refreshSharing() {
    let rate = goingRate
    for index in worlds.indices {
      let others = worlds.indices.filter { $0 != index }
      let pay = others.reduce(0) { $0 + worlds[$1].parameters.pay.uplift }
      let agency = worlds[index].parameters.agency
      worlds[index].link.neighboursPay = pay / Double(max(1, others.count))
      worlds[index].link.locumPay = rate * agency.referenceRate / (agency.dayRate * agency.capRatio)
      worlds[index].link.outsideHires = worlds[index].parameters.region.outsideHires
    }
  }

  /// Homes grow dearer as they fill, and the court slower: both have the room that they had in the
  /// year before the first reported day.
  private mutating func shareHomesAndCourt() {
    let homes = Double(worlds.reduce(0) { $0 + $1.recorder.level(.childrensHomes) })
    let court = Double(worlds.reduce(0) { $0 + $1.recorder.level(.inProceedings) })
    let start = worlds[0].time(worlds[0].plan.start)
    if worlds[0].now < start {
      guard worlds[0].now.advanced(byYears: 1) > start else { return }
      held.homes += homes
      held.court += court
      held.months += 1
      return
    }
    guard held.months > 0 else { return }
    let months = Double(held.months)
    let region = parameters.region
    let occupancy = region.homesOccupancy * homes / max(1, held.homes / months)
    let price = 1 + region.homesPressure * 100 * max(0, occupancy - 0.9)
    let delay = max(1, court / max(1, held.court / months * (1 + region.courtSlack)))
    for index in worlds.indices {
      worlds[index].link.homesPrice = price
      worlds[index].link.courtDelay = delay
    }
  }
}

extension World {
  /// Pounds a working day that a locum is paid, in base prices and without margin.
  func locumDayPay(_ worker: Int) -> Double {
    let agreed = workers[worker].dayPay
    return agreed > 0 ? agreed : parameters.agency.pay(workers[worker].grade)
  }

  /// What a locum makes of its assignment, as of an offer; nothing for one who has notice.
  func attractionOfAssignment(_ worker: Int) -> Double? {
    guard !workers[worker].hasNotice, workers[worker].presence != .gone else { return nil }
    let agency = parameters.agency
    let usual =
      agency.uncappedPay(workers[worker].grade) * agency.referenceRate / agency.dayRate
    return parameters.region.rateEffect * Elementary.log(max(locumDayPay(worker) / usual, 1e-6))
      + parameters.judgement.locums - parameters.region.loadEffect * (meanLoad - reference.load)
  }
}
