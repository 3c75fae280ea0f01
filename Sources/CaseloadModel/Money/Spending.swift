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

  /// Posts what a policy changes to its payer and the rest to the budget: `usual` is the same line,
  /// of the same quantities, under the parameters that would be in force without the policy.
  static func post(
    pounds: Double, usual: Double, to centre: CostCentre, in world: inout World
  ) {
    let payer = world.budget.payer
    if payer == .budget || pounds == usual {
      post(pounds, to: centre, by: .budget, in: &world)
    } else {
      post(usual, to: centre, by: .budget, in: &world)
      post(pounds - usual, to: centre, by: payer, in: &world)
    }
  }

  /// Posts a service that families are offered: of those who have it because a policy offers it more
  /// often, the policy's payer pays all.
  static func post(
    pounds: Double, usual: Double, offer: Double, usualOffer: Double, to centre: CostCentre,
    in world: inout World
  ) {
    let share = offer > 0 ? min(1, usualOffer / offer) : 1
    post(pounds: pounds, usual: usual * share, to: centre, in: &world)
  }

  /// A hire into a post: into one that a policy has added, the policy's payer pays.
  static func postHire(_ post: Int, in world: inout World) {
    let isAdded = Establishment.isAdded(post, in: world)
    self.post(
      pounds: world.parameters.money.hire, usual: isAdded ? 0 : world.usual.money.hire,
      to: .recruitment, in: &world)
  }

  /// The last instant of a month: all that is paid by the month, for the days of this period.
  static func closePeriod(days: Double, in world: inout World) {
    payStaff(days / 365.25, in: &world)
    payLocums(days / 365.25, in: &world)
    payPlacements(days / 7, in: &world)
    payServices(days / 365.25, in: &world)
    Improvement.pay(in: &world)
  }

  // MARK: Staff

  private static func payStaff(_ years: Double, in world: inout World) {
    let all = Salaries(world.parameters.pay, beforePost: .max, in: world)
    // Those in added posts would not be there.
    let usual = Salaries(
      world.usual.pay, beforePost: Establishment.firstAddedPost(in: world), in: world)
    post(
      pounds: all.workers * years, usual: usual.workers * years, to: .socialWorkers, in: &world)
    post(pounds: all.managers * years, usual: usual.managers * years, to: .managers, in: &world)
    post(
      pounds: all.bonuses * years, usual: usual.bonuses * years, to: .retentionBonus, in: &world)
    let work = world.parameters.work
    let days = max(0, 260 - work.leaveDays - work.trainingDays)
    let pounds = (all.workers + all.workerBonuses) * years
    world.ledger.post(
      PaidDays(
        workers: Paid(
          pence: Int64((pounds * 100 * world.priceLevel).rounded()),
          days: Int64((all.workerFTE * days * years * 1000).rounded()))),
      in: world.recorder.period)
  }

  /// What employees in a run of posts cost a year, in pounds and base prices, on-costs included.
  private struct Salaries {
    var workers = 0.0
    var managers = 0.0
    var bonuses = 0.0
    /// Of those below manager.
    var workerBonuses = 0.0
    var workerFTE = 0.0

    /// Of those in posts before `beforePost`, under `pay`.
    init(_ pay: PayParameters, beforePost: Int, in world: World) {
      for worker in world.staff where world.workers[worker].employment == .permanent {
        guard world.workers[worker].post < beforePost else { continue }
        let grade = world.workers[worker].grade
        let salary = pay.salary(grade) * Double(world.workers[worker].fte) / 1000
        let hasBonus =
          world.now.yearsSince(world.workers[worker].started) >= pay.bonusAfter
        if grade.isManager {
          managers += salary
        } else {
          workers += salary
          workerFTE += Double(world.workers[worker].fte) / 1000
          if hasBonus { workerBonuses += salary }
        }
        if hasBonus { bonuses += salary }
      }
      workers *= (1 + pay.uplift) * (1 + pay.onCost)
      managers *= (1 + pay.uplift) * (1 + pay.onCost)
      bonuses *= pay.bonus * (1 + pay.onCost)
      workerBonuses *= pay.bonus * (1 + pay.onCost)
    }
  }

  private static func payLocums(_ years: Double, in world: inout World) {
    let agency = world.parameters.agency
    let firstAdded = Establishment.firstAddedPost(in: world)
    var (locums, added, teams) = (0.0, 0.0, 0.0)
    var paid = PaidDays()
    for worker in world.staff where world.workers[worker].employment != .permanent {
      let state = world.workers[worker]
      let fte = Double(state.fte) / 1000
      if state.employment == .agency {
        let day = world.locumDayPay(worker) + agency.margin * AgencyParameters.dayHours
        let days = agency.paidDays * fte
        locums += day * days
        if state.post >= firstAdded { added += day * days }
        paid[state.grade] += Paid(
          pence: Int64((day * days * years * 100 * world.priceLevel).rounded()),
          days: Int64((days * years * 1000).rounded()))
      } else {
        let pay = world.parameters.pay
        let permanent = pay.salary(.seniorSocialWorker) * (1 + pay.onCost)
        let withManager = (agency.projectSize + 1) / agency.projectSize
        teams += permanent * agency.projectPrice * withManager * fte
      }
    }
    post(
      pounds: locums * years, usual: (locums - added) * years, to: .agencyStaff, in: &world)
    post(teams * years, to: .projectTeams, by: .budget, in: &world)
    world.ledger.post(paid, in: world.recorder.period)
  }

  // MARK: Placements and services

  private static func payPlacements(_ weeks: Double, in world: inout World) {
    let lines: [(Level, KeyPath<PlacementParameters, Double>, CostCentre)] = [
      (.inHouseFoster, \.inHousePrice, .inHouseFoster),
      (.agencyFoster, \.agencyFosterPrice, .agencyFoster),
      (.kinshipFoster, \.kinshipPrice, .kinshipFoster),
      (.childrensHomes, \.homePrice, .childrensHomes),
      (.supported, \.supportedPrice, .supportedAccommodation),
      (.secure, \.securePrice, .securePlacements),
      (.withParents, \.parentsPrice, .placedWithParents),
      (.adoptivePlacements, \.adoptionPrice, .adoptivePlacements),
    ]
    for (level, price, centre) in lines {
      // Homes are dearer where the region's are full.
      let pressure = level == .childrensHomes ? world.link.homesPrice : 1
      let childWeeks = world.recorder.meanSoFar(level, at: world.now) * weeks * pressure
      post(
        pounds: childWeeks * world.parameters.placements[keyPath: price],
        usual: childWeeks * world.usual.placements[keyPath: price], to: centre, in: &world)
    }
  }

  private static func payServices(_ years: Double, in world: inout World) {
    let children = world.parameters.population.children
    let budget = world.budget
    post(
      pounds: budget.earlyHelp * children * years,
      usual: budget.usualEarlyHelp * children * years,
      to: .earlyHelp, in: &world)
    post(
      pounds: budget.youth * children * years, usual: budget.usualYouth * children * years,
      to: .youthServices, in: &world)
    world.budget.givenUp += Int64(
      (budget.usualClaim * children * years * 100 * world.priceLevel).rounded())
    post(
      pounds: world.parameters.money.support * children * years,
      usual: world.usual.money.support * children * years, to: .otherServices, in: &world)
    payOtherLeads(years, in: &world)
    Entitlements.pay(years, in: &world)
  }
}

extension Spending {
  /// The hours that practitioners who are no social workers take over.
  private static func payOtherLeads(_ years: Double, in world: inout World) {
    let work = world.parameters.work
    var (all, usual) = (0.0, 0.0)
    for index in world.cases.indices where world.cases[index].isOpen {
      guard world.cases[index].hasOtherLead else { continue }
      let further = Double(max(0, world.cases[index].children - 1))
      let kind = world.cases[index].kind
      let hours = work.planMonth(kind) * (1 + work.siblingDiscount * further)
      all += hours
      // What the usual course would have others lead is no policy's cost.
      usual += hours * (1 - world.cases[index].policyLead)
    }
    guard all > 0 else { return }
    let pounds =
      (1 - work.otherLeadOversight) * work.hoursFactor * 12 * years
      * world.parameters.money.otherLead
    post(
      pounds: pounds * all, usual: pounds * usual, to: .otherPractitioners, in: &world)
  }
}

extension Grade {
  fileprivate var isManager: Bool { self == .teamManager || self == .seniorManager }
}

extension World {
  /// Prices now against the first reported day's.
  var priceLevel: Double {
    prices.level(at: now, inflation: parameters.money.inflation)
  }
}
