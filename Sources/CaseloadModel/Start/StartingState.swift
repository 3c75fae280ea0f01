import EventEngine
import Probability
import Scenarios
import SocialCare

/// How a replication begins: families from the stationary law, cases, staff and locums from the
/// profile's published counts, with elapsed times as a glance at a running service finds them.
enum Beginning {
  /// Fills an empty world.
  static func fill(_ world: inout World) {
    settleFamilies(in: &world)
    StaffAtStart.fill(&world)
    CasesAtStart.fill(&world)
    Calendar.begin(in: &world)
    Inspection.begin(in: &world)
    FamilyLife.scheduleArrival(in: &world)
    FamilyLife.scheduleMove(in: &world)
    CareEntry.scheduleUnaccompanied(in: &world)
    ExogenousReferrals.scheduleNext(in: &world)
    Calendar.scheduleChange(in: &world)
    Calendar.scheduleUsualChange(in: &world)
  }

  /// Families whose first births lie evenly over the years that a family can last: those that have
  /// not yet grown up are here.
  private static func settleFamilies(in world: inout World) {
    let population = world.parameters.population
    let longest = FamilyLife.childhood + 5 * population.birthSpacing
    let past = FamilyPast.of(world)
    var candidate: UInt32 = 0
    while Double(world.recorder.level(.children)) < population.children {
      candidate += 1
      var draw = world.stream(.familyEntry, candidate, 0)
      let age = longest * draw.uniform()
      let family = FamilyLife.found(number: candidate, age: age, in: &world)
      let isHere = world.families[family].children.contains { child in
        world.children[child].age(at: world.now) < FamilyLife.childhood
      }
      if isHere {
        past.live(family, years: age, in: &world)
        FamilyLife.settle(family, as: .start, in: &world)
      } else {
        world.children.removeLast(world.families[family].children.count)
        world.families.removeLast()
      }
    }
  }
}

/// Posts, staff and locums when the warm-up begins.
enum StaffAtStart {
  static func fill(_ world: inout World) {
    let size = Establishment.size(world.parameters)
    world.posts = Establishment.posts(0..<size, world.parameters, at: world.now)
    let covered = coveredShare(world.parameters)
    for post in world.posts.indices {
      var draw = world.stream(.postAtStart, UInt32(post), 0)
      if draw.bernoulli(world.parameters.workforce.vacancyAtStart) {
        leaveVacant(post, isCovered: draw.bernoulli(covered), draw.uniform(), in: &world)
      } else {
        employ(post, in: &world)
      }
    }
    world.market.update(world.parameters, at: world.now)
    AgencyMarket.keepPeakCover(in: &world)
  }

  /// Part of the vacancies that the locums at the start can cover.
  private static func coveredShare(_ parameters: Parameters) -> Double {
    let workforce = parameters.workforce
    let vacant = workforce.vacancyAtStart
    guard vacant > 0, workforce.agencyAtStart < 1 else { return 0 }
    let locums = (1 - vacant) * workforce.agencyAtStart / (1 - workforce.agencyAtStart)
    return min(1, parameters.start.locumCover * locums / vacant)
  }

  private static func employ(_ post: Int, in world: inout World) {
    let number = UInt32(post) << 12
    var draw = world.stream(.workerAtStart, number, 0)
    let start = world.parameters.start
    let isNew = draw.bernoulli(start.newlyQualified) && world.posts[post].grade == .socialWorker
    let tenure = isNew ? draw.uniform() : min(30, start.tenure * draw.exponential())
    let before = isNew ? 0 : 1 + start.earlierExperience * draw.uniform()
    let worker = Staff.join(
      number, .permanent, grade: isNew ? .newlyQualified : world.posts[post].grade, post: post,
      holdsCases: world.posts[post].holdsCases, fte: world.posts[post].fte,
      yearsQualified: tenure + before, tenure: tenure, in: &world)
    world.posts[post].holder = worker
  }

  /// A vacancy under way: most have a locum in them and are held for the locum.
  private static func leaveVacant(
    _ post: Int, isCovered: Bool, _ uniform: Double, in world: inout World
  ) {
    Vacancies.open(post, in: &world)
    let elapsed = -world.parameters.start.vacancyAge * Elementary.log(uniform)
    world.posts[post].vacantSince = world.now.advanced(byDays: -min(elapsed, 2_000))
    guard isCovered else { return }
    world.posts[post].requestTicket = world.cancelling(world.posts[post].requestTicket)
    world.posts[post].locums += 1
    AgencyMarket.start(inPost: post, in: &world)
  }
}

/// Open cases when the warm-up begins: as many as the profile publishes, of families as they would
/// be found at each gate.
enum CasesAtStart {
  static func fill(_ world: inout World) {
    let figures = PublishedStocks(world.plan.authority, world.parameters)
    world.referralRate = figures.referrals / 365.25
    let gates = world.parameters.gates
    let detected = (0...4).map { world.parameters.demand.detection[$0] }
    let need = weights(detected, gates.needThreshold, gates.needNoise)
    let enquiry = weights(detected, gates.section47Threshold, gates.section47Noise)
    let harm = weights(enquiry, gates.conferenceThreshold, gates.conferenceNoise)
    var draws = Draws(world)
    begin(.lookedAfter, figures.lookedAfter - figures.unaccompanied, harm, &draws, &world)
    begin(.protection, figures.protectionPlans, harm, &draws, &world)
    begin(.childInNeed, figures.childInNeedPlans, need, &draws, &world)
    begin(.assessment, figures.assessments, detected, &draws, &world)
    fillEarlyHelp(&draws, &world)
    for number in 0..<Int(figures.unaccompanied) {
      let youngest = world.parameters.demand.unaccompaniedYoungest
      CareEntry.addUnaccompanied(
        0xC000_0000 | UInt32(number), age: youngest + (17.9 - youngest) * draws.uniform(),
        reason: .start, in: &world)
    }
    allocateAll(in: &world)
  }

  /// How likely a family of each level is to pass a gate, times `before`.
  private static func weights(
    _ before: [Double], _ threshold: Double, _ noise: Double
  ) -> [Double] {
    before.enumerated().map { level, weight in
      weight * GateLikeness.chance(level: level, threshold: threshold, noise: noise)
    }
  }

  /// Opens cases of a kind until they cover `children`.
  private static func begin(
    _ kind: Case.Kind, _ children: Double, _ weights: [Double], _ draws: inout Draws,
    _ world: inout World
  ) {
    let most = weights.max() ?? 0
    guard most > 0, !world.families.isEmpty else { return }
    var tries = 0
    while Double(stock(kind, world)) < children, tries < 4_000_000 {
      tries += 1
      let family = draws.index(below: world.families.count)
      guard isFree(family, world) else { continue }
      guard draws.uniform() * most < weights[world.families[family].level] else { continue }
      open(kind, family, &draws, &world)
    }
  }

  private static func stock(_ kind: Case.Kind, _ world: World) -> Int {
    switch kind {
    case .assessment: world.recorder.level(.assessment)
    case .childInNeed:
      world.recorder.level(.childInNeedPlan) + world.recorder.level(.disabilitySupport)
    case .protection: world.recorder.level(.protectionPlan)
    case .lookedAfter: world.recorder.level(.lookedAfter)
    case .disability: world.recorder.level(.disabilitySupport)
    }
  }

  private static func isFree(_ family: Int, _ world: World) -> Bool {
    let state = world.families[family]
    return state.isPresent && state.atHome > 0 && state.openCase < 0 && state.lookedAfter == 0
      && state.earlyHelp == .none
  }

  private static func open(
    _ kind: Case.Kind, _ family: Int, _ draws: inout Draws, _ world: inout World
  ) {
    if kind == .lookedAfter {
      world.families[family].careEntries += 1
      let years = world.parameters.start.careAge * draws.exponential()
      CareEntry.enterAtStart(family, elapsedYears: years, in: &world)
      return
    }
    world.families[family].referrals += 1
    Assessments.begin(family, world.homeChildren(of: family), in: &world)
    let index = world.families[family].openCase
    guard kind != .assessment else {
      let part = draws.uniform()
      world.cases[index].progress = part
      world.cases[index].opened = world.now.advanced(byDays: -part * world.cases[index].pace)
      return
    }
    world.cases[index].paceTicket = world.cancelling(world.cases[index].paceTicket)
    world.cases[index].enquiryTicket = world.cancelling(world.cases[index].enquiryTicket)
    world.cases[index].hasEnquiry = false
    world.cases[index].isUrgent = false
    let isDisabled = world.families[family].category == .childDisability
    Plans.begin(
      index, isDisabled && kind == .childInNeed ? .disability : kind, .start, in: &world)
    world.cases[index].progress = world.parameters.start.planProgress * draws.uniform()
    let days = world.parameters.start.planAge * draws.exponential()
    world.cases[index].planSince = world.now.advanced(byDays: -days)
  }

  private static func fillEarlyHelp(_ draws: inout Draws, _ world: inout World) {
    EarlyHelp.setPlaces(in: &world)
    let reach = (0...4).map { world.parameters.earlyHelp.reach[$0] }
    let most = reach.max() ?? 0
    guard most > 0 else { return }
    var tries = 0
    while world.earlyHelpPlaces.count < world.recorder.level(.earlyHelpPlaces),
      tries < 2_000_000
    {
      tries += 1
      let family = draws.index(below: world.families.count)
      guard isFree(family, world), draws.uniform() * most < reach[world.families[family].level]
      else { continue }
      EarlyHelp.apply(family, in: &world)
    }
  }

  /// Every case at the start has a worker, the least loaded first.
  private static func allocateAll(in world: inout World) {
    var round = AllocationRound.open(in: world)
    for index in world.unallocated {
      guard let choice = round.leastLoaded() else { return }
      Work.assign(index, to: choice.worker, in: &world)
      round.update(choice, in: world)
    }
  }
}

/// The published counts that the starting state is made from, or the reference's rates where the
/// profile has none.
struct PublishedStocks {
  let referrals: Double
  let protectionPlans: Double
  let childInNeedPlans: Double
  let assessments: Double
  let lookedAfter: Double
  let unaccompanied: Double

  /// England's rates of 2023 per 10,000 children, and cases in assessment and on child in need
  /// plans as the capacity identity has them (B.2).
  init(_ authority: AuthorityProfile, _ parameters: Parameters) {
    let scale = parameters.population.children / 10_000
    let published = authority.figure("population") ?? parameters.population.children
    let share = published > 0 ? parameters.population.children / published : 1
    func count(_ key: String, _ rate: Double) -> Double {
      authority.figure(key).map { $0 * share } ?? rate * scale
    }
    referrals = count("referrals", 544)
    protectionPlans = count("protection-plans", 43.2)
    lookedAfter = count("looked-after", 71.2)
    unaccompanied = count("unaccompanied-children", 6.3).rounded(.down)
    assessments = referrals * 73 / 544
    childInNeedPlans = 100 * scale
  }
}

/// One stream for choosing at the start; its draws are all taken before anything happens.
struct Draws {
  private var stream: RandomStream

  init(_ world: World) { stream = world.stream(.casesAtStart, 0, 0) }

  mutating func uniform() -> Double { stream.uniform() }
  mutating func exponential() -> Double { stream.exponential() }
  mutating func index(below bound: Int) -> Int { stream.index(below: bound) }
}
