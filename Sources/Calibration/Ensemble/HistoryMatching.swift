import CaseloadModel
import Experiments
import OutputStatistics
import Probability
package import Scenarios
import SocialCare

/// Draws the ensemble: parameter sets whose figures the published ones do not rule out.
///
/// History matching: sets are spread over the ranges and run; emulators of each figure then say where
/// else it is not ruled out, and the next wave is drawn from there. A set is ruled out when its second
/// largest implausibility |figure − published| / standard deviation, over figures in logs, exceeds 3;
/// the deviation holds what the model is allowed to miss by (a third of the limit within which a
/// figure is reached) and the chance of one run. The second wave is drawn with what the emulators do
/// not know added to it; later ones from where emulators of the nearer runs would not rule them out.
/// Kept are sets that were run and are not ruled out.
package struct HistoryMatching {
  package var members = 240
  package var threads = 2
  /// Runs of a wave; at least as many as the emulators need.
  package var runsOfWave = 280
  package var mostWaves = 12
  package var progress: (EnsembleWave) -> Void = { _ in }

  private let scenario: Scenario
  private let inputs = EnsembleInput.all
  private let targets = ReferenceTargets.all.filter { $0.tolerance != nil }
  private let draws: RandomSource

  /// The largest implausibility that rules nothing out.
  private static let cut = 3.0
  private static let years = 3

  /// - Parameter scenario: the reference authority with at least three reported years.
  package init(_ scenario: Scenario) {
    self.scenario = scenario
    draws = RandomSource(seed: scenario.seed, replication: 0)
  }

  /// One set that was run: where it stands, and the logs of its figures over the published ones.
  private struct Trial {
    var position: [Double]
    var figures: [Double]
  }

  package func run() throws -> EnsembleResult {
    let start = inputs.map(\.start)
    let chance = try chanceOfOneRun(at: start)
    var trials: [Trial] = []
    var kept: [Trial] = []
    var runs = 0
    for wave in 1...mostWaves where kept.count < members {
      let positions =
        wave == 1 ? spread() : try drawn(from: trials, start: start, wave: wave)
      let found = try simulate(positions, firstReplication: runs + 1)
      runs += positions.count
      let surviving = found.filter { isKept($0.figures, chance) }
      kept += surviving
      trials += found
      progress(
        EnsembleWave(number: wave, runs: positions.count, kept: surviving.count, all: kept.count))
    }
    return result(Array(kept.prefix(members)), runs: runs)
  }

  private func result(_ kept: [Trial], runs: Int) -> EnsembleResult {
    let keys = inputs.flatMap(\.keys)
    let members = kept.map { trial in
      let parameters = parameters(at: trial.position)
      return keys.map { key in
        ParameterCatalogue.index(of: key).map {
          ParameterCatalogue.all[$0].value(in: parameters)
        } ?? 0
      }
    }
    return EnsembleResult(
      keys: keys, members: members, inputs: inputs,
      positions: inputs.indices.map { place in kept.map { $0.position[place] } },
      targets: targets,
      figures: targets.indices.map { place in
        kept.map { targets[place].published * Elementary.exp($0.figures[place]) }
      },
      runs: runs, seed: scenario.seed)
  }

  // MARK: Ruling out

  /// Standard deviations, in logs, by which the model may miss.
  private func allowance(_ target: FitTarget) -> Double { target.limit / Self.cut }

  private func isKept(_ figures: [Double], _ chance: [Double]) -> Bool {
    let implausibilities = targets.indices.map { place in
      let allowed = allowance(targets[place])
      return abs(figures[place]) / (allowed * allowed + chance[place]).squareRoot()
    }
    return secondLargest(implausibilities) <= Self.cut
  }

  private func secondLargest(_ values: [Double]) -> Double {
    var (first, second) = (0.0, 0.0)
    for value in values {
      if value > first { (first, second) = (value, first) } else { second = max(second, value) }
    }
    return second
  }

  /// Variances of the figures' logs over replications, at the defaults.
  private func chanceOfOneRun(at start: [Double]) throws -> [Double] {
    let trials = try simulate([[Double]](repeating: start, count: 20), firstReplication: 1)
    return targets.indices.map { place in
      var tally = Tally()
      for trial in trials { tally.record(trial.figures[place]) }
      return tally.variance ?? 0
    }
  }

  // MARK: Positions

  /// A Latin hypercube over the middle of the ranges: each in as many parts as there are runs, each
  /// part once.
  private func spread() -> [[Double]] {
    var stream = draws.stream(purpose: 1, entity: 0, occurrence: 0)
    var positions = [[Double]](
      repeating: [Double](repeating: 0, count: inputs.count), count: runsOfWave)
    for place in inputs.indices {
      var parts = Array(0..<runsOfWave)
      for index in stride(from: parts.count - 1, to: 0, by: -1) {
        parts.swapAt(index, stream.index(below: index + 1))
      }
      for run in 0..<runsOfWave {
        let even = (Double(parts[run]) + stream.uniform()) / Double(runsOfWave)
        positions[run][place] = 0.2 + 0.6 * even
      }
    }
    return positions
  }

  /// Positions that the emulators of the runs so far do not rule out: a chain of steps, one input
  /// at a time, each taken where the second largest implausibility allows it.
  private func drawn(
    from trials: [Trial], start: [Double], wave: Int
  ) throws -> [[Double]] {
    let near = nearest(trials)
    let emulators = try targets.indices.map { place in
      try Emulator(near.map(\.position), near.map { $0.figures[place] })
    }
    let deviations = targets.indices.map { place in
      let allowed = allowance(targets[place])
      let unknown = wave == 2 ? emulators[place].variance : 0
      return (allowed * allowed + unknown).squareRoot()
    }
    func implausibility(_ position: [Double]) -> Double {
      secondLargest(
        targets.indices.map { abs(emulators[$0].value(at: position)) / deviations[$0] })
    }
    var stream = draws.stream(purpose: 2, entity: UInt32(wave), occurrence: 0)
    var (here, height) = (start, implausibility(start))
    var positions: [[Double]] = []
    let steps = 30 * inputs.count
    while positions.count < runsOfWave {
      for _ in 0..<steps {
        var there = here
        let place = stream.index(below: inputs.count)
        if stream.uniform() < 0.5 {
          there[place] = stream.uniform()
        } else {
          let near = abs(there[place] + 0.3 * (stream.uniform() - 0.5))
          there[place] = near > 1 ? 2 - near : near
        }
        let next = implausibility(there)
        // From outside the allowed space the chain goes down into it.
        if next <= max(Self.cut, height) { (here, height) = (there, next) }
      }
      positions.append(here)
    }
    return positions
  }

  /// The runs whose figures are nearest to the published ones: as many as emulators need, or half of
  /// them.
  private func nearest(_ trials: [Trial]) -> [Trial] {
    let count = max(runsOfWave, trials.count / 2)
    func distance(_ trial: Trial) -> Double {
      trial.figures.reduce(0) { $0 + min(1, $1 * $1) }
    }
    let ordered = trials.indices.sorted {
      (distance(trials[$0]), $0) < (distance(trials[$1]), $1)
    }
    return ordered.prefix(count).map { trials[$0] }
  }

  // MARK: Runs

  private func parameters(at position: [Double]) -> Parameters {
    var parameters = scenario.worlds[0].timeline.initial
    for (input, place) in zip(inputs, position) { input.apply(place, to: &parameters) }
    return parameters
  }

  private func simulate(_ positions: [[Double]], firstReplication: Int) throws -> [Trial] {
    let trials = positions.map { position in
      var trial = scenario
      trial.worlds[0].timeline.initial = parameters(at: position)
      return trial
    }
    let until = scenario.start.adding(months: 12 * Self.years)
    let targets = targets
    let children = scenario.worlds[0].timeline.initial.population.children
    let figures = try Parallel.map(positions.count, threads: threads) { place in
      var model = CaseloadReplication(
        scenario: trials[place], world: 0, replication: firstReplication + place,
        recordsEvents: false)
      try model.warmUp()
      var fork = model.forked(to: trials[place].designPoints[0])
      let record = try fork.record(until: until)
      return targets.map { target in
        let simulated = target.simulated(record, children: children, years: Double(Self.years))
        // A figure that is not there, or far off, is as far off as counts.
        return Elementary.log(min(20, max(0.05, (simulated ?? 0) / target.published)))
      }
    }
    return zip(positions, figures).map { Trial(position: $0, figures: $1) }
  }
}
