import EventEngine

/// How long a replication goes on, and how a unit of time is counted in milliseconds.
///
/// The engine's clock has whole milliseconds. A unit is so many of them that the shortest mean
/// duration has a million: what rounding does to the results is then far below their error.
struct ObservationWindow: Sendable {
  /// Milliseconds in a unit of time.
  let unit: Double
  /// When observation begins; before it the queue, empty at first, comes to rest.
  let start: SimulationTime
  let end: SimulationTime

  /// - Parameters:
  ///   - fastest: the greatest rate in the model, per unit of time.
  ///   - settling, length: in units of time.
  init(fastest: Double, settling: Double, length: Double) {
    unit = 1e6 * fastest
    start = SimulationTime(milliseconds: Int64(settling * unit))
    end = start.adding(milliseconds: Int64(length * unit))
  }

  /// Milliseconds of a duration in units of time, at most 2⁵⁶, which no run outlasts.
  func milliseconds(_ duration: Double) -> Int64 {
    Int64(min(duration * unit, 0x1p56) + 0.5)
  }
}
