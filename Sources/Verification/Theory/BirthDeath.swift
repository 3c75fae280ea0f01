/// The stationary law of a process that goes up and down by one: of many queues, the number there.
///
/// Balance of each cut, p(n) · birth rate in n = p(n + 1) · death rate in n + 1. Source: W. Feller,
/// *An Introduction to Probability Theory and Its Applications* I, chapter XVII.
package struct BirthDeath: Sendable {
  /// By the number there, from 0 on; they add up to 1.
  package let probabilities: [Double]

  /// - Parameters:
  ///   - last: the greatest number; a law without one is cut off where what remains is below 10⁻¹⁷
  ///     of the whole.
  ///   - birthRate: in each number but the last.
  ///   - deathRate: in each number but 0, above 0.
  package init(last: Int, birthRate: (Int) -> Double, deathRate: (Int) -> Double) {
    var weights = [1.0]
    var total = 1.0
    var number = 0
    while number < last {
      let ratio = birthRate(number) / deathRate(number + 1)
      let weight = weights[number] * ratio
      guard weight > 0 else { break }
      weights.append(weight)
      total += weight
      number += 1
      if ratio < 1, weight < 1e-17 * total * (1 - ratio) { break }
      if weight > 1e250 {
        for place in weights.indices { weights[place] *= 1e-250 }
        total *= 1e-250
      }
    }
    let sum = weights.reversed().reduce(0, +)
    probabilities = weights.map { $0 / sum }
  }

  package func probability(of number: Int) -> Double {
    probabilities.indices.contains(number) ? probabilities[number] : 0
  }

  /// The probability of this number or more.
  package func probability(from number: Int) -> Double {
    probabilities.dropFirst(number).reversed().reduce(0, +)
  }

  package var mean: Double { mean(above: 0) }

  /// The mean of what lies above a number: of those who wait, with so many servers.
  package func mean(above servers: Int) -> Double {
    probabilities.enumerated().dropFirst(servers).reduce(0) { sum, state in
      sum + Double(state.offset - servers) * state.element
    }
  }

  package var variance: Double {
    let mean = mean
    return probabilities.enumerated().reduce(0) { sum, state in
      sum + (Double(state.offset) - mean) * (Double(state.offset) - mean) * state.element
    }
  }
}
