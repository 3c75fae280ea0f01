import ArgumentParser
import CaseloadModel
import Experiments
import OutputStatistics
import Scenarios

/// `caseload run`: runs batches and writes their tables; or one replication, to look closer.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs scenarios and writes their tables.",
    discussion: """
      Finished runs are kept as they come: whatever stops a batch, --resume goes on from there, \
      and the tables are the same as of a batch that was never stopped.
      """)

  @Argument(help: "Scenario files; - is standard input.")
  var files: [String]

  @Option(help: "Replications, in place of the scenario's number or precision.")
  var replications: Int?

  @Option(help: "The seed, in place of the scenario's.")
  var seed: UInt64?

  @Option(help: "Threads, as many as processors unless given. Results do not depend on it.")
  var threads: Int?

  @Option(help: ArgumentHelp("Where results go, a folder for each scenario.", valueName: "dir"))
  var results = "Results"

  @Flag(help: "Goes on with unfinished results.")
  var resume = false

  @Flag(help: "Begins anew, replacing the results that are there.")
  var fresh = false

  @Option(
    help: ArgumentHelp("Stops after this long, to be resumed: 20m, 1h30m.", valueName: "time"))
  var timeBudget: TimeBudget?

  @Option(help: "Only this design point, by name or number, without writing tables.")
  var point: String?

  @Option(help: "Only this replication, without writing tables.")
  var replication: Int?

  @Flag(help: "With --point and --replication: tells every event.")
  var trace = false

  @Flag(help: "Writes every event to events.csv.")
  var events = false

  @Flag(help: "Prints JSON.")
  var json = false

  @Flag(help: "Says nothing but errors.")
  var quiet = false

  @Flag(help: "Lifts the limit on the number of runs.")
  var yesReally = false

  func validate() throws {
    try ReplicationRange.check(replications, option: "--replications")
    try ReplicationRange.check(replication, option: "--replication")
    if let threads, !(1...4096).contains(threads) {
      throw ValidationError("--threads is \(threads); it must lie between 1 and 4096")
    }
    if results.isEmpty { throw ValidationError("--results is empty; name a folder") }
    if resume && fresh { throw ValidationError("--resume and --fresh exclude each other") }
    if (point == nil) != (replication == nil) {
      throw ValidationError("--point and --replication go together")
    }
    if point != nil && (files.count > 1 || events || resume || fresh || timeBudget != nil) {
      throw ValidationError(
        "one replication is of one file, and takes none of --events, --resume, --fresh and "
          + "--time-budget")
    }
    if trace && point == nil {
      throw ValidationError("--trace goes with --point and --replication")
    }
  }

  func run() throws {
    let reader = ScenarioFiles(
      overrides: ScenarioOverrides(
        replications: replications, seed: seed, liftsLimits: yesReally))
    let readings = try reader.readAll(files, isQuiet: quiet, asJSON: json)
    if let point, let replication {
      try runOne(readings[0], point: point, replication: replication)
    } else {
      try BatchSession(
        readings: readings, results: results, threads: threads ?? availableProcessors(),
        mode: fresh ? .fresh : resume ? .resume : .new, timeBudget: timeBudget?.duration,
        recordsEvents: events, isQuiet: quiet, printsJSON: json
      ).run()
    }
  }

  private func runOne(
    _ reading: ScenarioFiles.Reading, point: String, replication: Int
  ) throws {
    let scenario = reading.scenario
    let designPoint = try scenario.designPoint(named: point)
    CrashReport.begin(reading.file)
    let records = try SingleReplication(
      file: reading.file, scenario: scenario, designPoint: designPoint, replication: replication
    ).run(recordsEvents: trace)
    let units = records.map { record in
      UnitReport(
        scenario: scenario, designPoint: designPoint, replication: replication, record: record)
    }
    if json {
      try units.count == 1 ? JSONOutput.print(units[0]) : JSONOutput.print(units)
    } else {
      try Terminal.print(units.map(\.text).joined(separator: "\n"))
    }
  }
}
