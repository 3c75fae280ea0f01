import EventEngine
import Probability
import Scenarios
import SocialCare

/// What an assignment is to a locum who would work for the going rate.
struct Attraction: Sendable {
  let utility: Double
  /// What weighs a locum's lowest rate against it.
  let rateEffect: Double
}

/// The locums of a region: who they are, who is free, and how each chooses (C.4).
///
/// Each has a lowest rate, a part of the region in which it would work, and its experience. Every
/// working morning open requests meet free locums, as often as a single authority's market would
/// let them; a locum who is met chooses among all offers within reach, or none of them. On the
/// first of each month those on assignments compare too.
struct LocumPool: Sendable {
  struct Locum: Sendable {
    /// Address of its random draws.
    let number: UInt32
    /// Log of the lowest rate against the going one.
    let reservation: Double
    /// Whether it would work in an authority, by a bit for each.
    let reach: UInt64
    let qualified: SimulationTime
    /// When it left a post in the region; nothing for others.
    let leftPost: SimulationTime?
    var place = Place.free
    /// What it has promised to take up once its notice is over.
    var promise: LocumOffer?
  }

  enum Place: Sendable, Equatable {
    case free
    case placed(authority: Int, worker: Int)
    case gone
  }

  private(set) var locums: [Locum] = []
  private(set) var free: [Int] = []
  private let chance: RandomSource
  private let authorities: Int

  init(chance: RandomSource, authorities: Int) {
    precondition(authorities <= 64, "a region has at most 64 authorities")
    self.chance = chance
    self.authorities = authorities
  }

  var present: Int { locums.count { $0.place != .gone } }

  private func stream(_ purpose: RandomPurpose, _ entity: UInt32, _ day: Day) -> RandomStream {
    chance.stream(
      purpose: purpose.rawValue, entity: entity, occurrence: UInt32(day.number & 0xFF_FFFF))
  }

  // MARK: Joining and leaving

  /// A locum comes into the region: free, or already placed.
  @discardableResult
  mutating func join(
    _ place: Place, yearsQualified: Double? = nil, leftPost: SimulationTime? = nil,
    _ market: RegionalMarket, at now: SimulationTime
  ) -> Int {
    let number = UInt32(locums.count)
    var draw = chance.stream(
      purpose: RandomPurpose.locum.rawValue, entity: number, occurrence: 0)
    let reservation = market.reservationSpread * draw.normal()
    var reach: UInt64 = 0
    for authority in 0..<authorities where draw.bernoulli(market.reach) { reach |= 1 << authority }
    let home = draw.index(below: authorities)
    reach |= 1 << UInt64(home)
    if case .placed(let authority, _) = place { reach |= 1 << UInt64(authority) }
    // As spread as a mean of six years from one and a half to ten and a half.
    let years = yearsQualified ?? market.experience * (0.25 + 1.5 * draw.uniform())
    locums.append(
      Locum(
        number: number, reservation: reservation, reach: reach,
        qualified: now.advanced(byYears: -years), leftPost: leftPost, place: place))
    if place == .free { free.append(locums.count - 1) }
    return locums.count - 1
  }

  /// An assignment is over.
  mutating func release(_ locum: Int) {
    locums[locum].place = .free
    free.append(locum)
  }

  /// A locum leaves agency work, or the region.
  mutating func leave(_ locum: Int) {
    locums[locum].place = .gone
    free.removeAll { $0 == locum }
  }

  /// Brings the number nearer to a target, by a part of the difference: newcomers from outside, or
  /// those of the free who ask for most go.
  mutating func follow(_ market: RegionalMarket, to target: Double, on day: Day) {
    var draw = stream(.locumPool, 0, day)
    let step = (target - Double(present)) / market.poolTime
    let count = Int((abs(step) + draw.uniform()).rounded(.down))
    if step > 0 {
      for _ in 0..<count { join(.free, market, at: .day(day.number)) }
    } else {
      let dearest = free.sorted {
        (locums[$0].reservation, $0) > (locums[$1].reservation, $1)
      }
      for locum in dearest.prefix(count) { leave(locum) }
    }
  }

  // MARK: Choosing

  /// What a locum makes of an offer; nothing where it would not or must not take it up.
  private func utility(
    of offer: LocumOffer, for locum: Locum, at now: SimulationTime
  ) -> Double? {
    guard locum.reach >> UInt64(offer.authority) & 1 == 1 else { return nil }
    if let rules = offer.rules {
      guard now.yearsSince(locum.qualified) >= rules.leastExperience else { return nil }
      if let left = locum.leftPost, now < left.advanced(byMonths: rules.coolingOff) { return nil }
    }
    return offer.attraction - offer.rateEffect * locum.reservation
  }

  /// The offer that a free locum who is met takes up, if any: one of those within reach by their
  /// utilities, none of them as often as if all were of utility 0.
  private func choice(
    of locum: Locum, among offers: [LocumOffer], at now: SimulationTime, staying: Double?,
    _ draw: inout RandomStream
  ) -> Int? {
    var places: [(Int, Double)] = []
    var sum = 0.0
    for (place, offer) in offers.enumerated() {
      guard let utility = utility(of: offer, for: locum, at: now) else { continue }
      sum += Elementary.exp(min(50, utility))
      places.append((place, sum))
    }
    guard !places.isEmpty else { return nil }
    let none = staying.map { Elementary.exp(min(50, $0)) } ?? Double(places.count)
    let point = draw.uniform() * (sum + none)
    return places.first { point < $0.1 }?.0
  }

  /// A working morning: which free locums take up which offers.
  mutating func meet(
    _ offers: [LocumOffer], _ market: RegionalMarket, on day: Day
  ) -> [(locum: Int, offer: LocumOffer)] {
    let now = SimulationTime.day(day.number)
    var (open, hires) = (offers, [(locum: Int, offer: LocumOffer)]())
    // Half of those who are met take an offer of utility 0; there are 252 working days in a year.
    let hazard =
      2 * Double(free.count) / max(1e-9, market.fillDays * market.freeAtReference)
      * 365.25 / 252
    let chanceOfMeeting = 1 - Elementary.exp(-hazard)
    for (place, _) in offers.enumerated() {
      guard !free.isEmpty, !open.isEmpty else { break }
      var draw = stream(.locumSearch, UInt32(place), day)
      guard draw.bernoulli(chanceOfMeeting) else { continue }
      let place = draw.index(below: free.count)
      let locum = free[place]
      let choice = choice(
        of: locums[locum], among: open, at: now, staying: nil, &draw)
      guard let choice else { continue }
      hires.append((locum, open.remove(at: choice)))
      free.remove(at: place)
    }
    return hires
  }

  /// A locum has been put into an assignment.
  mutating func place(_ locum: Int, authority: Int, worker: Int) {
    locums[locum].place = .placed(authority: authority, worker: worker)
  }

  /// The first of a month: what locums on assignments would rather take up.
  ///
  /// - Parameter staying: what each locum's assignment is to it; nothing for those who are not to
  ///   compare.
  mutating func compare(
    _ offers: [LocumOffer], on day: Day, staying: [Attraction?]
  ) -> [(locum: Int, authority: Int, worker: Int, offer: LocumOffer)] {
    let now = SimulationTime.day(day.number)
    var open = offers
    var moves: [(locum: Int, authority: Int, worker: Int, offer: LocumOffer)] = []
    for index in locums.indices {
      guard case .placed(let authority, let worker) = locums[index].place,
        locums[index].promise == nil, let stay = staying[index]
      else { continue }
      var draw = stream(.locumComparison, locums[index].number, day)
      let elsewhere = open.filter { $0.authority != authority }
      let better = stay.utility - stay.rateEffect * locums[index].reservation
      guard
        let choice = choice(
          of: locums[index], among: elsewhere, at: now, staying: better, &draw)
      else { continue }
      let offer = elsewhere[choice]
      open.removeAll { $0.authority == offer.authority && $0.request == offer.request }
      locums[index].promise = offer
      moves.append((index, authority, worker, offer))
    }
    return moves
  }

  /// Takes a locum's promise from it.
  mutating func redeem(_ locum: Int) -> LocumOffer? {
    defer { locums[locum].promise = nil }
    return locums[locum].promise
  }
}
