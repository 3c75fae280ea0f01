import EventEngine
import Scenarios
import SocialCare

/// What is paid, when it falls due: single costs at once, salaries, locums, placements and services
/// by the month (D.2, D.3).
enum Spending {
  /// Posts a single cost, in base prices.
  static func post(pounds: Double, to centre: CostCentre, in world: inout World) {
    post(pounds, to: centre, by: .budget, in: &world)
  }

  private static func post(
    _ pounds: Double, to centre: CostCentre, by payer: Payer, in world: inout World
  ) {
    let real = Int64((pounds * 100).rounded())
    let nominal = Int64((pounds * 100 * world.priceLevel).rounded())
    guard real != 0 || nominal != 0 else { return }
    world.ledger.post(
      nominal, real: real, to: centre, by: payer, in: world.recorder.period)
    world.flows.leave(.budget, nominal, centre.flow)
    Budget.note(nominal, by: payer, in: &world)
  }

  /// Posts what a policy changes to its payer and the rest to the budget.
  private static func post(
    _ pounds: Double, usual: Double, to centre: CostCentre, in world: inout World
  ) {
    let payer = world.budget.payer
    if payer == .budget || pounds == usual {
      post(pounds, to: centre, by: .budget, in: &world)
    } else {
      post(usual, to: centre, by: .budget, in: &world)
      post(pounds - usual, to: centre, by: payer, in: &world)
    }
  }

  /// The last instant of a month: all that is paid by the month, for the days of this period.
  static func closePeriod(days: Double, in world: inout World) {
    payStaff(days / 365.25, in: &world)
    payLocums(days / 365.25, in: &world)
    payPlacements(days / 7, in: &world)
    payServices(days / 365.25, in: &world)
  }

  // MARK: Staff

  private static func payStaff(_ years: Double, in world: inout World) {
    var (workers, managers, bonuses) = (0.0, 0.0, 0.0)
    for worker in world.staff where world.workers[worker].employment == .permanent {
      let state = world.workers[worker]
      let salary = world.parameters.pay.salary(state.grade) * Double(state.fte) / 1000
      if state.grade == .teamManager || state.grade == .seniorManager {
        managers += salary
      } else {
        workers += salary
      }
      if world.now.yearsSince(state.started) >= 2 { bonuses += salary }
    }
    let (pay, usual) = (world.parameters.pay, world.usual.pay)
    func cost(_ salaries: Double, _ pay: PayParameters) -> Double {
      salaries * (1 + pay.uplift) * (1 + pay.onCost) * years
    }
    post(cost(workers, pay), usual: cost(workers, usual), to: .socialWorkers, in: &world)
    post(cost(managers, pay), usual: cost(managers, usual), to: .managers, in: &world)
    post(
      bonuses * pay.bonus * (1 + pay.onCost) * years,
      usual: bonuses * usual.bonus * (1 + usual.onCost) * years, to: .retentionBonus, in: &world)
  }

  private static func payLocums(_ years: Double, in world: inout World) {
    let agency = world.parameters.agency
    var (locums, teams) = (0.0, 0.0)
    for worker in world.staff where world.workers[worker].employment != .permanent {
      let state = world.workers[worker]
      let fte = Double(state.fte) / 1000
      if state.employment == .agency {
        let day = agency.pay(state.grade) + agency.margin * AgencyParameters.dayHours
        locums += day * agency.paidDays * fte
      } else {
        let pay = world.parameters.pay
        let permanent = pay.salary(.seniorSocialWorker) * (1 + pay.onCost)
        let withManager = (agency.projectSize + 1) / agency.projectSize
        teams += permanent * agency.projectPrice * withManager * fte
      }
    }
    post(locums * years, to: .agencyStaff, by: .budget, in: &world)
    post(teams * years, to: .projectTeams, by: .budget, in: &world)
  }

  // MARK: Placements and services

  private static func payPlacements(_ weeks: Double, in world: inout World) {
    let prices = world.parameters.placements
    let lines: [(Level, Double, CostCentre)] = [
      (.inHouseFoster, prices.inHousePrice, .inHouseFoster),
      (.agencyFoster, prices.agencyFosterPrice, .agencyFoster),
      (.kinshipFoster, prices.kinshipPrice, .kinshipFoster),
      (.childrensHomes, prices.homePrice, .childrensHomes),
      (.supported, prices.supportedPrice, .supportedAccommodation),
      (.secure, prices.securePrice, .securePlacements),
      (.withParents, prices.parentsPrice, .placedWithParents),
      (.adoptivePlacements, prices.adoptionPrice, .adoptivePlacements),
    ]
    for (level, price, centre) in lines {
      let children = world.recorder.meanSoFar(level, at: world.now)
      post(children * price * weeks, to: centre, by: .budget, in: &world)
    }
  }

  private static func payServices(_ years: Double, in world: inout World) {
    let children = world.parameters.population.children
    let budget = world.budget
    post(
      budget.earlyHelp * children * years, usual: budget.usualEarlyHelp * children * years,
      to: .earlyHelp, in: &world)
    post(
      budget.youth * children * years, usual: budget.usualYouth * children * years,
      to: .youthServices, in: &world)
    post(
      world.parameters.money.support * children * years,
      usual: world.usual.money.support * children * years, to: .otherServices, in: &world)
    let part = world.parameters.help.participation
    guard part > 0 else { return }
    let open = Double(world.recorder.level(.casesHeld))
    post(
      part * world.parameters.money.participation * open * years, usual: 0, to: .participation,
      in: &world)
  }
}

extension World {
  /// Prices now against the base year's, which ends with the first reported day.
  var priceLevel: Double {
    let inflation = parameters.money.inflation
    guard inflation != 0 else { return 1 }
    let years = now.yearsSince(time(plan.start))
    return years <= 0 ? 1 : Money.growth(inflation, years)
  }
}
