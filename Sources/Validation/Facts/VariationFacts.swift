import CaseloadModel
import Probability
import Scenarios
import SocialCare

/// What differs between authorities, by judgement and otherwise: V3, V4, V5, V10 and V11, all from one
/// run of synthetic authorities under inspection.
struct VariationFacts {
  private static let scenario = """
    title: Synthetic authorities under inspection
    authority: Refshire
    start: 2015-04-01
    horizon: 8 years
    replications: 1
    seed: 20230401
    set: {inspection.framework: ilacs}
    compare:
      as now: {}
      a bad year:
        leaving.multiplier: {value: +15%, from: 2021-04-01, until: 2022-03-31}
    """
  private static let badYear = 6

  /// The last years, in which judgements have had time to differ.
  private static let lastYears = 3..<8
  private static let grades = ["good or outstanding", "requires improvement", "inadequate"]

  private let authorities: [Authority]
  private let publishedCaseloads: [Double]

  private struct Authority {
    let children: Double
    let decile: Double
    let usual: Years
    let bad: Years
  }

  init(_ laboratory: Laboratory, like profiles: [AuthorityProfile]) throws {
    let synthetic = try SyntheticAuthorities(
      Self.scenario, like: profiles, .effects, laboratory)
    let outcomes = try laboratory.run(synthetic.scenarios)
    publishedCaseloads = profiles.compactMap { $0.figure("caseload") }
    authorities = zip(profiles, zip(synthetic.scenarios, outcomes)).map { profile, run in
      Authority(
        children: run.0.worlds[0].timeline.initial.population.children,
        decile: Double(profile.deprivationDecile),
        usual: Years(outcome: run.1[0], start: run.0.start),
        bad: Years(outcome: run.1[1], start: run.0.start))
    }
  }

  /// Percent of looked-after children with two changes of worker or more in a year.
  func changesByGrade() -> [StylisedFact.Figure] {
    figures("twice or more in a year, %", byGrade("repeat-worker-change-rate"))
  }

  func facts() throws -> [StylisedFact] {
    [try agencyByJudgement(), try workforceByJudgement(), association(), try explainedVariance()]
      + [try inspectionSpike()]
  }

  // MARK: By judgement

  /// Position among the grades in which an authority stood most of a year.
  private func grade(_ years: Years, _ year: Int) -> Int {
    if (years["time-inadequate", year] ?? 0) >= 50 { return 2 }
    return (years["time-good", year] ?? 0) >= 50 ? 0 : 1
  }

  /// Means over the authority-years of each grade, and how many there are.
  private func byGrade(_ measure: String) -> [(mean: Mean, count: Int)] {
    var values: [[Double]] = [[], [], []]
    for authority in authorities {
      for year in Self.lastYears {
        if let value = authority.usual[measure, year] {
          values[grade(authority.usual, year)].append(value)
        }
      }
    }
    return values.map { (Mean($0), $0.count) }
  }

  private func figures(
    _ title: String, _ means: [(mean: Mean, count: Int)], world: [String] = ["", "", ""]
  ) -> [StylisedFact.Figure] {
    zip(zip(Self.grades, means), world).map { pair, world in
      StylisedFact.Figure(
        "\(title), \(pair.0) (\(pair.1.count) authority-years)", pair.1.mean.value, world: world,
        interval: pair.1.mean.interval)
    }
  }

  private static func isRising(_ means: [(mean: Mean, count: Int)]) -> Bool {
    means.allSatisfy { $0.count > 0 }
      && zip(means, means.dropFirst()).allSatisfy { $0.mean.value < $1.mean.value }
  }

  private func agencyByJudgement() throws -> StylisedFact {
    let agency = byGrade("agency-rate")
    let caseloads = byGrade("caseload")
    let ratio = agency[0].mean.value > 0 ? agency[2].mean.value / agency[0].mean.value : 0
    return StylisedFact(
      "V3", "Locums are 7 % of social workers where services are good and 22 % where inadequate",
      source: "NAO 2016", rule: "rises from grade to grade; ratio of the ends 2 to 4",
      passes: Self.isRising(agency) && (2...4).contains(ratio),
      figures("agency rate, %", agency, world: ["7", "", "22"])
        + [StylisedFact.Figure("ratio of the ends", ratio, world: "2 to 4")]
        + figures("caseload", caseloads, world: ["10 to 14", "", "up to 35"]))
  }

  private func workforceByJudgement() throws -> StylisedFact {
    let measures = [
      ("turnover, %", "turnover-rate"), ("agency rate, %", "agency-rate"),
      ("vacancies, %", "vacancy-rate"), ("absence, %", "absence-rate"), ("caseload", "caseload"),
    ]
    let means = measures.map { byGrade($0.1) }
    let rises = (0...2).map { grade in
      Mean(
        authorities.compactMap { authority -> Double? in
          guard self.grade(authority.usual, Self.badYear) == grade,
            let usual = authority.usual["turnover-rate", Self.badYear],
            let bad = authority.bad["turnover-rate", Self.badYear]
          else { return nil }
          return bad - usual
        })
    }
    let others = (rises[0].value + rises[1].value) / 2
    let amplification = others > 0 ? rises[2].value / others : 0
    return StylisedFact(
      "V4",
      "Turnover, locums, vacancies, absence and caseload are all worse with the grade, and a bad "
        + "year is worse for the inadequate: 4.6 points more turnover against 1.9",
      source: "Community Care 2022",
      rule:
        "all five rise from grade to grade; the bad year's rise is more than 1.5 times as large",
      passes: means.allSatisfy(Self.isRising) && amplification > 1.5,
      zip(measures, means).flatMap { figures($0.0, $1) }
        + [
          StylisedFact.Figure(
            "points of turnover in a bad year, inadequate", rises[2].value, world: "4.6",
            interval: rises[2].interval),
          StylisedFact.Figure("points of turnover in a bad year, others", others, world: "1.9"),
          StylisedFact.Figure("amplification", amplification, world: "more than 1.5"),
          improved("improved-from-requires-improvement", "required improvement"),
          improved("improved-from-inadequate", "were inadequate"),
        ],
      remark: "The last two figures are not judged: Ofsted’s of services that required improvement "
        + "under ILACS, and a similar share of the inadequate (LGA First).")
  }

  /// Percent of services inspected again that were found better.
  private func improved(_ measure: String, _ title: String) -> StylisedFact.Figure {
    let found = Mean(authorities.compactMap { $0.usual[measure, Self.lastYears] })
    return StylisedFact.Figure(
      "found better when they \(title), % (\(found.count) authorities inspected again)",
      found.value, world: "about 60", interval: found.interval)
  }

  // MARK: Between authorities

  private func mean(_ measure: String, _ authority: Authority) -> Double {
    authority.usual[measure, Self.lastYears] ?? 0
  }

  private func association() -> StylisedFact {
    let caseloads = authorities.map { mean("caseload", $0) }
    let turnover = authorities.map { mean("turnover-rate", $0) }
    let found = correlation(caseloads, turnover)
    func spread(_ values: [Double]) -> Double {
      let logs = values.filter { $0 > 0 }.map(Elementary.log)
      let mean = Mean(logs).value
      return (Mean(logs.map { ($0 - mean) * ($0 - mean) }).value).squareRoot()
    }
    let interval = bootstrap(authorities.count) { places in
      correlation(places.map { caseloads[$0] }, places.map { turnover[$0] })
    }
    return StylisedFact(
      "V5", "Authorities with larger caseloads lose more staff, but only weakly so",
      source: "Community Care 2022", rule: "correlation 0.1 to 0.5",
      passes: (0.1...0.5).contains(found),
      [
        StylisedFact.Figure(
          "correlation over \(authorities.count) authorities", found, world: "0.1 to 0.5",
          interval: interval),
        StylisedFact.Figure(
          "standard deviation of the log of caseloads", spread(caseloads),
          world: "\((spread(publishedCaseloads) * 100).rounded() / 100) published"),
      ])
  }

  private func explainedVariance() throws -> StylisedFact {
    let factors = authorities.map { authority in
      [
        authority.decile, Elementary.log(authority.children), mean("caseload", authority),
        mean("vacancy-rate", authority), mean("agency-rate", authority),
      ]
    }
    let costs = authorities.map { mean("net-cost-real", $0) / $0.children }
    let changes = authorities.map { mean("repeat-worker-change-rate", $0) }
    let stability = try explained(changes, by: factors)
    let cost = try explained(costs, by: factors)
    func interval(_ values: [Double]) throws -> ClosedRange<Double> {
      try bootstrap(authorities.count) { places in
        try explained(places.map { values[$0] }, by: places.map { factors[$0] })
      }
    }
    return StylisedFact(
      "V10",
      "Measured factors explain 11 % of how authorities differ in stability, and 44 % of cost",
      source: "Stability Index 2019; Curtis and others",
      rule: "share explained 0.05 to 0.25 of stability, 0.3 to 0.6 of cost",
      passes: (0.05...0.25).contains(stability) && (0.3...0.6).contains(cost),
      [
        StylisedFact.Figure(
          "of two or more changes of worker in a year", stability, world: "0.11",
          interval: try interval(changes)),
        StylisedFact.Figure(
          "of cost per child", cost, world: "0.44", interval: try interval(costs)),
      ],
      remark: "Factors: deprivation, size, caseload, vacancies, locums.")
  }

  // MARK: Around an inspection

  private func inspectionSpike() throws -> StylisedFact {
    let enquiries = try aroundInspections("section-47-enquiries")
    let agency = try aroundInspections("agency-spend")
    let (others, inadequate) = (enquiries[0].map(\.percent), enquiries[1].map(\.percent))
    let passes =
      others[0] > 0 && inadequate[0] > 0 && inadequate[2] > others[2]
      && inadequate[2] > inadequate[0] / 2 && agency[1][2].percent > agency[0][2].percent
    let groups = ["others", "inadequate"]
    func lines(_ title: String, _ found: [[EventStudy.Effect]]) -> [StylisedFact.Figure] {
      groups.indices.flatMap { group in
        found[group].enumerated().map { after, effect in
          StylisedFact.Figure(
            "\(title) \(after) years after, \(groups[group]), %", effect.percent,
            interval: effect.interval)
        }
      }
    }
    return StylisedFact(
      "V11",
      "Enquiries and plans spike in the year of an inspection and stay high only where it finds a "
        + "service inadequate; there spending on locums jumps",
      source: "Hood and Goldacre 2021",
      rule:
        "enquiries rise in the year; two years on they are higher where inadequate, by more than "
        + "half the spike, and so is spending on locums",
      passes: passes, lines("enquiries", enquiries) + lines("spending on locums", agency),
      remark:
        "Against years three or more after an inspection, with an effect of each authority and "
        + "of each year; intervals by resampling authorities.")
  }

  /// By whether the service was found inadequate, and by years after.
  private func aroundInspections(_ measure: String) throws -> [[EventStudy.Effect]] {
    // The years before tell which of the first years follow an inspection; the grade of an inspection is
    // that of the year after it.
    let years = 2..<7
    let units = authorities.map { authority in
      let inspected = (0..<years.upperBound).filter {
        (authority.usual["inspections", $0] ?? 0) > 0
      }
      return EventStudy.Unit(
        values: years.map { authority.usual[measure, $0] ?? 0 },
        events: Dictionary(
          uniqueKeysWithValues: inspected.map { year in
            (year - years.lowerBound, grade(authority.usual, year + 1) == 2 ? 1 : 0)
          }))
    }
    return try EventStudy(units, groups: 2, yearsAfter: 3).effects()
  }
}
