import EventEngine
import Scenarios
import SocialCare

/// Hours that a week demands of a worker, by what may give way (B.1, B.3).
struct Demand: Sendable, Equatable {
  /// Enquiries, conferences, court, front door, handovers and closures: these never give way.
  var fixed = 0.0
  var assessment = 0.0
  var protection = 0.0
  var lookedAfter = 0.0
  var childInNeed = 0.0

  var total: Double { fixed + elastic }
  var elastic: Double { assessment + protection + lookedAfter + childInNeed }

  @inline(__always)
  static func of(_ worker: Int, frontDoor: Double, in world: World) -> Demand {
    var demand = Demand()
    demand.fixed = frontDoor + world.workers[worker].tasks
    let work = world.parameters.work
    for index in world.workers[worker].cases {
      demand.add(world.cases[index], work, world)
    }
    return demand
  }

  private static let weeksPerMonth = 30.4375 / 7

  @inline(__always)
  mutating func add(_ open: Case, _ work: WorkParameters, _ world: World) {
    let month = work.hoursFactor / Self.weeksPerMonth
    let siblings = 1 + work.siblingDiscount * Double(max(0, open.children - 1))
    switch open.kind {
    case .assessment:
      guard !open.assessmentDone else { return }
      let hours = Assessments.assessmentHours(open.children, world) * work.hoursFactor
      assessment += hours * 7 / open.pace
    case .childInNeed, .disability:
      let own = open.hasOtherLead ? work.otherLeadOversight : 1
      childInNeed += own * work.planMonth(open.kind) * siblings * month
    case .protection: protection += work.protectionMonth * siblings * month
    case .lookedAfter:
      let days = Double(world.now - open.opened) / Double(SimulationTime.millisecondsPerDay)
      let factor = days < work.settlingTime ? work.settlingFactor : 1
      lookedAfter += work.lookedAfterMonth * factor * month
      if open.inCourt { fixed += work.proceedings * work.hoursFactor * 7 / open.courtDays }
    }
    if open.inPreProceedings {
      fixed +=
        work.preProceedings * Double(open.children) * work.hoursFactor * 7
        / max(7, world.parameters.care.preProceedingsTime)
    }
  }
}

extension WorkParameters {
  /// Hours a month of a plan of need, before any factor; none of other cases.
  func planMonth(_ kind: Case.Kind) -> Double {
    switch kind {
    case .childInNeed: childInNeedMonth
    case .disability: disabilityMonth
    case .assessment, .protection, .lookedAfter: 0
    }
  }

  /// Part of such plans that practitioners lead who are no social workers.
  func otherLead(_ kind: Case.Kind) -> Double {
    switch kind {
    case .childInNeed: otherLead
    case .disability: otherLeadDisability
    case .assessment, .protection, .lookedAfter: 0
    }
  }
}

/// What gives way when hours run short: first overtime, then all elastic work down to a floor, then
/// children in need, looked-after children, protection plans and assessments, in that order.
enum Effort {
  static func share(
    _ demand: Demand, hours: Double, overtime: Double, floor: Double
  ) -> (dose: Doses, worked: Double, missedShare: Double) {
    var dose = Doses()
    let most = hours * (1 + overtime)
    guard demand.total > most else { return (dose, demand.total, 0) }
    var short = demand.total - most
    let missedShare = short / demand.total
    let elastic = demand.elastic
    if short <= elastic * (1 - floor), elastic > 0 {
      dose.set(1 - short / elastic)
      return (dose, most, missedShare)
    }
    short -= elastic * (1 - floor)
    dose.set(floor)
    dose.childInNeed = cut(demand.childInNeed, floor, &short)
    dose.lookedAfter = cut(demand.lookedAfter, floor, &short)
    dose.protection = cut(demand.protection, floor, &short)
    dose.assessment = cut(demand.assessment, floor, &short)
    return (dose, min(demand.total, most + short), missedShare)
  }

  /// Cuts one kind of work below the floor by what is still short.
  private static func cut(_ hours: Double, _ floor: Double, _ short: inout Double) -> Double {
    guard hours > 0 else { return floor }
    let given = min(hours * floor, short)
    short -= given
    return max(0, floor - given / hours)
  }
}

extension Doses {
  mutating func set(_ dose: Double) {
    assessment = dose
    protection = dose
    lookedAfter = dose
    childInNeed = dose
  }
}
