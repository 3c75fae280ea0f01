import OutputStatistics

/// Who in need is helped, and how far that differs between authorities at equal need: what an inquiry
/// into variation asks (the fifth recommendation).
enum AccessMeasures {
  private static let several =
    "Simulated truth, over authorities that are simulated together, each counting once; nothing for one alone."
  private static let explained =
    "By a linear model of deprivation, the threshold of need as last in force, and social workers for each child in need, shared out over all orders of taking them in; nothing below \(AccessVariation.fewest) authorities. An association, not a cause."

  static let all: [Measure] =
    [
      Measure(
        "access-rate", "Children in need who are helped", "percent", .higher,
        "Children at home at level 2 or above whose family has effective help of at least 0.1.",
        caveat: Measure.simulatedTruth
      ) { $0.accessRate },
      Measure(
        "access-spread", "Spread of access between authorities", "percentage_points", .lower,
        "Standard deviation between authorities, in percentage points, of the children in need who are helped.",
        caveat: several
      ) { Tally($0.authorities.compactMap(\.accessRate)).standardDeviation },
      Measure(
        "access-gradient", "Access and deprivation", "percentage_points", .neither,
        "Rise, from one decile of deprivation to the next, of the percentage of children in need who are helped.",
        caveat: several
      ) { Gradient($0.authorities, \.accessRate)?.slope },
    ]
    + [
      between("child-in-need-plan", "child in need plans") { $0.mean(.childInNeedPlan) },
      between("protection-plan", "protection plans") { $0.mean(.protectionPlan) },
      between("looked-after", "looked-after children") {
        $0.mean(.lookedAfter) - $0.mean(.unaccompanied)
      },
    ].flatMap(\.self)
    + [
      share("deprivation", "deprivation", \.byDeprivation),
      share("thresholds", "the threshold of need", \.byThresholds),
      share("capacity", "social workers for each child in need", \.byCapacity),
      share("rest", "chance and all else", \.byRest),
    ]

  /// Spread and gradient of what authorities do for as many children in need.
  private static func between(
    _ key: String, _ name: String, _ stock: @escaping @Sendable (PeriodView) -> Double
  ) -> [Measure] {
    let rate: @Sendable (PeriodView) -> Double? = { $0.ratio(stock($0), to: $0.mean(.inNeed)) }
    return [
      Measure(
        "\(key)-spread", "Spread of \(name) at equal need", "percent", .lower,
        "Standard deviation between authorities of \(name) for each child at home at level 2 or above, for their mean.",
        caveat: several
      ) { Tally($0.authorities.compactMap(rate)).variation },
      Measure(
        "\(key)-gradient", "Deprivation and \(name) at equal need", "percent", .neither,
        "Rise, from one decile of deprivation to the next, of \(name) for each child at home at level 2 or above, for the authorities’ mean.",
        caveat: several
      ) { Gradient($0.authorities, rate)?.relativeSlope },
    ]
  }

  private static func share(
    _ key: String, _ name: String, _ part: @escaping @Sendable (AccessVariation) -> Double
  ) -> Measure {
    Measure(
      "access-by-\(key)", "Variation of access by \(name)", "percent", .neither,
      "Part of the variance between authorities of the percentage of children in need who are helped that goes with \(name).",
      caveat: explained
    ) { view in AccessVariation(view.authorities).map { 100 * part($0) } }
  }
}

extension PeriodView {
  /// Percent of children at home at level 2 or above who have effective help.
  var accessRate: Double? {
    percent(mean(.inNeed) - mean(.unmetNeed), of: mean(.inNeed))
  }

  /// Social workers, locums among them, for each child at home at level 2 or above.
  fileprivate var capacity: Double? {
    ratio((mean(.staff) + mean(.agency) + mean(.projectTeams)) / 1000, to: mean(.inNeed))
  }
}

extension Tally {
  /// Standard deviation of a sample, in percent of the mean.
  fileprivate var variation: Double? {
    guard let mean, let standardDeviation, mean > 0 else { return nil }
    return 100 * standardDeviation / mean
  }
}

/// How a value rises with deprivation, over authorities.
private struct Gradient {
  /// A decile.
  let slope: Double
  private let mean: Double?

  /// Nothing for fewer than three authorities, or where all are as deprived.
  init?(_ authorities: [PeriodView], _ value: (PeriodView) -> Double?) {
    let points = authorities.compactMap { view -> (decile: Double, value: Double)? in
      guard let standing = view.book.standing, let value = value(view) else { return nil }
      return (standing.deprivationDecile, value)
    }
    let deciles = points.map(\.decile).centred
    guard points.count >= 3, deciles.square > 0 else { return nil }
    slope = deciles.product(points.map(\.value)) / deciles.square
    mean = Tally(points.map(\.value)).mean
  }

  /// Percent of the mean, a decile.
  var relativeSlope: Double? { mean.flatMap { $0 > 0 ? 100 * slope / $0 : nil } }
}

/// The variance of access between authorities, shared out: each factor is given the mean, over all
/// orders of taking factors into a linear model, of what it adds to the variance explained.
///
/// Source: R. H. Lindeman, P. F. Merenda, R. Z. Gold, “Introduction to Bivariate and Multivariate
/// Analysis” (1980), p. 119; U. Grömping, “Relative importance for linear regression in R”, Journal of
/// Statistical Software 17 (2006) 1.
struct AccessVariation {
  /// Below this a model of three factors explains chance.
  static let fewest = 12

  /// Parts of one.
  let byDeprivation, byThresholds, byCapacity, byRest: Double

  /// Nothing for fewer than ``fewest`` authorities.
  init?(_ authorities: [PeriodView]) {
    let rows = authorities.compactMap { view -> (factors: [Double], access: Double)? in
      guard let standing = view.book.standing, let capacity = view.capacity,
        let access = view.accessRate
      else { return nil }
      return ([standing.deprivationDecile, standing.needThreshold, capacity], access)
    }
    self.init(rows.map(\.factors), rows.map(\.access))
  }

  /// - Parameter factors: deprivation, threshold and capacity of each authority.
  init?(_ factors: [[Double]], _ access: [Double]) {
    let values = access.centred
    guard access.count >= Self.fewest, values.square > 0 else { return nil }
    let columns = (0..<3).map { factor in factors.map { $0[factor] }.centred }
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    var parts = [0.0, 0, 0]
    for order in orders {
      for (factor, added) in Self.added(by: columns, in: order, to: values) {
        parts[factor] += added / Double(orders.count)
      }
    }
    byDeprivation = parts[0]
    byThresholds = parts[1]
    byCapacity = parts[2]
    byRest = 1 - parts.reduce(0, +)
  }

  /// What each factor explains of the values' variance beyond those before it: each is freed of what
  /// it shares with them (Gram and Schmidt).
  private static func added(
    by columns: [[Double]], in order: [Int], to values: [Double]
  ) -> [(factor: Int, part: Double)] {
    var taken: [[Double]] = []
    var parts: [(Int, Double)] = []
    for factor in order {
      var own = columns[factor]
      for other in taken { own = own.without(other) }
      // One that is the same everywhere, or made of those before it, explains nothing.
      guard own.square > 1e-9 * columns[factor].square else { continue }
      let common = values.product(own)
      parts.append((factor, common * common / (own.square * values.square)))
      taken.append(own)
    }
    return parts
  }
}

extension [Double] {
  /// Less their mean; nothing is left of those that are all the same, not even rounding.
  fileprivate var centred: [Double] {
    guard contains(where: { $0 != self[0] }) else { return map { _ in 0 } }
    let mean = Tally(self).mean ?? 0
    return map { $0 - mean }
  }

  fileprivate func product(_ other: [Double]) -> Double {
    zip(self, other).reduce(0) { $0 + $1.0 * $1.1 }
  }

  fileprivate var square: Double { product(self) }

  /// The part at right angles to another.
  fileprivate func without(_ other: [Double]) -> [Double] {
    let share = product(other) / other.square
    return zip(self, other).map { $0 - share * $1 }
  }
}
