import Foundation
import TestSupport
import Testing

@testable import Calibration
@testable import CaseloadModel
@testable import Scenarios

/// Fits along derivatives that were taken at another authority.
@Suite("Fits of authorities")
struct LocalFittingTests {
  /// The reference authority with other figures and fewer children.
  private func scenario(_ figures: [PublishedFigure]) throws -> Scenario {
    let folder = try TemporaryFolder()
    let file = folder.path + "/reference.yaml"
    let text = """
      title: A small reference
      authority: Refshire
      start: 2023-04-01
      warm-up: 2 years
      horizon: 8 years
      replications: 1
      seed: 20230401

      """
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Scenarios/authorities").standardized
    var scenario = try ScenarioReader.read(
      file: file, measures: MeasureCatalogue.keys,
      library: ProfileLibrary(folders: [shipped.path])
    ).scenario
    scenario.worlds[0].timeline.initial.population.children = 10_000
    scenario.authority.figures = figures
    return scenario
  }

  private func figure(_ key: String, _ value: Double, _ unit: String) -> PublishedFigure {
    PublishedFigure(key: key, value: value, unit: unit, year: 2023, source: "A")
  }

  @Test("Steps along borrowed derivatives come nearer to the figures, and the best position stands")
  func nearer() throws {
    let figures = [
      figure("referrals", 400, "children"), figure("section-47-enquiries", 250, "children"),
      figure("looked-after", 50, "children"), figure("caseload", 13, "children per FTE"),
    ]
    let scenario = try scenario(figures)
    var fitting = Fitting.local(scenario)
    fitting.replications = 2
    fitting.iterations = 4
    let derivatives = try fitting.derivatives()
    var sums: [Double] = []
    var best = Double.infinity
    fitting.progress = { _, sum, _ in
      sums.append(sum)
      best = min(best, sum)
    }
    let result = try fitting.run(along: derivatives)
    #expect(sums.count >= 3 && best < sums[0] / 2, "\(sums)")
    let referrals = try #require(result.figures.first { $0.target.measure == "referrals" })
    #expect(abs(referrals.misfit) < 0.2)
    #expect(result.parameters.contains { $0.key == "demand.detection.2" })
    #expect(result.evaluations == sums.count)
    // The same again gives the same.
    let again = try fitting.run(along: derivatives)
    #expect(again.parameters.map(\.value) == result.parameters.map(\.value))
  }

  @Test("Misfits count by what chance allows: small counts and small rates less")
  func tolerances() throws {
    let targets = LocalTargets.of(
      try scenario([
        figure("referrals", 10_000, "children"), figure("looked-after", 25, "children"),
        figure("agency-rate", 2, "percent"), figure("vacancy-rate", 20, "percent"),
      ]).authority)
    func tolerance(_ measure: String) throws -> Double {
      try #require(targets.first { $0.measure == measure }?.tolerance)
    }
    #expect(try abs(tolerance("referrals") - 0.0316) < 1e-3)
    #expect(try abs(tolerance("looked-after") - 0.202) < 1e-3)
    #expect(try tolerance("agency-rate") == 0.25)
    #expect(try tolerance("vacancy-rate") == 0.05)
  }

  @Test(
    "The fit of an earlier year begins at the catalogue's own lines and moves all that is calibrated"
  )
  func earlier() {
    let keys = Set(FitParameter.earlier.flatMap(\.keys))
    let calibrated = Set(FitParameter.reference.flatMap(\.keys))
    #expect(keys == calibrated.union(["leaving.multiplier"]))
    #expect(ReferenceTargets.timeless.count == 2)
  }
}
