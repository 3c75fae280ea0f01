import EventEngine
import Probability
import Scenarios
import SocialCare

/// What all steps of the pathway share: opening, changing and closing a family's case.
enum Pathway {
  /// Moves a child from one status to another, in all books at once.
  static func move(
    _ child: Int, to status: CaseStatus, _ reason: FlowReason, in world: inout World
  ) {
    let old = world.children[child].status
    guard old != status else { return }
    world.children[child].status = status
    if let level = Level(old) { world.change(level, by: -1) }
    if let level = Level(status) { world.change(level, by: 1) }
    if let stock = Stock(old) { world.flows.leave(stock, 1, reason) }
    if let stock = Stock(status) { world.flows.enter(stock, 1, reason) }
    world.note("status", "child \(child)", "\(old.rawValue) -> \(status.rawValue) (\(reason.name))")
  }

  /// The children at home whom a family's case covers.
  @inline(__always)
  static func covered(by index: Int, in world: World) -> [Int] {
    let open = world.cases[index]
    guard open.family >= 0 else { return open.child >= 0 ? [open.child] : [] }
    return world.families[open.family].children.enumerated().compactMap { order, child in
      let isCovered = open.covered & (1 << UInt16(order)) != 0
      return isCovered && world.isHome(child) ? child : nil
    }
  }

  /// Gives all covered children the status that goes with the case's kind.
  static func moveCovered(
    by index: Int, to status: CaseStatus, _ reason: FlowReason, in world: inout World
  ) {
    for child in covered(by: index, in: world) { move(child, to: status, reason, in: &world) }
  }

  /// Opens a place for a case and gives its number.
  static func open(_ new: Case, in world: inout World) -> Int {
    if let index = world.freeCases.popLast() {
      world.cases[index] = new
      return index
    }
    world.cases.append(new)
    return world.cases.count - 1
  }

  /// Changes what kind of plan a family's case is, from now on.
  static func change(
    _ index: Int, to kind: Case.Kind, _ reason: FlowReason, in world: inout World
  ) {
    let family = world.cases[index].family
    SeverityChain.advance(family, in: &world)
    CaseProgress.advance(index, in: &world)
    TaskQueues.withdraw(world.cases[index].assessmentTask, in: &world)
    world.cases[index].kind = kind
    world.cases[index].planSince = world.now
    Plans.chooseLead(index, in: &world)
    world.cases[index].progress = 0
    world.cases[index].progressMark = 0
    world.cases[index].progressMarked = world.now
    Work.recount(index, in: &world)
    moveCovered(by: index, to: kind.status, reason, in: &world)
    CaseProgress.refresh(index, in: &world)
  }

  /// Closes a family's case: its children are closed, or go on to early help.
  static func close(_ index: Int, _ reason: FlowReason, in world: inout World) {
    let closing = world.cases[index]
    SeverityChain.advance(closing.family, in: &world)
    if closing.children > 0 {
      Work.addTask(
        world.parameters.work.closure * Double(closing.children), as: .closure, to: index,
        in: &world)
    }
    moveCovered(by: index, to: .closed, reason, in: &world)
    if closing.kind != .assessment { world.count(.needEnds, closing.children) }
    release(index, in: &world)
    world.families[closing.family].openCase = -1
    world.families[closing.family].help = 0
    world.families[closing.family].tier = .none
    SeverityChain.recount(closing.family, in: &world)
    SeverityChain.reschedule(closing.family, in: &world)
  }

  /// Takes a case from its worker and from the calendar and frees its place.
  static func release(_ index: Int, in world: inout World) {
    Work.withdraw(index, in: &world)
    TaskQueues.withdrawAll(of: index, in: &world)
    world.cases[index].checkTicket = world.cancelling(world.cases[index].checkTicket)
    world.cases[index].visitTicket = world.cancelling(world.cases[index].visitTicket)
    world.cases[index].paceTicket = world.cancelling(world.cases[index].paceTicket)
    world.cases[index].enquiryTicket = world.cancelling(world.cases[index].enquiryTicket)
    world.cases[index].courtTicket = world.cancelling(world.cases[index].courtTicket)
    world.cases[index].exitTicket = world.cancelling(world.cases[index].exitTicket)
    world.cases[index].moveTicket = world.cancelling(world.cases[index].moveTicket)
    world.cases[index].reviewTicket = world.cancelling(world.cases[index].reviewTicket)
    world.cases[index].isOpen = false
    world.freeCases.append(index)
  }

  /// A covered child grows up, is taken into care or leaves: the case covers one child less.
  static func removeFromCase(
    _ child: Int, reason: FlowReason, in world: inout World
  ) {
    let family = world.children[child].family
    guard family >= 0 else { return }
    if world.children[child].status == .earlyHelp {
      move(child, to: .closed, reason, in: &world)
    }
    let index = world.families[family].openCase
    guard index >= 0 else { return }
    let order = UInt16(child - world.families[family].children.lowerBound)
    guard world.cases[index].covered & (1 << order) != 0 else { return }
    world.cases[index].covered &= ~(1 << order)
    world.cases[index].children -= 1
    Work.recount(index, in: &world)
    if world.children[child].status.isOpenAtHome {
      if world.cases[index].kind == .protection {
        Plans.countProtectionEnd(index, 1, in: &world)
      }
      move(child, to: .closed, reason, in: &world)
    }
  }

  /// Closes a family's case that covers nobody any more.
  static func closeIfEmpty(_ family: Int, in world: inout World) {
    let index = world.families[family].openCase
    if index >= 0, world.cases[index].children == 0 { close(index, .closed, in: &world) }
  }

  /// A perceived level: the hidden one, seen with noise.
  static func perceive(
    _ family: Int, noise: Double, _ purpose: RandomPurpose, occurrence: UInt32, worker: Int,
    dose: Double, in world: World
  ) -> Double {
    var draw = world.stream(purpose, world.families[family].number, occurrence)
    let factor = world.noiseFactor(worker: worker, dose: dose)
    return Double(world.families[family].level) + noise * factor * draw.normal()
  }
}

extension Case.Kind {
  /// The status of the children a case of this kind covers.
  var status: CaseStatus {
    switch self {
    case .assessment: .assessment
    case .childInNeed: .childInNeedPlan
    case .protection: .childProtectionPlan
    case .lookedAfter: .lookedAfter
    case .disability: .disabilitySupport
    }
  }
}

extension CaseStatus {
  /// Open to social care while living at home.
  var isOpenAtHome: Bool {
    switch self {
    case .assessment, .childInNeedPlan, .childProtectionPlan, .disabilitySupport: true
    case .closed, .earlyHelp, .lookedAfter, .leavingCare: false
    }
  }
}

extension Level {
  /// The level that counts children of a status; none for the closed.
  init?(_ status: CaseStatus) {
    switch status {
    case .closed: return nil
    case .earlyHelp: self = .earlyHelp
    case .assessment: self = .assessment
    case .childInNeedPlan: self = .childInNeedPlan
    case .childProtectionPlan: self = .protectionPlan
    case .lookedAfter: self = .lookedAfter
    case .disabilitySupport: self = .disabilitySupport
    case .leavingCare: self = .careLeavers
    }
  }
}

extension World {
  /// Living with its family.
  @inline(__always)
  func isHome(_ child: Int) -> Bool {
    children[child].presence == .living && !children[child].hasLeftFamily
      && children[child].status != .lookedAfter
  }

  /// Children who could be referred: all at home, none of them in an open case.
  @inline(__always)
  func homeChildren(of family: Int) -> [Int] {
    families[family].children.filter { isHome($0) }
  }

  /// How much noisier a decision is: newer workers, little time, missing supervision.
  @inline(__always)
  func noiseFactor(worker: Int, dose: Double) -> Double {
    let gates = parameters.gates
    var factor = 1 + (gates.oversightNoise - 1) * (1 - supervision)
    let isNovice = worker >= 0 && experience(of: worker) < gates.noviceYears
    if isNovice || dose < gates.littleTime { factor *= gates.noviceNoise }
    return factor
  }

  /// How far overload raises the thresholds of need (rationing).
  var rationingShift: Double {
    let gates = parameters.gates
    return min(gates.rationingLimit, gates.rationing * max(0, utilisation - reference.utilisation))
  }
}
