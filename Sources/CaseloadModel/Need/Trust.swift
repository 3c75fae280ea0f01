import EventEngine
import Probability
import Scenarios

/// How a family comes to trust a worker: 1 − exp(−t/τ), read as its mean over bands of days, so that
/// help changes on a few days and not all the time (A.3).
struct Trust: Sendable {
  /// First days of the bands.
  private static let bounds = [0.0, 7, 21, 45, 90, 180]
  private let means: [Double]

  init(time: Double) {
    means = Self.bounds.indices.map { band in
      let first = Self.bounds[band]
      guard band + 1 < Self.bounds.count else {
        // The last band has no end: its mean over the half-year after its beginning.
        return Self.mean(first, first + 180, time)
      }
      return Self.mean(first, Self.bounds[band + 1], time)
    }
  }

  /// The mean of 1 − exp(−t/τ) between two days.
  private static func mean(_ first: Double, _ end: Double, _ time: Double) -> Double {
    let area = time * (Elementary.exp(-first / time) - Elementary.exp(-end / time))
    return 1 - area / (end - first)
  }

  /// Trust after so long with one worker.
  func value(after duration: Int64) -> Double { means[Self.band(duration)] }

  static func band(_ duration: Int64) -> Int {
    let days = Double(duration) / 86_400_000
    return (bounds.lastIndex { $0 <= days }) ?? 0
  }
}
