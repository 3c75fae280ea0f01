import EventEngine

/// A family's spell at level 2 or above: when help first came, and whether the family has stayed
/// below since (H). Measures read it; nothing in the model does.
struct NeedSpell: Sendable {
  /// Day number on which it began; ``unknown`` where it began before the replication.
  var began = unknown
  /// Day number on which it ended after help; ``unknown`` in a spell and where there was no help.
  var settled = unknown
  /// Whether help has been effective in it.
  var isHelped = false

  private static let unknown = Int32.min

  /// A family that was helped in its spell came below level 2.
  struct End: Sendable {
    let family: Int
    let day: Int32
  }

  /// Days below level 2 after which help counts as lasting.
  private static let lasting: Int32 = 365

  /// Follows a family that has just come to level 2 from below.
  static func begin(_ family: Int, in world: inout World) {
    world.families[family].spell = NeedSpell()
    world.families[family].spell.began = world.now.dayNumber
    noteHelp(family, in: &world)
  }

  /// Notes the first effective help of a spell, and how long it was in coming.
  @inline(__always)
  static func noteHelp(_ family: Int, in world: inout World) {
    guard !world.families[family].spell.isHelped, world.families[family].level >= 2,
      world.families[family].help >= SeverityChain.effectiveHelp
    else { return }
    world.families[family].spell.isHelped = true
    let began = world.families[family].spell.began
    guard began != unknown else { return }
    let children = world.families[family].atHome
    world.count(.spellsHelped, children)
    world.count(.spellHelpDays, Int(world.now.dayNumber - began) * children)
  }

  /// Follows a family that has just come below level 2.
  static func end(_ family: Int, in world: inout World) {
    let children = world.families[family].atHome
    world.count(.spellsEnded, children)
    guard world.families[family].spell.isHelped else { return }
    world.count(.spellsEndedHelped, children)
    let today = world.now.dayNumber
    world.families[family].spell.settled = today
    world.settling.append(End(family: family, day: today))
  }

  /// The first of each month: counts the children of families who have stayed below for a year.
  static func countLasting(in world: inout World) {
    let last = world.now.dayNumber - lasting
    let due = world.settling.prefix { $0.day <= last }
    for end in due {
      let family = world.families[end.family]
      guard family.isPresent, family.spell.settled == end.day else { continue }
      world.count(.lastingRecoveries, family.atHome)
    }
    world.settling.removeFirst(due.count)
  }
}
