import EventEngine
import Scenarios
import SocialCare

@testable import CaseloadModel

/// Recomputes everything that an authority keeps account of from its families, cases, workers and
/// posts, and says where the accounts differ.
///
/// A class, so that a fault can be put in words from the world while it is being noted.
final class Audit {
  private let world: World
  private(set) var faults: [String] = []

  /// What is wrong in `world`; nothing, one hopes.
  static func faults(in world: World) -> [String] {
    let audit = Audit(world)
    audit.children()
    audit.families()
    audit.cases()
    audit.work()
    audit.staff(of: world)
    audit.posts(of: world)
    audit.locums(of: world)
    audit.care(of: world)
    audit.earlyHelp(of: world)
    audit.money(of: world)
    audit.tasks(of: world)
    return audit.faults
  }

  init(_ world: World) { self.world = world }

  func check(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds, faults.count < 12 { faults.append(fault()) }
  }

  func equal(_ level: Level, _ count: Int) {
    check(
      world.recorder.level(level) == count,
      "\(level): recorded \(world.recorder.level(level)), counted \(count)")
  }

  func equal(_ stock: Stock, _ count: Int) {
    check(
      world.flows.level(stock) == Int64(count),
      "\(stock): booked \(world.flows.level(stock)), counted \(count)")
  }

  // MARK: Families

  private func children() {
    for status in CaseStatus.allCases {
      let count = world.children.count { $0.status == status }
      if let level = Level(status) { equal(level, count) }
      if let stock = Stock(status) { equal(stock, count) }
    }
    let living = world.children.count { $0.presence == .living }
    equal(Level.children, living)
    equal(Stock.children, living)
    for (place, child) in world.children.enumerated() where child.family >= 0 {
      check(
        world.families[child.family].children.contains(place), "child \(place) is in no family")
    }
  }

  private func families() {
    let present = world.families.filter(\.isPresent)
    equal(Level.families, present.count)
    equal(Stock.families, present.count)
    let levels: [Level] = [.familiesEmerging, .familiesInNeed, .familiesHarm, .familiesDanger]
    for (severity, level) in levels.enumerated() {
      equal(level, present.count { $0.level == severity + 1 })
    }
    var (need, unmet, high, incidents) = (0, 0, 0, 0)
    var (groupNeed, groupUnmet) = ([NeedGroup: Int](), [NeedGroup: Int]())
    for (place, family) in world.families.enumerated() {
      let home = family.children.count { world.isHome($0) }
      check(family.atHome == home, "family \(place): atHome \(family.atHome), counted \(home)")
      let inCare = family.children.count { world.children[$0].status == .lookedAfter }
      check(
        family.lookedAfter == inCare,
        "family \(place): lookedAfter \(family.lookedAfter), counted \(inCare)")
      check(family.isPresent || family.openCase < 0, "family \(place) has gone with an open case")
      check((0...4).contains(family.level), "family \(place) is at level \(family.level)")
      guard family.isPresent else { continue }
      if family.level >= 2 {
        need += home
        if let group = NeedGroup(family.category) {
          groupNeed[group, default: 0] += home
          groupUnmet[group, default: 0] += family.help < 0.1 ? home : 0
        }
      }
      if family.help < 0.1 {
        if family.level >= 2 { unmet += home }
        if family.level >= 3 { high += home }
      }
      let rate = world.parameters.need.incidents[family.level]
      let reduced = 1 - world.parameters.need.incidentReduction * family.help
      incidents += Int((Double(home) * rate * reduced * 1000).rounded())
    }
    equal(Level.inNeed, need)
    equal(Level.unmetNeed, unmet)
    equal(Level.unmetHighSeverity, high)
    equal(Level.incidentRate, incidents)
    for group in NeedGroup.allCases {
      equal(group.inNeed, groupNeed[group] ?? 0)
      equal(group.unmet, groupUnmet[group] ?? 0)
    }
  }

  // MARK: Cases

  private func cases() {
    let open = world.cases.indices.filter { world.cases[$0].isOpen }
    check(Set(world.freeCases).count == world.freeCases.count, "a free place is listed twice")
    check(
      open.count + world.freeCases.count == world.cases.count,
      "\(open.count) open and \(world.freeCases.count) free of \(world.cases.count) cases")
    for index in open {
      if world.cases[index].child >= 0 { checkCareCase(index) } else { checkFamilyCase(index) }
      checkTickets(index)
    }
    let familyCases = open.filter { world.cases[$0].child < 0 }
    let withCase = world.families.count { $0.openCase >= 0 }
    check(familyCases.count == withCase, "\(familyCases.count) cases of \(withCase) families")
    let careCases = open.count - familyCases.count
    let inCare = world.children.count { $0.status == .lookedAfter }
    check(careCases == inCare, "\(careCases) cases of \(inCare) looked-after children")
    checkStatuses()
  }

  private func checkFamilyCase(_ index: Int) {
    let open = world.cases[index]
    check(world.families[open.family].openCase == index, "case \(index) is not its family's")
    let covered = Pathway.covered(by: index, in: world)
    check(covered.count == open.children, "case \(index): \(open.children) of \(covered.count)")
    check(open.children > 0, "case \(index) covers nobody")
    for child in covered {
      check(
        world.children[child].status == open.kind.status,
        "child \(child) is \(world.children[child].status) in a case of \(open.kind)")
    }
    check(open.isUrgent == open.hasEnquiry, "case \(index) is urgent without an enquiry")
  }

  private func checkCareCase(_ index: Int) {
    let open = world.cases[index]
    check(open.kind == .lookedAfter && open.children == 1, "case \(index) is not one child's")
    check(world.children[open.child].careCase == index, "child \(open.child) has another case")
    check(world.children[open.child].status == .lookedAfter, "child \(open.child) is at home")
    check(world.children[open.child].presence == .living, "child \(open.child) has gone")
  }

  /// What an open case needs on the calendar to go on.
  private func checkTickets(_ index: Int) {
    let open = world.cases[index]
    func pends(_ ticket: EventTicket) -> Bool { world.isToCome(ticket) }
    switch open.kind {
    case .assessment:
      check(!open.hasEnquiry || pends(open.enquiryTicket), "enquiry \(index) has no end")
    case .childInNeed, .disability:
      check(pends(open.checkTicket), "\(open.kind) \(index) is never checked")
      check(pends(open.visitTicket), "\(open.kind) \(index) is never visited")
    case .protection:
      check(pends(open.checkTicket), "protection plan \(index) is never checked")
      check(pends(open.visitTicket), "protection plan \(index) is never visited")
      check(pends(open.reviewTicket), "protection plan \(index) is never reviewed")
    case .lookedAfter:
      check(pends(open.visitTicket), "looked-after child \(open.child) is never visited")
      check(pends(open.reviewTicket), "looked-after child \(open.child) is never reviewed")
      check(!open.inCourt || pends(open.courtTicket), "proceedings \(index) have no end")
    }
  }

  /// No child in two cases, none open without one.
  private func checkStatuses() {
    for (place, child) in world.children.enumerated() {
      let family = child.family >= 0 ? world.families[child.family].openCase : -1
      if child.status.isOpenAtHome {
        let isCovered = family >= 0 && Pathway.covered(by: family, in: world).contains(place)
        check(isCovered, "child \(place) is \(child.status) in no case")
      }
      check(
        (child.careCase >= 0) == (child.status == .lookedAfter),
        "child \(place) is \(child.status) with case \(child.careCase)")
    }
  }

  // MARK: Work

  private func work() {
    var holders = [Int](repeating: 0, count: world.cases.count)
    for worker in world.workers {
      for index in worker.cases { holders[index] += 1 }
      let points = worker.cases.reduce(0) { $0 + world.cases[$1].points }
      check(abs(worker.points - points) < 1e-6, "points \(worker.points), counted \(points)")
      check(worker.presence != .gone || worker.cases.isEmpty, "a worker has gone with cases")
    }
    let waiting = Dictionary(world.unallocated.map { ($0, 1) }, uniquingKeysWith: +)
    for index in world.cases.indices {
      let open = world.cases[index]
      let held = open.isOpen && open.worker >= 0 ? 1 : 0
      check(holders[index] == held, "case \(index) is held \(holders[index]) times")
      if held == 1 {
        check(world.workers[open.worker].cases.contains(index), "case \(index) is another's")
      }
      let waits = open.isOpen && open.worker < 0 ? 1 : 0
      check(waiting[index, default: 0] == waits, "case \(index) waits \(waiting[index] ?? 0) times")
    }
    caseLevels()
  }

  private func caseLevels() {
    let open = world.cases.filter(\.isOpen)
    func children(_ isCounted: (Case) -> Bool) -> Int {
      open.filter(isCounted).reduce(0) { $0 + $1.children }
    }
    equal(Level.casesHeld, children { $0.worker >= 0 })
    equal(Level.casesLedByOthers, children { $0.worker >= 0 && $0.hasOtherLead })
    equal(Level.unallocated, children { $0.worker < 0 })
    func unallocated(_ kinds: Case.Kind...) -> Int {
      children { $0.worker < 0 && kinds.contains($0.kind) }
    }
    equal(Level.unallocatedAssessments, unallocated(.assessment))
    equal(Level.unallocatedChildInNeed, unallocated(.childInNeed, .disability))
    equal(Level.unallocatedProtection, unallocated(.protection))
    equal(Level.unallocatedLookedAfter, unallocated(.lookedAfter))
    equal(Level.unallocatedUrgent, children { $0.worker < 0 && $0.isUrgent })
    equal(Level.drifting, children { $0.isDrifting })
    equal(Level.caseHolders, world.workers.reduce(0) { $0 + ($1.cases.isEmpty ? 0 : $1.fte) })
  }
}

extension World {
  /// Whether the ticket's event is still to happen, be it after the replication's end.
  func isToCome(_ ticket: EventTicket) -> Bool {
    calendar.isPending(ticket) || ticket == .beyondEnd
  }
}
