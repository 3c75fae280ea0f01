import EventEngine
import SocialCare

/// A post of the establishment and the vacancy in it (C.2).
struct Post: Sendable {
  enum Stage: UInt8, Sendable {
    case filled
    /// The leaver has gone; approval is awaited.
    case approval
    case advertised
    /// After an advert that found nobody.
    case gap
    /// An offer is accepted; checks and the candidate's notice run.
    case offer
    /// Left vacant for the locum in it.
    case held
  }

  var grade: Grade
  var holdsCases: Bool
  /// Thousandths of a full-time post.
  var fte: Int
  var stage = Stage.filled
  /// Its permanent holder; −1 when vacant.
  var holder = -1
  /// The locum in it; −1 when none.
  var locum = -1
  var vacantSince: SimulationTime
  /// Taken out of the establishment.
  var isCut = false
  /// Vacancies so far: the occurrence of their draws.
  var vacancies: UInt32 = 0
  var adverts: UInt32 = 0
  var locums: UInt32 = 0
  var holders: UInt32 = 0
  /// Whether the first locum of this vacancy has come.
  var hadLocum = false
  var ticket = EventTicket.none
  /// The request for a locum that stands; −1 when none.
  var request = -1
  var requestTicket = EventTicket.none

  var isVacant: Bool { holder < 0 && !isCut }
}
