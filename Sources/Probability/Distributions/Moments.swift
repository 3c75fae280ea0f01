/// The share of a distribution between two bounds, and the integral of x over that share.
///
/// By Gauss and Legendre's rule of twelve points on pieces that double in width away from the mean
/// and from the ends of the support: fine where a density is steep, coarse where it is flat.
struct Moments {
  private(set) var mass = 0.0
  private(set) var first = 0.0

  init(of distribution: some ContinuousDistribution, within bounds: ClosedRange<Double>) {
    let edges = Moments.edges(of: distribution, within: bounds)
    for (start, end) in zip(edges, edges.dropFirst()) {
      let half = 0.5 * (end - start)
      let middle = start + half
      for (node, weight) in Moments.rule {
        for x in [middle - half * node, middle + half * node] {
          let part = distribution.density(at: x) * weight * half
          mass += part
          first += x * part
        }
      }
    }
  }

  /// The ends of the pieces in rising order.
  private static func edges(
    of distribution: some ContinuousDistribution, within bounds: ClosedRange<Double>
  ) -> [Double] {
    let support = distribution.support
    let lower = max(bounds.lowerBound, support.lower)
    let upper = min(bounds.upperBound, support.upper)
    let deviation = distribution.variance.squareRoot()
    var edges = distribution.corners + [distribution.mean]
    for power in -4...200 {
      let step = deviation * Elementary.pow(2, Double(power))
      edges += [distribution.mean - step, distribution.mean + step]
    }
    for power in -800...200 {
      let step = deviation * Elementary.pow(2, Double(power))
      edges += [support.lower + step, support.upper - step]
    }
    edges += [lower, upper]
    return edges.filter { $0.isFinite && $0 >= lower && $0 <= upper }.sorted()
  }

  /// The positive nodes on (−1, 1) and their weights.
  private static let rule: [(Double, Double)] = [
    (0x1.007a5f8f630e4p-3, 0x1.fe40ce6d4f025p-3),
    (0x1.78a8d20a8b19dp-2, 0x1.de3155c256ab5p-3),
    (0x1.2cb4f05c077f9p-1, 0x1.a0163e6b1ab72p-3),
    (0x1.8a30aeed88f36p-1, 0x1.47d7258f22d8fp-3),
    (0x1.cee874ffb88b4p-1, 0x1.b60602bce6181p-4),
    (0x1.f68f1d8e42e81p-1, 0x1.8275d9dea6d8fp-5),
  ]
}
