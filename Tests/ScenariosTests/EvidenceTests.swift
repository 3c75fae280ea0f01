import Testing

@testable import Scenarios

/// `evidence: range`: which values replications have.
struct EvidenceTests {
  private func value(_ key: String, _ parameters: Parameters) throws -> Double {
    ParameterCatalogue.all[try #require(ParameterCatalogue.index(of: key))].value(in: parameters)
  }

  @Test("The shipped ensemble has at least 200 members within what is allowed")
  func shipped() {
    let ensemble = EvidenceEnsemble.shipped
    #expect(ensemble.members.count >= 200 && ensemble.parameters.count >= 40)
    for (place, position) in ensemble.parameters.enumerated() {
      let line = ParameterCatalogue.all[position]
      #expect(ensemble.members.allSatisfy { line.allowed.contains($0[place]) }, "\(line.key)")
      #expect(Set(ensemble.members.map { $0[place] }).count > 100, "\(line.key)")
    }
  }

  @Test("A replication has its member’s values, but what the scenario settles")
  func member() throws {
    let text = "evidence: range\nset: {hours.factor: 1.1}\n"
    let scenario = try Fixture.read(lines: text).scenario
    #expect(scenario.evidence == .range)
    let drawn = try (1...3).map {
      try value("leaving.load-effect", scenario.timeline(of: 0, replication: $0).initial)
    }
    #expect(Set(drawn).count == 3)
    for replication in 1...3 {
      let parameters = scenario.timeline(of: 0, replication: replication).initial
      #expect(try value("hours.factor", parameters) == 1.1)
    }
    #expect(!scenario.drawn.contains(try #require(ParameterCatalogue.index(of: "hours.factor"))))
    let members = EvidenceEnsemble.shipped.members.count
    #expect(
      scenario.timeline(of: 0, replication: 1).initial
        == scenario.timeline(of: 0, replication: members + 1).initial)
  }

  @Test("What an alternative changes of a drawn parameter moves with it")
  func alternatives() throws {
    let scenario = try Fixture.read(
      lines: """
        evidence: range
        compare:
          a: {}
          b: {early-help.budget: +20%, gate.need-threshold: 0.8 levels}
        """
    ).scenario
    let usual = scenario.worlds[0].timeline.initial
    for replication in 1...3 {
      let drawn = scenario.timeline(of: 0, replication: replication).initial
      let changes = scenario.changes(of: scenario.designPoints[1], replication: replication)
      #expect(drawn.earlyHelp.budget != usual.earlyHelp.budget)
      #expect(
        changes.contains { abs($0.value - 1.2 * drawn.earlyHelp.budget) < 1e-9 * $0.value })
      let shift = 0.8 - usual.gates.needThreshold
      #expect(changes.contains { abs($0.value - (drawn.gates.needThreshold + shift)) < 1e-9 })
    }
  }

  @Test("By default every replication has the defaults")
  func byDefault() throws {
    let scenario = try Fixture.read(lines: "").scenario
    #expect(scenario.drawn.isEmpty)
    #expect(
      scenario.timeline(of: 0, replication: 2).initial == scenario.worlds[0].timeline.initial)
  }

  @Test("A value of an authority's own moves by the factor by which the reference's does")
  func relative() throws {
    let ensemble = EvidenceEnsemble(
      table: "demand.redetection gate.need-threshold\n3 1.0\n")
    let position = try #require(ParameterCatalogue.index(of: "demand.redetection"))
    let line = ParameterCatalogue.all[position]
    var parameters = Parameters()
    line.set(2, in: &parameters)
    ensemble.apply(to: &parameters, replication: 1, except: [])
    #expect(abs(line.value(in: parameters) - 2 * 3 / line.defaultValue) < 1e-12)
    #expect(try value("gate.need-threshold", parameters) == 1.0)
  }

  @Test("More replications than members are warned of")
  func repeats() throws {
    let warnings = try Fixture.read(
      lines: "evidence: range\n", ScenarioOverrides(replications: 100_000, liftsLimits: true)
    ).warnings
    #expect(warnings.contains { $0.code == "repeated-members" })
  }
}

/// Equal steps from a baseline to an alternative.
struct StepsToAnAlternativeTests {
  @Test("Values move along straight lines, flags with the first step, ramps step by step")
  func steps() throws {
    let scenario = try Fixture.read(
      lines: """
        compare:
          a: {workforce.establishment: 30, workforce.pay-uplift: 4%}
          b:
            from: 2025-04-01
            early-help.budget: +40%
            early-help.ring-fence: true
            workforce.establishment: 40
        """
    ).scenario
    let steps = scenario.inSteps(to: scenario.designPoints[1], steps: 4).designPoints
    #expect(steps.count == 5 && steps.allSatisfy { $0.baseline == 0 && $0.world == 0 })
    let budget = scenario.worlds[0].timeline.initial.earlyHelp.budget
    func values(_ key: String, _ point: DesignPoint) -> [Double] {
      point.changes.filter { ParameterCatalogue.all[$0.parameter].key == key }.map(\.value)
    }
    for (place, point) in steps.enumerated() {
      let share = Double(place) / 4
      #expect(
        values("early-help.budget", point).allSatisfy {
          abs($0 - budget * (1 + 0.4 * share)) < 1e-9 * budget
        })
      #expect(values("early-help.ring-fence", point) == [place == 0 ? 0 : 1])
      // The baseline has a pay rise that the other leaves out.
      #expect(
        values("workforce.pay-uplift", point).allSatisfy { abs($0 - 0.04 * (1 - share)) < 1e-12 })
      // From the baseline's own establishment, which stands until the other's begins.
      #expect(values("workforce.establishment", point).last == 30 + 10 * share)
    }
  }
}
