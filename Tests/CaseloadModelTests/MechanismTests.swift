import Scenarios
import Testing

@testable import CaseloadModel

/// What is off acts as what is of size zero: the same bytes, whatever else is said of it.
struct MechanismTests {
  /// A mechanism, how it is switched off, and what would shape it if it were on.
  struct Mechanism: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var off: [String: Double]
    var shape: [String]
  }

  static let mechanisms = [
    Mechanism(
      testDescription: "a shock", off: ["demand.shock": 0],
      shape: ["demand.shock-threshold", "demand.shock-decay", "demand.shock-permanent"]),
    Mechanism(
      testDescription: "the dip of school holidays",
      off: ["demand.holiday-drop": 0, "demand.catch-up": 0], shape: ["demand.school-share"]),
    Mechanism(
      testDescription: "taking part in planning", off: ["help.participation": 0],
      shape: ["help.participation-gain", "cost.participation"]),
    Mechanism(
      testDescription: "advocates beyond the reference’s", off: ["advocacy.coverage": 0.15],
      shape: ["advocacy.gain", "cost.advocacy"]),
    Mechanism(
      testDescription: "reviewing officers beyond the reference’s",
      off: ["plan.chair-caseload": 70], shape: ["cost.reviewing-officer"]),
    Mechanism(
      testDescription: "partners’ attendance at conferences", off: ["conference.attendance": 0],
      shape: ["conference.attendance-gain"]),
    Mechanism(
      testDescription: "early help that partners lead", off: ["early-help.partner-lead": 0],
      shape: ["early-help.partner-part"]),
    Mechanism(
      testDescription: "rationing at the gate", off: ["gate.rationing": 0],
      shape: ["gate.rationing-limit"]),
    Mechanism(
      testDescription: "family group conferences", off: ["care.family-conference-offer": 0],
      shape: ["care.family-conference-risk", "cost.family-conference", "hours.family-conference"]),
    Mechanism(
      testDescription: "intensive support", off: ["care.intensive-support-offer": 0],
      shape: ["care.intensive-support-risk", "cost.intensive-support"]),
    Mechanism(
      testDescription: "a cap on locums' pay that none reaches", off: ["agency.rate-cap": 500],
      shape: ["agency.rate-cap", "agency.cap-compliance", "agency.conversion-capped"]),
    Mechanism(
      testDescription: "a change of what locums keep of their pay", off: ["off-payroll.net-pay": 0],
      shape: ["off-payroll.companies"]),
    Mechanism(
      testDescription: "a fast track into social work", off: ["recruitment.fast-track": 0],
      shape: ["fast-track.head-start", "fast-track.leaving"]),
    Mechanism(
      testDescription: "plans that others lead",
      off: ["child-in-need.other-lead": 0, "disability.other-lead": 0],
      shape: ["other-lead.oversight", "other-lead.skill", "cost.other-lead"]),
    Mechanism(
      testDescription: "project teams", off: ["project-team.trigger": 1],
      shape: ["project-team.size", "project-team.length", "project-team.price"]),
    Mechanism(
      testDescription: "a retention bonus", off: ["workforce.retention-bonus": 0],
      shape: ["leaving.bonus-effect"]),
    Mechanism(
      testDescription: "pay above the going rate",
      off: ["workforce.pay-uplift": 0, "pay.neighbours": 0],
      shape: ["recruitment.pay-effect", "leaving.pay-effect-other"]),
    Mechanism(
      testDescription: "sickness", off: ["absence.rate": 0],
      shape: [
        "absence.long-spells", "absence.short-spell", "absence.long-spell", "absence.strain-effect",
      ]),
    Mechanism(
      testDescription: "long leave", off: ["absence.long-leave": 0],
      shape: ["absence.long-leave-length"]),
    Mechanism(
      testDescription: "early warning", off: ["early-warning.on": 0],
      shape: [
        "early-warning.threshold", "early-warning.delay", "early-warning.usual-agency",
        "early-warning.spread-caseload", "intervention.trigger",
      ]),
    Mechanism(
      testDescription: "inspection", off: ["inspection.framework": 0],
      shape: [
        "inspection.interval", "inspection.noise", "inspection.caution",
        "inspection.caution-inadequate", "inspection.partners-inadequate",
        "inspection.compliance-hours", "culture.gain", "leaders.tenure", "improvement.cost",
        "intervention.form", "quality.weight-visits", "leaders.recovery",
      ]),
    Mechanism(
      testDescription: "queues of single tasks", off: ["demand.mode": 0],
      shape: [
        "demand.exogenous-referrals", "tasks.clock", "tasks.discipline", "tasks.hours-variation",
        "tasks.near-due", "tasks.due-other",
      ]),
  ]

  @Test("What is off gives the same record whatever would shape it", arguments: mechanisms)
  func off(_ mechanism: Mechanism) throws {
    let village = Village(children: 3_000, years: 2, settings: mechanism.off)
    let usual = try village.record()
    for key in mechanism.shape {
      for end in CatalogueEntry(description: try CatalogueEntry.named(key)).ends {
        var shaped = village
        // Of the cap only a height that no locum's pay reaches.
        shaped.settings[key] = key == "agency.rate-cap" ? max(end, 400) : end
        #expect(try shaped.record() == usual, "\(key) at \(end)")
      }
    }
  }

  @Test("Every lever set to the value that holds changes no output")
  func leversOfSizeZero() throws {
    var village = Village(children: 2_000, years: 2)
    let levers = ParameterCatalogue.all.filter(\.isLever)
    #expect(levers.count > 70)
    for lever in levers {
      let value = lever.value(in: try village.parameters)
      village.alternatives.append(
        Village.Alternative(changes: [lever.key: value], delay: 30))
    }
    let records = try village.records()
    for (lever, record) in zip(levers, records.dropFirst()) {
      // The date itself is an event.
      #expect(record.outputs == records[0].outputs, "\(lever.key)")
    }
  }

  @Test("All levers set at once to the values that hold change no output")
  func allLeversOfSizeZero() throws {
    var village = Village(children: 2_000, years: 2)
    let parameters = try village.parameters
    let changes = ParameterCatalogue.all.filter(\.isLever)
      .map { ($0.key, $0.value(in: parameters)) }
    village.alternatives.append(
      Village.Alternative(changes: Dictionary(uniqueKeysWithValues: changes)))
    let records = try village.records()
    #expect(records[0].outputs == records[1].outputs)
  }
}
