import EventEngine
import Probability
import Scenarios

/// The agency market outside the authority (C.4): how many locums are within reach, who has asked
/// for one, and how fast requests are filled.
///
/// All open requests are filled at one hazard, free locums / (fill time × free locums at the
/// reference). Its integral is the market's own time; a request is filled when that time has run
/// through the request's threshold, so that a change of the hazard draws nothing.
struct LocumMarket: Sendable {
  /// For what a locum is asked.
  enum Purpose: Sendable, Equatable {
    case vacancy(post: Int)
    case cover(worker: Int)
    case peak(number: Int)
  }

  struct Request: Sendable {
    var purpose: Purpose
    /// Market time at which it is filled.
    var target: Double
    var made: SimulationTime
    var isOpen = true
    /// Whether a locum of the region will come when its notice is over.
    var isPromised = false
  }

  var requests: [Request] = []
  /// Places of the open requests.
  var open: [Int] = []
  /// FTE of locums placed here.
  var placed = 0.0
  private(set) var time = 0.0
  private(set) var advanced: SimulationTime
  private(set) var hazard = 0.0
  var ticket = EventTicket.none

  init(at start: SimulationTime) { advanced = start }

  /// Lets the market's time run until now and sets the hazard that holds from now on.
  mutating func update(_ parameters: Parameters, at now: SimulationTime) {
    time += hazard * Double(now - advanced) / 86_400_000
    advanced = now
    let agency = parameters.agency
    let reference = agency.reference * parameters.population.children / 10_000
    let freeAtReference = reference * (agency.poolRatio - 1)
    let free = max(0, Self.withinReach(parameters) - placed)
    hazard = freeAtReference > 0 ? free / (agency.fillDays * freeAtReference) : 0
  }

  /// Locums within reach, in FTE: more at a better rate, fewer under an inadequate judgement.
  static func withinReach(_ parameters: Parameters) -> Double {
    let agency = parameters.agency
    let reference = agency.reference * parameters.population.children / 10_000
    let rate =
      agency.dayRate * agency.capRatio * agency.keptPay / max(1, agency.referenceRate)
    let supply = Elementary.exp(agency.supplyElasticity * Elementary.log(max(rate, 1e-9)))
    let shift = parameters.judgement.locums
    let attraction = shift == 0 ? 1 : Elementary.exp(shift)
    return reference * agency.poolRatio * supply * attraction
  }

  /// The request that is filled next, and in how many days from now.
  func next() -> (request: Int, days: Double)? {
    guard hazard > 0, let first = open.min(by: { requests[$0].target < requests[$1].target })
    else { return nil }
    return (first, max(0, requests[first].target - time) / hazard)
  }

  /// Locums who take the post they cover, per year: more while a cap of the authority's own, or of a
  /// memorandum, binds.
  func conversionRate(_ parameters: Parameters, underMemorandum: Bool) -> Double {
    let agency = parameters.agency
    let isCapped = underMemorandum || agency.capRatio < 0.9995
    return agency.conversion + (isCapped ? agency.conversionCapped : 0)
  }
}
