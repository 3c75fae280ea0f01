import EventEngine
import OutputStatistics

/// Every event and change, written down for `events.csv` and for traces.
struct EventLog: Sendable {
  private(set) var rows: [EventRow] = []

  struct Place: Sendable {
    var now: SimulationTime
    var kind: String
    var entity: String
  }

  mutating func note(_ place: Place, _ change: String) {
    rows.append(
      EventRow(
        time: place.now.milliseconds, kind: place.kind, entity: place.entity, change: change))
  }

  mutating func clear() { rows = [] }
}
