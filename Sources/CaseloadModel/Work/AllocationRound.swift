import Scenarios

/// Who can be given a case now, and how loaded each is: read once for a round of allocation and kept
/// up to date as cases are given out (B.3).
struct AllocationRound {
  struct Choice {
    fileprivate let place: Int
    let worker: Int
    /// Points for the worker's capacity.
    let load: Double
  }

  private struct Candidate {
    let worker: Int
    let capacity: Double
    var load: Double
  }

  private var candidates: [Candidate] = []
  /// The most points that a worker may have, for their capacity.
  let cap: Double
  /// The fewest points for which nobody had room: loads only rise in a round, so nobody will.
  private var tooMany = Double.infinity
  /// Who is least loaded, while nobody has been given anything since it was looked up.
  private var least: Choice?

  private init(cap: Double) { self.cap = cap }

  /// Those at work who hold cases and are not about to leave, in order of arrival.
  static func open(in world: World) -> AllocationRound {
    let work = world.parameters.work
    var round = AllocationRound(cap: work.caseloadCap / work.standardCaseload)
    round.candidates.reserveCapacity(world.staff.count)
    for worker in world.staff {
      guard world.workers[worker].holdsCases, world.workers[worker].presence == .working,
        !world.workers[worker].hasNotice, world.workers[worker].capacity > 0
      else { continue }
      let capacity = world.workers[worker].capacity
      round.candidates.append(
        Candidate(
          worker: worker, capacity: capacity, load: world.workers[worker].points / capacity))
    }
    return round
  }

  /// The worker with the fewest points for their capacity, among those whom `points` more leave
  /// within the cap; a case larger than the cap counts as all of it, one without points as nothing.
  mutating func leastLoaded(withRoomFor points: Double) -> Choice? {
    guard points > 0 else { return leastLoaded() }
    guard points < tooMany else { return nil }
    let choice = leastLoaded { $0.load + min(points / $0.capacity, cap) <= cap }
    if choice == nil { tooMany = points }
    return choice
  }

  /// The worker with the fewest points for their capacity, however many they are.
  mutating func leastLoaded() -> Choice? {
    if least == nil { least = leastLoaded { _ in true } }
    return least
  }

  private func leastLoaded(where mayTake: (Candidate) -> Bool) -> Choice? {
    var best: Choice?
    var least = Double.infinity
    for (place, candidate) in candidates.enumerated()
    where candidate.load < least && mayTake(candidate) {
      least = candidate.load
      best = Choice(place: place, worker: candidate.worker, load: least)
    }
    return best
  }

  /// The worker has been given a case.
  mutating func update(_ choice: Choice, in world: World) {
    candidates[choice.place].load =
      world.workers[choice.worker].points / candidates[choice.place].capacity
    least = nil
  }
}
