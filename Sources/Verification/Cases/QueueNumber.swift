/// A number of a queue that can be set, by the name of its option.
package enum QueueNumber: String, Sendable, CaseIterable {
  case arrivalRate = "arrival-rate"
  case serviceRate = "service-rate"
  case service
  case servers
  case capacity
  case patienceRate = "patience-rate"
  case batch
  case seasonAmplitude = "season-amplitude"
  case seasonLength = "season-length"
  case returnProbability = "return-probability"
  case posts
  case leavingRate = "leaving-rate"
  case breakdownRate = "breakdown-rate"
  case repairRate = "repair-rate"

  /// As it is typed.
  package var option: String { "--" + rawValue }
}

/// Numbers that no queue, or not this one, can have; each in a sentence that names its option.
package struct ImpossibleNumbers: Error, Equatable {
  package var complaints: [String]
}
