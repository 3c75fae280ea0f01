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
  /// The order in which authorities sign a memorandum, by place.
  private let ranks: [Int]
  /// Sums over the last twelve months before the first reported day: what homes and court held.
  private var held = (homes: 0.0, court: 0.0, months: 0)
  /// The last morning on which they met; nothing before they begin.
  private var lastMorning: Day?

  /// - Parameter chance: the region's own; each authority has another.
  init(_ worlds: [World], chance: RandomSource) {
    self.worlds = worlds
    self.chance = chance
    pool = LocumPool(chance: chance, authorities: worlds.count)
    // By name, so that who signs does not hang on the order in which a scenario lists them.
    let draws = worlds.map { world in
      var draw = chance.stream(
        purpose: RandomPurpose.signing.rawValue, entity: world.plan.authority.name.hashed32,
        occurrence: 0)
      return draw.uniform()
    }
    ranks = draws.map { draw in draws.count { $0 < draw } }
  }

  private var isShared: Bool { worlds.count > 1 }

  private var market: RegionalMarket { RegionalMarket(worlds) }

  mutating func run(until end: SimulationTime) throws {
    guard isShared else {
      try worlds[0].run(until: end)
      return
    }
    if lastMorning == nil { begin() }
    while worlds[0].now < end {
      // A morning belongs to the span that it begins.
      let today = worlds[0].today
      if worlds[0].now == worlds[0].time(today), lastMorning != today { beginDay(today) }
      let midnight = worlds[0].time(today.adding(days: 1))
      for index in worlds.indices { try worlds[index].run(until: min(midnight, end)) }
    }
  }

  // MARK: Mornings

  private mutating func begin() {
    lastMorning = worlds[0].today
    let market = market
    for authority in worlds.indices {
      for worker in worlds[authority].staff
      where worlds[authority].workers[worker].employment == .agency {
        worlds[authority].workers[worker].locum = pool.join(
          .placed(authority: authority, worker: worker), market, at: worlds[authority].now)
      }
    }
    let target = market.poolTarget(goingRate: goingRate)
    while Double(pool.present) < target { pool.join(.free, market, at: worlds[0].now) }
    refreshSharing()
  }

  private mutating func beginDay(_ day: Day) {
    lastMorning = day
    collectLocums()
    moveStaff(on: day)
    if day.dayOfMonth == 1 {
      pool.follow(market, to: market.poolTarget(goingRate: goingRate), on: day)
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

  /// What locums in place are paid against the reference's going rate, as a mean over them; what is
  /// offered where there are none.
  private var goingRate: Double {
    var (paid, usual) = (0.0, 0.0)
    for index in worlds.indices {
      for worker in worlds[index].staff
      where worlds[index].workers[worker].employment == .agency {
        paid += worlds[index].locumDayPay(worker)
        usual += worlds[index].parameters.agency.goingPay(worlds[index].workers[worker].grade)
      }
    }
    guard usual > 0 else { return worlds[0].parameters.agency.capRatio }
    return paid / usual
  }

  private var signers: [Bool] {
    worlds.indices.map { index in
      let coverage = worlds[index].parameters.region.memorandum.coverage
      return ranks[index] < Int((coverage * Double(worlds.count)).rounded())
    }
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
        let promise = pool.redeem(locum)
        if let promise { withdraw(promise) }
        guard let promise, worlds[promise.authority].market.requests[promise.request].isOpen
        else {
          pool.release(locum)
          continue
        }
        engage(locum, promise)
        worlds[promise.authority].count(.locumsWon)
        worlds[authority].count(.locumsLost)
      }
    }
  }

  private mutating func withdraw(_ promise: LocumOffer) {
    worlds[promise.authority].market.requests[promise.request].isPromised = false
  }

  private mutating func meet(on day: Day) {
    let offers = LocumOffers.of(worlds, signers: signers)
    guard !offers.isEmpty else { return }
    let hires = pool.meet(offers, market, on: day)
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
    let staying: [Attraction?] = pool.locums.map { locum in
      guard case .placed(let authority, let worker) = locum.place else { return nil }
      return worlds[authority].attractionOfAssignment(worker)
    }
    for move in pool.compare(offers, on: day, staying: staying) {
      worlds[move.offer.authority].market.requests[move.offer.request].isPromised = true
      AgencyMarket.giveNotice(move.worker, in: &worlds[move.authority])
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
        let region = worlds[authority].parameters.region
        switch leaver.destination {
        case .sector: break
        case .agency:
          guard draw.bernoulli(region.leaversInReach) else { continue }
          let now = worlds[authority].now
          pool.join(
            .free, yearsQualified: leaver.yearsQualified, leftPost: now, market, at: now)
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
    let (rate, signers) = (goingRate, signers)
    for index in worlds.indices {
      worlds[index].link.isCapped =
        signers[index] && LocumOffers.isCapped(worlds[index].parameters)
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
    if held.months == 0 { held = (homes, court, 1) }
    let months = Double(held.months)
    let market = market
    let occupancy = market.homesOccupancy * homes / max(1, held.homes / months)
    let price = 1 + market.homesPressure * 100 * max(0, occupancy - 0.9)
    let delay = max(1, court / max(1, held.court / months * (1 + market.courtSlack)))
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

  /// What work here is to a locum who would take the going rate: by its pay, the judgement and load.
  @inline(__always)
  func attraction(paying dayPay: Double, _ grade: Grade) -> Double {
    let region = parameters.region
    return region.rateEffect * Elementary.log(max(dayPay / parameters.agency.goingPay(grade), 1e-6))
      + parameters.judgement.locums - region.loadEffect * (meanLoad - reference.load)
  }

  /// What a locum makes of its assignment, as of an offer; nothing for one who has notice.
  func attractionOfAssignment(_ worker: Int) -> Attraction? {
    guard !workers[worker].hasNotice, workers[worker].presence != .gone else { return nil }
    let utility = attraction(paying: locumDayPay(worker), workers[worker].grade)
    return Attraction(
      utility: utility + parameters.region.switching, rateEffect: parameters.region.rateEffect)
  }
}

extension String {
  /// FNV-1a over its bytes: the same on every machine.
  var hashed: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  var hashed32: UInt32 { UInt32(truncatingIfNeeded: hashed ^ hashed >> 32) }
}
