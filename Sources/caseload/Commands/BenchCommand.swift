import ArgumentParser
import Benchmarks
import Scenarios

/// `caseload bench`: how fast this machine does fixed work.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measures this machine's speed on fixed work.",
    discussion: """
      mm1, mm10 and priority are queueing systems with known answers; hold is the calendar alone; \
      draws are exponential random numbers; model is the reference authority, 5 years of warm-up \
      included. Times are of the processor, and medians of the repetitions. Scripts/bench runs them \
      beside other simulators.
      """)

  enum Work: String, CaseIterable, ExpressibleByArgument {
    case mm1, mm10, priority, hold, draws, model
  }

  @Argument(help: "What to measure; all of it unless given.")
  var work: Work?

  @Option(help: "Customers of mm1, mm10 and priority.")
  var customers = 1_000_000

  @Option(help: "Events that pend in hold; 100, 10,000 and 1,000,000 unless given.")
  var pending: Int?

  @Option(help: "Timed holds.")
  var holds = 1_000_000

  @Option(help: "Timed draws.")
  var draws = 5_000_000

  @Option(help: "Children of the authority in model.")
  var children = 80_000

  @Option(help: "Reported years of model.")
  var years = 10

  @Option(name: .customLong("repeat"), help: "Repetitions; 5, and of model 1, unless given.")
  var repetitions: Int?

  @Flag(help: "Prints JSON.")
  var json = false

  func validate() throws {
    guard 1...100_000_000 ~= customers, 1...10_000_000 ~= pending ?? 1, 1...1_000_000_000 ~= holds,
      1...1_000_000_000 ~= draws
    else {
      throw ValidationError(
        "customers may be 1 to 100,000,000, pending 1 to 10,000,000, holds and draws up to "
          + "1,000,000,000")
    }
    guard repetitions ?? 1 > 0, years > 0 else {
      throw ValidationError("repeat and years are at least 1")
    }
  }

  func run() throws {
    let reports = try reports()
    if json {
      try JSONOutput.print(reports)
    } else {
      try Terminal.print(BenchReport.text(reports))
    }
  }

  func reports() throws -> [BenchReport] {
    try (work.map { [$0] } ?? Work.allCases).flatMap(measure)
  }

  private func measure(_ work: Work) throws -> [BenchReport] {
    let times = repetitions ?? (work == .model ? 1 : 5)
    switch work {
    case .mm1: return [try queue(.mm1, times)]
    case .mm10: return [try queue(.mm10, times)]
    case .priority: return [try queue(.priority, times)]
    case .hold:
      return (pending.map { [$0] } ?? [100, 10_000, 1_000_000]).map { pending in
        var model = HoldModel(pending: pending)
        let seconds = (0..<times).map { _ in model.seconds(holds: holds) }
        return .hold(pending: pending, holds: holds, seconds: seconds)
      }
    case .draws:
      let own = (0..<times).map { _ in ExponentialDraws.ofTheirOwn(draws).seconds }
      let inSequence = (0..<times).map { _ in ExponentialDraws.inSequence(draws).seconds }
      return [.draws(draws, own: own, inSequence: inSequence)]
    case .model:
      let scenario = try authority()
      return [.model(try (1...times).map { try AuthorityRun(scenario, replication: $0) }, self)]
    }
  }

  private func queue(_ system: QueueSystem, _ times: Int) throws -> BenchReport {
    let runs = try (1...times).map { replication in
      try system.run(customers: customers, replication: UInt32(replication))
    }
    return .queue(system, customers: customers, runs)
  }

  /// The reference authority at its defaults.
  private func authority() throws -> Scenario {
    try ScenarioFiles().read(
      text: """
        title: How fast is one replication?
        authority: Refshire
        start: 2023-04-01
        warm-up: 5 years
        horizon: \(years) year\(years == 1 ? "" : "s")
        replications: 1
        seed: 20230401
        set:
          population.children: \(children)
        compare:
          as now: {}

        """)
  }
}
