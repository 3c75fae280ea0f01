import Probability
import Scenarios

/// What a family found at the start has been through since its first birth: the levels of need that
/// it passed, and the unmet time that has hardened it.
///
/// The family enters by the law of A.3 and moves at the simulation's own rates; help comes and goes
/// as it does at the reference authority on the mean. Without this past nobody would have unmet time
/// at the start, and need would rise for a decade while it built up. It only has to be near: the
/// warm-up does the rest.
struct FamilyPast {
  /// Chance that a detection at each level ends in a plan, and that the plan is one of protection.
  private let planned: [Double]
  private let protected: [Double]
  /// Mean effective help of plans and of early help.
  private let planHelp: Double
  private let earlyHelp: Double
  /// Ends of help by level, per year: child in need plans, protection plans (targets
  /// `cin_close` and `cpp_end` of MODEL G.2), early help.
  private static let childInNeedEnds = [12.6, 7.3, 2.1, 0.70, 0.28]
  private static let protectionEnds = [3.8, 2.8, 1.45, 0.48, 0.22]
  private let earlyHelpEnd: Double
  private let drift: Double

  static func of(_ world: World) -> FamilyPast { FamilyPast(world.parameters, world.reference) }

  private init(_ parameters: Parameters, _ reference: ReferenceConstants) {
    let gates = parameters.gates
    func passes(_ threshold: Double, _ noise: Double) -> [Double] {
      (0...4).map { GateLikeness.chance(level: $0, threshold: threshold, noise: noise) }
    }
    let acted = passes(gates.noFurtherActionThreshold, gates.noFurtherActionNoise)
    let need = passes(gates.needThreshold, gates.needNoise)
    let enquiry = passes(gates.section47Threshold, gates.section47Noise)
    let harm = passes(gates.conferenceThreshold, gates.conferenceNoise)
    planned = zip(acted, need).map { $0 * $1 }
    protected = zip(enquiry, harm).map { $0 * $1 }
    planHelp = reference.meanHelp
    let help = parameters.help
    let share = help.engagementFloor + (1 - help.engagementFloor) * help.engagementUsual
    let stay = parameters.earlyHelp.duration * 365.25
    earlyHelp = share * parameters.earlyHelp.skill * stay / (stay + help.relationshipTime)
    earlyHelpEnd = 1 / max(1e-3, parameters.earlyHelp.duration)
    drift = parameters.need.driftHalving
  }

  /// Lives the family's years up to now.
  func live(_ index: Int, years: Double, in world: inout World) {
    var draw = world.stream(.familyPast, world.families[index].number, 0)
    var left = years
    while left > 0 { left -= step(index, atMost: left, &draw, &world) }
    world.families[index].tier = .none
    world.families[index].help = 0
  }

  /// Until the next change or band of unmet time; returns the years that it took.
  private func step(
    _ index: Int, atMost left: Double, _ draw: inout RandomStream, _ world: inout World
  ) -> Double {
    let worsening = world.rates.worsening(world.families, index)
    let recovery = world.rates.recovery(world.families, index)
    let level = world.families[index].level
    let isHelped = world.families[index].tier != .none
    let plan = isHelped ? 0 : world.rates.detection[level] * planned[level]
    let reach = isHelped || !(1...3).contains(level) ? 0 : world.rates.reach[level]
    let end = isHelped ? ends(world.families[index].tier, level) : 0
    let total = worsening + recovery + plan + reach + end
    let wait = total > 0 ? draw.exponential() / total : .infinity
    let band = level >= 2 || isHelped ? 1 / SeverityRates.bandsPerYear : .infinity
    let years = min(left, wait, band)
    age(index, by: years, &world)
    guard wait <= min(left, band) else { return years }
    var place = draw.uniform() * total
    func isNext(_ rate: Double) -> Bool {
      place -= rate
      return place < 0
    }
    if isNext(worsening) {
      world.families[index].level += 1
    } else if isNext(recovery) {
      world.families[index].level -= 1
    } else if isNext(plan) {
      help(index, draw.bernoulli(protected[level]) ? .protection : .childInNeed, &world)
    } else if isNext(reach) {
      help(index, .early, &world)
    } else if isHelped {
      help(index, .none, &world)
    }
    return years
  }

  private func ends(_ tier: Family.Tier, _ level: Int) -> Double {
    switch tier {
    case .none: 0
    case .early: earlyHelpEnd
    case .childInNeed: Self.childInNeedEnds[level]
    case .protection: Self.protectionEnds[level]
    }
  }

  private func help(_ index: Int, _ tier: Family.Tier, _ world: inout World) {
    world.families[index].tier = tier
    world.families[index].help = tier == .none ? 0 : tier == .early ? earlyHelp : planHelp
  }

  /// Unmet time adds up without help and fades with it.
  private func age(_ index: Int, by years: Double, _ world: inout World) {
    let unmet = world.families[index].unmet
    if world.families[index].tier == .none {
      guard world.families[index].level >= 2 else { return }
      world.families[index].unmet = min(SeverityRates.mostUnmet, unmet + years)
    } else if unmet > 0 {
      world.families[index].unmet = unmet * Elementary.exp(-0.6931471805599453 * years / drift)
    }
  }
}

/// The chance to pass a gate, the normal law read by its logistic likeness: for the start only.
enum GateLikeness {
  static func chance(level: Int, threshold: Double, noise: Double) -> Double {
    let score = 1.702 * (Double(level) - threshold) / max(noise, 0.01)
    return 1 / (1 + Elementary.exp(-score))
  }
}
