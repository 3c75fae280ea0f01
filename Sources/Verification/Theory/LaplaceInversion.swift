import Probability

/// Numbers from their Laplace transforms: distributions of waits of which only the transform is
/// known.
///
/// Source: J. Abate, W. Whitt, “Numerical inversion of Laplace transforms of probability
/// distributions”, *ORSA Journal on Computing* 7 (1995) 36–43, algorithm EULER. For a function
/// between 0 and 1 the error of discretisation is 10⁻⁸; where the function has a corner elsewhere
/// that of summation is about 10⁻⁴.
enum LaplaceInversion {
  /// Bounds the error of discretisation by e to its negative.
  private static let discretisation = 18.4
  /// Terms before those that are averaged.
  private static let terms = 60
  /// Euler's summation averages twelve partial sums with these weights, of 2¹¹.
  private static let weights: [Double] = [
    1, 11, 55, 165, 330, 462, 462, 330, 165, 55, 11, 1,
  ]

  /// The function at a positive time.
  static func value(at time: Double, of transform: (Complex) -> Complex) -> Double {
    let real = discretisation / (2 * time)
    let step = Double.pi / time
    var sum = 0.5 * transform(Complex(real)).real
    var average = 0.0
    for term in 1...terms + 11 {
      let part = transform(Complex(real, Double(term) * step)).real
      sum += term % 2 == 0 ? part : -part
      if term >= terms { average += weights[term - terms] * sum }
    }
    return Elementary.exp(0.5 * discretisation) / time * average / 2048
  }
}

/// Where a tail that falls with time reaches a probability.
enum TailQuantile {
  /// The time at which `tail` falls to `probability`, found between 0 and a doubled `scale`.
  ///
  /// - Parameters:
  ///   - scale: a positive time of the tail's order of size.
  ///   - tail: the probability to lie beyond a positive time.
  static func time(tail: (Double) -> Double, falls probability: Double, scale: Double) -> Double {
    var high = scale
    while tail(high) > probability && high < scale * 0x1p40 { high *= 2 }
    var low = 0.0
    for _ in 0..<50 {
      let middle = 0.5 * (low + high)
      if tail(middle) > probability { low = middle } else { high = middle }
    }
    return 0.5 * (low + high)
  }
}
