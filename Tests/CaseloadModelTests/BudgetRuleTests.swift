import OutputStatistics
import Scenarios
import Testing

@testable import CaseloadModel

/// The budget rule where it can be worked out by hand: claims of a policy, the ring-fence, reserves
/// and prices.
struct BudgetRuleTests {
  /// Early help and youth services of a financial year, in pence and base prices.
  private static func earlyHelp(_ record: ReplicationRecord, _ year: Int) -> Int64 {
    record.costs
      .filter {
        $0.financialYear == year && ["early-help", "youth-services"].contains($0.costCentre)
      }
      .reduce(0) { $0 + $1.realPence }
  }

  private static func flow(
    _ record: ReplicationRecord, _ stock: String, _ year: Int, _ reason: String
  ) -> Int64 {
    record.account(of: stock, year).filter { $0.reason == reason }
      .reduce(0) { $0 + ($1.direction == .in ? $1.amount : -$1.amount) }
  }

  /// £10 more a year for each of 4,000 children, which other services bear.
  private static func claiming(_ settings: [String: Double]) throws -> [ReplicationRecord] {
    var village = Village(children: 4_000, years: 4)
    village.settings = settings.merging(
      ["funding.overspend-to-early-help": 0, "funding.overspend-to-reserves": 0]
    ) { first, _ in first }
    let usual = try CatalogueEntry.named("cost.other-services").defaultValue
    village.alternatives.append(
      Village.Alternative(changes: ["cost.other-services": usual + 10], fundedBy: .otherServices))
    return try village.records()
  }

  @Test("Other services give way by a policy's cost of the year before, and no more")
  func claims() throws {
    let records = try Self.claiming([:])
    for year in 2024...2027 {
      let given = Self.earlyHelp(records[0], year) - Self.earlyHelp(records[1], year)
      let claimed: Int64 = year == 2024 ? 0 : 4_000_000
      #expect(abs(given - claimed) < 20_000, "\(year)")
      // What they gave up is no underspend of the budget.
      #expect(abs(Self.flow(records[1], "budget", year, "advance-repaid") + given) < 200, "\(year)")
      let account = records[1].account(of: "budget", year)
      #expect(account.first?.closing == 0, "\(year)")
    }
  }

  @Test("Under a ring-fence a grant pays what other services cannot")
  func claimsUnderRingFence() throws {
    let records = try Self.claiming(["early-help.ring-fence": 1])
    for year in 2024...2027 {
      #expect(Self.earlyHelp(records[0], year) == Self.earlyHelp(records[1], year), "\(year)")
      #expect(Self.flow(records[1], "budget", year, "from-other-services") == 0, "\(year)")
      #expect(Self.flow(records[1], "budget", year, "grant") >= 3_980_000, "\(year)")
      #expect(records[1].account(of: "budget", year).first?.closing == 0, "\(year)")
    }
  }

  @Test("Early help loses no more to a policy than its floor leaves; a grant pays the rest")
  func claimsAboveFloor() throws {
    let records = try Self.claiming(["early-help.floor": 0.98])
    for year in 2025...2027 {
      let whole = Self.earlyHelp(records[0], year)
      let given = whole - Self.earlyHelp(records[1], year)
      #expect(abs(given - whole / 50) < 200, "\(year)")
      let paid = Self.flow(records[1], "budget", year, "from-other-services")
      #expect(abs(paid - given) < 20_000, "\(year)")
      #expect(records[1].account(of: "budget", year).first?.closing == 0, "\(year)")
    }
  }

  @Test("Underspends do not raise early help under a ring-fence")
  func ringFenceHoldsStill() throws {
    var village = Village(children: 4_000, years: 3)
    village.settings = [
      "early-help.ring-fence": 1, "funding.gap": -0.2, "funding.overspend-to-early-help": 1,
    ]
    let record = try village.record()
    // But for 29 February.
    let first = Self.earlyHelp(record, 2024)
    for year in 2025...2026 {
      #expect(abs(Self.earlyHelp(record, year) - first) * 300 < first, "\(year)")
    }
  }

  @Test("An alternative's reserves are there from its first day, and later ones from theirs")
  func reserves() throws {
    var village = Village(children: 4_000, years: 2)
    village.settings = ["funding.reserves": 0.05]
    village.alternatives += [
      Village.Alternative(changes: ["funding.reserves": 0.2]),
      Village.Alternative(dated: [(400, "funding.reserves", 0)]),
    ]
    let records = try village.records()
    let before = try #require(records[0].account(of: "reserves", 2024).first?.opening)
    #expect(before > 0)
    #expect(records[1].account(of: "reserves", 2024).first?.opening == before)
    let more = Self.flow(records[1], "reserves", 2024, "reserves-set")
    #expect(abs(more - 3 * before) <= 3)
    // Not more can go than is left.
    let left = try #require(records[2].account(of: "reserves", 2025).first?.opening)
    let less = Self.flow(records[2], "reserves", 2025, "reserves-set")
    #expect(less < 0 && -less == min(left, before))
    #expect(Self.flow(records[0], "reserves", 2024, "reserves-set") == 0)
  }

  @Test("Inflation that begins and ends leaves the prices of before and after as they are")
  func datedInflation() throws {
    var village = Village(children: 2_000, years: 3)
    village.alternatives[0].dated = [(366, "money.inflation", 0.05), (731, "money.inflation", 0)]
    let record = try village.record()
    func prices(_ year: Int) -> Double {
      let rows = record.costs.filter {
        $0.financialYear == year && $0.costCentre == "other-services"
      }
      let nominal = rows.reduce(0) { $0 + $1.nominalPence }
      return Double(nominal) / Double(rows.reduce(0) { $0 + $1.realPence })
    }
    #expect(prices(2024) == 1)
    // Paid at the ends of twelve months.
    #expect(abs(prices(2025) - 1.0268) < 0.0005)
    #expect(abs(prices(2026) - 1.05) < 0.0001)
  }

  @Test("The agency premium compares a locum's day with a permanent worker's day at work")
  func agencyPremium() throws {
    var village = Village(children: 8_000, years: 2)
    let (salary, onCost, rate, margin) = (40_000.0, 0.3, 250.0, 2.0)
    let (leave, training) = (30.0, 10.0)
    village.settings = [
      "pay.newly-qualified": salary, "pay.social-worker": salary,
      "pay.senior-social-worker": salary, "pay.advanced-practitioner": salary,
      "pay.team-manager": 90_000, "pay.on-cost": onCost,
      "agency.day-rate": rate, "agency.worker-ratio": 1, "agency.margin": margin,
      "agency.paid-days": 200, "work.leave-days": leave, "work.training-days": training,
    ]
    let record = try village.record()
    let absence = try #require(record["absence-rate"]) / 100
    let permanent = salary * (1 + onCost) / ((260 - leave - training) * (1 - absence))
    let locum = rate + margin * 7.4
    let premium = try #require(record["agency-premium"])
    #expect(abs(premium - 100 * (locum / permanent - 1)) < 0.01)
  }
}
