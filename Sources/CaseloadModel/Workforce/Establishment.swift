import EventEngine
import Scenarios
import SocialCare

/// The posts of the authority: how many, in which grades, how many of them hold cases (C.1).
enum Establishment {
  /// The grades and the kinds of `count` posts from place `first` on, spread evenly so that any run
  /// of posts has nearly the shares of the whole.
  static func posts(
    _ places: Range<Int>, _ workforce: WorkforceParameters, at now: SimulationTime
  ) -> [Post] {
    places.map { place in
      let grade = grade(of: place, workforce)
      let isManager = grade == .teamManager || grade == .seniorManager
      let below = 1 - workforce.managerPosts - workforce.seniorManagerPosts
      let share = below > 0 ? min(1, workforce.caseHolding / below) : 0
      let holds = !isManager && spread(place, share, offset: 0.5)
      let isPartTime = spread(place &* 7 &+ 3, workforce.partTime, offset: 0.25)
      return Post(
        grade: grade, holdsCases: holds,
        fte: isPartTime ? Int((workforce.partTimeFTE * 1000).rounded()) : 1000,
        vacantSince: now)
    }
  }

  private static func grade(of place: Int, _ workforce: WorkforceParameters) -> Grade {
    if spread(place, workforce.seniorManagerPosts, offset: 0.1) { return .seniorManager }
    let rest = 1 - workforce.seniorManagerPosts
    if spread(place, workforce.managerPosts / rest, offset: 0.7) { return .teamManager }
    let below = rest - workforce.managerPosts
    if spread(place, workforce.advancedPosts / below, offset: 0.3) { return .advancedPractitioner }
    let others = below - workforce.advancedPosts
    return spread(place, workforce.seniorPosts / others, offset: 0.9)
      ? .seniorSocialWorker : .socialWorker
  }

  /// Whether the `place`-th of many is one of `share` of them, at golden-ratio steps.
  private static func spread(_ place: Int, _ share: Double, offset: Double) -> Bool {
    let step = Double(place) * 0.6180339887498949 + offset
    return step - step.rounded(.down) < share
  }

  /// The number of posts that the establishment pays for.
  static func size(_ parameters: Parameters) -> Int {
    let workforce = parameters.workforce
    let fte = workforce.establishment * parameters.population.children / 10_000
    let mean = 1 - workforce.partTime * (1 - workforce.partTimeFTE)
    return max(0, Int((fte / mean).rounded()))
  }

  /// Follows a change of the establishment: new posts are vacant and advertised; of posts that are
  /// cut the vacant go first, then those of the next to leave.
  static func revise(in world: inout World) {
    let wanted = size(world.parameters)
    let existing = world.posts.count { !$0.isCut } - world.postsToCut
    if wanted > existing {
      add(wanted - existing, in: &world)
    } else if wanted < existing {
      cut(existing - wanted, in: &world)
    }
    reviseCaseHolding(in: &world)
  }

  /// Spares posts that were to go with their holders before it adds new ones.
  private static func add(_ count: Int, in world: inout World) {
    let spared = min(count, world.postsToCut)
    world.postsToCut -= spared
    let first = world.posts.count
    world.posts += posts(
      first..<(first + count - spared), world.parameters.workforce, at: world.now)
    for post in first..<world.posts.count { Vacancies.open(post, in: &world) }
  }

  private static func cut(_ count: Int, in world: inout World) {
    var left = count
    for post in world.posts.indices.reversed() where left > 0 && !world.posts[post].isCut {
      if world.posts[post].isVacant, world.posts[post].stage != .offer {
        Vacancies.closeVacancy(post, .cut, in: &world)
        world.posts[post].isCut = true
        left -= 1
      }
    }
    world.postsToCut += left
  }

  /// Posts change between holding cases and not as the share asks.
  private static func reviseCaseHolding(in world: inout World) {
    let fresh = posts(0..<world.posts.count, world.parameters.workforce, at: world.now)
    for post in world.posts.indices where world.posts[post].holdsCases != fresh[post].holdsCases {
      world.posts[post].holdsCases = fresh[post].holdsCases
      for worker in [world.posts[post].holder, world.posts[post].locum] where worker >= 0 {
        world.workers[worker].holdsCases = fresh[post].holdsCases
        if !fresh[post].holdsCases { Work.handOverAll(of: worker, isPlanned: true, in: &world) }
      }
    }
  }
}
