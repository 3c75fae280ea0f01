import OutputStatistics

/// How a wave of history matching went.
package struct EnsembleWave: Sendable {
  package let number: Int
  package let runs: Int
  /// Sets of this wave, and of all so far, that are not ruled out.
  package let kept: Int
  package let all: Int
}

/// An ensemble with what it says of ranges and figures.
package struct EnsembleResult: Sendable {
  package let keys: [String]
  /// `[member][key]`, in the parameters' units.
  package let members: [[Double]]
  package let inputs: [EnsembleInput]
  /// `[input][member]`: quantiles of the input's range.
  package let positions: [[Double]]
  package let targets: [FitTarget]
  /// `[target][member]`, in the target's unit.
  package let figures: [[Double]]
  package let runs: Int
  package let seed: UInt64

  /// The part of an input's range, in probability, between the members' 5th and 95th percentile,
  /// against 90 %: 1 where the figures say nothing of it.
  package func survived(_ input: Int) -> Double {
    (quantile(positions[input], 0.95) - quantile(positions[input], 0.05)) / 0.9
  }

  package func quantile(_ values: [Double], _ probability: Double) -> Double {
    Quantiles.type7(sorted: values.sorted(), probability) ?? 0
  }
}
