import CaseloadModel
import Experiments
import OutputStatistics
import Probability
package import Scenarios
import SocialCare

/// Fits parameters to an authority's published figures, under common random numbers.
///
/// Least squares by GSL's trust region, the misfits in units of their tolerances, with a weak pull
/// of each parameter towards its start. Two things are looked for together: parameters whose first
/// three reported years give the published figures, and a rest that stays, so that stocks six to
/// eight years on are held against the first three. The reference's means (C.3, B.4) are where effects
/// count from: those that the published figures fix are set before the fit, those of leaving and
/// absence are fitted with turnover and absence, and what the run shows is reported beside them. An
/// authority of its own is fitted beside them as they are, by ``run(along:)``.
package struct Fitting {
  package var replications = 4
  package var iterations = 3
  package var threads = 2
  /// Told of each evaluation: how many so far, the sum of squares, and where on the fit's own scale
  /// (1 is the start).
  package var progress: (_ evaluations: Int, _ sum: Double, _ position: [Double]) -> Void = {
    _, _, _ in
  }

  var scenario: Scenario
  /// The scenario with all its rules, the budget's among them.
  private let whole: Scenario
  let targets: [FitTarget]
  let moved: [FitParameter]
  private let recordsConstants: Bool
  private var keepsMonths = false
  /// Difference from which derivatives are taken, on the fit's own scale.
  static let step = 0.2
  /// Residual of a parameter that has moved by a tenth of its scale.
  static let pull = 0.15
  /// Relative drift that counts as one in the sum of squares.
  static let drift = 0.03

  /// The reference fit. It begins at the catalogue's own lines, not at what an earlier fit found:
  /// so it gives the same result whenever it is run.
  ///
  /// - Parameter scenario: the reference authority with 8 reported years.
  package static func reference(_ scenario: Scenario) -> Fitting {
    var fitting = Fitting(
      scenario: scenario, targets: ReferenceTargets.all,
      moved: FitParameter.reference,
      recordsConstants: true)
    fitting.begin(FitParameter.reference, at: ParameterCatalogue.beforeFit)
    return fitting
  }

  /// The fit of an authority to its own published figures. It begins at the reference's values of
  /// what it moves, not at what an earlier fit left in the profile.
  package static func local(_ scenario: Scenario) -> Fitting {
    var fitting = Fitting(
      scenario: scenario, targets: LocalTargets.of(scenario.authority),
      moved: FitParameter.local, recordsConstants: false)
    fitting.begin(FitParameter.local, at: ParameterCatalogue.all)
    return fitting
  }

  /// The fit of an authority to what it published up to a year, beside the reference's of that year:
  /// it begins at that reference's values of all that is calibrated.
  package static func local(_ scenario: Scenario, from reference: Scenario) -> Fitting {
    var fitting = local(scenario)
    let start = reference.worlds[0].timeline.initial
    for key in FitParameter.earlier.flatMap(\.keys) {
      guard let index = ParameterCatalogue.index(of: key) else { continue }
      let line = ParameterCatalogue.all[index]
      line.set(line.value(in: start), in: &fitting.scenario.worlds[0].timeline.initial)
    }
    return fitting
  }

  /// The fit of the reference to what was published up to a year: all that is calibrated is found
  /// anew from the catalogue's own lines. The means that effects count from stay the reference's; the
  /// level of leaving takes their place.
  package static func earlier(_ scenario: Scenario) -> Fitting {
    var fitting = Fitting(
      scenario: scenario, targets: LocalTargets.of(scenario.authority) + ReferenceTargets.timeless,
      moved: FitParameter.earlier, recordsConstants: false)
    fitting.begin(FitParameter.earlier, at: ParameterCatalogue.beforeFit)
    return fitting
  }

  /// Sets what is moved to the values of the catalogue's `lines`.
  private mutating func begin(_ moved: [FitParameter], at lines: [ParameterDescription]) {
    for key in moved.flatMap(\.keys) {
      guard let index = ParameterCatalogue.index(of: key) else { continue }
      lines[index].set(
        lines[index].defaultValue, in: &scenario.worlds[0].timeline.initial)
    }
  }

  private init(
    scenario: Scenario, targets: [FitTarget], moved: [FitParameter], recordsConstants: Bool
  ) {
    self.scenario = scenario.withoutCrowdingOut
    whole = scenario
    self.targets = targets
    self.moved = moved
    self.recordsConstants = recordsConstants
  }

  package func run() throws -> FitResult {
    let start = scenario.worlds[0].timeline.initial
    let first: ReferenceConstants = recordsConstants ? .beforeFit : ReferenceFit.constants
    var evaluations = 0
    let result = try LeastSquares.minimise(
      start: [Double](repeating: 1, count: moved.count), residualCount: residualCount,
      step: Self.step, maximumIterations: iterations
    ) { candidate in
      let residuals = try evaluate(candidate, start, constants(candidate, first)).residuals
      evaluations += 1
      progress(evaluations, residuals.reduce(0) { $0 + $1 * $1 }, candidate)
      return residuals
    }
    let position = result.parameters
    let found = constants(position, first)
    let last = try evaluate(position, start, found)
    return FitResult(
      parameters: fitted(position, start), constants: found, means: last.constants,
      figures: last.figures, drifts: last.drifts, replications: replications,
      evaluations: evaluations, seed: scenario.seed)
  }

  private func constants(
    _ position: [Double], _ first: ReferenceConstants
  ) -> ReferenceConstants {
    var constants = first
    for (parameter, place) in zip(moved, position) { parameter.apply(place, to: &constants) }
    return constants
  }

  /// The figures at the parameters and constants in force, without fitting, and under all rules.
  package func held() throws -> FitResult {
    var asItIs = self
    asItIs.scenario = whole
    asItIs.keepsMonths = true
    return try asItIs.figuresAtStart()
  }

  private func figuresAtStart() throws -> FitResult {
    let start = scenario.worlds[0].timeline.initial
    let position = [Double](repeating: 1, count: moved.count)
    let found = try evaluate(position, start, ReferenceFit.constants)
    var result = FitResult(
      parameters: fitted(position, start), constants: ReferenceFit.constants,
      means: found.constants, figures: found.figures, drifts: found.drifts,
      replications: replications, evaluations: 1, seed: scenario.seed)
    result.quality = QualitySummary(months: found.months)
    return result
  }

  private var residualCount: Int {
    targets.count { $0.tolerance != nil } + ReferenceTargets.still.count + moved.count
  }

  func fitted(_ position: [Double], _ start: Parameters) -> [(String, Double)] {
    let parameters = parameters(position, start)
    return moved.flatMap(\.keys).compactMap { key in
      ParameterCatalogue.index(of: key).map {
        (key, ParameterCatalogue.all[$0].value(in: parameters))
      }
    }
  }

  private func parameters(_ position: [Double], _ start: Parameters) -> Parameters {
    var parameters = start
    for (parameter, place) in zip(moved, position) {
      parameter.apply(place, from: start, to: &parameters)
    }
    return parameters
  }

  // MARK: One evaluation

  struct Evaluation {
    var residuals: [Double]
    var constants: ReferenceConstants
    var figures: [FitFigure]
    var drifts: [(String, Double)]
    /// The quality score's components, month by month over all replications, where they are kept.
    var months: [[Double?]]
  }

  func evaluate(
    _ position: [Double], _ start: Parameters, _ constants: ReferenceConstants
  ) throws -> Evaluation {
    var trial = scenario
    trial.worlds[0].timeline.initial = parameters(position, start)
    let runs = try simulate(trial, constants)
    let figures = targets.map { figure($0, runs) }
    let drifts = ReferenceTargets.still.map { ($0, drift(of: $0, runs)) }
    var residuals: [Double] = figures.compactMap { figure in
      figure.target.tolerance.map { figure.misfit / $0 }
    }
    residuals += drifts.map { $0.1 / Self.drift }
    residuals += position.map { ($0 - 1) * Self.pull / 0.1 }
    return Evaluation(
      residuals: residuals, constants: ReferenceConstants.mean(of: runs.map(\.constants)),
      figures: figures, drifts: drifts, months: runs.flatMap(\.months))
  }

  private struct Run: Sendable {
    /// Over the first three reported years.
    var early: ReplicationRecord
    /// Over all reported years.
    var whole: ReplicationRecord
    var constants: ReferenceConstants
    /// The quality score's components, month by month; none where they are not kept.
    var months: [[Double?]]
  }

  private func simulate(_ trial: Scenario, _ constants: ReferenceConstants) throws -> [Run] {
    let keepsMonths = keepsMonths
    return try Parallel.map(replications, threads: threads) { place in
      try Self.one(trial, 1 + place, constants, keepsMonths)
    }
  }

  private static func one(
    _ trial: Scenario, _ replication: Int, _ constants: ReferenceConstants, _ keepsMonths: Bool
  ) throws -> Run {
    var model = CaseloadReplication(
      scenario: trial, world: 0, replication: replication, recordsEvents: false,
      reference: constants)
    try model.warmUp()
    var fork = model.forked(to: trial.designPoints[0])
    let early = try fork.record(until: trial.start.adding(months: 36))
    let means = fork.referenceMeans(until: trial.start.adding(months: 36))
    let whole = try fork.finish().records[0]
    return Run(
      early: early, whole: whole, constants: means, months: keepsMonths ? fork.qualityMonths() : [])
  }

  private func figure(_ target: FitTarget, _ runs: [Run]) -> FitFigure {
    let children = scenario.worlds[0].timeline.initial.population.children
    let values = runs.compactMap { target.simulated($0.early, children: children, years: 3) }
    var tally = Tally()
    for value in values { tally.record(value) }
    return FitFigure(
      target: target, simulated: tally.mean ?? 0,
      standardError: (tally.variance ?? 0).squareRoot() / Double(max(1, values.count)).squareRoot())
  }

  /// How a stock of the sixth to eighth year stands to that of the first three.
  private func drift(of measure: String, _ runs: [Run]) -> Double {
    func mean(_ years: Range<Int>) -> Double {
      let first = scenario.start.monthNumber
      let months = (first + years.lowerBound * 12)..<(first + years.upperBound * 12)
      var sum = 0.0
      for run in runs {
        for observation in run.whole.series where observation.measure == measure {
          if case .month(let month) = observation.period, months.contains(month) {
            sum += observation.value ?? 0
          }
        }
      }
      return sum
    }
    let early = mean(0..<3)
    return early > 0 ? mean(5..<8) / early - 1 : 0
  }
}

extension Scenario {
  /// The same without the rule that takes overspends from early help: the fit looks for a service at
  /// rest, where the rule has nothing to do, and a fit under it would chase its noise.
  var withoutCrowdingOut: Scenario {
    var quiet = self
    for world in quiet.worlds.indices {
      quiet.worlds[world].timeline.initial.money.toEarlyHelp = 0
    }
    return quiet
  }
}

extension ReferenceConstants {
  static func mean(of all: [ReferenceConstants]) -> ReferenceConstants {
    func mean(_ path: KeyPath<ReferenceConstants, Double>) -> Double {
      all.reduce(0) { $0 + $1[keyPath: path] } / Double(max(1, all.count))
    }
    return ReferenceConstants(
      utilisation: mean(\.utilisation), load: mean(\.load), strain: mean(\.strain),
      pointsPerCase: mean(\.pointsPerCase), leavingNormaliser: mean(\.leavingNormaliser),
      absenceNormaliser: mean(\.absenceNormaliser), agencyShare: mean(\.agencyShare),
      supervisionGap: mean(\.supervisionGap), meanHelp: mean(\.meanHelp))
  }
}
