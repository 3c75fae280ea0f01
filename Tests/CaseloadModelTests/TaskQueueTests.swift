import EventEngine
import OutputStatistics
import SocialCare
import Testing

@testable import CaseloadModel

/// The exogenous mode as a queue: the limits of theory on the model itself, and what tasks do there.
struct TaskQueueTests {
  // MARK: Limits of theory

  /// Client hours of a worker in a year at the pace the model rounds to.
  private static func yearlyHours(_ world: World) -> Double {
    let pace = (world.weekHours * 52 / Office.hoursPerYear * 1_000_000).rounded() / 1_000_000
    return pace * Office.hoursPerYear
  }

  private static func erlangC(servers: Int, offered: Double) -> Double {
    var blocking = 1.0
    for server in 1...servers {
      blocking = offered * blocking / (Double(server) + offered * blocking)
    }
    return blocking / (1 - offered / Double(servers) * (1 - blocking))
  }

  @Test("One task type, identical workers and exponential hours wait as Erlang C says")
  func erlangWait() throws {
    let probe = try Office.village(establishment: 50, hours: 1, variation: 1).world()
    let workers = probe.tasks.servers.count
    #expect(workers >= 3)
    let capacity = Self.yearlyHours(probe)
    let hours = 0.8 * Double(workers) * capacity / Office.arrivals
    let offered = 0.8 * Double(workers)
    // A task's mean length on the clock, in hours.
    let length = hours / capacity * Office.hoursPerYear
    let theory =
      Self.erlangC(servers: workers, offered: offered) * length / (Double(workers) - offered)

    let village = Office.village(establishment: 50, hours: hours, variation: 1)
    var (waits, done) = (Tally(), Tally())
    for replication in 1...12 {
      let record = try village.record(replication: replication)
      waits.record(try #require(record["task-wait"]))
      done.record(try #require(record["tasks-done"]))
    }
    let error = try #require(waits.standardDeviation) / 12.0.squareRoot()
    let mean = try #require(waits.mean)
    #expect(abs(mean - theory) < 4 * error, "\(mean) ± \(error), theory \(theory)")
    #expect(error < 0.1 * theory)
    // All referrals of four years are tasks, and nothing else is.
    let expected = Office.arrivals * 4
    #expect(abs(try #require(done.mean) - expected) < 4 * (expected / 12).squareRoot() + 1)
  }

  @Test(
    "With workers for all, tasks in hand are Poisson with mean rate × length, whatever its shape",
    arguments: [0.0, 0.5, 1.5])
  func infiniteStaff(_ variation: Double) throws {
    let village = Office.village(establishment: 1_500, hours: 6, variation: variation)
    var (inHand, replications) = (Tally(), Tally())
    var theory = 0.0
    for replication in 1...4 {
      var world = try village.world(replication: replication)
      theory = Office.arrivals * 6 / Self.yearlyHours(world)
      var mean = Tally()
      for _ in 0..<190 {
        // Several services apart: what is in hand then is mostly new.
        try world.run(until: world.now.advanced(byDays: 7))
        #expect(world.tasks.station.waiting == 0)
        inHand.record(Double(world.tasks.station.inService))
        mean.record(Double(world.tasks.station.inService))
      }
      replications.record(try #require(mean.mean))
    }
    let count = Double(inHand.count)
    let mean = try #require(inHand.mean)
    #expect(abs(mean - theory) < 4 * (theory / count).squareRoot(), "\(mean), theory \(theory)")
    let dispersion = try #require(inHand.variance) / mean
    #expect(abs(dispersion - 1) < 4 * (2 / count).squareRoot(), "dispersion \(dispersion)")
  }

  // MARK: The mode as it is meant

  private static let counted = ["demand.mode": 1.0]

  @Test("All accounts agree after every event of the exogenous mode")
  func audit() throws {
    var world = CaseloadReplication(
      scenario: try Village(children: 1_500, settings: Self.counted).scenario(), world: 0,
      replication: 1, recordsEvents: false
    ).world
    let end = world.time(world.today.adding(days: 200))
    while let event = world.calendar.next(before: end) {
      try world.happen(event)
      try #require(Audit.faults(in: world) == [], "after \(event) on \(world.today)")
    }
    #expect(world.tasks.isOpen && world.recorder.count(.tasksDone, in: 0..<6) > 200)
  }

  @Test("Every kind of task is done, and the account of tasks closes")
  func kinds() throws {
    let record = try Village(children: 12_000, settings: Self.counted).record()
    for measure in TaskMeasures.all.map(\.description.key) {
      #expect(record[measure] != nil, "\(measure)")
    }
    let rows = record.account(of: "tasks", 2024)
    #expect(Set(rows.map(\.reason)) == ["made", "done", "withdrawn"])
    let first = try #require(rows.first)
    let change = rows.reduce(0) { $0 + ($1.direction == .in ? $1.amount : -$1.amount) }
    #expect(first.opening + change == first.closing)
  }

  @Test("Where need is hidden there are no tasks")
  func hiddenNeed() throws {
    let record = try Village().record()
    for measure in TaskMeasures.all.map(\.description.key) { #expect(record[measure] == nil) }
    #expect(record.account(of: "tasks", 2024).isEmpty)
  }

  @Test("Fewer workers: tasks wait longer, the urgent by less, and assessments last longer")
  func fewerWorkers() throws {
    var village = Village(children: 12_000, years: 2, settings: Self.counted)
    village.alternatives.append(
      Village.Alternative(changes: ["workforce.establishment": 20, "work.overtime": 0]))
    let records = try village.records()
    func rise(_ measure: String) throws -> Double {
      try #require(records[1][measure]) - #require(records[0][measure])
    }
    let (urgent, plan) = (try rise("task-wait-enquiry"), try rise("task-wait-child-in-need-visit"))
    #expect(plan > 1 && urgent < plan / 4, "urgent \(urgent), plan \(plan)")
    #expect(try rise("task-wait") > 0)
    #expect(try rise("task-wait-assessment") > 20 && rise("assessment-duration") > 0)
    #expect(try rise("tasks-withdrawn") > 0)
  }

  @Test("Interruption spares the urgent their wait")
  func interruption() throws {
    let usual = try Village(children: 6_000, settings: Self.counted).record()
    var settings = Self.counted
    settings["tasks.discipline"] = 1
    let interrupting = try Village(children: 6_000, settings: settings).record()
    let (before, after) = (
      try #require(usual["task-wait-enquiry"]), try #require(interrupting["task-wait-enquiry"])
    )
    #expect(after < before, "\(after), without interruption \(before)")
  }
}
