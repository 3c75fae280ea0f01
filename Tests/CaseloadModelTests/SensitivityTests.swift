import OutputStatistics
import Scenarios
import Synchronization
import Testing

@testable import CaseloadModel

/// Every parameter of the catalogue moves some output in a setting where it can act: one that does
/// not is promised to the user and read by nothing.
struct SensitivityTests {
  @Test("Every parameter moves some output")
  func everyParameter() async throws {
    let silent = try await Self.keys(of: CatalogueEntry.all) { entry in
      try Self.moves(entry) { _, some, others in some != others }
    }
    #expect(silent == [])
  }

  /// Whether two records differ in what is said to show a parameter.
  private static func isShown(
    _ entry: CatalogueEntry, _ some: ReplicationRecord, _ others: ReplicationRecord
  ) -> Bool {
    ShownBy.measures(of: entry.description).contains { some[$0] != others[$0] }
  }

  /// The keys of those that do not move anything.
  private static func keys(
    of entries: [CatalogueEntry],
    whereNot moves: @escaping @Sendable (CatalogueEntry) throws -> Bool
  ) async throws -> [String] {
    try await withThrowingTaskGroup(of: String?.self) { group in
      var pending = entries.makeIterator()
      func addNext() {
        guard let entry = pending.next() else { return }
        group.addTask { try moves(entry) ? nil : entry.description.key }
      }
      for _ in 0..<2 { addNext() }
      var silent: [String] = []
      for try await key in group {
        if let key { silent.append(key) }
        addNext()
      }
      return silent.sorted()
    }
  }

  @Test("Every lever moves one of the measures that are said to show it")
  func everyLever() async throws {
    // Reserves are an account, which no measure reads.
    let levers = CatalogueEntry.all.filter {
      $0.description.isLever && $0.description.key != "funding.reserves"
    }
    for lever in levers {
      let shown = ShownBy.measures(of: lever.description)
      let unknown = shown.filter { !MeasureCatalogue.keys.contains($0) }
      #expect(!shown.isEmpty && unknown == [], "\(lever.description.key)")
    }
    let silent = try await Self.keys(of: levers) { try Self.moves($0, Self.isShown) }
    #expect(silent == [])
  }

  @Test("Every context speaks of parameters that are in the catalogue")
  func contexts() {
    for (key, context) in Context.all {
      #expect(ParameterCatalogue.index(of: key) != nil, "\(key)")
      for other in context.settings.keys {
        #expect(ParameterCatalogue.index(of: other) != nil, "\(other)")
      }
    }
  }

  private typealias Difference = (CatalogueEntry, ReplicationRecord, ReplicationRecord) -> Bool

  /// Whether it moves something in its context, or in a larger one: some things are rare.
  private static func moves(_ entry: CatalogueEntry, _ differ: Difference) throws -> Bool {
    let context = Context.all[entry.description.key] ?? Context()
    if try moves(entry, in: context, differ) { return true }
    var larger = context
    larger.children = max(24_000, context.children)
    larger.years = 4
    return try moves(entry, in: larger, differ)
  }

  /// Whether either end of the parameter's range gives another record than its default.
  private static func moves(
    _ entry: CatalogueEntry, in context: Context, _ differ: Difference
  ) throws -> Bool {
    let key = entry.description.key
    var village = context.village
    let usual = try usualRecord(context)
    for end in entry.ends {
      village.settings[key] = end
      if key == "population.children" { village.children = end / 40 }
      if differ(entry, try village.record().outputs, usual) { return true }
    }
    return false
  }

  private static let usual = Mutex<[Context: ReplicationRecord]>([:])

  private static func usualRecord(_ context: Context) throws -> ReplicationRecord {
    if let known = usual.withLock({ $0[context] }) { return known }
    let record = try context.village.record().outputs
    usual.withLock { $0[context] = record }
    return record
  }

  /// Where a parameter can act at all, when the reference village is no such place.
  struct Context: Hashable, Sendable {
    var settings: [String: Double] = [:]
    var children = 3_000.0
    var years = 2
    var neighbours = 0

    init(
      _ settings: [String: Double] = [:], children: Double = 3_000, years: Int = 2,
      neighbours: Int = 0
    ) {
      self.settings = settings
      self.children = children
      self.years = years
      self.neighbours = neighbours
    }

    var village: Village {
      Village(children: children, years: years, neighbours: neighbours, settings: settings)
    }

    private static let overspent = Context(["funding.gap": 0.25], years: 3)
    private static let shocked = Context(["demand.shock": 0.4])
    private static let counted = Context(["demand.mode": 1])
    private static let capped = Context(["agency.rate-cap": 28], children: 6_000)
    private static let quick = Context(["recruitment.fast-track": 0.5], children: 6_000)
    private static let led = Context(["child-in-need.other-lead": 0.5])
    private static let crowded = Context(
      ["hours.factor": 1.4, "workforce.caseload-cap": 10, "allocation.wait-section-47": 20])
    private static let teams = Context(
      ["workforce.caseload-cap": 6, "project-team.trigger": 0.01, "workforce.overload": 0])
    private static let drifting = Context(
      ["plan.drift-after": 60, "plan.drift-progress": 0.1])
    private static let inadequate = Context(["inspection.judgement": 3])
    /// Inspected every few months, so that what an inspector sees shows.
    private static let inspected = Context([
      "inspection.framework": 3, "inspection.interval": 0.25, "inspection.interval-spread": 0,
      "inspection.re-inspection": 0.25, "deprivation.decile": 9,
    ])
    private static let cycle = Context(["inspection.framework": 3], years: 4)
    private static let failing = Context(
      [
        "inspection.framework": 3, "inspection.judgement": 3, "inspection.cut-inadequate": 20,
        "inspection.cut-good": 20, "inspection.cut-outstanding": 20, "inspection.re-inspection": 1,
      ], years: 4)
    /// Near the threshold, so that it matters where the indicators stand.
    private static let watched = Context(
      [
        "inspection.framework": 1, "early-warning.on": 1, "early-warning.threshold": 0,
        "early-warning.delay": 1, "intervention.form": 1, "intervention.trigger": 1,
        "intervention.delay": 0,
      ], children: 6_000, years: 4)
    private static let trusted = Context(
      failing.settings.merging(["intervention.form": 4]) { $1 }, years: 4)
    private static let driven = Context(
      ["leaving.load-effect": 1.2, "leaving.strain-effect": 1, "hours.factor": 1.6])
    private static let conferring = Context(
      ["care.family-conference-offer": 1], children: 12_000, years: 3)
    private static let supporting = Context(
      ["care.intensive-support-offer": 1], children: 12_000)

    /// By parameter.
    static let all: [String: Context] = [
      "deprivation.slope": Context(["deprivation.decile": 9]),
      "demand.shock-threshold": shocked, "demand.shock-decay": shocked,
      "demand.shock-permanent": shocked,
      "demand.exogenous-referrals": counted,
      "tasks.clock": counted, "tasks.discipline": counted, "tasks.hours-variation": counted,
      "tasks.near-due": counted, "tasks.due-other": counted,
      "help.participation-gain": Context(["help.participation": 1]),
      "cost.participation": Context(["help.participation": 1]),
      "advocacy.gain": Context(["advocacy.coverage": 0.6]),
      "cost.advocacy": Context(["advocacy.coverage": 0.6]),
      "cost.reviewing-officer": Context(["plan.chair-caseload": 50]),
      "entitlements.protected": overspent,
      "conference.attendance-gain": Context(["conference.attendance": 1]),
      "early-help.partner-part": Context(["early-help.partner-lead": 0.5]),
      "funding.overspend-to-early-help": overspent, "funding.overspend-to-reserves": overspent,
      "funding.reserves": overspent, "funding.freeze": overspent,
      "early-help.ring-fence": overspent,
      "early-help.floor": Context(
        ["funding.gap": 0.25, "funding.overspend-to-early-help": 1], years: 4),
      "agency.supply-elasticity": capped, "agency.cap-compliance": capped,
      "agency.conversion-capped": capped,
      "off-payroll.companies": Context(["off-payroll.net-pay": -0.2], children: 6_000),
      "off-payroll.net-pay": Context(children: 6_000),
      "recruitment.fast-track": Context(children: 6_000),
      "fast-track.head-start": quick, "fast-track.leaving": quick,
      "other-lead.oversight": led, "other-lead.skill": led, "cost.other-lead": led,
      "project-team.trigger": Context(
        ["workforce.caseload-cap": 14, "workforce.overload": 0], children: 6_000),
      "project-team.size": teams, "project-team.length": teams,
      "project-team.price": teams,
      "inspection.leaving-outstanding": Context(["inspection.judgement": 0], children: 6_000),
      "inspection.leaving-good": Context(["inspection.judgement": 1], children: 6_000),
      "inspection.single-word": inadequate,
      "inspection.without-word": Context(
        ["inspection.judgement": 3, "inspection.single-word": 0]),
      "inspection.support-lift": failing, "leaders.pool-quality": failing,
      "outcomes.metrics": inspected,
      "outcomes.steering": Context(
        failing.settings.merging(["outcomes.metrics": 2]) { $1 }, years: 4),
      "inspection.noise": inspected, "inspection.deprivation-bias": inspected,
      "inspection.cut-inadequate": inspected, "inspection.cut-good": inspected,
      "inspection.cut-outstanding": Context(
        inspected.settings.merging(
          ["inspection.noise": 1.5, "inspection.leaving-outstanding": -3]
        ) { $1 }, years: 6),
      "inspection.interval": cycle, "inspection.interval-spread": cycle,
      "inspection.visit-interval": failing, "inspection.re-inspection": failing,
      "inspection.interval-sif": Context(["inspection.framework": 2], years: 4),
      "inspection.consequence-scale": failing, "inspection.caution": inspected,
      "inspection.caution-months": cycle, "inspection.caution-inadequate": failing,
      "inspection.caution-inadequate-months": Context(
        failing.settings.merging(["inspection.re-inspection": 3.5]) { $1 }, years: 5),
      "inspection.partners-inadequate": failing, "inspection.partners-months": failing,
      "inspection.director-replaced": failing, "inspection.compliance-hours": failing,
      "inspection.compliance-visits": failing,
      "inspection.scrutiny-months": cycle,
      "quality.most": failing, "leaders.tenure": cycle, "leaders.recovery": cycle,
      "culture.time": cycle, "culture.gain": cycle, "culture.supervision": cycle,
      "culture.leadership": cycle, "culture.stability": cycle, "improvement.cost": failing,
      "improvement.years": Context(
        failing.settings.merging(["inspection.re-inspection": 3.5]) { $1 }, years: 5),
      "improvement.lift": failing, "intervention.form": failing,
      "early-warning.on": watched,
      "intervention.trigger": Context(
        watched.settings.merging(["early-warning.threshold": -5]) { $1 }, years: 4),
      "intervention.effect": trusted, "intervention.delay": trusted,
      "intervention.limit": trusted, "intervention.cost": trusted,
      "intervention.trust-set-up": trusted,
      "inspection.leaving-inadequate": inadequate, "inspection.adverts-inadequate": inadequate,
      "inspection.locums-inadequate": inadequate,
      "leaving.clip-low": Context(
        ["leaving.load-effect": 1.2, "hours.factor": 0.3], children: 6_000),
      "leaving.clip-high": driven, "leaving.ceiling": driven,
      "leaving.bonus-effect": Context(["workforce.retention-bonus": 0.2]),
      "workforce.retention-bonus-after": Context(["workforce.retention-bonus": 0.2]),
      "funding.freeze-most": Context(["funding.gap": 0.5, "funding.freeze": 1], years: 3),
      "recruitment.freeze": overspent, "agency.reconsidered": overspent,
      "recruitment.pay-effect": Context(["workforce.pay-uplift": 0.2]),
      "leaving.pay-effect-other": Context(["workforce.pay-uplift": 0.2]),
      "leaving.pay-effect-agency": Context(["agency.day-rate": 330]),
      "plan.escalation-gain": drifting, "plan.chair-caseload": drifting,
      "plan.chair-standard": drifting,
      "price.secure": Context(["placement.secure": 1]),
      "start.plan-age": Context(children: 80_000),
      "step-up.0": Context(children: 80_000),
      "care.from-protection.1": Context(children: 80_000, years: 4),
      "plan.drift-progress": Context(
        ["plan.drift-after": 60, "hours.factor": 1.4], children: 12_000, years: 4),
      "care.family-conference-risk": conferring, "cost.family-conference": conferring,
      "hours.family-conference": conferring,
      "care.intensive-support-risk": supporting, "cost.intensive-support": supporting,
      "care.least-rate": Context(["gate.risk-shift": -0.3], children: 6_000),
      "care.leaving-care-age": Context(children: 6_000, years: 4),
      "workforce.caseload-cap": Context(["workforce.establishment": 22]),
      "workforce.overload": crowded, "allocation.wait-section-47": crowded,
      "allocation.wait-assessment": crowded, "allocation.wait-child-in-need": crowded,
      "child-in-need.rationed-closure": crowded, "child-in-need.rationed-closure-load": crowded,
      "gate.rationing-limit": crowded,
      "supervision.growth-effect": Context(["supervision.manager-hours": 0.8]),
    ].merging(quality) { $1 }.merging(region) { $1 }

    /// What acts between authorities.
    private static let region: [String: Context] = {
      let signed: [String: Double] = [
        "memorandum.coverage": 1, "memorandum.cap-worker": 30, "memorandum.cap-senior": 34,
        "memorandum.cap-manager": 40,
      ]
      return Dictionary(
        uniqueKeysWithValues: ParameterCatalogue.all.map(\.key).compactMap { key in
          if key == "memorandum.coverage" {
            return (
              key,
              Context(
                signed.merging(["memorandum.coverage": 0]) { $1 }, children: 6_000, neighbours: 2)
            )
          }
          if key.hasPrefix("memorandum.") {
            return (key, Context(signed, children: 6_000, neighbours: 2))
          }
          if key.hasPrefix("buddy.") {
            return (
              key,
              Context(
                [
                  "inspection.framework": 3, "buddy.on": key == "buddy.on" ? 0 : 1,
                  "inspection.interval": 0.5, "inspection.cut-inadequate": 0,
                ], children: 6_000, years: 3, neighbours: 2)
            )
          }
          if key == "region.bid-ceiling" {
            return (
              key,
              Context(
                ["agency.pool-ratio": 1.02, "region.bid-step": 0.2], children: 8_000, years: 3,
                neighbours: 2)
            )
          }
          return key.hasPrefix("region.")
            ? (key, Context(children: 8_000, years: 3, neighbours: 2)) : nil
        })
    }()

    /// The quality score's own numbers.
    private static let quality: [String: Context] = Dictionary(
      uniqueKeysWithValues: ParameterCatalogue.all.map(\.key)
        .filter { $0.hasPrefix("quality.") && $0 != "quality.most" }
        .map { key in
          let isOfOutcomes =
            key.hasPrefix("quality.outcome") || key == "quality.spread-re-referrals"
            || key == "quality.spread-drifting"
          return (
            key,
            isOfOutcomes
              ? Context(inspected.settings.merging(["outcomes.metrics": 2]) { $1 }) : inspected
          )
        }
        + ParameterCatalogue.all.map(\.key)
        .filter { $0.hasPrefix("early-warning.") && $0 != "early-warning.on" }
        .map { ($0, watched) })
  }
}
