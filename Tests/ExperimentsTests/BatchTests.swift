import Dispatch
import OutputStatistics
import ResultStore
import Synchronization
import TestSupport
import Testing

@testable import Experiments
@testable import Scenarios

@Suite("Batches run")
struct BatchTests {
  @Test("One thread and two find the same, and warm up once for each world")
  func threads() throws {
    let mischief = Mischief("threads")
    let plan = try Toy.plan("threads", events: true)
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    let one = try Toy.ready(plan, first)
    let outcome = try BatchRun<ToyModel>(plan: plan, store: one, threads: 1).run()
    #expect(
      outcome
        == .complete(
          BatchTally(finished: 24, total: 24, reportedReplications: 6, reachedPrecision: nil)))
    #expect(mischief.warmUps == 12)
    let two = try Toy.ready(plan, second)
    _ = try BatchRun<ToyModel>(plan: plan, store: two, threads: 2).run()
    let content = try Toy.content(one)
    #expect(content.count == 24)
    #expect(try Toy.content(two) == content)
  }

  /// Three labour markets of one authority each; one of them fails once where it is told to.
  private func wholePlan(_ title: String) throws -> BatchPlan {
    var scenario = try Toy.scenario(title)
    let other = scenario
    scenario.region = "All"
    for name in ["Eastshire", "Westshire"] {
      var neighbour = other
      neighbour.authority.name = name
      scenario.neighbours.append(neighbour)
    }
    scenario.regions = ["North", "East", "West"].enumerated().map { place, name in
      LabourMarket(name: name, members: place..<(place + 1))
    }
    return BatchPlan(scenario: scenario, measures: Toy.measures, version: "1.0")
  }

  @Test("Labour markets of a whole are spread over threads, and a unit is kept when all are there")
  func wholes() throws {
    let mischief = Mischief("wholes")
    let plan = try wholePlan("wholes")
    #expect(plan.unitCount == 24)
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    let one = try Toy.ready(plan, first)
    _ = try BatchRun<ToyModel>(plan: plan, store: one, threads: 1).run()
    #expect(mischief.warmUps == 36)
    let two = try Toy.ready(plan, second)
    let outcome = try BatchRun<ToyModel>(plan: plan, store: two, threads: 2).run()
    #expect(
      outcome
        == .complete(
          BatchTally(finished: 24, total: 24, reportedReplications: 6, reachedPrecision: nil)))
    let content = try Toy.content(one)
    #expect(try Toy.content(two) == content)
    for records in content.values {
      #expect(records.map(\.authority) == ["North", "East", "West", "All"])
      let levels = records.map { $0.measures[0].value ?? 0 }
      #expect(abs(levels[0] + levels[1] + levels[2] - levels[3]) < 1e-9)
      #expect(levels[0] != levels[1])
    }
  }

  @Test("A labour market that fails fails its unit once, and the others are kept")
  func failingMarket() throws {
    let attempts = Mutex(0)
    _ = Mischief("failing market") { unit in
      guard unit == BatchUnit(designPoint: 1, replication: 2) else { return }
      let isSecond = attempts.withLock { count in
        count += 1
        return count >= 2
      }
      if isSecond { throw ToyFailure(description: "no more locums") }
    }
    let plan = try wholePlan("failing market")
    let folder = try TemporaryFolder()
    let store = try Toy.ready(plan, folder)
    let outcome = try BatchRun<ToyModel>(plan: plan, store: store, threads: 2).run()
    guard case .failures(let tally, let failed) = outcome else {
      Issue.record("a failing labour market was not told")
      return
    }
    #expect(tally.finished == 23 && failed.count == 1)
    #expect(failed.first?.unit == BatchUnit(designPoint: 1, replication: 2))
  }

  @Test("A batch that was stopped goes on where it was, and ends as if it had not been")
  func resuming() throws {
    let stop = StopRequest()
    _ = Mischief("resuming") { unit in
      if unit == BatchUnit(designPoint: 2, replication: 3) { stop.request(signal: 15) }
    }
    let plan = try Toy.plan("resuming")
    let (cut, whole) = (try TemporaryFolder(), try TemporaryFolder())
    let store = try Toy.ready(plan, cut)
    let outcome = try BatchRun<ToyModel>(plan: plan, store: store, threads: 1, stop: stop).run()
    // Two replications of four design points, the third's first world, and the unit in hand.
    let tally = BatchTally(finished: 11, total: 24, reportedReplications: 6)
    #expect(outcome == .stopped(tally, .signal(15)))
    try store.close()
    guard case .needsResume(11, 24) = try plan.open(in: cut.path, mode: .new) else {
      Issue.record("a begun batch was not held back")
      return
    }
    let resumed = try Toy.ready(plan, cut, .resume)
    _ = try BatchRun<ToyModel>(plan: plan, store: resumed, threads: 2).run()
    try resumed.close()
    let straight = try Toy.ready(plan, whole)
    _ = try BatchRun<ToyModel>(plan: plan, store: straight, threads: 1).run()
    let again = try ResultStore.open(in: cut.path)
    #expect(try Toy.content(again) == Toy.content(straight))
  }

  @Test("Units that do not end in time are dropped, and store nothing afterwards")
  func dropping() throws {
    let stop = StopRequest()
    let (reached, released) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    _ = Mischief("dropping") { _ in
      stop.request(signal: 2)
      released.wait()
      reached.signal()
    }
    let plan = try Toy.plan("dropping")
    let folder = try TemporaryFolder()
    let store = try Toy.ready(plan, folder)
    let run = BatchRun<ToyModel>(
      plan: plan, store: store, threads: 1, stop: stop, patience: .zero)
    let outcome = try run.run()
    #expect(
      outcome
        == .stopped(
          BatchTally(finished: 0, total: 24, reportedReplications: 6), .signal(2)))
    released.signal()
    reached.wait()
    #expect(try store.finishedUnits().isEmpty)
  }

  @Test("A job that is half done redoes only the other half")
  func halfDone() throws {
    let mischief = Mischief("half done")
    let plan = try Toy.plan("half done", replications: 2)
    let folder = try TemporaryFolder()
    let store = try Toy.ready(plan, folder)
    _ = try BatchRun<ToyModel>(plan: plan, store: store, threads: 1).run()
    let whole = try Toy.content(store)
    let lost = BatchUnit(designPoint: 3, replication: 2)
    try store.markFailed(lost, reason: "lost")
    try store.close()
    let resumed = try Toy.ready(plan, folder, .resume)
    let progress = try StoredProgress(plan, store: resumed)
    #expect(progress.jobs == [Job(replication: 2, world: 1, designPoints: [3])])
    #expect(mischief.warmUps == 4)
    _ = try BatchRun<ToyModel>(plan: plan, store: resumed, threads: 1).run()
    #expect(mischief.warmUps == 5)
    #expect(try Toy.content(resumed) == whole)
  }

  @Test("A unit that fails is marked with its reason and the others are finished")
  func failures() throws {
    let bad = BatchUnit(designPoint: 1, replication: 4)
    _ = Mischief("failures") { unit in
      if unit == bad { throw ToyFailure(description: "too many events at one instant") }
    }
    let plan = try Toy.plan("failures")
    let folder = try TemporaryFolder()
    let store = try Toy.ready(plan, folder)
    let outcome = try BatchRun<ToyModel>(plan: plan, store: store, threads: 2).run()
    let failed = FailedUnit(unit: bad, reason: "too many events at one instant")
    #expect(
      outcome
        == .failures(
          BatchTally(finished: 23, total: 24, reportedReplications: 6, reachedPrecision: nil),
          [failed]))
    try store.close()
    guard case .complete(_, let stored) = try plan.open(in: folder.path, mode: .new) else {
      Issue.record("a batch that ended was not complete")
      return
    }
    #expect(stored == [failed])
  }

  @Test("A spent time budget stops the batch, and a complete batch says so")
  func opening() throws {
    let plan = try Toy.plan("opening")
    let folder = try TemporaryFolder()
    let store = try Toy.ready(plan, folder)
    let outcome = try BatchRun<ToyModel>(
      plan: plan, store: store, threads: 1, timeBudget: .zero
    ).run()
    guard case .stopped(let tally, .timeBudget) = outcome else {
      Issue.record("not stopped: \(outcome)")
      return
    }
    #expect(tally.finished == 0)
    _ = try BatchRun<ToyModel>(plan: plan, store: store, threads: 2).run()
    try store.close()
    guard case .complete(let whole, let failed) = try plan.open(in: folder.path, mode: .new)
    else {
      Issue.record("not complete")
      return
    }
    #expect(failed.isEmpty)
    try whole.close()
    let other = try Toy.plan("opening", replications: 7)
    let failure = #expect(throws: StoreFailure.self) {
      try other.open(in: folder.path, mode: .resume)
    }
    #expect(failure?.description.contains("7 replications are asked for, 6 there") == true)
    guard case .ready = try other.open(in: folder.path, mode: .fresh) else {
      Issue.record("not begun afresh")
      return
    }
  }

  @Test("Shards share the units out, and joined they are the whole")
  func shards() throws {
    let whole = try Toy.plan("shards")
    let target = try TemporaryFolder()
    let folders = [try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder()]
    var stores: [ResultStore] = []
    for (index, folder) in folders.enumerated() {
      let plan = try Toy.plan("shards", shard: Shard(index + 1, of: 3))
      #expect(plan.unitCount == 8)
      let store = try Toy.ready(plan, folder)
      _ = try BatchRun<ToyModel>(plan: plan, store: store, threads: 1).run()
      stores.append(store)
    }
    let joined = try StoreMerger.merge(stores, into: target.path)
    let straight = try TemporaryFolder()
    let store = try Toy.ready(whole, straight)
    _ = try BatchRun<ToyModel>(plan: whole, store: store, threads: 1).run()
    #expect(try Toy.content(joined) == Toy.content(store))
    #expect(Shard(0, of: 3) == nil && Shard(4, of: 3) == nil)
  }

  @Test("Numbers that are not finite and measures without a description never get in")
  func unsound() throws {
    let plan = try Toy.plan("unsound")
    var model = try ToyModel(
      scenario: plan.scenario, world: 0, market: 0, replication: 1, recordsEvents: false)
    var record = try model.finish()
    record.measures[0].value = .nan
    #expect(throws: UnsoundRecord.self) { try plan.checked(record) }
    record.measures[0] = Observation(measure: "unheard-of", period: .horizon, value: 1)
    #expect(throws: UnsoundRecord.self) { try plan.checked(record) }
    record.measures.remove(at: 0)
    #expect(throws: Never.self) { try plan.checked(record) }
    record.authority = "Elsewhere"
    #expect(throws: UnsoundRecord.self) { try plan.checked(record) }
  }

  @Test("Processors follow the control group's quota")
  func processors() {
    #expect(Experiments.processors(inQuota: "150000 100000\n") == 2)
    #expect(Experiments.processors(inQuota: "max 100000\n") == nil)
    #expect(Experiments.processors(inQuota: "") == nil)
    #expect(Experiments.processors(inStatus: "Name: x\nCpus_allowed:\tf,00000003\n") == 6)
    #expect(Experiments.processors(inStatus: "Cpus_allowed_list: 0-1\n") == nil)
    #expect(availableProcessors() >= 1)
  }
}
