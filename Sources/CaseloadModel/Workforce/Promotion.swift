import EventEngine
import Probability
import Scenarios
import SocialCare

/// Promotion to a senior post: to a vacant one, which leaves another vacant, or in the senior post that
/// a worker holds already, having come into it newly qualified (C.1).
enum Promotion {
  static func review(in world: inout World) {
    let rate = world.parameters.workforce.promotion
    guard rate > 0 else { return }
    let chance = 1 - Elementary.exp(-rate / 12)
    let month = UInt32(world.today.monthNumber & 0xFF_FFFF)
    for worker in world.staff {
      guard isEligible(worker, in: world) else { continue }
      var draw = world.stream(.promotion, world.workers[worker].number, month)
      guard draw.bernoulli(chance) else { continue }
      if holdsSeniorPost(worker, in: world) {
        Staff.regrade(worker, to: .seniorSocialWorker, in: &world)
      } else if let post = vacantSeniorPost(in: world) {
        promote(worker, to: post, in: &world)
      }
    }
  }

  private static func isEligible(_ worker: Int, in world: World) -> Bool {
    let state = world.workers[worker]
    return state.employment == .permanent && state.grade == .socialWorker
      && state.presence == .working && !state.hasNotice && state.post >= 0
      && world.experience(of: worker) >= world.parameters.workforce.promotionAfter
  }

  private static func holdsSeniorPost(_ worker: Int, in world: World) -> Bool {
    world.posts[world.workers[worker].post].grade == .seniorSocialWorker
  }

  private static func vacantSeniorPost(in world: World) -> Int? {
    world.posts.indices
      .filter {
        world.posts[$0].isVacant && world.posts[$0].grade == .seniorSocialWorker
          && world.posts[$0].stage != .offer && world.posts[$0].stage != .held
      }
      .min { world.posts[$0].vacantSince < world.posts[$1].vacantSince }
  }

  private static func promote(_ worker: Int, to post: Int, in world: inout World) {
    let old = world.workers[worker].post
    world.posts[old].holder = -1
    Vacancies.open(old, in: &world)
    Vacancies.closeVacancy(post, in: &world)
    world.posts[post].holder = worker
    world.workers[worker].post = post
    Staff.regrade(worker, to: .seniorSocialWorker, in: &world)
    let holdsCases = world.posts[post].holdsCases
    setFTE(worker, world.posts[post].fte, in: &world)
    if world.workers[worker].holdsCases, !holdsCases {
      world.workers[worker].holdsCases = false
      Work.handOverAll(of: worker, isPlanned: true, in: &world)
    }
    world.workers[worker].holdsCases = holdsCases
    Staff.refreshCapacity(worker, in: &world)
  }

  /// The post's hours become the worker's.
  private static func setFTE(_ worker: Int, _ fte: Int, in world: inout World) {
    let old = world.workers[worker].fte
    guard fte != old else { return }
    world.change(.staff, by: fte - old)
    if !world.workers[worker].cases.isEmpty { world.change(.caseHolders, by: fte - old) }
    if fte > old {
      world.flows.enter(.staffFTE, Int64(fte - old), .promoted)
    } else {
      world.flows.leave(.staffFTE, Int64(old - fte), .promoted)
    }
    world.workforce.changeFTE(
      world.workers[worker].grade, .permanent, by: fte - old)
    world.workers[worker].fte = fte
  }
}
