import OutputStatistics
import Scenarios
import SocialCare
import Testing

@testable import CaseloadModel

/// The same scenario, seed and replication give the same record, whatever else has been run.
struct DeterminismTests {
  @Test("The same replication twice gives the same record")
  func sameAgain() throws {
    let village = Village()
    #expect(try village.record() == village.record())
  }

  @Test("Another replication and another seed give another record")
  func others() throws {
    let first = try Village().record()
    #expect(try Village().record(replication: 2).fingerprint != first.fingerprint)
    #expect(try Village(seed: 7).record().fingerprint != first.fingerprint)
  }

  @Test(
    "A change to the value that holds is no change",
    arguments: ["early-help.budget", "demand.trend", "workforce.establishment"])
  func noChange(_ key: String) throws {
    var village = Village()
    let value = try CatalogueEntry.named(key).value(in: village.parameters)
    village.alternatives.append(Village.Alternative(changes: [key: value], delay: 30))
    let records = try village.records()
    // The date itself is an event.
    #expect(records[0].outputs == records[1].outputs)
  }

  @Test("A fork does not disturb the original or another fork")
  func forks() throws {
    var village = Village()
    village.alternatives.append(Village.Alternative(changes: ["demand.partner-detection": 1.5]))
    let points = try village.scenario().designPoints
    let warm = try village.warm()
    var first = warm.forked(to: points[0])
    var second = warm.forked(to: points[1])
    let changed = try second.finish().records[0]
    let usual = try first.finish().records[0]
    var again = warm.forked(to: points[0])
    #expect(try again.finish().records[0] == usual)
    #expect(changed.outputs != usual.outputs)
    #expect(try village.records() == [usual, changed])
  }

  @Test("Recording events changes nothing but the list of events")
  func recordingEvents() throws {
    let village = Village()
    let silent = try village.records()[0]
    var noted = try village.records(recordsEvents: true)[0]
    #expect(!noted.events.isEmpty)
    noted.events = []
    #expect(noted == silent)
  }

  @Test("A shorter look at a replication sees what the whole record saw until then")
  func prefixes() throws {
    var village = Village(years: 2)
    village.alternatives.append(Village.Alternative())
    let scenario = try village.scenario()
    var short = try village.warm().forked(to: scenario.designPoints[0])
    let until = scenario.start.adding(months: 12)
    let early = try short.record(until: until)
    let whole = try short.finish().records[0]
    #expect(try village.record() == whole)
    let direct = try Village(years: 1).record().measures
    for (one, other) in zip(direct, early.measures) { #expect(one == other) }
  }
}
