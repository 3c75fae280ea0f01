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
  /// within the cap; a case larger than the cap counts as all of it.
  func leastLoaded(withRoomFor points: Double = 0) -> Choice? {
    let most = points > 0 ? cap : .infinity
    var best: Choice?
    var least = Double.infinity
    for (place, candidate) in candidates.enumerated() where candidate.load < least {
      guard candidate.load + min(points / candidate.capacity, most) <= most else { continue }
      least = candidate.load
      best = Choice(place: place, worker: candidate.worker, load: least)
    }
    return best
  }

  /// The worker has been given a case.
  mutating func update(_ choice: Choice, in world: World) {
    candidates[choice.place].load =
      world.workers[choice.worker].points / candidates[choice.place].capacity
  }
}
