import OutputStatistics
import ResultStore
import Scenarios
import TestSupport
import Testing

@testable import Experiments

@Suite("Precision stops a batch")
struct PrecisionTests {
  private func precision(_ halfWidth: Double, atMost: Int = 60) -> Precision {
    Precision(measure: "caseload", halfWidth: halfWidth, isRelative: false, atMost: atMost)
  }

  @Test("The decision follows replication order, whoever finishes first")
  func order() throws {
    let plan = try Toy.plan("order", precision: precision(0.5))
    var forwards = try #require(PrecisionTracker(plan))
    var shuffled = try #require(PrecisionTracker(plan))
    var units: [(BatchUnit, [Double?])] = []
    for replication in 1...20 {
      for point in 0..<4 {
        let noise = Double((replication * 7 + point * 3) % 5) / 10
        units.append(
          (BatchUnit(designPoint: point, replication: replication), [Double(point) + noise]))
      }
    }
    for (unit, values) in units { forwards.record(unit, values) }
    for (unit, values) in units.reversed() { shuffled.record(unit, values) }
    let enough = try #require(forwards.enough)
    #expect(shuffled.enough == enough && enough >= 3 && enough < 20)
  }

  @Test("Nothing is begun beyond the look-ahead")
  func limit() throws {
    let plan = try Toy.plan("limit", precision: precision(1e-9, atMost: 8))
    var tracker = try #require(PrecisionTracker(plan))
    #expect(tracker.limit == 5)
    for replication in [1, 3] {
      for point in 0..<4 {
        tracker.record(
          BatchUnit(designPoint: point, replication: replication), [Double(replication * point)])
      }
    }
    #expect(tracker.limit == 6)
  }

  @Test("Any number of threads reports the same replications, and resuming adds none")
  func threads() throws {
    var reported: Set<Int> = []
    for threads in [1, 2, 3] {
      let plan = try Toy.plan("precise", precision: precision(0.2))
      let folder = try TemporaryFolder()
      let store = try Toy.ready(plan, folder)
      let outcome = try BatchRun<ToyModel>(plan: plan, store: store, threads: threads).run()
      guard case .complete(let tally) = outcome else {
        Issue.record("not complete: \(outcome)")
        return
      }
      #expect(tally.reachedPrecision == true)
      #expect(try store.reportedReplications() == tally.reportedReplications)
      #expect(tally.finished <= (tally.reportedReplications + 10) * 4)
      reported.insert(tally.reportedReplications)
      try store.close()
      guard case .complete = try plan.open(in: folder.path, mode: .resume) else {
        Issue.record("a precise batch went on")
        return
      }
    }
    #expect(reported.count == 1)
  }

  @Test("A precision out of reach ends at the most replications, and says that it was not reached")
  func outOfReach() throws {
    let hard = Precision(measure: "referrals", halfWidth: 1e-9, isRelative: true, atMost: 7)
    let plan = try Toy.plan("out of reach", precision: hard)
    var tracker = try #require(PrecisionTracker(plan))
    for replication in 1...7 {
      for point in 0..<4 {
        let value = Double(replication * (point + 1) * (point + 2))
        tracker.record(BatchUnit(designPoint: point, replication: replication), [value])
      }
    }
    #expect(tracker.isSettled && tracker.enough == nil && tracker.limit == 0)
  }

  @Test("A unit that fails holds nothing up, and the batch counts as ended")
  func failures() throws {
    let bad = BatchUnit(designPoint: 1, replication: 2)
    _ = Mischief("imprecise") { unit in
      if unit == bad { throw ToyFailure(description: "no") }
    }
    let plan = try Toy.plan("imprecise", precision: precision(0.2))
    let folder = try TemporaryFolder()
    let store = try Toy.ready(plan, folder)
    let outcome = try BatchRun<ToyModel>(plan: plan, store: store, threads: 2).run()
    guard case .failures(let tally, let failed) = outcome else {
      Issue.record("not ended with failures: \(outcome)")
      return
    }
    #expect(tally.reachedPrecision == true && failed.map(\.unit) == [bad])
    try store.close()
    guard case .complete(_, let stored) = try plan.open(in: folder.path, mode: .new) else {
      Issue.record("a batch that ended was not complete")
      return
    }
    #expect(stored == failed)
  }
}
