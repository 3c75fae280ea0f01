import EventEngine
import Probability
import Scenarios
import SocialCare

/// `start-from: census`: posts are vacated or filled until the published vacancy rate holds, as near as
/// whole posts come to it. A vacancy takes the stage of another, a starter the grade and the years of
/// a colleague, so that both look as the warm-up left them.
enum CensusOfPosts {
  static func adjust(_ stream: inout RandomStream, _ world: inout World) {
    let published = world.plan.authority.figure("vacancy-rate").map { $0 / 100 }
    let rate = published ?? world.parameters.workforce.vacancyAtStart
    let all = world.recorder.level(.vacant) + world.recorder.level(.staff)
    let target = Int((rate * Double(all)).rounded())
    fill(until: target, &stream, &world)
    vacate(until: target, &stream, &world)
    Work.allocate(in: &world)
  }

  // MARK: Fewer vacancies

  private static func fill(
    until target: Int, _ stream: inout RandomStream, _ world: inout World
  ) {
    var vacant = world.posts.indices.filter { world.posts[$0].isVacant }
    while !vacant.isEmpty {
      let post = vacant.remove(at: stream.index(below: vacant.count))
      let surplus = world.recorder.level(.vacant) - target
      guard 2 * surplus > world.posts[post].fte else { return }
      let colleagues = holders(world).filter {
        world.posts[world.workers[$0].post].grade == world.posts[post].grade
      }
      guard !colleagues.isEmpty else { continue }
      employ(post, like: colleagues[stream.index(below: colleagues.count)], in: &world)
    }
  }

  private static func employ(_ post: Int, like colleague: Int, in world: inout World) {
    Vacancies.closeVacancy(post, .census, in: &world)
    world.posts[post].holders += 1
    let model = world.workers[colleague]
    let worker = Staff.join(
      UInt32(post) << 12 | (world.posts[post].holders & 0xFFF), .permanent, grade: model.grade,
      post: post, holdsCases: world.posts[post].holdsCases, fte: world.posts[post].fte,
      yearsQualified: world.now.yearsSince(model.qualified),
      tenure: world.now.yearsSince(model.started), reason: .census, in: &world)
    world.posts[post].holder = worker
  }

  // MARK: More vacancies

  private static func vacate(
    until target: Int, _ stream: inout RandomStream, _ world: inout World
  ) {
    let models = world.posts.indices.filter { world.posts[$0].isVacant }
    var staff = holders(world)
    while !staff.isEmpty, !models.isEmpty {
      let worker = staff.remove(at: stream.index(below: staff.count))
      let missing = target - world.recorder.level(.vacant)
      guard 2 * missing > world.workers[worker].fte else { return }
      vacate(worker, like: world.posts[models[stream.index(below: models.count)]], in: &world)
    }
  }

  private static func vacate(_ worker: Int, like model: Post, in world: inout World) {
    let post = world.workers[worker].post
    let fte = Int64(world.workers[worker].fte)
    world.flows.leave(.permanentWorkers, 1, .census)
    world.flows.leave(.staffFTE, fte, .census)
    Staff.depart(worker, isPlanned: true, in: &world)
    Vacancies.open(post, .census, in: &world)
    guard world.posts[post].isVacant else { return }
    world.posts[post].vacantSince = model.vacantSince
    world.posts[post].adverts = model.adverts
    takeStage(of: model, post, in: &world)
    guard model.locum >= 0 else { return }
    world.posts[post].hadLocum = true
    world.posts[post].requestTicket = world.cancelling(world.posts[post].requestTicket)
    world.posts[post].locums += 1
    AgencyMarket.start(inPost: post, in: &world)
  }

  /// The vacancy goes on from where its model stands, and as long as its model would.
  private static func takeStage(of model: Post, _ post: Int, in world: inout World) {
    let next: Vacancies.Event
    switch model.stage {
    case .approval: next = .approved(post)
    case .advertised: next = .advertCloses(post)
    case .gap: next = .gapEnds(post)
    case .offer: next = .starts(post)
    case .held, .filled:
      world.posts[post].ticket = world.cancelling(world.posts[post].ticket)
      world.posts[post].stage = .held
      return
    }
    guard let due = world.calendar.time(of: model.ticket) else { return }
    world.posts[post].stage = model.stage
    world.posts[post].ticket = world.cancelling(world.posts[post].ticket)
    world.posts[post].ticket = world.schedule(.vacancy(next), at: due)
  }

  /// Employees in post, in order of posts.
  private static func holders(_ world: World) -> [Int] {
    world.posts.map(\.holder).filter { $0 >= 0 }
  }
}
