import EventEngine
import Probability
import Scenarios
import SocialCare

/// Assessments and section 47 enquiries, from referral to plan or closure (A.5, rows 5 to 9).
enum Assessments {
  enum Event: Sendable {
    case assessmentEnds(Int)
    case enquiryEnds(Int)
    case reassessmentEnds(Int)

    var identity: EventIdentity {
      switch self {
      case .assessmentEnds(let index): EventIdentity("assessment-ends", .openCase(index), code: 40)
      case .enquiryEnds(let index): EventIdentity("enquiry-ends", .openCase(index), code: 41)
      case .reassessmentEnds(let index):
        EventIdentity("re-assessment-ends", .openCase(index), code: 42)
      }
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .assessmentEnds(let index): complete(index, in: &world)
    case .enquiryEnds(let index): endEnquiry(index, in: &world)
    case .reassessmentEnds(let index): endReassessment(index, in: &world)
    }
  }

  // MARK: Assessment

  /// Opens an assessment of the referred children and decides whether to enquire at once.
  static func begin(_ family: Int, _ referred: [Int], in world: inout World) {
    SeverityChain.advance(family, in: &world)
    let number = world.families[family].number
    let occurrence = world.families[family].referrals
    var new = Case(
      .assessment, family: family, occurrence: occurrence,
      engagement: world.parameters.help.engagementUsual, at: world.now)
    let first = world.families[family].children.lowerBound
    for child in referred { new.covered |= 1 << UInt16(child - first) }
    new.children = referred.count
    new.pace = pace(.assessmentPace, number, occurrence, world)
    let index = Pathway.open(new, in: &world)
    world.families[family].openCase = index
    world.families[family].help = 0
    world.families[family].tier = .none
    for child in referred { Pathway.move(child, to: .assessment, .referred, in: &world) }
    Work.queue(index, in: &world)
    if world.tasks.isOpen {
      Work.addTask(
        assessmentHours(referred.count, world), as: .assessment, to: index, in: &world)
    }
    let passes = strategyDiscussion(index, in: world)
    Gate.note(
      .strategyDiscussion, passes: passes, family: family, children: referred.count, in: &world)
    if passes { beginEnquiry(index, in: &world) }
    SeverityChain.recount(family, in: &world)
    SeverityChain.reschedule(family, in: &world)
  }

  private static func pace(
    _ purpose: RandomPurpose, _ number: UInt32, _ occurrence: UInt32, _ world: World
  ) -> Double {
    let pathway = world.parameters.pathway
    var draw = world.stream(purpose, number, occurrence)
    return max(1, draw.gamma(mean: pathway.assessmentPace, cv: pathway.assessmentVariation))
  }

  private static func strategyDiscussion(_ index: Int, in world: World) -> Bool {
    let gates = world.parameters.gates
    let perceived = Pathway.perceive(
      world.cases[index].family, noise: gates.section47Noise, .strategyDecision,
      occurrence: world.cases[index].occurrence, worker: -1, dose: 1, in: world)
    return perceived > gates.section47Threshold + world.careRates.shift
  }

  private static func complete(_ index: Int, in world: inout World) {
    world.cases[index].paceTicket = .none
    if world.tasks.isPending(world.cases[index].assessmentTask) {
      world.cases[index].paceTicket = world.schedule(
        .assessment(.assessmentEnds(index)), at: world.workingDays(1))
      return
    }
    countCompleted(
      world.cases[index].children, since: world.cases[index].opened, in: &world)
    world.cases[index].assessmentDone = true
    if CareEntry.atAssessment(index, in: &world) { return }
    if !world.cases[index].hasEnquiry { decideNeed(index, in: &world) }
  }

  private static func countCompleted(
    _ children: Int, since opened: SimulationTime, in world: inout World
  ) {
    let length = world.days.workingDays(
      from: Day(number: opened.dayNumber), to: world.today
    ).count
    world.count(.assessments, children)
    world.count(.assessmentWorkingDays, children * length)
    if length <= StatutoryTimescales.assessment.count {
      world.count(.assessmentsInTime, children)
    }
  }

  private static func decideNeed(_ index: Int, in world: inout World) {
    let assessed = world.cases[index]
    let gates = world.parameters.gates
    let perceived = Pathway.perceive(
      assessed.family, noise: gates.needNoise, .needDecision, occurrence: assessed.occurrence,
      worker: assessed.worker, dose: assessed.dose, in: world)
    let isDisabled = world.families[assessed.family].category == .childDisability
    let passes = perceived > gates.needThreshold + world.rationingShift
    Gate.note(
      .assessment, passes: passes, family: assessed.family, children: assessed.children, in: &world)
    if passes {
      world.count(.needStarts, assessed.children)
      Plans.begin(index, isDisabled ? .disability : .childInNeed, .plan, in: &world)
    } else {
      world.count(.notInNeed, assessed.children)
      Pathway.close(index, .notInNeed, in: &world)
      EarlyHelp.offer(assessed.family, assessed.occurrence | 0x80_0000, in: &world)
    }
  }

  // MARK: Section 47

  /// A strategy discussion decides to enquire into significant harm.
  static func beginEnquiry(_ index: Int, in world: inout World) {
    guard index >= 0, !world.cases[index].hasEnquiry else { return }
    let family = world.cases[index].family
    world.families[family].enquiries += 1
    world.count(.enquiries, world.cases[index].children)
    if world.families[family].level < 2 {
      world.count(.enquiriesUnneeded, world.cases[index].children)
    }
    world.cases[index].hasEnquiry = true
    world.cases[index].enquiryStart = world.now
    world.cases[index].isUrgent = true
    let pathway = world.parameters.pathway
    var draw = world.stream(
      .enquiryPace, world.families[family].number, world.families[family].enquiries)
    let days = draw.gamma(mean: pathway.section47Pace, cv: pathway.section47Variation)
    let end = world.workingDays(max(1, Int(days.rounded())))
    world.cases[index].enquiryTicket = world.schedule(.assessment(.enquiryEnds(index)), at: end)
    let children = Double(world.cases[index].children)
    Work.addTask(
      world.parameters.work.section47 * children, as: .enquiry, to: index, in: &world)
    Work.recount(index, in: &world)
    if world.cases[index].worker < 0 { Work.allocate(in: &world) }
  }

  private static func endEnquiry(_ index: Int, in world: inout World) {
    if world.tasks.isPending(world.cases[index].enquiryTask) {
      world.cases[index].enquiryTicket = world.schedule(
        .assessment(.enquiryEnds(index)), at: world.workingDays(1))
      return
    }
    SeverityChain.advance(world.cases[index].family, in: &world)
    world.cases[index].enquiryTicket = .none
    world.cases[index].hasEnquiry = false
    world.cases[index].isUrgent = false
    Work.recount(index, in: &world)
    let enquired = world.cases[index]
    let gates = world.parameters.gates
    let occurrence = world.families[enquired.family].enquiries
    // Who comes knows more of the family.
    let noise = gates.conferenceNoise * (1 - gates.attendance * gates.attendanceGain)
    let perceived = Pathway.perceive(
      enquired.family, noise: noise, .conferenceDecision, occurrence: occurrence,
      worker: enquired.worker, dose: enquired.dose, in: world)
    let passes = perceived > gates.conferenceThreshold + world.careRates.shift
    Gate.note(
      .conference, passes: passes, family: enquired.family, children: enquired.children, in: &world)
    if passes {
      confer(index, occurrence, in: &world)
    } else {
      world.count(.enquiriesWithoutConference, enquired.children)
      afterEnquiry(index, in: &world)
    }
    SeverityChain.reschedule(enquired.family, in: &world)
  }

  /// The initial conference: most end in a protection plan.
  private static func confer(_ index: Int, _ occurrence: UInt32, in world: inout World) {
    let conferred = world.cases[index]
    world.count(.conferences, conferred.children)
    let length = world.days.workingDays(
      from: Day(number: conferred.enquiryStart.dayNumber), to: world.today
    ).count
    if length <= StatutoryTimescales.initialConference.count {
      world.count(.conferencesInTime, conferred.children)
    }
    Work.addTask(
      world.parameters.work.conference * Double(conferred.children), as: .conference, to: index,
      in: &world)
    var draw = world.stream(
      .conferenceOutcome, world.families[conferred.family].number, occurrence)
    guard draw.bernoulli(world.parameters.gates.planShare), conferred.kind != .protection else {
      afterEnquiry(index, in: &world)
      return
    }
    if conferred.kind == .assessment {
      world.count(.needStarts, conferred.children)
      if !conferred.assessmentDone {
        countCompleted(conferred.children, since: conferred.opened, in: &world)
      }
      world.cases[index].paceTicket = world.cancelling(world.cases[index].paceTicket)
    }
    Plans.begin(index, .protection, .conference, in: &world)
  }

  private static func afterEnquiry(_ index: Int, in world: inout World) {
    if world.cases[index].kind == .assessment, world.cases[index].assessmentDone {
      decideNeed(index, in: &world)
    }
  }

  // MARK: Re-assessment

  /// An open case is assessed again while its plan goes on.
  static func reassess(_ index: Int, in world: inout World) {
    guard index >= 0, world.cases[index].paceTicket == .none else { return }
    let family = world.cases[index].family
    world.families[family].reassessments += 1
    let length = pace(
      .reassessmentPace, world.families[family].number, world.families[family].reassessments,
      world)
    world.cases[index].reassessedSince = world.now
    world.cases[index].paceTicket = world.schedule(
      .assessment(.reassessmentEnds(index)), at: world.now.advanced(byDays: length))
    Work.addTask(
      assessmentHours(world.cases[index].children, world), as: .assessment, to: index, in: &world)
  }

  private static func endReassessment(_ index: Int, in world: inout World) {
    world.cases[index].paceTicket = .none
    if world.tasks.isPending(world.cases[index].assessmentTask) {
      world.cases[index].paceTicket = world.schedule(
        .assessment(.reassessmentEnds(index)), at: world.workingDays(1))
      return
    }
    countCompleted(
      world.cases[index].children, since: world.cases[index].reassessedSince, in: &world)
  }

  /// Hours of an assessment of so many siblings, before the factor on the table of hours.
  static func assessmentHours(_ children: Int, _ world: World) -> Double {
    let work = world.parameters.work
    return work.assessment + work.assessmentSibling * Double(max(0, children - 1))
  }
}
