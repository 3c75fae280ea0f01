import EventEngine
import OutputStatistics
import Scenarios
import SocialCare
import Testing

@testable import CaseloadModel

/// What a change must do, whatever the numbers are: paired replications under common random
/// numbers.
struct MetamorphicTests {
  /// Means of measures over replications, one row for each alternative.
  private static func means(
    _ village: Village, _ measures: [String], replications: ClosedRange<Int> = 1...3
  ) throws -> [[Double]] {
    var sums = [[Double]](
      repeating: [Double](repeating: 0, count: measures.count), count: village.alternatives.count)
    for replication in replications {
      for (row, record) in try village.records(replication: replication).enumerated() {
        for (column, measure) in measures.enumerated() {
          sums[row][column] += (record[measure] ?? .nan) / Double(replications.count)
        }
      }
    }
    return sums
  }

  @Test("With a fixed supply a cap lowers agency spending by the rate's ratio and no fill")
  func agencyCap() throws {
    var village = Village(children: 12_000, years: 3)
    village.settings = [
      "agency.supply-elasticity": 0, "agency.cap-compliance": 1, "agency.conversion-capped": 0,
      "agency.margin": 0, "agency.worker-ratio": 1, "agency.manager-ratio": 1,
      "leaving.pay-effect-agency": 0, "funding.freeze": 0, "funding.overspend-to-early-help": 0,
      "project-team.trigger": 1,
    ]
    village.alternatives.append(Village.Alternative(changes: ["agency.rate-cap": 296 * 0.85 / 7.4]))
    let records = try village.records()
    let (usual, capped) = (records[0], records[1])
    let ratio = try #require(capped["agency-spend"]) / #require(usual["agency-spend"])
    #expect(abs(ratio - 0.85) < 1e-6)
    for measure in ["locum-fill-time", "agency-fte", "vacancy-rate", "referrals", "caseload"] {
      #expect(capped[measure] == usual[measure], "\(measure)")
    }
    #expect(capped.workforce == usual.workforce)
  }

  @Test("A cap with an elastic supply lowers spending and the locums in place")
  func elasticCap() throws {
    var village = Village(children: 20_000, years: 3)
    village.settings["agency.supply-elasticity"] = 1.5
    village.alternatives.append(Village.Alternative(changes: ["agency.rate-cap": 25]))
    let rows = try Self.means(village, ["agency-spend", "agency-fte"])
    #expect(rows[1][0] < 0.95 * rows[0][0])
    #expect(rows[1][1] < rows[0][1])
  }

  @Test("Early help that helps nobody changes no event of need but its own")
  func powerlessEarlyHelp() throws {
    var village = Village(children: 6_000, years: 3)
    village.settings = [
      "help.early-recovery": 0, "help.early-protection": 0, "need.drift-hardening": 0,
      "funding.freeze": 0, "funding.overspend-to-early-help": 0, "need.incident-reduction": 0,
    ]
    village.alternatives.append(Village.Alternative(changes: ["early-help.budget": 10]))
    let records = try village.records(recordsEvents: true)
    let own: Set<String> = [
      "early-help-reached", "early-help-ends", "early-help-given-up", "parameters-change",
      "hazard-changes",
    ]
    func events(_ record: ReplicationRecord) -> [String] {
      record.events.filter { !own.contains($0.kind) && !$0.change.contains("early-help") }
        // A clock used up in pieces may fire a millisecond off.
        .map { "\($0.entity) \($0.kind) \($0.change) \(($0.time + 30_000) / 60_000)" }
        .sorted()
    }
    let (usual, cut) = (events(records[0]), events(records[1]))
    let different = Set(usual).symmetricDifference(cut)
    #expect(usual.count > 5_000)
    #expect(different.count <= 4, "\(different.sorted().prefix(12))")
    #expect(records[1]["early-help-children"] ?? 0 < 0.5 * (records[0]["early-help-children"] ?? 0))
    #expect(records[0]["referrals"] == records[1]["referrals"])
  }

  @Test("Slower assessment raises time at unmet high severity and lowers referrals")
  func slowAssessment() throws {
    var village = Village(children: 40_000, years: 4)
    // Without rationing, which gives way when assessments ask for fewer hours a week.
    village.settings = ["gate.rationing": 0, "child-in-need.rationed-closure": 0]
    village.alternatives.append(
      Village.Alternative(changes: [
        "assessment.pace-mean": try 2 * CatalogueEntry.named("assessment.pace-mean").defaultValue
      ]))
    let rows = try Self.means(village, ["unmet-high-severity", "referrals"], replications: 1...4)
    #expect(rows[1][0] > rows[0][0])
    #expect(rows[1][1] < rows[0][1])
  }

  @Test("A ring-fence keeps early help from being cut")
  func ringFence() throws {
    var village = Village(children: 4_000, years: 3)
    village.settings = ["funding.gap": 0.2, "funding.overspend-to-early-help": 1]
    village.alternatives.append(Village.Alternative(changes: ["early-help.ring-fence": 1]))
    let records = try village.records()
    func spending(_ record: ReplicationRecord) -> [Int64] {
      [2024, 2025, 2026].map { year in
        record.costs.filter { $0.financialYear == year && $0.costCentre == "early-help" }
          .reduce(0) { $0 + $1.realPence }
      }
    }
    let (open, fenced) = (spending(records[0]), spending(records[1]))
    #expect(open[0] == fenced[0])
    #expect(open[1] < open[0] * 9 / 10 && open[2] <= open[1])
    for year in 1...2 { #expect(abs(fenced[year] - fenced[0]) * 300 < fenced[0]) }
  }

  @Test("What new money pays for leaves the budget's own spending as it was")
  func newMoney() throws {
    var village = Village(children: 4_000, years: 1)
    village.alternatives = [
      Village.Alternative(),
      Village.Alternative(changes: ["cost.other-services": 160], fundedBy: .newMoney),
    ]
    let records = try village.records()
    func spent(_ record: ReplicationRecord, _ payer: String) -> Int64 {
      record.costs.filter { $0.payer == payer }.reduce(0) { $0 + $1.nominalPence }
    }
    #expect(spent(records[1], "budget") == spent(records[0], "budget"))
    #expect(spent(records[0], "new-money") == 0)
    // £23 more for each of 4,000 children.
    #expect(abs(spent(records[1], "new-money") - 9_200_000) < 30_000)
    let granted = records.map { record in
      record.flows.filter { $0.stock == "budget" && $0.reason == "grant" }.map(\.amount)
    }
    #expect(granted[0] == granted[1])
    let paid = records[1].flows.filter { $0.stock == "budget" && $0.reason == "new-money" }
    #expect(paid.map(\.amount) == [spent(records[1], "new-money")])
  }

  @Test("Twice the population, twice the staff and twice the budget leave rates as they are")
  func twice() throws {
    let perChild = [
      "referrals", "section-47-enquiries", "looked-after", "protection-plans",
      "unmet-high-severity", "staff-spend", "placement-spend", "early-help-spend", "net-cost",
    ]
    let perFTE = ["caseload", "vacancy-rate", "turnover-rate", "agency-rate"]
    func tallies(_ children: Double, _ replications: ClosedRange<Int>) throws -> [Tally] {
      var tallies = [Tally](repeating: Tally(), count: perChild.count + perFTE.count + 1)
      for replication in replications {
        let record = try Village(children: children, years: 3).record(replication: replication)
        let rates =
          perChild.map { (record[$0] ?? .nan) / children } + perFTE.map { record[$0] ?? .nan }
        for (column, rate) in (rates + [Self.funding(record) / children]).enumerated() {
          tallies[column].record(rate)
        }
      }
      return tallies
    }
    let small = try tallies(10_000, 1...16)
    let large = try tallies(20_000, 21...36)
    for (column, measure) in (perChild + perFTE + ["funding"]).enumerated() {
      let (one, two) = (small[column], large[column])
      let error = ((one.variance ?? .nan) / 16 + (two.variance ?? .nan) / 16).squareRoot()
      let difference = (one.mean ?? .nan) - (two.mean ?? .nan)
      #expect(abs(difference) < 4 * error, "\(measure): \(difference), error \(error)")
    }
    let posts = try [10_000.0, 20_000].map {
      Establishment.size(try Village(children: $0).parameters)
    }
    #expect(abs(posts[1] - 2 * posts[0]) <= 1)
  }

  /// What the budget was given over the whole period, in pence.
  private static func funding(_ record: ReplicationRecord) -> Double {
    let rows = record.flows.filter { $0.stock == "budget" && $0.reason == "funding" }
    return rows.reduce(0) { $0 + Double($1.direction == .in ? $1.amount : -$1.amount) }
  }

  @Test("Many vacancies at the start do not last")
  func vacanciesAtStart() throws {
    func vacancies(_ share: Double, years: Int) throws -> Double {
      let village = Village(
        children: 16_000, warmUpYears: years, years: 1,
        settings: ["workforce.vacancy-at-start": share])
      return try Self.means(village, ["vacancy-rate"])[0][0]
    }
    let (few, many) = (try vacancies(0.1, years: 1), try vacancies(0.45, years: 1))
    #expect(many - few > 12)
    let (fewLater, manyLater) = (try vacancies(0.1, years: 9), try vacancies(0.45, years: 9))
    #expect(abs(manyLater - fewLater) < 0.35 * (many - few), "\(fewLater), \(manyLater)")
  }

  @Test("A shock raises referrals and enquiries most in its first year")
  func shock() throws {
    var village = Village(children: 20_000, years: 4)
    village.settings["demand.shock-permanent"] = 0
    village.alternatives.append(Village.Alternative(changes: ["demand.shock": 0.4]))
    var rises = [0.0, 0, 0, 0]
    for replication in 1...3 {
      let records = try village.records(replication: replication)
      for (place, year) in (2024...2027).enumerated() {
        let values = records.map { record in
          record.indicators.first {
            $0.measure == "section-47-enquiries" && $0.period == .year(year)
          }?.value ?? .nan
        }
        rises[place] += values[1] - values[0]
      }
    }
    #expect(rises[0] > 0)
    #expect(rises[3] < 0.5 * rises[0], "\(rises)")
  }

  @Test("A shock that is taken back is over")
  func shockTakenBack() throws {
    var village = Village(children: 4_000, years: 1)
    village.alternatives = [
      Village.Alternative(),
      Village.Alternative(dated: [(30, "demand.shock", 0.3), (90, "demand.shock", 0)]),
    ]
    let days = village.years * 365
    let worlds = try [0, 1].map { alternative in
      var world = try village.world(following: alternative)
      try world.run(until: world.time(world.plan.start.adding(days: 120)))
      return world
    }
    let rises = worlds.map { world in
      let (first, last) = (world.plan.start.adding(days: 121), world.plan.start.adding(days: days))
      return world.exposure.value(at: world.time(last))
        - world.exposure.value(at: world.time(first))
    }
    #expect(abs(rises[0] - rises[1]) < 1e-9)
    #expect(worlds[1].careRates.shift == worlds[0].careRates.shift)
    #expect(worlds[1].recorder.count(.referrals, in: 12..<16) > 0)
  }

  @Test("Posts that are cut and restored come back")
  func cutAndRestored() throws {
    var village = Village(children: 12_000, years: 3)
    let full = try CatalogueEntry.named("workforce.establishment").defaultValue
    village.alternatives[0] = Village.Alternative(dated: [
      (10, "workforce.establishment", full * 0.6), (20, "workforce.establishment", full * 0.5),
      (60, "workforce.establishment", full),
    ])
    var world = try village.world()
    let before = world.posts.count { !$0.isCut }
    try world.run(until: world.time(world.plan.start.adding(days: 40)))
    let cut = world.posts.count { !$0.isCut } - world.postsToCut
    #expect(cut == Establishment.size(world.parameters))
    try world.run(until: world.time(world.plan.end))
    #expect(world.postsToCut == 0)
    #expect(world.posts.count { !$0.isCut } == before)
  }

  @Test("No allocation is over a cap that nobody reaches, many over a low one")
  func allocationsOverTheCap() throws {
    var village = Village(children: 8_000)
    village.alternatives = [60, 6].map {
      Village.Alternative(changes: ["workforce.caseload-cap": $0])
    }
    let records = try village.records()
    #expect(records[0]["forced-allocation-rate"] == 0)
    #expect(records[1]["forced-allocation-rate"] ?? 0 > 20)
  }

  @Test("Disability support ends")
  func disabilitySupportEnds() throws {
    var village = Village(children: 20_000, years: 3)
    village.settings["disability.support-time"] = 1
    let record = try village.record()
    let ended = record.flows.filter {
      $0.stock == "disability-support" && $0.reason == "plan-ended"
    }
    #expect(ended.reduce(0) { $0 + $1.amount } > 20)
  }
}
