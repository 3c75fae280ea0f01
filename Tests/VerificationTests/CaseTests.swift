import Testing

@testable import Verification

@Suite struct `Every case` {
  private static let short = VerificationPlan(
    replications: 20, customers: 4_000, seed: 11, threads: 2)

  private func rows(
    _ subject: QueueCase, _ numbers: [QueueNumber: String] = [:],
    _ plan: VerificationPlan = short
  ) throws -> [VerificationRow] {
    try subject.queue(numbers, customers: plan.customers).queue.verify(subject.rawValue, plan)
  }

  @Test(arguments: QueueCase.allCases)
  func `agrees with theory at its own numbers`(subject: QueueCase) throws {
    let rows = try rows(subject)
    #expect(!rows.contains { $0.verdict == .miss }, "\(rows)")
    #expect(rows.count { $0.verdict == .hit } > 1, "\(rows)")
    #expect(Set(rows.map(\.measure)).count == rows.count)
  }

  @Test(arguments: [
    (QueueCase.mmc, [QueueNumber.arrivalRate: "0.3", .servers: "1"]),
    (.mmck, [.servers: "4", .capacity: "4", .arrivalRate: "3"]),
    (.mmck, [.servers: "1", .capacity: "5", .arrivalRate: "3"]),
    (.erlangA, [.arrivalRate: "12", .patienceRate: "2"]),
    (.mg1, [.service: "deterministic"]), (.mg1, [.service: "uniform:0,2"]),
    (.mg1, [.service: "hyperexponential:0.4,2,0.8", .arrivalRate: "0.5"]),
    (.mg1, [.service: "lognormal:cv=0.5"]),
    (.mgc, [.service: "deterministic"]), (.mgc, [.service: "exponential"]),
    (.mginf, [.service: "lognormal:cv=1"]),
    (.mginfSeasonal, [.service: "uniform:0.5,1.5", .seasonLength: "4"]),
    (.batch, [.batch: "fixed:3", .arrivalRate: "0.2", .service: "erlang:2"]),
    (.priority, [.arrivalRate: "0.5", .serviceRate: "1,2"]),
    (.priority, [.arrivalRate: "1.2", .servers: "2"]),
    (.priorityPreemptive, [.arrivalRate: "1.2", .servers: "2"]),
    (.priorityPreemptive, [.arrivalRate: "0.2,0.3", .service: "uniform:0.5,1.5"]),
    (.jackson, [.servers: "2", .serviceRate: "1,1", .returnProbability: "0"]),
    (.repair, [.posts: "50", .servers: "50"]),
    (.breakdowns, [.service: "deterministic", .breakdownRate: "0.5", .repairRate: "2"]),
  ])
  func `agrees with theory at other numbers`(
    subject: QueueCase, numbers: [QueueNumber: String]
  ) throws {
    let rows = try rows(subject, numbers)
    #expect(!rows.contains { $0.verdict == .miss }, "\(rows)")
  }

  @Test func `gives the same figures at any number of threads`() throws {
    var plan = Self.short
    plan.customers = 500
    let two = try rows(.jackson, [:], plan)
    plan.threads = 1
    let one = try rows(.jackson, [:], plan)
    #expect(one.map(\.simulated) == two.map(\.simulated))
    plan.seed = 12
    #expect(try rows(.jackson, [:], plan).map(\.simulated) != one.map(\.simulated))
  }

  @Test func `misses a theory that is wrong`() throws {
    let queue = try QueueCase.mmc.queue(customers: 4_000).queue
    let wrong = VerifiedQueue(
      expectations: queue.expectations.map { right in
        var wrong = right
        wrong.theory *= 1.5
        wrong.spread = 0
        return wrong
      }, window: queue.window, customers: queue.customers, replicate: queue.replicate)
    var plan = Self.short
    plan.replications = TheoryVerdict.usualReplications
    let rows = try wrong.verify("mmc", plan)
    #expect(rows.allSatisfy { $0.verdict == .miss })
    // Fewer tell less, and do not call it right.
    let few = try wrong.verify("mmc", Self.short)
    #expect(few.contains { $0.verdict == .miss } && !few.contains { $0.verdict == .hit })
  }

  @Test func `cannot tell from a few customers`() throws {
    let plan = VerificationPlan(replications: 5, customers: 100, seed: 1)
    let rows = try rows(.mmc, [:], plan)
    #expect(rows.contains { $0.verdict == .tooShort })
  }

  @Test func `seldom misses a theory that is right with five replications`() throws {
    let queue = try QueueCase.mmc.queue(customers: 1_000).queue
    var (misses, figures) = (0, 0)
    for sample in 0..<300 {
      let plan = VerificationPlan(
        replications: 5, customers: 1_000, seed: UInt64(sample) << 32 | 7, threads: 2)
      let rows = try queue.verify("mmc", plan)
      misses += rows.count { $0.verdict == .miss }
      figures += rows.count
    }
    #expect(figures > 1_500)
    #expect(misses * 500 <= figures, "\(misses) of \(figures)")
  }

  @Test func `cannot tell of what is too rare to be seen`() throws {
    let rows = try rows(.mmc, [.arrivalRate: "0.1", .servers: "8"])
    let waits = rows.filter { $0.measure.contains("wait") }
    #expect(!waits.isEmpty && waits.allSatisfy { $0.verdict == .tooShort })
  }

  @Test func `covers a known mean as often as its intervals say`() throws {
    // M/M/1 at a third: 400 samples of 20 replications of 300 customers.
    let queue = try QueueCase.mmc.queue(
      [.arrivalRate: "1", .serviceRate: "3", .servers: "1"], customers: 300
    ).queue
    var covering: [String: Int] = [:]
    for sample in 0..<400 {
      let plan = VerificationPlan(
        replications: 20, customers: 300, seed: UInt64(sample) << 32 | 5, threads: 2)
      for row in try queue.verify("mmc", plan) {
        guard let simulated = row.simulated, let half = row.halfWidth else { continue }
        if abs(simulated - row.theory) <= half { covering[row.measure, default: 0] += 1 }
      }
    }
    for measure in ["mean-number", "mean-wait", "waiting-probability"] {
      let share = Double(covering[measure] ?? 0) / 400
      #expect((0.915...0.98).contains(share), "\(measure): \(share)")
    }
  }
}

@Suite struct `Impossible numbers` {
  @Test(arguments: [
    (QueueCase.mmc, [QueueNumber.arrivalRate: "5"], "--arrival-rate"),
    (.mmc, [.arrivalRate: "0"], "--arrival-rate"), (.mmc, [.arrivalRate: "nan"], "--arrival-rate"),
    (.mmc, [.arrivalRate: "1e400"], "--arrival-rate"),
    (.mmc, [.arrivalRate: "0x1"], "--arrival-rate"),
    (.mmc, [.arrivalRate: ""], "--arrival-rate"), (.mmc, [.arrivalRate: "1,2"], "--arrival-rate"),
    (.mmc, [.serviceRate: "-1"], "--service-rate"), (.mmc, [.servers: "4"], "--servers"),
    (.mmc, [.servers: "0"], "--servers"), (.mmc, [.servers: "2.5"], "--servers"),
    (.mmc, [.servers: "99999999999999999999"], "--servers"),
    (.mmc, [.capacity: "5"], "--capacity"), (.mmc, [.service: "deterministic"], "--service"),
    (.mmc, [.arrivalRate: "4.9999"], "--arrival-rate"),
    (.mmck, [.capacity: "3"], "--capacity"),
    (.erlangA, [.patienceRate: "0"], "--patience-rate"),
    (.erlangA, [.patienceRate: "0.000001"], "--patience-rate"),
    (.mg1, [.service: "gamma:2"], "--service"), (.mg1, [.service: "erlang:0"], "--service"),
    (.mg1, [.service: "uniform:2,1"], "--service"),
    (.mg1, [.service: "uniform:0,2", .serviceRate: "1"], "--service-rate"),
    (.mg1, [.service: "uniform:1,2"], "--service"),
    (.mg1, [.service: "lognormal:cv=-1"], "--service"),
    (.mg1, [.service: "hyperexponential:1.5,1,1"], "--service"),
    (.mginf, [.arrivalRate: "1000000"], "--arrival-rate"),
    (.mginfSeasonal, [.seasonAmplitude: "1.5"], "--season-amplitude"),
    (.mginfSeasonal, [.seasonLength: "0.001"], "--season-length"),
    (.batch, [.batch: "fixed:0"], "--batch"), (.batch, [.batch: "geometric:9"], "--arrival-rate"),
    (.priority, [.serviceRate: "1,2,3"], "--service-rate"),
    (.priority, [.servers: "2", .service: "deterministic"], "--servers"),
    (.jackson, [.servers: "1,2"], "--servers"),
    (.jackson, [.returnProbability: "1"], "--return-probability"),
    (.jackson, [.returnProbability: "0.9"], "--arrival-rate"),
    (.repair, [.posts: "0"], "--posts"), (.breakdowns, [.breakdownRate: "2"], "--arrival-rate"),
  ])
  func `are refused by the name of their option`(
    subject: QueueCase, numbers: [QueueNumber: String], option: String
  ) throws {
    let refusal = #expect(throws: ImpossibleNumbers.self) {
      try subject.queue(numbers, customers: 1_000)
    }
    let complaints = try #require(refusal).complaints
    #expect(complaints.allSatisfy { $0.hasPrefix(option + " ") }, "\(complaints)")
  }

  @Test func `are told all together`() {
    let refusal = #expect(throws: ImpossibleNumbers.self) {
      try QueueCase.mmc.queue(
        [.arrivalRate: "x", .servers: "0", .posts: "1"], customers: 1_000)
    }
    #expect(refusal?.complaints.count == 3)
  }

  @Test func `say what the load is and what is allowed`() {
    let refusal = #expect(throws: ImpossibleNumbers.self) {
      try QueueCase.mmc.queue([.arrivalRate: "6"], customers: 1_000)
    }
    #expect(
      refusal?.complaints == [
        "--arrival-rate gives a load of 1.2, arrivals times mean service over servers; it must lie"
          + " below 1, or the queue grows for ever"
      ])
  }
}
