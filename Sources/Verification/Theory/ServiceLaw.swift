import Foundation
import Probability

/// How long a service takes, in units of time: a distribution with moments and transform.
package enum ServiceLaw: Sendable, Equatable {
  case deterministic(Double)
  case exponential(rate: Double)
  /// A sum of so many exponential stages, each with this rate.
  case erlang(stages: Int, rate: Double)
  case uniform(low: Double, high: Double)
  /// By mean and standard deviation of the logarithm.
  case lognormal(logMean: Double, logDeviation: Double)
  /// With probability `share` exponential with the first rate, else with the second.
  case hyperexponential(share: Double, first: Double, second: Double)

  package var mean: Double { moment(1) }
  package var variance: Double { max(0, moment(2) - mean * mean) }
  /// The variance over the squared mean.
  package var squaredVariation: Double { variance / (mean * mean) }

  /// The mean of the duration to this power, at least 1.
  package func moment(_ power: Int) -> Double {
    let factorial = (1...power).reduce(1.0) { $0 * Double($1) }
    switch self {
    case .deterministic(let duration): return raised(duration, power)
    case .exponential(let rate): return factorial / raised(rate, power)
    case .erlang(let stages, let rate):
      return (0..<power).reduce(1.0) { $0 * Double(stages + $1) } / raised(rate, power)
    case .uniform(let low, let high):
      let range = raised(high, power + 1) - raised(low, power + 1)
      return range / (Double(power + 1) * (high - low))
    case .lognormal(let logMean, let logDeviation):
      let n = Double(power)
      return Elementary.exp(n * logMean + 0.5 * n * n * logDeviation * logDeviation)
    case .hyperexponential(let share, let first, let second):
      return factorial * (share / raised(first, power) + (1 - share) / raised(second, power))
    }
  }

  private func raised(_ base: Double, _ power: Int) -> Double {
    (0..<power).reduce(1.0) { product, _ in product * base }
  }

  /// The mean of e to minus s times the duration, for an s whose real part is not negative.
  package func transform(_ s: Complex) -> Complex {
    switch self {
    case .deterministic(let duration): return (-duration * s).exponential
    case .exponential(let rate): return Complex(rate) / (Complex(rate) + s)
    case .erlang(let stages, let rate):
      return (Complex(rate) / (Complex(rate) + s)).raised(to: stages)
    case .uniform(let low, let high):
      return ((-low * s).exponential - (-high * s).exponential) / ((high - low) * s)
    case .lognormal(let logMean, let logDeviation):
      return Self.lognormalTransform(s, logMean, logDeviation)
    case .hyperexponential(let share, let first, let second):
      return share * (Complex(first) / (Complex(first) + s))
        + (1 - share) * (Complex(second) / (Complex(second) + s))
    }
  }

  /// The trapezoid rule over the normal logarithm, whose error falls faster than any power of the
  /// step because all derivatives vanish at both ends.
  private static func lognormalTransform(
    _ s: Complex, _ logMean: Double, _ logDeviation: Double
  ) -> Complex {
    let step = 0.02
    var sum = Complex(0)
    for place in -400...400 {
      let z = Double(place) * step
      let density = Elementary.exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
      let duration = Elementary.exp(logMean + logDeviation * z)
      sum = sum + density * step * (-duration * s).exponential
    }
    return sum
  }

  /// Draws one duration.
  func sample(from stream: inout RandomStream) -> Double {
    switch self {
    case .deterministic(let duration): return duration
    case .exponential(let rate): return stream.exponential() / rate
    case .erlang(let stages, let rate):
      var sum = 0.0
      for _ in 0..<stages { sum += stream.exponential() }
      return sum / rate
    case .uniform(let low, let high): return stream.uniform(in: low...high)
    case .lognormal(let logMean, let logDeviation):
      return stream.lognormal(logMean: logMean, logDeviation: logDeviation)
    case .hyperexponential(let share, let first, let second):
      let rate = stream.bernoulli(share) ? first : second
      return stream.exponential() / rate
    }
  }
}
