import EventEngine
import OutputStatistics

/// Every event and change, written down for `events.csv` and for traces.
struct EventLog: Sendable {
  private(set) var rows: [EventRow] = []

  mutating func note(
    _ now: SimulationTime, _ kind: String, _ entity: String, _ change: String
  ) {
    rows.append(
      EventRow(time: now.milliseconds, kind: kind, entity: entity, change: change))
  }
}
