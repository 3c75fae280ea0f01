import EventEngine
import Probability
import Scenarios
import SocialCare

/// Posts from vacancy to starter (C.2): approval, adverts that may fail, checks, and vacancies left
/// standing for the locum in them.
enum Vacancies {
  enum Event: Sendable {
    case approved(Int)
    case advertCloses(Int)
    case gapEnds(Int)
    case starts(Int)

    var identity: EventIdentity {
      switch self {
      case .approved(let post): EventIdentity("vacancy-approved", .post(post), code: 100)
      case .advertCloses(let post): EventIdentity("advert-closes", .post(post), code: 101)
      case .gapEnds(let post): EventIdentity("advert-gap-ends", .post(post), code: 102)
      case .starts(let post): EventIdentity("starter-arrives", .post(post), code: 103)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .approved(let post):
      world.posts[post].ticket = .none
      approve(post, in: &world)
    case .advertCloses(let post):
      world.posts[post].ticket = .none
      closeAdvert(post, in: &world)
    case .gapEnds(let post):
      world.posts[post].ticket = .none
      advertise(post, in: &world)
    case .starts(let post):
      world.posts[post].ticket = .none
      hire(post, in: &world)
    }
  }

  // MARK: Vacancies

  /// The holder of a post has gone.
  static func open(
    _ post: Int, _ reason: FlowReason = .vacated, in world: inout World
  ) {
    world.posts[post].holder = -1
    if world.postsToCut > 0 {
      world.postsToCut -= 1
      world.posts[post].isCut = true
      return
    }
    Establishment.renew(post, in: &world)
    world.posts[post].vacancies += 1
    world.posts[post].adverts = 0
    world.posts[post].vacantSince = world.now
    world.posts[post].hadLocum = false
    world.posts[post].stage = .approval
    countVacant(post, by: 1, reason, in: &world)
    schedule(
      post, .approved(post), inDays: world.parameters.recruitment.approval, in: &world)
    AgencyMarket.requestForVacancy(post, in: &world)
  }

  static func countVacant(
    _ post: Int, by sign: Int, _ reason: FlowReason, in world: inout World
  ) {
    world.change(.vacant, by: sign * world.posts[post].fte)
    if world.posts[post].locum >= 0 {
      world.change(.vacantCovered, by: sign * world.posts[post].fte)
    }
    if sign > 0 {
      world.flows.enter(.postsVacant, 1, reason)
    } else {
      world.flows.leave(.postsVacant, 1, reason)
    }
  }

  private static func schedule(
    _ post: Int, _ event: Event, inDays days: Double, in world: inout World
  ) {
    world.posts[post].ticket = world.cancelling(world.posts[post].ticket)
    world.posts[post].ticket = world.schedule(
      .vacancy(event), at: world.now.advanced(byDays: days))
  }

  /// A post is approved, unless money is short and it is frozen for a while.
  private static func approve(_ post: Int, in world: inout World) {
    let number = draws(post, in: world)
    var draw = world.stream(.freeze, number, world.posts[post].adverts)
    if draw.bernoulli(Budget.freezeChance(in: world)) {
      world.posts[post].adverts += 1
      world.count(.postsFrozen)
      schedule(post, .approved(post), inDays: world.parameters.recruitment.freeze, in: &world)
    } else {
      advertise(post, in: &world)
    }
  }

  /// The address of a vacancy's draws: post and turn.
  static func draws(_ post: Int, in world: World) -> UInt32 {
    UInt32(post) << 12 | (world.posts[post].vacancies & 0xFFF)
  }

  static func advertise(_ post: Int, in world: inout World) {
    world.posts[post].stage = .advertised
    world.posts[post].adverts += 1
    world.count(.advertsPlaced)
    let recruitment = world.parameters.recruitment
    schedule(
      post, .advertCloses(post), inDays: recruitment.advert + recruitment.interview, in: &world)
  }

  private static func closeAdvert(_ post: Int, in world: inout World) {
    var draw = world.stream(.advert, draws(post, in: world), world.posts[post].adverts)
    if draw.bernoulli(successChance(post, in: world)) {
      world.posts[post].stage = .offer
      schedule(post, .starts(post), inDays: world.parameters.recruitment.checks, in: &world)
    } else {
      world.count(.advertsFailed)
      world.posts[post].stage = .gap
      schedule(post, .gapEnds(post), inDays: world.parameters.recruitment.gap, in: &world)
    }
  }

  /// Chance of an advert: falls under an inadequate judgement and with the pay gap to neighbours.
  private static func successChance(_ post: Int, in world: World) -> Double {
    let base = world.parameters.recruitment.success * world.link.outsideHires
    let judged = base * world.parameters.judgement.adverts
    let gap = PayGaps(world.posts[post].grade, in: world).otherAuthority
    let usual = PayGaps(world.posts[post].grade, of: world.usualReference).otherAuthority
    let shift = -world.parameters.recruitment.paySuccess * (gap - usual)
    guard judged > 0, judged < 1 else { return judged }
    let odds = judged / (1 - judged) * Elementary.exp(shift)
    return odds / (1 + odds)
  }

  // MARK: Held vacancies

  /// The first locum of a vacancy has come: the post may be left to the locum.
  static func locumArrived(_ post: Int, in world: inout World) {
    guard !world.posts[post].hadLocum else { return }
    world.posts[post].hadLocum = true
    guard world.posts[post].stage != .offer, world.posts[post].isVacant else { return }
    var draw = world.stream(.heldForAgency, draws(post, in: world), 0)
    if draw.bernoulli(world.parameters.recruitment.held) {
      world.posts[post].ticket = world.cancelling(world.posts[post].ticket)
      world.posts[post].stage = .held
    }
  }

  /// The locum has gone: a held vacancy is advertised anew.
  static func locumLeft(_ post: Int, in world: inout World) {
    guard world.posts[post].isVacant else { return }
    if world.posts[post].stage == .held { advertise(post, in: &world) }
    AgencyMarket.requestForVacancy(post, in: &world)
  }

  // MARK: Starters

  /// An outside hire starts.
  private static func hire(_ post: Int, in world: inout World) {
    var draw = world.stream(.experienceOfHire, draws(post, in: world), 0)
    let recruitment = world.parameters.recruitment
    let least = recruitment.experienceLeast
    var years = least + (recruitment.experienceMost - least) * draw.uniform()
    if world.posts[post].grade != .socialWorker {
      years = max(years, recruitment.experienceLeastSenior)
    }
    fill(post, grade: world.posts[post].grade, yearsQualified: years, in: &world)
  }

  /// Puts an employee into a vacant post; the locum in it goes.
  static func fill(
    _ post: Int, grade: Grade, yearsQualified: Double, in world: inout World
  ) {
    closeVacancy(post, in: &world)
    let state = world.posts[post]
    world.posts[post].holders += 1
    let number = UInt32(post) << 12 | (world.posts[post].holders & 0xFFF)
    let worker = Staff.join(
      number, .permanent, grade: grade, post: post, holdsCases: state.holdsCases,
      fte: state.fte, yearsQualified: yearsQualified, in: &world)
    world.posts[post].holder = worker
    world.count(.starters, state.fte)
    if grade == .newlyQualified {
      world.count(.startersNewlyQualified, state.fte)
      NewlyQualified.drawTrack(of: worker, in: &world)
    }
    Spending.postHire(post, in: &world)
    Work.allocate(in: &world)
  }

  /// Ends a vacancy, filled or cut, with its requests, its adverts and the locum in it.
  static func closeVacancy(
    _ post: Int, _ reason: FlowReason = .filled, in world: inout World
  ) {
    world.posts[post].ticket = world.cancelling(world.posts[post].ticket)
    countVacant(post, by: -1, reason, in: &world)
    if reason == .filled { countFilled(post, in: &world) }
    world.posts[post].stage = .filled
    AgencyMarket.withdrawRequest(for: post, in: &world)
    AgencyMarket.dismissLocum(of: post, in: &world)
  }

  /// Counts a vacancy that somebody has filled, and how long it was one.
  static func countFilled(_ post: Int, in world: inout World) {
    world.count(.postsFilled)
    world.count(.vacancyDays, Int((world.now - world.posts[post].vacantSince) / 86_400_000))
  }
}

/// Newly qualified workers, who come in September and February and fill the oldest advertised
/// vacancies below manager, never a held one (C.2).
enum NewlyQualified {
  static func start(isSeptember: Bool, in world: inout World) {
    if !world.link.isShared {
      for _ in 0..<supply(isSeptember: isSeptember, in: &world) {
        guard let post = oldestVacancy(in: world) else { break }
        Vacancies.fill(post, grade: .newlyQualified, yearsQualified: 0, in: &world)
      }
    }
    scheduleNext(after: isSeptember, in: &world)
  }

  /// Those within the authority's reach who finish now.
  static func supply(isSeptember: Bool, in world: inout World) -> Int {
    world.intakes += 1
    let recruitment = world.parameters.recruitment
    let share = isSeptember ? recruitment.september : 1 - recruitment.september
    let supply = recruitment.newlyQualified * world.parameters.population.children / 10_000
    var draw = world.stream(.newlyQualifiedIntake, 0, world.intakes)
    return Int((supply * share + draw.uniform()).rounded(.down))
  }

  /// Some come by a fast track: ahead of others, and sooner gone.
  static func drawTrack(of worker: Int, in world: inout World) {
    let recruitment = world.parameters.recruitment
    guard recruitment.fastTrack > 0 else { return }
    var draw = world.stream(.fastTrack, world.workers[worker].number, 0)
    guard draw.bernoulli(recruitment.fastTrack) else { return }
    world.workers[worker].isFastTrack = true
    world.workers[worker].experienceLost = -recruitment.fastTrackAhead
    Staff.schedule(worker, in: &world)
  }

  @inline(__always)
  static func oldestVacancy(in world: World) -> Int? {
    world.posts.indices
      .filter { isOpen(world.posts[$0]) }
      .min { world.posts[$0].vacantSince < world.posts[$1].vacantSince }
  }

  private static func isOpen(_ post: Post) -> Bool {
    guard post.isVacant, post.stage == .advertised || post.stage == .gap || post.stage == .approval
    else { return false }
    return post.grade == .socialWorker || post.grade == .seniorSocialWorker
  }

  /// The next intake: 1 February after September, 1 September after February.
  static func scheduleNext(after isSeptember: Bool, in world: inout World) {
    let months = isSeptember ? 5 : 7
    let next = world.today.firstOfMonth.adding(months: months)
    _ = world.schedule(
      .staff(.newlyQualifiedStart(isSeptember: !isSeptember)), at: world.time(next))
  }
}
