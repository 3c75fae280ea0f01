import Probability

/// Exponential numbers from addressed streams, drawn for nothing but their time.
package enum ExponentialDraws {
  /// Each draw from a stream of its own, as a model asks for them.
  ///
  /// - Returns: seconds of processor time, and the draws' mean, so that they are made.
  package static func ofTheirOwn(_ count: Int) -> (seconds: Double, mean: Double) {
    let source = RandomSource(seed: 20_230_401, replication: 1)
    let (sum, seconds) = ProcessorTime.measure {
      var sum = 0.0
      for entity in 0..<UInt32(count) {
        var stream = source.stream(purpose: 1, entity: entity, occurrence: 0)
        sum += stream.exponential()
      }
      return sum
    }
    return (seconds, sum / Double(count))
  }

  /// All draws from one stream, two of them to a block of random bits.
  package static func inSequence(_ count: Int) -> (seconds: Double, mean: Double) {
    var stream = RandomSource(seed: 20_230_401, replication: 1)
      .stream(purpose: 1, entity: 0, occurrence: 0)
    let (sum, seconds) = ProcessorTime.measure {
      var sum = 0.0
      for _ in 0..<count { sum += stream.exponential() }
      return sum
    }
    return (seconds, sum / Double(count))
  }
}
