import CaseloadModel
import Experiments
import Foundation
import OutputStatistics
import ResultStore
import Scenarios
import Testing

@testable import caseload

/// Commands from arguments to files, on an authority of a few hundred children.
@Suite("Whole commands")
struct WholeRunTests {
  private let scratch: Scratch
  private let file: String
  private let results: String

  init() throws {
    scratch = try Scratch()
    file = try scratch.file(
      "hamlet.yaml",
      """
      title: A hamlet
      authority: Refshire
      start: 2023-04-01
      warm-up: 1 month
      horizon: 1 year
      replications: 2
      seed: 7
      set:
        population.children: 600
      compare:
        as now: {}
        early help cut:
          early-help.budget: -42%
      primary: [caseload]

      """)
    results = scratch.path + "/R"
  }

  private func status(_ words: String...) -> Int32 { Program.status(of: words).rawValue }

  /// Every file of a folder but the store's own, by name.
  private func tables(_ folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: names.filter { !$0.hasPrefix("store.") }.compactMap { name in
        FileManager.default.contents(atPath: folder + "/" + name).map { (name, $0) }
      })
  }

  @Test("A run writes tables; the same again says so; another seed is refused and changes nothing")
  func run() throws {
    #expect(status("run", file, "--results", results, "--quiet", "--threads", "2") == 0)
    let folder = results + "/hamlet"
    let written = try tables(folder)
    #expect(written["manifest.json"] != nil && written["summary.csv"] != nil)
    #expect(status("run", file, "--results", results, "--quiet") == 0)
    #expect(status("run", file, "--results", results, "--quiet", "--seed", "8") == 2)
    #expect(try tables(folder) == written)
    #expect(status("run", file, "--results", results, "--quiet", "--fresh", "--threads", "1") == 0)
    #expect(try tables(folder) == written)
    #expect(status("compare", folder) == 0)
    #expect(status("compare", folder, "--baseline", "nobody") == 2)
    #expect(try #require(try StockDrift.read(folder: folder)).lines.count > 2)
  }

  @Test("Tables that are lost are written again from a complete store")
  func lostTable() throws {
    #expect(status("run", file, "--results", results, "--quiet") == 0)
    let folder = results + "/hamlet"
    let written = try tables(folder)
    try FileManager.default.removeItem(atPath: folder + "/summary.csv")
    try FileManager.default.removeItem(atPath: folder + "/manifest.json")
    #expect(status("run", file, "--results", results, "--quiet") == 0)
    #expect(try tables(folder) == written)
  }

  @Test("A check ends with 0 on the same tables and with 1 on others")
  func check() throws {
    #expect(status("run", file, "--results", results, "--quiet") == 0)
    let other = scratch.path + "/O"
    #expect(status("run", file, "--results", other, "--quiet", "--seed", "8") == 0)
    let (new, old) = (results + "/hamlet", other + "/hamlet")
    let report = scratch.path + "/junit.xml"
    #expect(status("check", new, "--against", new) == 0)
    #expect(
      status("check", new, "--against", old, "--format", "junit", "--output", report) == 1)
    #expect(FileManager.default.contents(atPath: report)?.isEmpty == false)
    #expect(status("check", new, "--against", scratch.path + "/nothing") == 2)
  }

  @Test("One bad file of two, and nothing is started")
  func badFile() throws {
    let bad = try scratch.file("bad.yaml", "title: T\n")
    #expect(status("run", file, bad, "--results", results, "--quiet") == 2)
    #expect(status("lint", file, bad) == 2)
    #expect(status("run", file, file, "--results", results, "--quiet") == 2)
    #expect(!FileManager.default.fileExists(atPath: results))
  }

  @Test("Strict linting ends with 1 on warnings")
  func strict() {
    #expect(status("lint", file) == 0)
    #expect(status("lint", file, "--strict") == 1)
  }

  @Test("Unfinished results need --resume, which gives the tables of an unbroken run")
  func resume() throws {
    let scenario = try ScenarioFiles().read(file).scenario
    let opening = try plan().open(in: results + "/hamlet", mode: .new)
    guard case .ready(let store) = opening else {
      Issue.record("an empty folder is not ready")
      return
    }
    let record = try SingleReplication(
      file: file, scenario: scenario, designPoint: scenario.designPoints[1], replication: 2
    ).run(recordsEvents: false)[0]
    try store.commit(BatchUnit(designPoint: 1, replication: 2), [record])
    try store.close()
    #expect(status("run", file, "--results", results, "--quiet") == 2)
    #expect(status("run", file, "--results", results, "--quiet", "--resume") == 0)
    let whole = scratch.path + "/W"
    #expect(status("run", file, "--results", whole, "--quiet") == 0)
    #expect(try tables(results + "/hamlet") == tables(whole + "/hamlet"))
  }

  private func plan() throws -> BatchPlan {
    BatchPlan(
      scenario: try ScenarioFiles().read(file).scenario,
      measures: MeasureCatalogue.descriptions, version: Version.number)
  }

  @Test("What stopped a batch is its exit code")
  func stopped() throws {
    var report = BatchReport(file: file, folder: results, plan: try plan())
    for (reason, status) in [
      (StopReason.timeBudget, caseload.ExitStatus.environment), (.signal(2), .interrupted),
      (.signal(15), .terminated),
    ] {
      report.stop(reason)
      #expect(report.status == .stopped && report.endsWith == status)
    }
  }

  @Test("Failed runs are told with the command that shows them again")
  func failures() throws {
    var report = BatchReport(file: "a b.yaml", folder: results, plan: try plan())
    let failed = (1...2).flatMap { replication in
      [0, 1].map { FailedUnit(unit: .init(designPoint: $0, replication: replication), reason: "x") }
    }
    report.take(failed)
    #expect(report.status == .failures && report.finished == 0)
    #expect(
      report.failures(seed: 7)[1] == """
        early help cut, replication 1: x
          to see it again:  caseload run 'a b.yaml' --point 'early help cut' --replication 1 --seed 7
        """)
  }

  @Test("One replication runs without a store and is the same each time")
  func single() throws {
    let scenario = try ScenarioFiles().read(file).scenario
    let unit = SingleReplication(
      file: file, scenario: scenario, designPoint: scenario.designPoints[1], replication: 2)
    let record = try unit.run(recordsEvents: true)[0]
    let again = try unit.run(recordsEvents: false)[0]
    #expect(record.fingerprint == again.fingerprint && record.measures == again.measures)
    #expect(!record.events.isEmpty && again.events.isEmpty)
    let report = UnitReport(
      scenario: scenario, designPoint: scenario.designPoints[1], replication: 2, record: again)
    #expect(report.text.hasPrefix("Refshire: early help cut, replication 2, seed 7: "))
    let numbers = report.text.split(separator: "\n").dropFirst(2).compactMap { line in
      line.split(separator: " ").dropFirst().first.flatMap { Double($0) == nil ? nil : $0 }
    }
    #expect(numbers.count > 20)
    #expect(numbers.allSatisfy { $0.count(where: \.isNumber) <= 12 }, "\(numbers)")
    #expect(status("run", file, "--point", "1", "--replication", "1", "--json") == 0)
    #expect(status("trace", file, "--replication", "1", "--worker", "1") == 0)
    #expect(status("trace", file, "--replication", "1", "--worker", "1", "--point", "x") == 2)
  }

  @Test("A child's story holds the hidden steps of its family")
  func family() throws {
    let scenario = try ScenarioFiles().read(file).scenario
    let (outcome, model) = try SingleReplication(
      file: file, scenario: scenario, designPoint: scenario.designPoints[0], replication: 1
    ).finished(0, recordsEvents: true)
    let step = try #require(outcome.records[0].events.first { $0.kind == "need-worsens" })
    let child = (0..<2_000).first { child in
      model.family(of: child, in: 0).map { "family \($0)" } == step.entity
    }
    let number = try #require(child)
    let family = try #require(model.family(of: number, in: 0))
    let story = Story(of: ["child \(number)", "family \(family)"]).rows(
      among: outcome.records[0].events)
    #expect(story.contains(step))
    #expect(status("trace", file, "--replication", "1", "--child", "\(number)") == 0)
    #expect(model.family(of: -1, in: 0) == nil && model.family(of: 1_000_000, in: 0) == nil)
  }
}
