import Scenarios
import Testing

@testable import Calibration

/// The ensemble of parameter sets: how its inputs are drawn, and what is shipped.
struct EnsembleTests {
  @Test("Where an input starts, all its parameters have their defaults")
  func starts() throws {
    for input in EnsembleInput.all {
      var parameters = Parameters()
      input.apply(input.start, to: &parameters)
      for key in input.keys {
        let line = ParameterCatalogue.all[try #require(ParameterCatalogue.index(of: key))]
        let inside = line.plausible.contains(line.defaultValue)
        let value = line.value(in: parameters)
        #expect(
          !inside || abs(value - line.defaultValue) <= 1e-9 * max(1, abs(line.defaultValue)),
          "\(key): \(value)")
      }
    }
  }

  @Test("An input's ends lie within the plausible ranges, its middle between them")
  func ends() throws {
    for input in EnsembleInput.all {
      let values = try [0.0, 0.5, 1].map { position in
        var parameters = Parameters()
        input.apply(position, to: &parameters)
        let index = try #require(ParameterCatalogue.index(of: input.keys[0]))
        return ParameterCatalogue.all[index].value(in: parameters)
      }
      #expect(values[0] <= values[1] && values[1] <= values[2] && values[0] < values[2])
    }
  }

  @Test("An emulator knows a quadratic it has seen")
  func emulator() throws {
    let positions = (0..<40).map { run in
      [Double(run % 8) / 7, Double(run / 8) / 4]
    }
    func truth(_ x: [Double]) -> Double { 1 + 2 * x[0] - x[1] * x[1] }
    let emulator = try Emulator(positions, positions.map(truth))
    #expect(emulator.variance < 1e-20)
    #expect(abs(emulator.value(at: [0.3, 0.7]) - truth([0.3, 0.7])) < 1e-9)
  }

  @Test("Every parameter that G.3 names is drawn")
  func named() {
    let drawn = Set(EnsembleInput.all.flatMap(\.keys))
    for key in [
      "need.drift-hardening", "help.early-recovery", "help.early-protection", "early-help.reach.1",
      "help.handover-loss", "help.relationship-time", "leaving.load-effect",
      "inspection.leaving-inadequate", "agency.supply-elasticity", "agency.conversion-capped",
      "agency.pool-ratio", "agency.fill-time", "inspection.caution-inadequate",
      "funding.overspend-to-early-help", "hours.factor",
    ] { #expect(drawn.contains(key), "\(key)") }
  }
}
