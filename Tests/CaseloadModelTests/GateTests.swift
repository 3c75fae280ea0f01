import OutputStatistics
import Testing

@testable import CaseloadModel

/// Wrong decisions at the gates.
struct GateTests {
  @Test(
    "Without noise, and thresholds between levels, no decision is wrong; noise makes both errors")
  func noise() throws {
    let exact: [String: Double] = [
      "gate.no-further-action-noise": 0, "gate.no-further-action-threshold": 1.5,
      "gate.need-noise": 0, "gate.need-threshold": 1.5, "gate.rationing": 0,
      "gate.section-47-noise": 0, "gate.section-47-threshold": 2.5,
      "gate.conference-noise": 0, "gate.conference-threshold": 2.5,
    ]
    let (sharp, noisy) = try (
      Village(children: 6_000, years: 2, settings: exact).records()[0],
      Village(children: 6_000, years: 2).records()[0]
    )
    for gate in Gate.allCases {
      for error in ["missed-at-\(gate.key)", "needless-at-\(gate.key)"] {
        // Whoever passes the discussion without noise is at harm: a conference then has nobody else.
        #expect((sharp[error] ?? 0) == 0, "\(error)")
        #expect(try #require(noisy[error]) > 0, "\(error)")
      }
    }
  }
}
