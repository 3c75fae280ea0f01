import EventEngine

/// A single station and who comes to it: the numbers of most queues with a known answer.
struct StationDesign: Sendable {
  /// Arrivals per unit of time of each class, the most urgent first; of batches, where they are.
  var arrivalRates: [Double]
  /// Service by class.
  var services: [ServiceLaw]
  /// `nil`: a server for everybody.
  var servers: Int?
  var capacity = Int.max
  var classes = QueueDiscipline.Classes.ignored
  /// 0: nobody gives up.
  var patienceRate = 0.0
  var batch = BatchLaw.fixed(1)
  /// 0: the server never breaks down.
  var breakdownRate = 0.0
  var repairRate = 1.0
  /// 0: no season; at most 1.
  var seasonAmplitude = 0.0
  var seasonLength = 1.0
  var keepsWaits = false

  /// Times in a cycle at which the number there is noted.
  static let phases = 4

  var arrivalRate: Double { arrivalRates.reduce(0, +) }

  /// The greatest rate, which sets the clock.
  var fastest: Double {
    ([arrivalRate, patienceRate, breakdownRate, repairRate] + services.map { 1 / $0.mean })
      .reduce(0, max)
  }
}
