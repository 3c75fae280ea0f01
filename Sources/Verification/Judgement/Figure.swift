import EventEngine
import OutputStatistics

/// Something that theory says of a queue and a simulation can measure.
package enum Figure: Sendable, Equatable {
  /// From arrival to service, interruptions included; in units of time.
  case meanWait
  case waitVariance
  /// The wait that this share of customers does not exceed.
  case waitQuantile(Double)
  /// The part of customers that waits at all.
  case waitingProbability
  /// From arrival to departure.
  case meanTime
  /// Customers there, waiting or served.
  case meanNumber
  case numberVariance
  /// Customers who wait.
  case meanQueue
  /// The part of so many servers that is busy.
  case utilisation(servers: Int)
  case lossProbability
  case renegingProbability
  /// The part of time in which the server is not under repair.
  case availability
  /// The part of so many posts that is vacant.
  case vacancyRate(posts: Int)
  /// Of a priority class or a station, counted from 0.
  case meanWaitOf(Int)
  case meanNumberOf(Int)
  /// The mean number there at a quarter of the season's cycle, counted from 0.
  case numberAtQuarter(Int)

  /// The measure's name in tables and JSON; classes and stations count from 1.
  package var name: String {
    switch self {
    case .meanWait: "mean-wait"
    case .waitVariance: "wait-variance"
    case .waitQuantile(let share): "wait-p\(Int((share * 100).rounded()))"
    case .waitingProbability: "waiting-probability"
    case .meanTime: "mean-time"
    case .meanNumber: "mean-number"
    case .numberVariance: "number-variance"
    case .meanQueue: "mean-queue"
    case .utilisation: "utilisation"
    case .lossProbability: "loss-probability"
    case .renegingProbability: "reneging-probability"
    case .availability: "availability"
    case .vacancyRate: "vacancy-rate"
    case .meanWaitOf(let group): "mean-wait-\(group + 1)"
    case .meanNumberOf(let group): "mean-number-\(group + 1)"
    case .numberAtQuarter(let quarter): "number-at-quarter-\(quarter)"
    }
  }
}

/// What one replication says of a figure: a mean, for a variance the mean square, and for a
/// quantile all waits.
struct Observed: Sendable, Equatable {
  var mean: Double
  var meanSquare = 0.0
  var histogram: WaitHistogram?
}

extension QueueRecord {
  /// `nil` where nothing was seen that the figure could be taken from.
  ///
  /// - Parameter unit: milliseconds in a unit of time.
  func observed(_ figure: Figure, unit: Double) -> Observed? {
    if figure == .waitVariance {
      guard let mean = waits.mean, let square = squaredWaits.mean else { return nil }
      return Observed(mean: mean / unit, meanSquare: square / (unit * unit))
    }
    if figure == .numberVariance {
      guard let mean = level(number), let square = level(squaredNumber) else { return nil }
      return Observed(mean: mean, meanSquare: square)
    }
    if case .waitQuantile = figure {
      return everyWait.map { Observed(mean: 0, histogram: $0) }
    }
    return value(of: figure, unit: unit).map { Observed(mean: $0) }
  }

  private func value(of figure: Figure, unit: Double) -> Double? {
    switch figure {
    case .waitVariance, .numberVariance, .waitQuantile: nil
    case .meanWait: waits.mean.map { $0 / unit }
    case .waitingProbability: share(delayed, of: waits.count)
    case .meanTime: times.mean.map { $0 / unit }
    case .meanNumber: level(number)
    case .meanQueue: level(queue)
    case .utilisation(let servers): level(busy).map { $0 / Double(servers) }
    case .lossProbability: share(lost, of: arrived)
    case .renegingProbability: share(reneged, of: arrived)
    case .availability: level(up)
    case .vacancyRate(let posts): level(number).map { $0 / Double(posts) }
    case .meanWaitOf(let group): waitsOf[group].mean.map { $0 / unit }
    case .meanNumberOf(let group): level(numberOf[group])
    case .numberAtQuarter(let quarter): atPhase[quarter].mean
    }
  }

  private func level(_ level: TimeWeighted) -> Double? { level.mean(until: end.milliseconds) }

  private func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
