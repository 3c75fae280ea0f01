import EventEngine
import Probability
import Scenarios
import SocialCare

/// Where looked-after children live: chosen on entry, changed by moves, limited by in-house places
/// (D.2).
enum Placements {
  /// Places a child who begins to be looked after.
  static func place(_ index: Int, in world: inout World) {
    world.cases[index].placement = choose(index, in: world)
    occupy(index, in: &world)
    scheduleMove(index, in: &world)
  }

  /// The child moves to another placement.
  static func move(_ index: Int, in world: inout World) {
    vacate(index, in: &world)
    world.cases[index].moves += 1
    settleIn(choose(index, in: world), index, in: &world)
  }

  /// At 16 where a child lives is chosen anew, with supported accommodation among the choices; only a
  /// change of the kind of placement is a move.
  static func review(_ index: Int, in world: inout World) {
    vacate(index, in: &world)
    world.cases[index].moves += 1
    let placement = choose(index, in: world)
    if placement == world.cases[index].placement {
      world.change(Level(placement), by: 1)
    } else {
      settleIn(placement, index, in: &world)
    }
  }

  /// Takes up another placement, which is a move.
  private static func settleIn(
    _ placement: PlacementType, _ index: Int, in world: inout World
  ) {
    world.cases[index].moveTicket = world.cancelling(world.cases[index].moveTicket)
    world.cases[index].placement = placement
    world.count(.placementMoves)
    occupy(index, in: &world)
    scheduleMove(index, in: &world)
  }

  /// A permanence decision: some young children go to adopters.
  static func settle(_ index: Int, in world: inout World) {
    let child = world.cases[index].child
    guard world.children[child].age(at: world.now) < 5 else { return }
    var draw = world.stream(
      .placement, world.children[child].number, occurrence(index, world) | 0x80_0000)
    guard draw.bernoulli(world.parameters.placements.adoptiveShare) else { return }
    world.cases[index].moveTicket = world.cancelling(world.cases[index].moveTicket)
    vacate(index, in: &world)
    world.cases[index].placement = .adoption
    occupy(index, in: &world)
  }

  private static func occurrence(_ index: Int, _ world: World) -> UInt32 {
    (world.cases[index].occurrence &* 64 &+ world.cases[index].moves) & 0x7F_FFFF
  }

  private static func choose(_ index: Int, in world: World) -> PlacementType {
    let child = world.cases[index].child
    let age = world.children[child].age(at: world.now)
    let placements = world.parameters.placements
    var draw = world.stream(
      .placement, world.children[child].number, occurrence(index, world))
    let (parents, supported, home) = (draw.uniform(), draw.uniform(), draw.uniform())
    let (secure, kin, overflow) = (draw.uniform(), draw.uniform(), draw.uniform())
    let hasFamily = world.children[child].family >= 0
    if hasFamily, parents < placements.withParents { return .withParents }
    if age >= 16, supported < placements.supportedFrom16 { return .supportedAccommodation }
    let residential = age < 10 ? placements.residentialUnder10 : placements.residentialFrom10
    if home < residential { return secure < placements.secure ? .secure : .childrensHome }
    if hasFamily, kin < placements.kinship { return .kinship }
    let places = placements.inHousePlaces * world.parameters.population.children / 10_000
    if Double(world.recorder.level(.inHouseFoster)) < places { return .inHouseFoster }
    return overflow < placements.overflowToResidential ? .childrensHome : .independentFoster
  }

  private static func occupy(_ index: Int, in world: inout World) {
    world.change(Level(world.cases[index].placement), by: 1)
    let child = world.cases[index].child
    world.children[child].placements += 1
    if world.children[child].placements == 3 { world.count(.childrenWithThreePlacements) }
  }

  /// Leaves the place in its kind of placement.
  static func vacate(_ index: Int, in world: inout World) {
    world.change(Level(world.cases[index].placement), by: -1)
  }

  private static func scheduleMove(_ index: Int, in world: inout World) {
    let placements = world.parameters.placements
    let rate: Double
    switch world.cases[index].placement {
    case .childrensHome, .secure, .supportedAccommodation: rate = placements.residentialMoves
    case .inHouseFoster, .independentFoster, .kinship: rate = placements.moves
    case .withParents, .adoption: return
    }
    guard rate > 0 else { return }
    let child = world.cases[index].child
    var draw = world.stream(
      .placementMove, world.children[child].number, occurrence(index, world))
    let years = draw.exponential() / rate
    guard years < 20 else { return }
    world.cases[index].moveTicket = world.schedule(
      .care(.placementMoves(index)), at: SeverityChain.after(years, world.now))
  }
}

extension Level {
  /// The level that counts children in a kind of placement.
  init(_ placement: PlacementType) {
    switch placement {
    case .inHouseFoster: self = .inHouseFoster
    case .independentFoster: self = .agencyFoster
    case .kinship: self = .kinshipFoster
    case .childrensHome: self = .childrensHomes
    case .supportedAccommodation: self = .supported
    case .secure: self = .secure
    case .withParents: self = .withParents
    case .adoption: self = .adoptivePlacements
    }
  }
}
