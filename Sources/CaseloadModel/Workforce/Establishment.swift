import EventEngine
import Scenarios
import SocialCare

/// The posts of the authority: how many, in which grades, how many of them hold cases (C.1).
enum Establishment {
  /// Steps by which attributes are spread over posts: irrational and independent of each other, so
  /// that any run of posts has nearly the shares of the whole.
  private enum Step {
    static let seniorManager = 0.6180339887498949
    static let manager = 0.7548776662466927
    static let advanced = 0.4142135623730951
    static let senior = 0.7320508075688772
    static let caseHolding = 0.6457513110645906
    static let partTime = 0.3166247903553998
  }

  /// The grades and the kinds of posts at these places.
  static func posts(
    _ places: Range<Int>, _ parameters: Parameters, at now: SimulationTime
  ) -> [Post] {
    let workforce = parameters.workforce
    return places.map { place in
      let grade = grade(of: place, parameters)
      let isPartTime = spread(place, workforce.partTime, Step.partTime)
      return Post(
        grade: grade, holdsCases: holdsCases(place, grade, parameters),
        fte: isPartTime ? Int((workforce.partTimeFTE * 1000).rounded()) : 1000,
        vacantSince: now)
    }
  }

  /// Managers' part of the establishment: one for each span of workers below them.
  private static func managerShare(_ parameters: Parameters) -> Double {
    (1 - parameters.workforce.seniorManagerPosts) / (1 + parameters.work.span)
  }

  static func grade(of place: Int, _ parameters: Parameters) -> Grade {
    let workforce = parameters.workforce
    if spread(place, workforce.seniorManagerPosts, Step.seniorManager) { return .seniorManager }
    let rest = 1 - workforce.seniorManagerPosts
    let managers = managerShare(parameters)
    if spread(place, managers / rest, Step.manager) { return .teamManager }
    let below = rest - managers
    if spread(place, workforce.advancedPosts / below, Step.advanced) {
      return .advancedPractitioner
    }
    return spread(place, workforce.seniorPosts / (below - workforce.advancedPosts), Step.senior)
      ? .seniorSocialWorker : .socialWorker
  }

  /// Posts below manager hold cases in the share that the whole establishment has of such posts.
  static func holdsCases(_ place: Int, _ grade: Grade, _ parameters: Parameters) -> Bool {
    if grade == .teamManager || grade == .seniorManager { return false }
    let below = 1 - managerShare(parameters) - parameters.workforce.seniorManagerPosts
    let share = below > 0 ? min(1, parameters.workforce.caseHolding / below) : 0
    return spread(place, share, Step.caseHolding)
  }

  /// Whether the `place`-th of many is one of `share` of them.
  private static func spread(_ place: Int, _ share: Double, _ step: Double) -> Bool {
    let position = Double(place + 1) * step
    return position - position.rounded(.down) < share
  }

  /// The number of posts that the establishment pays for.
  static func size(_ parameters: Parameters) -> Int {
    let workforce = parameters.workforce
    let fte = workforce.establishment * parameters.population.children / 10_000
    let mean = 1 - workforce.partTime * (1 - workforce.partTimeFTE)
    return max(0, Int((fte / mean).rounded()))
  }

  /// Where the posts begin that a policy has added: the last ones beyond the number that there would
  /// be without it; beyond all posts when it adds none.
  static func firstAddedPost(in world: World) -> Int {
    var added = size(world.parameters) - size(world.usual)
    guard added > 0 else { return .max }
    for post in world.posts.indices.reversed() where !world.posts[post].isCut {
      added -= 1
      if added == 0 { return post }
    }
    return 0
  }

  static func isAdded(_ post: Int, in world: World) -> Bool { post >= firstAddedPost(in: world) }

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
      first..<(first + count - spared), world.parameters, at: world.now)
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

  /// Posts change between holding cases and not as the share asks; a post's grade waits until it is
  /// next vacant.
  private static func reviseCaseHolding(in world: inout World) {
    for post in world.posts.indices {
      let holds = holdsCases(post, world.posts[post].grade, world.parameters)
      guard world.posts[post].holdsCases != holds else { continue }
      world.posts[post].holdsCases = holds
      for worker in workers(of: post, in: world) {
        world.workers[worker].holdsCases = holds
        if !holds { Work.handOverAll(of: worker, isPlanned: true, in: &world) }
      }
    }
  }

  /// Who does a post's work: its holder or the locum in it, and the locum who covers the holder.
  private static func workers(of post: Int, in world: World) -> [Int] {
    let (holder, locum) = (world.posts[post].holder, world.posts[post].locum)
    let cover = holder >= 0 ? world.workers[holder].coveredBy : -1
    return [holder, locum, cover].filter { $0 >= 0 }
  }

  /// A post that falls vacant becomes what the establishment now asks of its place.
  static func renew(_ post: Int, in world: inout World) {
    let grade = grade(of: post, world.parameters)
    world.posts[post].grade = grade
    world.posts[post].holdsCases = holdsCases(post, grade, world.parameters)
  }
}
