/// Waits counted in bins a thousandth of their length wide: quantiles without keeping every wait.
///
/// A bin is the exponent and the first ten bits of the fraction of a floating-point number, so that
/// its place is read off the number and no logarithm is taken. What a bin's width does to a
/// quantile is below 1/1000, and mostly undone by interpolation.
package struct WaitHistogram: Sendable, Equatable {
  private static let shift: UInt64 = 42
  private static let base = Int(Double(1).bitPattern >> shift)
  private var counts: [Int] = []
  package private(set) var count = 0

  package init() {}

  /// Adds a wait in milliseconds, 0 or more.
  package mutating func record(_ wait: Int64) {
    let bin = Int(Double(wait + 1).bitPattern >> Self.shift) - Self.base
    if bin >= counts.count {
      counts.append(contentsOf: repeatElement(0, count: bin + 1 - counts.count))
    }
    counts[bin] += 1
    count += 1
  }

  package mutating func removeAll() {
    for bin in counts.indices { counts[bin] = 0 }
    count = 0
  }

  package static func + (left: WaitHistogram, right: WaitHistogram) -> WaitHistogram {
    left.combined(with: right, +)
  }

  /// Without what was added before.
  package static func - (left: WaitHistogram, right: WaitHistogram) -> WaitHistogram {
    left.combined(with: right, -)
  }

  private func combined(
    with other: WaitHistogram, _ operation: (Int, Int) -> Int
  ) -> WaitHistogram {
    var result = WaitHistogram()
    result.counts = (0..<max(counts.count, other.counts.count)).map { bin in
      operation(
        bin < counts.count ? counts[bin] : 0, bin < other.counts.count ? other.counts[bin] : 0)
    }
    result.count = operation(count, other.count)
    return result
  }

  /// The wait in milliseconds that a share of all does not exceed; `nil` without any.
  package func quantile(_ share: Double) -> Double? {
    guard count > 0 else { return nil }
    let wanted = share * Double(count)
    var below = 0.0
    for bin in counts.indices where counts[bin] > 0 {
      let here = Double(counts[bin])
      if below + here >= wanted {
        let part = (wanted - below) / here
        return Self.edge(bin) + part * (Self.edge(bin + 1) - Self.edge(bin)) - 1
      }
      below += here
    }
    return nil
  }

  /// Where a bin begins, one millisecond further than the wait.
  private static func edge(_ bin: Int) -> Double {
    Double(bitPattern: UInt64(bin + base) << shift)
  }
}
