import EventEngine
import Probability
import Scenarios
import SocialCare

/// An open request as locums see it: whose, and what is paid.
struct LocumOffer: Sendable {
  let authority: Int
  let request: Int
  /// Pounds a working day, in base prices.
  let dayPay: Double
  /// Log of what is paid against the going rate of the grade at the reference, with the shifts that
  /// judgement and load bring.
  let attraction: Double
  /// What weighs a locum's lowest rate against it.
  let rateEffect: Double
  /// What a signer of the memorandum asks of locums; nothing of others.
  let rules: MemorandumParameters?
  /// Whether it is above the memorandum's cap.
  let isBreach: Bool
}

/// What authorities offer for their open requests: an offer that is not taken up rises step by step,
/// the bidding war, up to a ceiling or to the cap of a memorandum that is kept (C.4).
enum LocumOffers {
  /// All that stand this morning, authority by authority, in order of asking.
  static func of(_ worlds: [World], signers: [Bool]) -> [LocumOffer] {
    // Loops, here and in `Movers`: a closure that is handed an authority is handed a copy of it.
    var offers: [LocumOffer] = []
    for authority in worlds.indices {
      for request in worlds[authority].market.open
      where !worlds[authority].market.requests[request].isPromised {
        offers.append(offer(authority, request, worlds[authority], isSigner: signers[authority]))
      }
    }
    return offers
  }

  // Always inlined: handing an authority over would copy it, for each request of each morning.
  @inline(__always)
  private static func offer(
    _ authority: Int, _ request: Int, _ world: World, isSigner: Bool
  ) -> LocumOffer {
    let parameters = world.parameters
    let grade = grade(of: world.market.requests[request].purpose, in: world)
    let asked = parameters.agency.pay(
      grade, raised: rise(since: world.market.requests[request].made, in: world))
    let capped = isSigner ? min(asked, cap(grade, parameters.region.memorandum)) : asked
    let isKept = isSigner && isKept(request, in: world)
    let dayPay = isKept ? capped : asked
    return LocumOffer(
      authority: authority, request: request, dayPay: dayPay,
      attraction: world.attraction(paying: dayPay, grade),
      rateEffect: parameters.region.rateEffect,
      rules: isSigner ? parameters.region.memorandum : nil, isBreach: isSigner && dayPay > capped)
  }

  @inline(__always)
  static func grade(of purpose: LocumMarket.Purpose, in world: World) -> Grade {
    switch purpose {
    case .vacancy(let post): return world.posts[post].grade
    case .cover(let worker):
      let grade = world.workers[worker].grade
      return grade == .newlyQualified ? .socialWorker : grade
    case .peak: return .socialWorker
    }
  }

  @inline(__always)
  private static func rise(since made: SimulationTime, in world: World) -> Double {
    let region = world.parameters.region
    guard region.bidStep > 0 else { return 1 }
    let steps = (Double(world.now - made) / 86_400_000 / region.bidInterval).rounded(.down)
    return min(region.bidCeiling, Elementary.exp(steps * Elementary.log1p(region.bidStep)))
  }

  /// Whether a memorandum that an authority signs holds its offers below what it would pay.
  static func isCapped(_ parameters: Parameters) -> Bool {
    [Grade.socialWorker, .seniorSocialWorker].contains { grade in
      cap(grade, parameters.region.memorandum) < 0.9995 * parameters.agency.pay(grade)
    }
  }

  private static func cap(_ grade: Grade, _ memorandum: MemorandumParameters) -> Double {
    let hour =
      switch grade {
      case .newlyQualified, .socialWorker: memorandum.capWorker
      case .seniorSocialWorker, .advancedPractitioner: memorandum.capSenior
      case .teamManager, .seniorManager: memorandum.capManager
      }
    return hour * AgencyParameters.dayHours
  }

  /// Whether a signer keeps to the cap for a request: some never do, for some a breach is signed off
  /// after a while.
  @inline(__always)
  private static func isKept(_ request: Int, in world: World) -> Bool {
    let memorandum = world.parameters.region.memorandum
    var draw = world.stream(.capCompliance, UInt32(request), 0)
    guard draw.bernoulli(memorandum.compliance) else { return false }
    let waited = Double(world.now - world.market.requests[request].made) / 86_400_000
    return waited < memorandum.signOffDelay || !draw.bernoulli(memorandum.signOff)
  }
}
