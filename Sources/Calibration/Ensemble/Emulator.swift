import Probability

/// What a simulated figure would be at positions that were not run: a quadratic without crossed
/// terms, fitted to those that were.
struct Emulator: Sendable {
  private let regression: LinearRegression
  /// Of what it does not know, chance of single runs included.
  var variance: Double { regression.residualVariance }

  /// - Parameters:
  ///   - positions: `[run][input]`, from 0 to 1.
  ///   - values: one for each run.
  init(_ positions: [[Double]], _ values: [Double]) throws {
    regression = try LinearRegression(positions.map(Self.row), values)
  }

  func value(at position: [Double]) -> Double { regression.value(Self.row(position)) }

  private static func row(_ position: [Double]) -> [Double] {
    var row = [1.0]
    for place in position {
      let x = 2 * place - 1
      row.append(x)
      row.append(x * x)
    }
    return row
  }
}
