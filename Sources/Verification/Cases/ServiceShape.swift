import Probability

/// A distribution of service as it is typed: a shape whose mean the service rate sets, or one that
/// says itself how fast it is.
package enum ServiceShape: Sendable, Equatable {
  case deterministic
  case exponential
  case erlang(stages: Int)
  case lognormal(cv: Double)
  case uniform(low: Double, high: Double)
  case hyperexponential(share: Double, first: Double, second: Double)

  /// What may be typed.
  package static let forms =
    "deterministic, exponential, erlang:K, lognormal:cv=C, uniform:A,B or hyperexponential:P,R1,R2"

  /// - Throws: in words that follow the option's name.
  init(_ text: String) throws(Refusal) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let values = parts.count == 2 ? String(parts[1]) : nil
    switch (parts[0], values) {
    case ("deterministic", nil): self = .deterministic
    case ("exponential", nil): self = .exponential
    case ("erlang", let values?):
      guard let stages = NumberText.integer(values), (1...1000).contains(stages) else {
        throw Refusal("must have from 1 to 1000 stages: erlang:3")
      }
      self = .erlang(stages: stages)
    case ("lognormal", let values?): self = try Self.lognormal(values)
    case ("uniform", let values?): self = try Self.uniform(values)
    case ("hyperexponential", let values?): self = try Self.hyperexponential(values)
    default: throw Refusal("must be \(Self.forms)")
    }
  }

  private static func lognormal(_ text: String) throws(Refusal) -> ServiceShape {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "cv", let cv = NumberText.number(String(parts[1])),
      (0.01...5).contains(cv)
    else { throw Refusal("must have a coefficient of variation from 0.01 to 5: lognormal:cv=1.5") }
    return .lognormal(cv: cv)
  }

  private static func uniform(_ text: String) throws(Refusal) -> ServiceShape {
    guard let ends = NumberText.numbers(text), ends.count == 2, ends[0] >= 0, ends[0] < ends[1],
      NumberText.rates.contains(ends[1])
    else { throw Refusal("must have two durations of which the second is longer: uniform:0.5,1.5") }
    return .uniform(low: ends[0], high: ends[1])
  }

  private static func hyperexponential(_ text: String) throws(Refusal) -> ServiceShape {
    guard let values = NumberText.numbers(text), values.count == 3, values[0] > 0, values[0] < 1,
      NumberText.rates.contains(values[1]), NumberText.rates.contains(values[2])
    else {
      throw Refusal(
        "must have a probability between 0 and 1 and two rates: hyperexponential:0.4,2,0.5")
    }
    return .hyperexponential(share: values[0], first: values[1], second: values[2])
  }

  /// Whether it has a mean of its own, so that there is no service rate to set.
  var setsOwnRate: Bool {
    switch self {
    case .uniform, .hyperexponential: true
    default: false
    }
  }

  /// The distribution with a mean of 1 over the rate, unless it has one of its own.
  func law(rate: Double) -> ServiceLaw {
    switch self {
    case .deterministic: return .deterministic(1 / rate)
    case .exponential: return .exponential(rate: rate)
    case .erlang(let stages): return .erlang(stages: stages, rate: Double(stages) * rate)
    case .uniform(let low, let high): return .uniform(low: low, high: high)
    case .hyperexponential(let share, let first, let second):
      return .hyperexponential(share: share, first: first, second: second)
    case .lognormal(let cv):
      let square = Elementary.log1p(cv * cv)
      return .lognormal(
        logMean: -Elementary.log(rate) - 0.5 * square, logDeviation: square.squareRoot())
    }
  }

  /// Why a text is no shape.
  struct Refusal: Error {
    var words: String

    init(_ words: String) { self.words = words }
  }
}
