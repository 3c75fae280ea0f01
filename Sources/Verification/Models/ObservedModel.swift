import EventEngine

/// A queue that is left to settle before it is observed.
protocol ObservedModel: SimulationModel {
  var record: QueueRecord { get set }
}

extension ObservedModel {
  /// Simulates one replication and says what was seen in the window.
  mutating func observe(_ window: ObservationWindow) throws -> QueueRecord {
    try run(until: window.start)
    record.begin(at: window.start)
    try run(until: window.end)
    record.end = window.end
    return record
  }
}
