import EventEngine
import OutputStatistics
import Testing

@testable import CaseloadModel

/// Spells of need: when help came, and whether it lasted.
struct NeedSpellTests {
  private static let village = Village(children: 4_000, warmUpYears: 1, years: 3)

  /// A world at rest, and a family of it at level 1 that nobody helps.
  private func familyBelow() throws -> (world: World, family: Int) {
    var world = try Self.village.world()
    try world.run(until: world.now.advanced(byDays: 30))
    let family = try #require(
      world.families.indices.first {
        world.families[$0].isPresent && world.families[$0].level == 1
          && world.families[$0].openCase < 0 && world.families[$0].help == 0
          && world.families[$0].atHome >= 1
      })
    world.families[family].ticket = world.cancelling(world.families[family].ticket)
    return (world, family)
  }

  private func counted(_ count: Count, _ world: World) -> Int {
    world.recorder.count(count, in: 0..<(world.recorder.period + 1))
  }

  private func later(_ days: Double, _ world: inout World, _ family: Int) throws {
    world.families[family].ticket = world.cancelling(world.families[family].ticket)
    try world.run(until: world.now.advanced(byDays: days))
  }

  @Test("Help that comes after forty days is counted once, with its days, for each child at home")
  func wait() throws {
    var (world, family) = try familyBelow()
    SeverityChain.handle(.worsens(family), in: &world)
    try later(40, &world, family)
    let children = world.families[family].atHome
    let before = (counted(.spellsHelped, world), counted(.spellHelpDays, world))
    SeverityChain.setHelp(0.05, .early, of: family, in: &world)
    #expect(counted(.spellsHelped, world) == before.0)
    SeverityChain.setHelp(0.5, .early, of: family, in: &world)
    SeverityChain.setHelp(0.6, .early, of: family, in: &world)
    #expect(counted(.spellsHelped, world) == before.0 + children)
    #expect(counted(.spellHelpDays, world) == before.1 + 40 * children)
  }

  @Test("A family that was helped and stays below for a year counts; one that relapses does not")
  func lasting() throws {
    for relapses in [false, true] {
      var (world, family) = try familyBelow()
      SeverityChain.handle(.worsens(family), in: &world)
      SeverityChain.setHelp(0.5, .early, of: family, in: &world)
      SeverityChain.handle(.recovers(family), in: &world)
      #expect(world.settling.contains { $0.family == family })
      if relapses {
        SeverityChain.handle(.worsens(family), in: &world)
        world.families[family].help = 0
        SeverityChain.handle(.recovers(family), in: &world)
      }
      func settle(_ days: Int32) {
        let day = world.now.dayNumber - days
        if !relapses { world.families[family].spell.settled = day }
        world.settling = [NeedSpell.End(family: family, day: day)]
        NeedSpell.countLasting(in: &world)
      }
      let before = counted(.lastingRecoveries, world)
      settle(364)
      #expect(counted(.lastingRecoveries, world) == before)
      settle(365)
      let expected = relapses ? 0 : world.families[family].atHome
      #expect(counted(.lastingRecoveries, world) == before + expected)
      #expect(world.settling.isEmpty)
    }
  }

  @Test("Without early help fewer spells are helped, and help is longer in coming")
  func withoutEarlyHelp() throws {
    let records = try Village(
      children: 20_000, warmUpYears: 1, years: 4,
      alternatives: [
        Village.Alternative(), Village.Alternative(changes: ["early-help.budget": 0]),
      ]
    ).records()
    func value(_ key: String) throws -> (Double, Double) {
      (try #require(records[0][key]), try #require(records[1][key]))
    }
    let (wait, rate) = (try value("help-wait"), try value("need-helped-rate"))
    #expect(wait.0 < wait.1)
    #expect(rate.0 > rate.1)
  }
}
