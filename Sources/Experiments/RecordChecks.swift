import OutputStatistics
import ResultStore
import Scenarios

/// A record that must not be stored, which is a fault of the model.
struct UnsoundRecord: Error, CustomStringConvertible {
  var description: String
}

extension BatchPlan {
  /// The record with what the scenario asked for.
  ///
  /// - Throws: ``UnsoundRecord`` for another authority, a measure that the glossary lacks or a
  ///   number that is not finite: none may leave this room.
  func checked(_ record: ReplicationRecord) throws -> ReplicationRecord {
    guard description.authorities.contains(record.authority) else {
      throw UnsoundRecord(description: "the record is of ‘\(record.authority)’")
    }
    var record = record
    record.measures = try checked(record.measures)
    record.series = try checked(record.series)
    record.indicators = try checked(record.indicators)
    return record
  }

  private func checked(_ observations: [Observation]) throws -> [Observation] {
    for observation in observations {
      if let value = observation.value, !value.isFinite {
        throw UnsoundRecord(description: "‘\(observation.measure)’ is not a finite number")
      }
      guard kept.contains(observation.measure) || scenario.measures != nil else {
        throw UnsoundRecord(description: "‘\(observation.measure)’ is not in the glossary")
      }
    }
    return observations.filter { kept.contains($0.measure) }
  }
}
