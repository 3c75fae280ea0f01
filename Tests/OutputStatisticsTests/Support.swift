/// Whole numbers from 0 to 999 by Knuth's MMIX generator, each plus `base`.
func series(seed: UInt64, count: Int, base: Double) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return base + Double((state >> 33) % 1_000)
  }
}

/// Whether two numbers agree to about ten digits.
func agree(_ left: Double?, _ right: Double, within tolerance: Double = 1e-10) -> Bool {
  guard let left else { return false }
  return (left - right).magnitude <= tolerance * max(1, right.magnitude)
}
