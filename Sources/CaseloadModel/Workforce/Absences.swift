import EventEngine
import Probability
import Scenarios
import SocialCare

/// Sickness, in short and long spells, and maternity and other long leave with its cover (C.2, C.3).
enum Absences {
  static func begin(_ worker: Int, in world: inout World) {
    world.workers[worker].ticket = .none
    Staff.advance(worker, in: &world)
    let occurrence = world.workers[worker].absence.occurrence
    world.workers[worker].absence.renew(
      .absence, of: world.workers[worker].number, world.chance)
    let workforce = world.parameters.workforce
    var draw = world.stream(.absenceLength, world.workers[worker].number, occurrence)
    let isLong = draw.bernoulli(workforce.longSpells)
    let days = draw.exponential() * (isLong ? workforce.longSpell : workforce.shortSpell)
    world.change(.absent, by: world.workers[worker].fte)
    goAway(worker, isLong ? .longAbsence : .shortAbsence, days: days, in: &world)
  }

  static func beginLongLeave(_ worker: Int, in world: inout World) {
    world.workers[worker].ticket = .none
    Staff.advance(worker, in: &world)
    world.workers[worker].longLeaveClock.renew(
      .longLeave, of: world.workers[worker].number, world.chance)
    world.change(.onLongLeave, by: world.workers[worker].fte)
    goAway(
      worker, .longLeave, days: world.parameters.workforce.longLeaveDays, in: &world)
  }

  private static func goAway(
    _ worker: Int, _ presence: Worker.Presence, days: Double, in world: inout World
  ) {
    for index in world.workers[worker].cases { CaseProgress.advance(index, in: &world) }
    world.workers[worker].presence = presence
    world.workers[worker].absences += 1
    if days > world.parameters.workforce.reallocateAfter {
      Work.handOverAll(of: worker, isPlanned: presence == .longLeave, in: &world)
      AgencyMarket.requestCover(of: worker, days: days, in: &world)
    } else {
      for index in world.workers[worker].cases { CaseProgress.refresh(index, in: &world) }
    }
    world.workers[worker].absenceTicket = world.schedule(
      .staff(.returns(worker)), at: world.now.advanced(byDays: max(days, 0.01)))
    Staff.schedule(worker, in: &world)
  }

  static func end(_ worker: Int, in world: inout World) {
    world.workers[worker].absenceTicket = .none
    for index in world.workers[worker].cases { CaseProgress.advance(index, in: &world) }
    countOut(worker, in: &world)
    world.workers[worker].presence = .working
    for index in world.workers[worker].cases { CaseProgress.refresh(index, in: &world) }
    endCover(of: worker, in: &world)
    Staff.schedule(worker, in: &world)
    Work.allocate(in: &world)
  }

  /// Takes a worker out of the levels of those away.
  static func countOut(_ worker: Int, in world: inout World) {
    switch world.workers[worker].presence {
    case .shortAbsence, .longAbsence: world.change(.absent, by: -world.workers[worker].fte)
    case .longLeave: world.change(.onLongLeave, by: -world.workers[worker].fte)
    case .working, .gone: break
    }
  }

  /// The locum who covered an absence goes, or the request for one is withdrawn.
  static func endCover(of worker: Int, in world: inout World) {
    AgencyMarket.withdrawCover(of: worker, in: &world)
  }
}
