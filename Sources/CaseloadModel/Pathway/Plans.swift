import EventEngine
import Probability
import Scenarios
import SocialCare

/// Child in need plans, protection plans and disability support: how they begin, are reviewed, drift
/// and end (A.6).
enum Plans {
  enum Event: Sendable {
    /// A check whether the plan can end.
    case check(Int)
    /// A statutory review conference of a protection plan.
    case reviewConference(Int)
    case supportEnds(Int)

    var identity: EventIdentity {
      switch self {
      case .check(let index): EventIdentity("plan-check", .openCase(index), code: 50)
      case .reviewConference(let index):
        EventIdentity("review-conference", .openCase(index), code: 51)
      case .supportEnds(let index):
        EventIdentity("disability-support-ends", .openCase(index), code: 52)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .check(let index): check(index, in: &world)
    case .reviewConference(let index): reviewConference(index, in: &world)
    case .supportEnds(let index): endSupport(index, in: &world)
    }
  }

  /// Turns a family's case into a plan.
  static func begin(
    _ index: Int, _ kind: Case.Kind, _ reason: FlowReason, in world: inout World
  ) {
    let before = world.cases[index].kind
    Pathway.change(index, to: kind, reason, in: &world)
    scheduleCheck(index, in: &world)
    switch kind {
    case .childInNeed: world.count(.childInNeedPlanStarts, world.cases[index].children)
    case .protection: beginProtection(index, in: &world)
    case .disability: scheduleSupportEnd(index, in: &world)
    case .assessment, .lookedAfter: break
    }
    if before == .assessment { countWait(index, in: &world) }
    Visits.schedule(index, isFirst: true, in: &world)
    let changesTeam = before == .assessment && world.parameters.work.transfers >= 1
    if changesTeam || world.cases[index].hasOtherLead {
      Work.handOver(index, isPlanned: true, in: &world)
    }
  }

  /// Days from the referral to the plan.
  private static func countWait(_ index: Int, in world: inout World) {
    let children = world.cases[index].children
    world.cases[index].awaitsFirstVisit = true
    world.count(.plansAfterReferral, children)
    world.count(.planDays, world.cases[index].daysOpen(at: world.now) * children)
  }

  /// Decides who leads a plan that begins now: a social worker, or a practitioner who is none.
  static func chooseLead(_ index: Int, in world: inout World) {
    let kind = world.cases[index].kind
    let share = world.parameters.work.otherLead(kind)
    world.cases[index].hasOtherLead = false
    guard share > 0 else { return }
    var draw = world.stream(
      .otherLead, world.number(of: index), UInt32(world.now.dayNumber & 0xFF_FFFF))
    world.cases[index].hasOtherLead = draw.bernoulli(share)
    world.cases[index].policyLead = max(0, share - world.usual.work.otherLead(kind)) / share
  }

  private static func beginProtection(_ index: Int, in world: inout World) {
    for child in Pathway.covered(by: index, in: world) {
      countProtectionStart(child, in: &world)
    }
    world.cases[index].reviews = 0
    scheduleReviewConference(index, after: StatutoryTimescales.firstReviewConference, in: &world)
  }

  /// A child becomes the subject of a protection plan.
  static func countProtectionStart(_ child: Int, in world: inout World) {
    world.count(.protectionStarts)
    if world.children[child].protectionPlans > 0 { world.count(.repeatProtectionStarts) }
    world.children[child].protectionPlans += 1
  }

  /// The plan of a child who is back home: checks and visits begin.
  static func resume(_ index: Int, in world: inout World) {
    world.count(.childInNeedPlanStarts, world.cases[index].children)
    scheduleCheck(index, in: &world)
    Visits.schedule(index, isFirst: true, in: &world)
    CaseProgress.refresh(index, in: &world)
  }

  // MARK: Ends

  private static func scheduleCheck(_ index: Int, in world: inout World) {
    world.cases[index].checkTicket = world.cancelling(world.cases[index].checkTicket)
    let pathway = world.parameters.pathway
    let interval: Double
    switch world.cases[index].kind {
    case .childInNeed: interval = pathway.childInNeedCheck
    case .protection: interval = pathway.protectionCheck
    case .assessment, .lookedAfter, .disability: return
    }
    world.cases[index].checkTicket = world.schedule(
      .plan(.check(index)), at: world.now.advanced(byDays: interval))
  }

  private static func check(_ index: Int, in world: inout World) {
    world.cases[index].checkTicket = .none
    let family = world.cases[index].family
    SeverityChain.advance(family, in: &world)
    CaseProgress.advance(index, in: &world)
    world.families[family].reviews += 1
    Drift.check(index, in: &world)
    let checked = world.cases[index]
    guard !checked.hasEnquiry, !checked.inPreProceedings else {
      scheduleCheck(index, in: &world)
      CaseProgress.refresh(index, in: &world)
      return
    }
    switch checked.kind {
    case .childInNeed: checkChildInNeed(index, in: &world)
    case .protection: checkProtection(index, in: &world)
    case .assessment, .lookedAfter, .disability: break
    }
  }

  @inline(__always)
  private static func isReady(
    _ index: Int, level: Double, progress: Double, in world: World
  ) -> Bool {
    let checked = world.cases[index]
    guard checked.progress >= progress else { return false }
    let perceived = Pathway.perceive(
      checked.family, noise: world.parameters.gates.reviewNoise, .planReview,
      occurrence: world.families[checked.family].reviews, worker: checked.worker,
      dose: checked.dose, in: world)
    return perceived <= level
  }

  private static func checkChildInNeed(_ index: Int, in world: inout World) {
    let pathway = world.parameters.pathway
    let isDisabled =
      world.families[world.cases[index].family].category == .childDisability
    let isReady = isReady(
      index, level: max(pathway.childInNeedClosingLevel, isDisabled ? 2 : 0),
      progress: pathway.childInNeedClosingProgress, in: world)
    if isReady, isDisabled {
      world.count(.childInNeedPlanEnds, world.cases[index].children)
      begin(index, .disability, .steppedDown, in: &world)
      return
    }
    let isRationed = !isReady && makesRoom(index, in: world)
    guard isReady || isRationed else {
      scheduleCheck(index, in: &world)
      CaseProgress.refresh(index, in: &world)
      return
    }
    let closing = world.cases[index]
    world.count(.childInNeedPlanEnds, closing.children)
    if isRationed { world.count(.rationedClosures, closing.children) }
    if world.families[closing.family].level >= 2 {
      world.count(.prematureClosures, closing.children)
    }
    Pathway.close(index, isRationed ? .closedToMakeRoom : .closed, in: &world)
    EarlyHelp.stepDown(
      closing.family, 0x40_0000 | world.families[closing.family].reviews, in: &world)
  }

  /// An overloaded service closes some cases early.
  @inline(__always)
  private static func makesRoom(_ index: Int, in world: World) -> Bool {
    let pathway = world.parameters.pathway
    guard world.utilisation > pathway.rationedClosureLoad else { return false }
    let family = world.families[world.cases[index].family]
    var draw = world.stream(.rationedClosure, family.number, family.reviews)
    return draw.bernoulli(pathway.rationedClosure)
  }

  private static func checkProtection(_ index: Int, in world: inout World) {
    let pathway = world.parameters.pathway
    let isReady = isReady(
      index, level: pathway.protectionClosingLevel,
      progress: pathway.protectionClosingProgress, in: world)
    guard isReady else {
      scheduleCheck(index, in: &world)
      CaseProgress.refresh(index, in: &world)
      return
    }
    countProtectionEnd(index, world.cases[index].children, in: &world)
    world.cases[index].reviewTicket = world.cancelling(world.cases[index].reviewTicket)
    begin(index, .childInNeed, .steppedDown, in: &world)
  }

  /// A protection plan ends for some of the children it covers.
  static func countProtectionEnd(_ index: Int, _ children: Int, in world: inout World) {
    world.count(.protectionEnds, children)
    if world.now.yearsSince(world.cases[index].planSince) >= 2 {
      world.count(.protectionEndsAfterTwoYears, children)
    }
  }

  private static func scheduleReviewConference(
    _ index: Int, after interval: Days, in world: inout World
  ) {
    world.cases[index].reviewTicket = world.cancelling(world.cases[index].reviewTicket)
    world.cases[index].reviewTicket = world.schedule(
      .plan(.reviewConference(index)), at: world.now.advanced(byDays: Double(interval.count)))
  }

  private static func reviewConference(_ index: Int, in world: inout World) {
    world.cases[index].reviewTicket = .none
    world.cases[index].reviews += 1
    let reviewed = world.cases[index]
    let number = world.families[reviewed.family].number
    var draw = world.stream(.review, number, world.families[reviewed.family].reviews)
    world.count(.conferencesReviewed, reviewed.children)
    if draw.bernoulli(CaseProgress.dose(of: index, in: world)) {
      world.count(.conferencesReviewedInTime, reviewed.children)
    }
    scheduleReviewConference(index, after: StatutoryTimescales.reviewConference, in: &world)
  }

  // MARK: Disability support

  private static func scheduleSupportEnd(_ index: Int, in world: inout World) {
    let supported = world.cases[index]
    var draw = world.stream(
      .disabilitySupportEnd, world.families[supported.family].number, supported.occurrence)
    let years = world.parameters.pathway.disabilityClosingYears * draw.exponential()
    world.cases[index].checkTicket = world.schedule(
      .plan(.supportEnds(index)), at: SeverityChain.after(min(years, 40), world.now))
  }

  private static func endSupport(_ index: Int, in world: inout World) {
    guard !world.cases[index].hasEnquiry, !world.cases[index].inPreProceedings else {
      world.cases[index].checkTicket = world.schedule(
        .plan(.supportEnds(index)),
        at: world.now.advanced(byDays: world.parameters.pathway.childInNeedCheck))
      return
    }
    world.cases[index].checkTicket = .none
    Pathway.close(index, .planEnded, in: &world)
  }
}

/// Plans that stand still, and the chairs who set them moving again (A.6).
enum Drift {
  /// Marks a plan that has not moved for months; its chair may clear the stall.
  static func check(_ index: Int, in world: inout World) {
    let checked = world.cases[index]
    let pathway = world.parameters.pathway
    let moved = checked.progress - checked.progressMark
    let days = Double(world.now - checked.progressMarked) / 86_400_000
    if moved >= pathway.driftProgress || checked.progress >= 1 {
      mark(index, isDrifting: false, in: &world)
    } else if days >= pathway.driftAfter {
      if !checked.isDrifting { setDrifting(index, true, in: &world) }
      if isEscalated(index, in: world) {
        world.count(.driftsCleared, checked.children)
        world.cases[index].progress = min(1, checked.progress + pathway.escalationGain)
        mark(index, isDrifting: false, in: &world)
      }
    }
  }

  private static func mark(_ index: Int, isDrifting: Bool, in world: inout World) {
    world.cases[index].progressMark = world.cases[index].progress
    world.cases[index].progressMarked = world.now
    setDrifting(index, isDrifting, in: &world)
  }

  static func setDrifting(_ index: Int, _ isDrifting: Bool, in world: inout World) {
    guard world.cases[index].isDrifting != isDrifting else { return }
    world.cases[index].isDrifting = isDrifting
    Work.recount(index, in: &world)
  }

  @inline(__always)
  private static func isEscalated(_ index: Int, in world: World) -> Bool {
    let pathway = world.parameters.pathway
    // Who is measured by plans that move looks after them.
    let strength =
      min(1, pathway.chairStandard * Entitlements.left(in: world) / pathway.chairCaseload)
      * (1 + world.parameters.quality.outcomeEffort)
    let interval: Double
    switch world.cases[index].kind {
    case .lookedAfter: interval = Double(StatutoryTimescales.lookedAfterReview.count)
    case .protection: interval = pathway.protectionCheck
    case .assessment, .childInNeed, .disability: interval = pathway.childInNeedCheck
    }
    let chance = 1 - Elementary.exp(-pathway.chairEscalation * strength * interval / 365.25)
    let number = world.number(of: index)
    var draw = world.stream(.driftEscalation, number, UInt32(world.now.dayNumber & 0xFF_FFFF))
    return draw.bernoulli(chance)
  }
}

extension World {
  /// The address of a case's draws: its child's when looked after, else its family's.
  @inline(__always)
  func number(of index: Int) -> UInt32 {
    let child = cases[index].child
    return child >= 0 ? children[child].number : families[cases[index].family].number
  }
}
