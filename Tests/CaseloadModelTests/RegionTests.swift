import OutputStatistics
import Scenarios
import SocialCare
import Testing

@testable import CaseloadModel

/// Authorities that share locums, movers, newly qualified workers, homes and court (C.4, E.4).
struct RegionTests {
  private static let villages = Village(children: 12_000, warmUpYears: 2, years: 3, neighbours: 3)

  @Test("A region of one kind has no winner that is always the same, and adds up")
  func equals() throws {
    var balances = [Tally](repeating: Tally(), count: 4)
    for replication in 1...4 {
      let records = try Self.villages.regionRecords(replication: replication)
      #expect(records.map(\.authority).last == "Villages" && records.count == 5)
      for measure in ["referrals", "leavers-fte", "staff-from-neighbours", "locum-requests"] {
        let parts = records.dropLast().compactMap { $0[measure] }
        let whole = try #require(records[4][measure], "\(measure)")
        #expect(parts.count == 4 && abs(parts.reduce(0, +) - whole) < 1e-6, "\(measure)")
      }
      // Who is gained by one is lost by another.
      let gained = try #require(records[4]["staff-from-neighbours"])
      #expect(gained > 0 && abs(gained - (records[4]["staff-to-neighbours"] ?? 0)) < 1e-6)
      #expect(records[4]["locums-from-neighbours"] == records[4]["locums-to-neighbours"])
      for place in 0..<4 {
        balances[place].record(
          (records[place]["locums-from-neighbours"] ?? 0)
            - (records[place]["locums-to-neighbours"] ?? 0))
      }
    }
    for balance in balances { #expect(abs(balance.mean ?? 99) < 8) }
  }

  @Test("A region’s authorities have families of their own, the same in whichever company")
  func own() throws {
    var pair = Self.villages
    pair.neighbours = 1
    let four = try Self.villages.warm().finishedRecords()
    let two = try pair.warm().finishedRecords()
    #expect(four[0]["referrals"] != four[1]["referrals"])
    // Neighbours act on staff, and staff on families: but not far from where they started.
    let (a, b) = (try #require(four[1]["referrals"]), try #require(two[1]["referrals"]))
    #expect(abs(a / b - 1) < 0.15)
  }

  @Test("A pay rise in one authority fills its posts, and what it gains by it its neighbours lose")
  func drain() throws {
    var villages = Self.villages
    villages.alternatives = [
      Village.Alternative(),
      Village.Alternative(changes: ["workforce.pay-uplift": 0.15], isOnlyHere: true),
    ]
    var (vacancies, gain) = (Tally(), Tally())
    func balance(_ record: ReplicationRecord) -> Double {
      (record["staff-from-neighbours"] ?? 0) - (record["staff-to-neighbours"] ?? 0)
    }
    for replication in 1...4 {
      let usual = try villages.regionRecords(replication: replication)
      let rise = try villages.regionRecords(replication: replication, following: 1)
      vacancies.record((rise[0]["vacancy-rate"] ?? 0) - (usual[0]["vacancy-rate"] ?? 0))
      gain.record(balance(rise[0]) - balance(usual[0]))
      #expect(abs(rise.dropLast().reduce(0) { $0 + balance($1) }) < 1e-6)
    }
    #expect((vacancies.mean ?? 0) < -2)
    #expect((gain.mean ?? 0) > 1)
  }

  @Test("Without rising offers nobody pays more than the rate; with them a tight market does")
  func bidding() throws {
    var tight = Self.villages
    tight.settings = ["agency.pool-ratio": 1.05, "region.bid-step": 0]
    let still = try tight.regionRecords()
    tight.settings["region.bid-step"] = 0.05
    let rising = try tight.regionRecords()
    let (before, after) = (
      try #require(still[4]["locum-day-cost"]), try #require(rising[4]["locum-day-cost"])
    )
    #expect(after > 1.02 * before)
  }

  @Test("A memorandum that all keep holds the rate at its caps; coverage none changes nothing")
  func memorandum() throws {
    var villages = Self.villages
    let caps = [
      "memorandum.cap-worker": 30.0, "memorandum.cap-senior": 34, "memorandum.cap-manager": 40,
      "memorandum.compliance": 1, "memorandum.sign-off": 0,
    ]
    let none = try villages.regionRecords()
    villages.settings = caps
    #expect(try villages.regionRecords().map(\.outputs) == none.map(\.outputs))
    villages.settings["memorandum.coverage"] = 1
    let all = try villages.regionRecords()
    #expect(all[4]["cap-breaches"] == 0)
    let (before, after) = (
      try #require(none[4]["locum-day-cost"]), try #require(all[4]["locum-day-cost"])
    )
    #expect(after < 0.95 * before)
    villages.settings["memorandum.compliance"] = 0.5
    #expect(try (villages.regionRecords()[4]["cap-breaches"] ?? 0) > 0)
  }

  @Test("A barrier after leaving a post, and a least experience, keep locums away from signers")
  func barriers() throws {
    var villages = Self.villages
    villages.settings = ["memorandum.coverage": 1, "agency.pool-ratio": 1.2]
    let open = try villages.regionRecords()
    villages.settings["memorandum.least-experience"] = 5
    villages.settings["memorandum.cooling-off"] = 6
    let closed = try villages.regionRecords()
    let (before, after) = (
      try #require(open[4]["locum-fill-time"]), try #require(closed[4]["locum-fill-time"])
    )
    #expect(after > before)
  }

  @Test("A failing authority with a partner learns from it, and the partner pays with time")
  func buddies() throws {
    var villages = Self.villages
    villages.settings = ["inspection.framework": 1, "buddy.gain": 2]
    var worlds = try villages.regionWorlds()
    worlds[0].parameters.judgement.inForce = .inadequate
    worlds[2].inspection.culture = 0.8
    worlds[2].parameters.judgement.inForce = .outstanding
    Buddies.pair(&worlds)
    #expect(worlds.allSatisfy { $0.link.partnersCulture == nil && $0.link.lent == 0 })
    for index in worlds.indices { worlds[index].parameters.practice.hasBuddies = true }
    Buddies.pair(&worlds)
    #expect(worlds[0].link.partnersCulture == 0.8 && worlds[2].link.lent > 0)
    #expect(worlds[1].link.lent == 0 && worlds[3].link.lent == 0)
    let before = worlds[0].inspection.culture
    Practice.beginMonth(in: &worlds[0])
    var alone = worlds[0]
    alone.link.partnersCulture = nil
    alone.inspection.culture = before
    Practice.beginMonth(in: &alone)
    #expect(worlds[0].inspection.culture > alone.inspection.culture)
    let usual = worlds[1].weekHours
    #expect(worlds[2].weekHours < usual)
  }

  @Test("Half of a region’s authorities sign, whichever order they are listed in")
  func signing() throws {
    var villages = Self.villages
    villages.settings = [
      "memorandum.coverage": 0.5, "memorandum.cap-worker": 26, "memorandum.cap-senior": 30,
      "memorandum.compliance": 0, "memorandum.sign-off": 1,
    ]
    for replication in 1...3 {
      let records = try villages.regionRecords(replication: replication)
      let signers = records.dropLast().filter { ($0["cap-breaches"] ?? 0) > 0 }
      #expect(signers.count == 2)
    }
  }

  @Test("What only one authority asks of locums keeps them from no other")
  func rulesOfOne() throws {
    var villages = Self.villages
    villages.settings = ["memorandum.coverage": 1]
    villages.alternatives = [
      Village.Alternative(),
      Village.Alternative(changes: ["memorandum.least-experience": 40], isOnlyHere: true),
    ]
    let usual = try villages.regionRecords()
    let strict = try villages.regionRecords(following: 1)
    #expect((strict[0]["agency-fte"] ?? 99) < 0.5 * (usual[0]["agency-fte"] ?? 0))
    for place in 1..<4 {
      #expect((strict[place]["agency-fte"] ?? 0) > 0.7 * (usual[place]["agency-fte"] ?? 99))
    }
  }

  @Test("A share of time is a share of a region’s too, and culture keeps within its bounds")
  func shares() throws {
    var villages = Self.villages
    villages.settings = ["inspection.framework": 1, "inspection.judgement": 3]
    let records = try villages.regionRecords()
    #expect(abs((records[4]["time-inadequate"] ?? 0) - 100) < 1e-9)
    let cultures = records.compactMap { $0["practice-culture"] }
    #expect(cultures.count == 5)
    let mean = cultures.dropLast().reduce(0, +) / 4
    #expect(abs(cultures[4] - mean) < 0.01)
  }

  @Test("Regions of a whole share nothing, and the whole is their sum")
  func wholeOfRegions() throws {
    var whole = try Self.villages.scenario()
    let half = 0..<2
    let rest = 2..<whole.members.count
    whole.regions = [
      LabourMarket(name: "Hither", members: half), LabourMarket(name: "Yonder", members: rest),
    ]
    let outcomes = try whole.markets.indices.map { market in
      var warm = CaseloadReplication(
        scenario: whole, world: 0, market: market, replication: 1, recordsEvents: false)
      try warm.warmUp()
      var fork = warm.forked(to: whole.designPoints[0])
      return try fork.finish()
    }
    let records = CaseloadReplication.records(of: outcomes, in: whole)
    #expect(records.map(\.authority) == whole.authorityNames)
    func value(_ measure: String, _ name: String) -> Double {
      let record = records.first { $0.authority == name }
      return record?.measures.first { $0.measure == measure }?.value ?? -1
    }
    for measure in ["referrals", "net-cost", "looked-after"] {
      let parts = value(measure, "Hither") + value(measure, "Yonder")
      #expect(abs(value(measure, "Villages") - parts) <= 1e-9 * parts)
    }
    // The same, read over any span.
    let (start, end) = (whole.start, whole.end)
    let spans = outcomes.map { $0.value(of: "referrals", from: start, to: end) ?? -1 }
    #expect(spans == ["Hither", "Yonder"].map { value("referrals", $0) })
    let middle = start.adding(months: 12)
    let parts = [
      outcomes[0].value(of: "referrals", from: start, to: middle),
      outcomes[0].value(of: "referrals", from: middle, to: end),
    ].compactMap(\.self)
    #expect(parts.count == 2 && parts[0] + parts[1] == spans[0])
    #expect(outcomes[0].value(of: "no-such-measure", from: start, to: end) == nil)
    let caseloads = ["Hither", "Yonder"].map { value("caseload", $0) }.sorted()
    #expect((caseloads[0]...caseloads[1]).contains(value("caseload", "Villages")))
  }

  @Test("The same region twice gives the same records")
  func determinism() throws {
    #expect(try Self.villages.regionRecords() == Self.villages.regionRecords())
  }
}

extension CaseloadReplication {
  fileprivate func finishedRecords() throws -> [ReplicationRecord] {
    var copy = self
    return try copy.finish().records
  }
}
