import OutputStatistics
import Scenarios
import Testing

@testable import Experiments

/// How much of an alternative meets standards.
struct RequiredResourceTests {
  /// A toy's caseload is 10 to 11, less the number of its design point: of the step.
  private func solver(_ bound: Double, threads: Int = 2) throws -> RequiredResource<ToyModel> {
    let scenario = try Toy.scenario("required", replications: 12)
    var solver = RequiredResource<ToyModel>(
      scenario, scenario.designPoints[1],
      standards: [ServiceStandard(measure: "caseload", side: .atMost, bound: bound)])
    solver.threads = threads
    return solver
  }

  @Test("The least part is found in each replication, and its quantile over them")
  func least() throws {
    let result = try solver(5.5).run(probabilities: [0.1, 0.9])
    // From 10 to 10.5 five steps are enough, above it takes six.
    let parts = result.least.compactMap(\.self)
    #expect(parts.count == 12 && Set(parts).isSubset(of: [5.0 / 32, 6.0 / 32]))
    let most = parts.count { $0 == 6.0 / 32 }
    #expect(result.frontier[1].part == (most >= 2 ? 6.0 / 32 : 5.0 / 32))
    #expect(result.frontier[0].part ?? 1 <= result.frontier[1].part ?? 0)
    #expect(result.frontier[1].cost == 0)
  }

  @Test("What is met already takes nothing, what is out of reach more than all")
  func ends() throws {
    let met = try solver(20).run(probabilities: [0.9])
    #expect(met.frontier[0].part == 0)
    let beyond = try solver(-30).run(probabilities: [0.9])
    #expect(beyond.frontier[0].part == nil && beyond.least.allSatisfy { $0 == nil })
    #expect(beyond.frontier[0].cost == nil && beyond.frontier[0].highest == nil)
  }

  @Test("Threads do not matter")
  func threads() throws {
    let one = try solver(5.5, threads: 1).run(probabilities: [0.5])
    let four = try solver(5.5, threads: 4).run(probabilities: [0.5])
    #expect(one.least == four.least && one.frontier[0].part == four.frontier[0].part)
  }

  @Test("At least is the other side, and what is not seen is not met")
  func sides() {
    func record(_ value: Double?) -> ReplicationRecord {
      ReplicationRecord(
        authority: "", measures: [Observation(measure: "m", period: .horizon, value: value)],
        series: [], indicators: [], flows: [], costs: [], workforce: [], events: [], eventCount: 0,
        fingerprint: 0)
    }
    let least = ServiceStandard(measure: "m", side: .atLeast, bound: 80)
    #expect(least.isMet(by: record(80)) && !least.isMet(by: record(79.9)))
    #expect(!least.isMet(by: record(nil)))
  }
}
