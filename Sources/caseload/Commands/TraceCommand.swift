import ArgumentParser
import CaseloadModel
import OutputStatistics
import Scenarios

/// `caseload trace`: one child's, worker's, post's or family's story, event by event.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Tells what happened to one child, worker, post or family of a replication.")

  @Argument(help: "A scenario file.")
  var file: String

  @Option(help: "The replication, from 1.")
  var replication: Int

  @Option(
    help: ArgumentHelp(
      "The number of a child; its family's steps are told too.", valueName: "number"))
  var child: Int?

  @Option(help: ArgumentHelp("The number of a worker.", valueName: "number"))
  var worker: Int?

  @Option(help: ArgumentHelp("The number of a post.", valueName: "number"))
  var post: Int?

  @Option(help: ArgumentHelp("The number of a family.", valueName: "number"))
  var family: Int?

  @Option(help: "A design point by name or number; the first unless given.")
  var point: String?

  @Option(help: "A seed in place of the scenario's.")
  var seed: UInt64?

  @Option(help: "In a region: whose story; the first authority's unless named.")
  var authority: String?

  @Flag(help: "Prints JSON.")
  var json = false

  func validate() throws {
    try ReplicationRange.check(replication, option: "--replication")
    if entities.count != 1 {
      throw ValidationError("give one of --child, --worker, --post and --family")
    }
  }

  private var entities: [String] {
    [("child", child), ("worker", worker), ("post", post), ("family", family)]
      .compactMap { kind, number in number.map { "\(kind) \($0)" } }
  }

  func run() throws {
    let reading = try ScenarioFiles(overrides: ScenarioOverrides(seed: seed)).read(file)
    let scenario = reading.scenario
    let designPoint =
      try point.map { try scenario.designPoint(named: $0) }
      ?? scenario.designPoints[0]
    CrashReport.begin(file)
    let member = try scenario.position(ofAuthority: authority)
    let market = scenario.markets.firstIndex { $0.members.contains(member) } ?? 0
    let place = member - scenario.markets[market].members.lowerBound
    let (outcome, model) = try SingleReplication(
      file: file, scenario: scenario, designPoint: designPoint, replication: replication
    ).finished(market, recordsEvents: true)
    // Need is the family's: without its steps a child's story has no reasons.
    let theirs = child.flatMap { model.family(of: $0, in: place) }.map { ["family \($0)"] } ?? []
    let rows = Story(of: entities + theirs).rows(among: outcome.records[place].events)
    if json {
      try JSONOutput.print(rows)
    } else if rows.isEmpty {
      Terminal.say(
        "nothing happened to \(entities[0]) in the reported period, or there is nobody of that number"
      )
    } else {
      try Terminal.print(Story.text(rows))
    }
  }
}
