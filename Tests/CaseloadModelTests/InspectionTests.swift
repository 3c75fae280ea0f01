import EventEngine
import OutputStatistics
import Probability
import Scenarios
import SocialCare
import Testing

@testable import CaseloadModel

/// Inspection, judgements and what they bring (E.1 to E.3).
struct InspectionTests {
  // MARK: When and how

  @Test("Inspections come every three years, half a year early or late, inadequate ones sooner")
  func cycle() throws {
    var village = Village(children: 500, years: 30)
    village.settings = ["inspection.framework": 3]
    for (cut, years) in [(-20.0, 2.5...3.5), (20, 2.5...2.5)] {
      var judged = village
      judged.settings.merge(["inspection.cut-inadequate": cut, "inspection.cut-good": cut]) { $1 }
      let dates = try judged.records(recordsEvents: true)[0].events.filter {
        $0.kind == "inspected"
      }
      .map(\.time)
      #expect(dates.count >= 8)
      for (before, after) in zip(dates, dates.dropFirst()) {
        let gap = Double(after - before) / 86_400_000 / 365.25
        #expect(years.lowerBound - 0.003 <= gap && gap <= years.upperBound + 0.006)
      }
    }
  }

  @Test("A monitoring visit is not put off by changes of other dates, nor a focused one repeated")
  func visitsStand() throws {
    var village = Village(children: 1_000, years: 6)
    village.settings = [
      "inspection.framework": 3, "inspection.cut-inadequate": -20, "inspection.cut-good": 20,
    ]
    let changes = (1...60).map { (30 * $0, "inspection.re-inspection", 2.5 + 0.01 * Double($0)) }
    village.alternatives = [
      Village.Alternative(), Village.Alternative(dated: changes),
      Village.Alternative(changes: ["inspection.judgement": 3]),
      Village.Alternative(changes: ["inspection.judgement": 3], dated: changes),
    ]
    let visits = try village.records().map { $0["inspectors-visits"] ?? 0 }
    #expect(visits[0] == visits[1] && visits[0] >= 1 && visits[0] <= 3)
    #expect(visits[2] >= 6 && abs(visits[3] - visits[2]) <= 1)
  }

  @Test("The single framework has neither focused nor monitoring visits, ILACS has both")
  func visits() throws {
    var village = Village(children: 1_000, years: 6)
    village.settings = ["inspection.framework": 2, "inspection.judgement": 3]
    #expect(try village.record()["inspectors-visits"] == 0)
    village.settings["inspection.framework"] = 3
    #expect(try (village.record()["inspectors-visits"] ?? 0) >= 3)
  }

  @Test("The cut points give the judgements of the first 43 reviews over all authorities")
  func cuts() {
    let parameters = Parameters.reference
    let weights = parameters.quality.weights
    let squares = [
      weights.assessments, weights.conferences, weights.visits, weights.unallocated,
      weights.workerChanges, weights.caseload, weights.supervision, weights.unseen,
      weights.leadership,
    ].reduce(0) { $0 + $1 * $1 }
    let inspection = parameters.inspection
    // Deciles of deprivation from 1 to 10 have the variance 99/12.
    let deprivation = inspection.deprivationBias * inspection.deprivationBias * 99 / 12
    let spread = (squares + deprivation + inspection.noise * inspection.noise).squareRoot()
    func cut(_ share: Double) -> Double { spread * Elementary.normalQuantile(share) }
    #expect(abs(inspection.cutInadequate - cut(7.0 / 43)) < 0.01)
    #expect(abs(inspection.cutGood - cut(33.0 / 43)) < 0.01)
    #expect(abs(inspection.cutOutstanding - cut(149.0 / 152)) < 0.01)
  }

  @Test("At the reference authority the score is about 0 and varies less than between authorities")
  func scoreAtTheReference() throws {
    var village = Village(children: 80_000, warmUpYears: 5, years: 2)
    village.settings = ["inspection.framework": 1]
    let record = try village.record()
    let score = try #require(record["quality-score"])
    #expect(abs(score) < 0.35)
    var months = Tally()
    for month in record.series where month.measure == "quality-score" {
      if let value = month.value { months.record(value) }
    }
    // One authority's months; with independent components authorities would vary by 0.37.
    #expect(months.count == 24)
    #expect((months.variance ?? 1).squareRoot() < 0.3)
  }

  @Test("A deprived authority is judged worse for the same work")
  func deprivation() throws {
    var village = Village(children: 1_500, years: 12)
    village.settings = [
      "inspection.framework": 3, "inspection.interval": 0.25, "inspection.interval-spread": 0,
      "inspection.re-inspection": 0.25, "deprivation.slope": 0.02,
      "inspection.consequence-scale": 0,
    ]
    var shares: [Double] = []
    for decile in [1.0, 10.0] {
      village.settings["deprivation.decile"] = decile
      shares.append(try village.record()["time-good"] ?? 0)
    }
    #expect(shares[0] > shares[1] + 5)
  }

  // MARK: What it brings

  @Test("A framework whose judgements bring nothing changes nothing but its own measures")
  func withoutConsequences() throws {
    var village = Village(children: 2_000, years: 3)
    let none = try village.record()
    village.settings = [
      "inspection.framework": 3, "inspection.consequence-scale": 0, "culture.gain": 0,
      "improvement.cost": 0,
    ]
    let judged = try village.record()
    let own = Set(InspectionMeasures.all.map(\.description.key))
    let (left, right) = (none.measures, judged.measures)
    #expect(left.count == right.count)
    for (before, after) in zip(left, right) where !own.contains(before.measure) {
      #expect(before.value == after.value, "\(before.measure)")
    }
    #expect((judged["inspections"] ?? 0) >= 1)
  }

  @Test("After an inadequate judgement thresholds fall for two years, partners refer more for one")
  func afterInadequate() throws {
    var village = Village(children: 2_000, years: 5)
    village.settings = ["inspection.framework": 1, "inspection.director-replaced": 1]
    village.alternatives = [
      Village.Alternative(),
      Village.Alternative(dated: [(30, "inspection.judgement", 3)]),
    ]
    var world = try village.world(following: 1)
    let start = world.plan.start
    func run(toDay days: Int) throws { try world.run(until: world.time(start.adding(days: days))) }
    try run(toDay: 29)
    #expect(Consequences.caution(in: world) == 0 && world.exposure.alarm == 0)
    #expect(world.scrutiny == 0)
    try run(toDay: 31)
    #expect(Consequences.caution(in: world) == -0.2)
    #expect(world.careRates.shift == -0.2)
    #expect(world.exposure.alarm == 0.08)
    #expect(world.scrutiny == 1)
    #expect(world.recorder.level(.judgedInadequate) == 1)
    #expect(world.inspection.directorSince == world.time(start.adding(days: 30)))
    try run(toDay: 30 + 370)
    #expect(world.exposure.alarm == 0 && world.careRates.shift == -0.2)
    try run(toDay: 30 + 365 * 2 + 35)
    #expect(world.careRates.shift == 0)
    try run(toDay: 5 * 365)
    let years = world.parameters.practice.improvementYears
    let expected = world.parameters.practice.improvementCost * years * 2_000 / 80_000
    let periods = world.recorder.periods(from: start, to: start.adding(months: 59))
    let spent = Payer.allCases.reduce(0.0) {
      $0 + Double(world.ledger.nominal(.improvement, $1, in: periods)) / 100
    }
    #expect(abs(spent / expected - 1) < 0.01)
  }

  @Test("Once it is lifted, caution shortens, improvement and intervention end")
  func lifted() throws {
    var village = Village(children: 2_000, years: 4)
    village.settings = [
      "inspection.framework": 1, "intervention.form": 3, "intervention.delay": 2,
    ]
    village.alternatives = [
      Village.Alternative(
        dated: [(30, "inspection.judgement", 3), (400, "inspection.judgement", 2)])
    ]
    var world = try village.world()
    let start = world.plan.start
    try world.run(until: world.time(start.adding(days: 200)))
    #expect(world.inspection.intervention.holds(at: world.now))
    #expect(world.inspection.improvement.holds(at: world.now))
    // The judgement's director may have gone, the commissioner's surely.
    #expect(world.inspection.directorSince >= world.inspection.intervention.start)
    try world.run(until: world.time(start.adding(days: 402)))
    #expect(Consequences.caution(in: world) == -0.1)
    #expect(!world.inspection.intervention.holds(at: world.now))
    #expect(!world.inspection.improvement.holds(at: world.now))
    #expect(world.recorder.level(.judgedInadequate) == 0)
  }

  @Test("An inadequate judgement drives turnover, vacancies and protection plans up")
  func directions() throws {
    var village = Village(children: 12_000, warmUpYears: 2, years: 4)
    village.settings = ["inspection.framework": 1]
    village.alternatives = [
      Village.Alternative(), Village.Alternative(changes: ["inspection.judgement": 3]),
      Village.Alternative(
        changes: ["inspection.judgement": 3, "inspection.consequence-scale": 0]),
    ]
    for measure in ["turnover-rate", "vacancy-rate", "protection-plans"] {
      var (worse, none) = (Tally(), Tally())
      for replication in 1...3 {
        let records = try village.records(replication: replication)
        let values = try records.map { try #require($0[measure]) }
        worse.record(values[1] - values[0])
        none.record(values[2] - values[0])
      }
      #expect((worse.mean ?? 0) > 0, "\(measure)")
      #expect((worse.mean ?? 0) > (none.mean ?? 0), "\(measure)")
    }
  }

  @Test("Culture follows improvement work, faster under an intervention that helps")
  func culture() throws {
    func culture(effect: Double) throws -> Double {
      var village = Village(children: 2_000, years: 3)
      village.settings = [
        "inspection.framework": 1, "inspection.judgement": 2, "intervention.form": 1,
        "intervention.delay": 1, "intervention.effect": effect, "culture.supervision": 0,
        "culture.stability": 0, "culture.leadership": 0, "inspection.director-replaced": 0,
      ]
      village.alternatives = [
        Village.Alternative(dated: [(30, "inspection.judgement", 3)])
      ]
      var world = try village.world()
      try world.run(until: world.time(world.plan.start.adding(days: 500)))
      return world.inspection.culture
    }
    let (slow, fast) = (try culture(effect: 0.8), try culture(effect: 1.8))
    #expect(0 < slow && slow < fast && fast < Parameters.reference.practice.improvementLift)
  }

  // MARK: Changes while it runs

  @Test("A change of the inspector's view postpones no inspection; one of the interval moves it")
  func datesOfInspections() throws {
    var village = Village(children: 1_000, years: 8)
    village.settings = ["inspection.framework": 3, "inspection.consequence-scale": 0]
    village.alternatives = [
      Village.Alternative(),
      Village.Alternative(
        dated: (1...40).map { (60 * $0, "inspection.noise", 0.8 + 0.005 * Double($0)) }),
      Village.Alternative(dated: [(10, "inspection.interval", 1)]),
    ]
    let inspections = try village.records().map { $0["inspections"] ?? 0 }
    #expect(inspections[0] == inspections[1] && inspections[0] >= 2)
    #expect(inspections[2] >= 6)
  }

  @Test(
    "Where a scenario’s judgement ends, the inspectors’ last one holds; the usual one without any",
    arguments: [
      (framework: 3.0, cut: -20.0, from: 6 * 365, until: 6 * 365 + 60, then: Judgement.good),
      (framework: 3, cut: 20, from: 30, until: 6 * 365, then: .inadequate),
      (framework: 1, cut: -20, from: 30, until: 6 * 365, then: .requiresImprovement),
    ])
  func judgementEnds(
    framework: Double, cut: Double, from: Int, until: Int, then: Judgement
  ) throws {
    var village = Village(children: 1_000, years: 8)
    village.settings = [
      "inspection.framework": framework, "inspection.cut-inadequate": cut,
      "inspection.cut-good": cut, "inspection.cut-outstanding": 20,
    ]
    let judgement = try Village.position("inspection.judgement")
    let start = try village.scenario().start
    var point = try village.scenario().designPoints[0]
    point.changes = [
      ParameterChange(day: start.adding(days: from), parameter: judgement, value: 3),
      ParameterChange(
        day: start.adding(days: until), parameter: judgement, value: 2, isReturn: true),
    ]
    var world = try village.warm().forked(to: point).world
    try world.run(until: world.time(start.adding(days: from + 1)))
    #expect(world.parameters.judgement.inForce == .inadequate)
    try world.run(until: world.time(start.adding(days: until + 1)))
    #expect(world.parameters.judgement.inForce == then)
  }

  @Test("Tenures act on the director in post")
  func tenures() throws {
    var village = Village(children: 1_000, years: 10)
    village.settings = ["inspection.framework": 3, "inspection.director-replaced": 0]
    village.alternatives = [
      Village.Alternative(changes: ["leaders.tenure": 600]),
      Village.Alternative(changes: ["leaders.tenure": 6]),
    ]
    var changes = [0.0, 0.0]
    for replication in 1...4 {
      for (place, record) in try village.records(replication: replication).enumerated() {
        changes[place] += record["director-changes"] ?? 0
      }
    }
    #expect(changes[0] <= 4 && changes[1] >= 40)
  }

  @Test(
    "An intervention reaches a service that is inadequate already, and ends when it is taken away")
  func interventionOfNow() throws {
    var village = Village(children: 1_000, years: 4)
    village.settings = ["inspection.framework": 1, "inspection.judgement": 3]
    village.alternatives = [
      Village.Alternative(),
      Village.Alternative(
        dated: [(10, "intervention.form", 1), (600, "intervention.form", 0)]),
    ]
    let records = try village.records()
    #expect(records[0]["interventions"] == 0 && records[1]["interventions"] == 1)
    let spent = (records[1]["improvement-spend"] ?? 0) - (records[0]["improvement-spend"] ?? 0)
    // From ten days and six months after the start until day 600, for 1,000 of 80,000 children.
    let expected = 300_000.0 / 80 * (590 - 6 * 30.4375) / 365.25
    #expect(abs(spent / expected - 1) < 0.02)
  }

  @Test("An intervention reaches who is inadequate from the first day, whatever is changed when")
  func interventionFromTheStart() throws {
    var village = Village(children: 1_000, years: 4)
    village.settings = [
      "inspection.framework": 1, "inspection.judgement": 3, "intervention.form": 1,
      "intervention.delay": 1,
    ]
    #expect(try village.world().inspection.intervention.holds(at: village.world().now))
    village.settings["intervention.trigger"] = 1
    village.alternatives = [
      Village.Alternative(), Village.Alternative(dated: [(10, "intervention.trigger", 0)]),
    ]
    #expect(try village.records().map { $0["interventions"] } == [0, 1])
    village.settings["inspection.framework"] = 0
    village.settings["intervention.trigger"] = 0
    village.alternatives = [
      Village.Alternative(dated: [(10, "inspection.framework", 1)])
    ]
    #expect(try village.record()["interventions"] == 1)
  }

  @Test("When nobody judges any longer nothing is paid for a judgement")
  func frameworkEnds() throws {
    var village = Village(children: 1_000, years: 3)
    village.settings = ["inspection.framework": 1, "inspection.judgement": 2]
    village.alternatives = [
      Village.Alternative(
        dated: [(30, "inspection.judgement", 3), (100, "inspection.framework", 0)])
    ]
    var world = try village.world()
    try world.run(until: world.time(world.plan.start.adding(days: 101)))
    #expect(!world.inspection.improvement.holds(at: world.now))
    #expect(world.exposure.alarm == 0 && world.scrutiny == 0)
    #expect(world.recorder.level(.judgedInadequate) == 0)
    #expect(world.inspection.directorLeaves == .none)
  }

  @Test("Inadequate again and again, the improvement programme is paid without a gap")
  func improvementWithoutGaps() throws {
    var village = Village(children: 4_000, years: 12)
    village.settings = [
      "inspection.framework": 3, "inspection.cut-inadequate": 20, "inspection.cut-good": 20,
      "inspection.cut-outstanding": 20, "inspection.judgement": 3,
      "inspection.consequence-scale": 0, "inspection.interval": 0.5,
      "inspection.interval-spread": 0, "inspection.re-inspection": 2.5,
    ]
    let spent = try #require(try village.record()["improvement-spend"])
    let expected = 2_500_000.0 / 20 * 12
    #expect(abs(spent / expected - 1) < 0.01)
  }

  // MARK: Early warning

  @Test("Indicators at the threshold warn, set an intervention going and lead the judgement")
  func earlyWarning() throws {
    var village = Village(children: 4_000, warmUpYears: 2, years: 4)
    village.settings = [
      "inspection.framework": 1, "early-warning.on": 1, "intervention.form": 1,
      "intervention.trigger": 1, "intervention.delay": 1, "early-warning.threshold": 20,
    ]
    village.alternatives = [
      Village.Alternative(
        dated: [(30, "early-warning.threshold", -5), (400, "inspection.judgement", 3)]),
      Village.Alternative(dated: [(400, "inspection.judgement", 3)]),
      Village.Alternative(
        dated: [(30, "early-warning.threshold", -5), (800, "early-warning.threshold", 20)]),
    ]
    let records = try village.records()
    #expect(records[0]["early-warnings"] == 1 && records[0]["judgements-warned"] == 100)
    #expect(records[0].measures.first { $0.measure == "interventions" }?.value == 1)
    let lead = try #require(records[0]["warning-lead"])
    #expect((340...400).contains(lead))
    #expect(records[1]["early-warnings"] == 0 && records[1]["judgements-warned"] == 0)
    #expect(records[1]["interventions"] == 0)
    #expect(records[2]["false-alarms"] == 1 && records[2]["early-warnings"] == 1)
  }

  @Test("A service that is inadequate already is no false alarm, nor counted again as it stays so")
  func warnedOfWhatIs() throws {
    var village = Village(children: 2_000, warmUpYears: 2, years: 4)
    village.settings = [
      "inspection.framework": 1, "inspection.judgement": 3, "early-warning.on": 1,
      "early-warning.threshold": 20,
    ]
    village.alternatives = [
      Village.Alternative(
        dated: [(30, "early-warning.threshold", -5), (400, "early-warning.threshold", 20)])
    ]
    let record = try village.record()
    #expect(record["early-warnings"] == 1 && record["false-alarms"] == 0)
    village.settings.merge(
      [
        "inspection.framework": 3, "inspection.cut-inadequate": 20, "inspection.cut-good": 20,
        "inspection.re-inspection": 0.5, "early-warning.threshold": -5,
      ]
    ) { $1 }
    village.alternatives = [Village.Alternative()]
    let again = try village.record()
    #expect((again["inadequate-judgements"] ?? 0) >= 5)
    #expect(again["judgements-warned"] == nil)
  }
}
