import EventEngine
import Probability
import Scenarios
import SocialCare

/// Families come, have children, see them grow up and go; moves in and out follow the growth of the
/// population.
enum FamilyLife {
  enum Event: Sendable {
    case familyArrives
    case familyMovesIn
    case familyMovesOut
    case childIsBorn(Int)
    case childTurns18(Int)

    var identity: EventIdentity {
      switch self {
      case .familyArrives: EventIdentity("family-arrives", .authority, code: 1)
      case .familyMovesIn: EventIdentity("family-moves-in", .authority, code: 2)
      case .familyMovesOut: EventIdentity("family-moves-out", .authority, code: 3)
      case .childIsBorn(let child): EventIdentity("child-born", .child(child), code: 4)
      case .childTurns18(let child): EventIdentity("child-turns-18", .child(child), code: 5)
      }
    }
  }

  static let childhood = 18.0

  static func handle(_ event: Event, in world: inout World) {
    switch event {
    case .familyArrives:
      world.arrivals += 1
      let family = found(number: 0x0100_0000 | world.arrivals, age: 0, in: &world)
      settle(family, in: &world)
      scheduleArrival(in: &world)
    case .familyMovesIn: moveIn(in: &world)
    case .familyMovesOut: moveOut(in: &world)
    case .childIsBorn(let child): beBorn(child, in: &world)
    case .childTurns18(let child): growUp(child, in: &world)
    }
  }

  // MARK: Families

  /// Makes a family whose first child was born `age` years ago, with its size, category, frailty
  /// and hidden level drawn for its number.
  static func found(number: UInt32, age: Double, in world: inout World) -> Int {
    let population = world.parameters.population
    var draw = world.stream(.familyComposition, number, 0)
    let size = 1 + min(5, draw.poisson(mean: population.extraSiblings))
    let category = world.rates.shares.category(at: draw.uniform())
    var frailtyDraw = world.stream(.familyFrailty, number, 0)
    let shape = world.parameters.need.frailtyShape
    let frailty = max(1e-6, frailtyDraw.gamma(shape: shape, scale: 1 / shape))
    var levelDraw = world.stream(.severityAtEntry, number, 0)
    let level = world.rates.stationaryLevel(
      category, frailty: frailty, at: levelDraw.uniform())

    let index = world.families.count
    let first = world.children.count
    for order in 0..<size {
      let years = age - Double(order) * population.birthSpacing
      world.children.append(
        Child(
          family: index, number: number &* 8 | UInt32(order),
          birth: world.now.advanced(byDays: -years * 365.25)))
    }
    let chance = world.chance
    world.families.append(
      Family(
        number: number, category: category, children: first..<(first + size), frailty: frailty,
        level: level, at: world.now, clock: { Clock($0, of: number, chance) }))
    return index
  }

  /// Counts a new family in: its children who live, those to come, and its clocks.
  static func settle(
    _ index: Int, as reason: FlowReason = .born, in world: inout World
  ) {
    world.change(.families, by: 1)
    world.flows.enter(.families, 1, reason)
    SeverityChain.countLevel(index, by: 1, in: &world)
    for child in world.families[index].children
    where world.children[child].birth <= world.now {
      if adulthood(of: child, in: world) > world.now {
        enter(child, as: reason, in: &world)
      } else {
        world.children[child].presence = .gone
      }
    }
    scheduleMilestone(index, in: &world)
    SeverityChain.recount(index, in: &world)
    SeverityChain.reschedule(index, in: &world)
  }

  /// A family's next birth or eighteenth birthday: one entry in the calendar for each family.
  private static func scheduleMilestone(_ family: Int, in world: inout World) {
    var next: (time: SimulationTime, event: Event)?
    for child in world.families[family].children {
      let candidate: (time: SimulationTime, event: Event)
      switch world.children[child].presence {
      case .unborn: candidate = (world.children[child].birth, .childIsBorn(child))
      case .living: candidate = (adulthood(of: child, in: world), .childTurns18(child))
      case .gone: continue
      }
      if candidate.time < next?.time ?? .distantFuture { next = candidate }
    }
    if let next { schedule(next.event, at: max(next.time, world.now), in: &world) }
  }

  static func adulthood(of child: Int, in world: World) -> SimulationTime {
    world.children[child].birth.advanced(byDays: childhood * 365.25)
  }

  private static func enter(_ child: Int, as reason: FlowReason, in world: inout World) {
    world.children[child].presence = .living
    world.families[world.children[child].family].atHome += 1
    world.change(.children, by: 1)
    world.flows.enter(.children, 1, reason)
  }

  private static func beBorn(_ child: Int, in world: inout World) {
    let family = world.children[child].family
    guard world.families[family].isPresent else { return }
    SeverityChain.advance(family, in: &world)
    enter(child, as: .born, in: &world)
    scheduleMilestone(family, in: &world)
    SeverityChain.recount(family, in: &world)
    SeverityChain.reschedule(family, in: &world)
  }

  private static func growUp(_ child: Int, in world: inout World) {
    guard world.children[child].presence == .living else { return }
    let family = world.children[child].family
    let wasHome = world.isHome(child)
    if family >= 0 { SeverityChain.advance(family, in: &world) }
    if world.children[child].status == .lookedAfter {
      Care.leave(child, by: .eighteen, in: &world)
    } else {
      Pathway.removeFromCase(child, reason: .turned18, in: &world)
    }
    world.children[child].presence = .gone
    world.change(.children, by: -1)
    world.flows.leave(.children, 1, .turned18)
    guard family >= 0 else { return }
    scheduleMilestone(family, in: &world)
    if wasHome { world.families[family].atHome -= 1 }
    Pathway.closeIfEmpty(family, in: &world)
    leaveIfGrownUp(family, in: &world)
  }

  /// A family whose last child has grown up or gone is no longer a family here.
  static func leaveIfGrownUp(_ family: Int, in world: inout World) {
    let stays = world.families[family].children.contains {
      world.children[$0].presence != .gone
        && !(world.children[$0].hasLeftFamily && world.children[$0].status != .lookedAfter)
    }
    if !stays && world.families[family].isPresent { depart(family, as: .grownUp, in: &world) }
    SeverityChain.recount(family, in: &world)
    SeverityChain.reschedule(family, in: &world)
  }

  private static func depart(_ family: Int, as reason: FlowReason, in world: inout World) {
    EarlyHelp.drop(family, reason: reason, in: &world)
    SeverityChain.countLevel(family, by: -1, in: &world)
    world.families[family].isPresent = false
    world.change(.families, by: -1)
    world.flows.leave(.families, 1, reason)
  }

  private static func schedule(
    _ event: Event, at time: SimulationTime, in world: inout World
  ) {
    if time < world.time(world.plan.end) { _ = world.schedule(.family(event), at: time) }
  }

  // MARK: Arrivals and moves

  /// The next birth of a first child: enough of them keep the population as it is.
  static func scheduleArrival(in world: inout World) {
    let population = world.parameters.population
    let size = 1 + population.extraSiblings
    let perYear = population.children / (childhood * size)
    var draw = world.stream(.familyArrival, 0, world.arrivals)
    let years = draw.exponential() / perYear
    schedule(.familyArrives, at: SeverityChain.after(years, world.now), in: &world)
  }

  /// The next move in or out, when the population grows or shrinks.
  static func scheduleMove(in world: inout World) {
    let growth = world.parameters.population.growth
    guard growth != 0, world.recorder.level(.families) > 0 else { return }
    var draw = world.stream(.familyMove, 0, world.moves)
    let perYear = abs(growth) * Double(world.recorder.level(.families))
    let years = draw.exponential() / perYear
    let event: Event = growth > 0 ? .familyMovesIn : .familyMovesOut
    let time = SeverityChain.after(years, world.now)
    if time < world.time(world.plan.end) {
      world.moveTicket = world.schedule(.family(event), at: time)
    }
  }

  /// The growth of the population has changed: the next move is drawn at the new rate.
  static func reviseMoves(in world: inout World) {
    world.moveTicket = world.cancelling(world.moveTicket)
    world.moves += 1
    scheduleMove(in: &world)
  }

  private static func moveIn(in world: inout World) {
    world.moves += 1
    guard world.parameters.population.growth > 0 else { return }
    var draw = world.stream(.familyEntry, 0x0200_0000 | world.moves, 0)
    let family = found(
      number: 0x0200_0000 | world.moves, age: draw.uniform() * childhood, in: &world)
    settle(family, as: .movedIn, in: &world)
    scheduleMove(in: &world)
  }

  /// A family without an open case or a child in care moves away.
  private static func moveOut(in world: inout World) {
    world.moves += 1
    guard world.parameters.population.growth < 0 else { return }
    var draw = world.stream(.familyEntry, 0x0200_0000 | world.moves, 0)
    for _ in 0..<100 {
      let family = draw.index(below: world.families.count)
      guard world.families[family].isPresent, world.families[family].openCase < 0,
        world.families[family].lookedAfter == 0
      else { continue }
      SeverityChain.advance(family, in: &world)
      EarlyHelp.drop(family, reason: .movedOut, in: &world)
      for child in world.families[family].children {
        if world.children[child].presence == .living {
          world.change(.children, by: -1)
          world.flows.leave(.children, 1, .movedOut)
        }
        world.children[child].presence = .gone
      }
      world.families[family].atHome = 0
      depart(family, as: .movedOut, in: &world)
      SeverityChain.recount(family, in: &world)
      SeverityChain.reschedule(family, in: &world)
      break
    }
    scheduleMove(in: &world)
  }
}

extension World {
  /// Onset of harm outside the home, against its mean: it begins at 11 and rises with age, from
  /// birthday to birthday of the oldest child. As it has held since the family's clocks were last
  /// brought up to date.
  @inline(__always)
  func adolescence(of family: Int) -> Double {
    let age = oldestAge(of: family, at: families[family].advanced).rounded(.down)
    guard age >= 11 else { return 0 }
    let slope = rates.adolescentSlope
    let span = Elementary.exp(slope * 7) - 1
    let mean = slope > 0 ? span / (slope * 18) : 7.0 / 18
    return Elementary.exp(slope * (age + 0.5 - 11)) / mean * rates.youthOnset
  }

  /// Age of a family's oldest child who has not grown up, in years.
  @inline(__always)
  func oldestAge(of family: Int, at time: SimulationTime) -> Double {
    var oldest = 0.0
    for child in families[family].children where children[child].presence == .living {
      oldest = max(oldest, children[child].age(at: time))
    }
    return oldest
  }
}
