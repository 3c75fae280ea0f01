import EventEngine
import Scenarios
import SocialCare

/// The budget as it stands: what early help and youth services have, what has been spent this
/// financial year, and the reserves.
struct BudgetState: Sendable {
  /// In force, in pounds a child a year and base prices.
  var earlyHelp: Double
  var youth: Double
  /// What they would be without the alternative.
  var usualEarlyHelp: Double
  var usualYouth: Double
  /// How much more these two would be without the claim.
  var usualClaim = 0.0
  /// What last year's overspend takes from early help and youth services together, in pounds a child.
  var taken = 0.0
  /// What last year's cost of an alternative that other services bear takes from them this year, in
  /// pounds a child.
  var claim = 0.0
  /// The need-neutral budget in pence a day and base prices: the cost of the last year of warm-up.
  var base = 0.0
  /// The part of entitlements that last year's overspend takes where they are not protected.
  var entitlementsTaken = 0.0
  var payer = Payer.budget
  var reserves: Int64 = 0
  /// Spent and funded since the financial year began, in pence.
  var spent: Int64 = 0
  var spentByPayer: [Int64] = [0, 0, 0, 0]
  /// What the claim has kept the budget from spending since the financial year began, in pence.
  var givenUp: Int64 = 0
  var funded: Int64 = 0
  var yearBegan: SimulationTime
  /// Forecast overspend, as a share of the year's funding.
  var forecast = 0.0

  /// What the budget would have spent without the claim: giving way to a policy is no underspend.
  var own: Int64 { spentByPayer[Payer.budget.rawValue] + givenUp }

  init(_ parameters: Parameters, at start: SimulationTime) {
    earlyHelp = parameters.earlyHelp.budget
    youth = parameters.earlyHelp.youthBudget
    usualEarlyHelp = earlyHelp
    usualYouth = youth
    yearBegan = start
  }
}

/// Funding, overspend, and the rule that takes it from next year's early help (D.4).
enum Budget {
  enum Event: Sendable {
    case financialYearEnds

    var identity: EventIdentity {
      EventIdentity("financial-year-ends", .authority, code: 120)
    }
  }

  static func handle(_ event: Event, in world: inout World) {
    closeYear(in: &world)
  }

  static func note(_ pence: Int64, by payer: Payer, in world: inout World) {
    world.budget.spent += pence
    world.budget.spentByPayer[payer.rawValue] += pence
  }

  // MARK: Beginning

  /// The reported period begins: the last year's cost is the need-neutral budget, reserves are
  /// filled, and the rule acts from now on.
  static func begin(in world: inout World) {
    let periods = world.recorder.periods(
      from: max(world.plan.warmUpStart, world.plan.start.adding(months: -12)),
      to: world.plan.start)
    let first = world.recorder.bounds[periods.lowerBound]
    let days = Double(world.now - first) / 86_400_000
    let cost = Double(world.ledger.real(in: periods))
    world.budget.base = days > 0 ? cost / days : 0
    let yearly = world.budget.base * 365.25
    world.budget.reserves = Int64((world.parameters.money.reserves * yearly).rounded())
    world.flows.enter(.reserves, world.budget.reserves, .start)
    beginYear(in: &world)
  }

  /// Reserves follow a change of their share of the need-neutral budget; no more goes than is left.
  static func setReserves(from old: Double, in world: inout World) {
    guard world.isWarm else { return }
    let change = (world.parameters.money.reserves - old) * world.budget.base * 365.25
    let pence = max(Int64(change.rounded()), -world.budget.reserves)
    world.budget.reserves += pence
    if pence >= 0 {
      world.flows.enter(.reserves, pence, .reservesSet)
    } else {
      world.flows.leave(.reserves, -pence, .reservesSet)
    }
  }

  private static func beginYear(in world: inout World) {
    world.budget.spent = 0
    world.budget.spentByPayer = [0, 0, 0, 0]
    world.budget.givenUp = 0
    world.budget.funded = 0
    world.budget.forecast = 0
    world.budget.yearBegan = world.now
    applyCut(in: &world)
  }

  /// Funding of one period, booked as it ends.
  static func fund(days: Double, in world: inout World) {
    guard world.isWarm else {
      // Before the first reported day funding is need-neutral: what was spent.
      world.flows.enter(.budget, -world.flows.level(.budget), .funding)
      return
    }
    let money = world.parameters.money
    let population = Double(world.recorder.level(.children))
    let scale = world.childrenAtStart > 0 ? population / world.childrenAtStart : 1
    let pence =
      world.budget.base * days * (1 + money.uplift) * (1 - money.gap) * scale
      * world.priceLevel
    let amount = Int64(pence.rounded())
    world.budget.funded += amount
    world.flows.enter(.budget, amount, .funding)
    forecast(in: &world)
  }

  /// The overspend that the year is heading for, as a share of its funding.
  private static func forecast(in world: inout World) {
    let budget = world.budget
    guard budget.funded > 0 else { return }
    world.budget.forecast = Double(budget.own - budget.funded) / Double(budget.funded)
  }

  /// Chance that a post or a locum is not approved now: rises with the forecast overspend.
  static func freezeChance(in world: World) -> Double {
    guard world.isWarm, world.budget.forecast > 0 else { return 0 }
    let money = world.parameters.money
    return min(money.freezeMost, money.freeze * world.budget.forecast * 10)
  }

  // MARK: The year's end

  private static func closeYear(in world: inout World) {
    if world.isWarm { settle(in: &world) }
  }

  /// Who bears the year's overspend: reserves, next year's early help, or a grant; and a policy.
  private static func settle(in world: inout World) {
    payPolicy(in: &world)
    let overspend = world.budget.own - world.budget.funded
    let money = world.parameters.money
    let wanted = Int64((Double(overspend) * money.toReserves).rounded())
    let fromReserves = min(wanted, world.budget.reserves)
    moveReserves(fromReserves, in: &world)
    let share = money.toEarlyHelp
    let toEarlyHelp = Int64((Double(overspend) * share).rounded())
    takeFromEarlyHelp(toEarlyHelp, in: &world)
    claimFromEarlyHelp(in: &world)
    // What neither bears is granted, or handed back.
    let rest = overspend - fromReserves
    if rest > 0 {
      world.flows.enter(.budget, rest, .grant)
    } else if rest < 0 {
      world.flows.leave(.budget, -rest, .underspend)
    }
    beginYear(in: &world)
  }

  /// New money pays at once; reserves pay while they last.
  private static func payPolicy(in world: inout World) {
    let payer = world.budget.payer
    let cost = world.budget.spentByPayer[payer.rawValue]
    switch payer {
    case .newMoney:
      enterBudget(cost, .newMoney, in: &world)
    case .reserves:
      let paid = min(cost, world.budget.reserves)
      moveReserves(paid, in: &world)
      if cost > paid { enterBudget(cost - paid, .grant, in: &world) }
    case .otherServices, .budget: break
    }
  }

  /// Other services advance what a policy cost this year and give it up in the next: so much less
  /// early help, for that year alone. What cannot be taken from them is granted.
  private static func claimFromEarlyHelp(in world: inout World) {
    guard world.budget.payer == .otherServices else { return }
    enterBudget(-world.budget.givenUp, .advanceRepaid, in: &world)
    let cost = world.budget.spentByPayer[Payer.otherServices.rawValue]
    let wanted = poundsPerChild(cost, in: world)
    world.budget.claim = wanted
    limitCut(in: &world)
    let borne = wanted != 0 ? world.budget.claim / wanted : 0
    let advanced = Int64((Double(cost) * borne).rounded())
    enterBudget(advanced, .fromOtherServices, in: &world)
    let rest = cost - advanced
    enterBudget(rest, rest > 0 ? .grant : .underspend, in: &world)
  }

  private static func enterBudget(
    _ pence: Int64, _ reason: FlowReason, in world: inout World
  ) {
    if pence >= 0 {
      world.flows.enter(.budget, pence, reason)
    } else {
      world.flows.leave(.budget, -pence, reason)
    }
  }

  private static func moveReserves(_ pence: Int64, in world: inout World) {
    world.budget.reserves -= pence
    if pence >= 0 {
      world.flows.leave(.reserves, pence, .overspend)
      world.flows.enter(.budget, pence, .fromReserves)
    } else {
      world.flows.enter(.reserves, -pence, .underspend)
      world.flows.leave(.budget, -pence, .fromReserves)
    }
  }

  /// Next year's early help and youth services bear their part of this year's overspend, or have
  /// their part of an underspend; behind a ring-fence neither.
  private static func takeFromEarlyHelp(_ pence: Int64, in world: inout World) {
    let isFenced = world.parameters.earlyHelp.ringFence
    world.budget.taken = isFenced ? 0 : poundsPerChild(pence, in: world)
    world.budget.entitlementsTaken = 0
    guard world.budget.taken > 0, !world.parameters.entitlements.isProtected else { return }
    // Entitlements that are not protected bear it with early help, each the same part.
    let usual = world.usual.earlyHelp.budget + world.usual.earlyHelp.youthBudget
    let entitlements = Entitlements.poundsPerChild(in: world)
    guard usual + entitlements > 0 else { return }
    let most = 1 - world.parameters.earlyHelp.floor
    let part = min(most, world.budget.taken / (usual + entitlements))
    world.budget.entitlementsTaken = part
    world.budget.taken -= part * entitlements
  }

  /// In base prices; nothing where there are no children.
  private static func poundsPerChild(_ pence: Int64, in world: World) -> Double {
    let children = world.parameters.population.children
    return children > 0 ? Double(pence) / 100 / world.priceLevel / children : 0
  }

  /// Keeps what is taken and claimed above the floor, and below nothing under a ring-fence; what is
  /// given back at most doubles the budgets.
  private static func limitCut(in world: inout World) {
    let earlyHelp = world.parameters.earlyHelp
    let total = earlyHelp.budget + earlyHelp.youthBudget
    let least = earlyHelp.floor * total
    var (taken, claim) = (world.budget.taken, world.budget.claim)
    if earlyHelp.ringFence {
      taken = min(taken, 0)
      claim = min(claim, 0)
    }
    taken = max(min(taken, total - least), -total)
    claim = max(min(claim, total - least - taken), -total - taken)
    (world.budget.taken, world.budget.claim) = (taken, claim)
  }

  /// Sets the budgets in force: what the policy gives, less what last year's overspend takes and what a
  /// policy claims, never below the floor.
  static func applyCut(in world: inout World) {
    limitCut(in: &world)
    let (wanted, youth) = (
      world.parameters.earlyHelp.budget, world.parameters.earlyHelp.youthBudget
    )
    let (total, usual) = (wanted + youth, world.usual.earlyHelp)
    let factor =
      total > 0 ? (total - world.budget.taken - world.budget.claim) / total : 1
    world.budget.earlyHelp = wanted * factor
    world.budget.youth = youth * factor
    world.budget.usualEarlyHelp = usual.budget * factor
    world.budget.usualYouth = usual.youthBudget * factor
    world.budget.usualClaim =
      total > 0 ? (usual.budget + usual.youthBudget) * world.budget.claim / total : 0
    EarlyHelp.setPlaces(in: &world)
    world.refreshRates()
  }
}
