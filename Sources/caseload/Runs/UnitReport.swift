import CaseloadModel
import OutputStatistics
import Scenarios

/// What one replication of one design point saw, for `run --point --replication`.
struct UnitReport: Encodable {
  struct Value: Encodable {
    var measure: String
    /// Nothing when nothing was seen.
    var value: Double?
    var unit: String
  }

  var designPoint: String
  var replication: Int
  var seed: UInt64
  var authority: String
  var eventCount: Int
  var fingerprint: String
  var measures: [Value]
  /// Empty unless a trace was asked for.
  var events: [EventRow]

  init(
    scenario: Scenario, designPoint: DesignPoint, replication: Int, record: ReplicationRecord
  ) {
    let units = Dictionary(
      uniqueKeysWithValues: MeasureCatalogue.descriptions.map { ($0.key, $0.unit) })
    self.designPoint = designPoint.name
    self.replication = replication
    seed = scenario.seed
    authority = record.authority
    eventCount = record.eventCount
    fingerprint = String(record.fingerprint, radix: 16)
    measures = record.measures.map {
      Value(measure: $0.measure, value: $0.value, unit: units[$0.measure] ?? "")
    }
    events = record.events
  }

  /// Whole from a thousand on, four significant digits below: what the tables hold exactly is for
  /// `--json`.
  private static func number(_ value: Double) -> String {
    value.magnitude < 1_000 ? SignificantDigits.text(value, 4) : RoundTrip.text(value.rounded())
  }

  var text: String {
    var table = TextTable("measure", "value", "unit")
    for line in measures {
      table.append(line.measure, line.value.map(Self.number) ?? "", line.unit)
    }
    let story = events.isEmpty ? "" : Story.text(events) + "\n"
    return story + "\(authority): \(designPoint), replication \(replication), seed \(seed): "
      + "\(eventCount) events, fingerprint \(fingerprint)\n" + table.text
  }
}
