import Probability
import Testing

@testable import Validation

@Suite("An event's effect, over a panel of authorities")
struct EventStudyTests {
  @Test(
    "What is put in comes out, whatever authorities and years do besides, however often events come"
  )
  func recovers() throws {
    // Logs by group and years after.
    let effects = [[0.1, 0.05, -0.02], [0.2, 0.15, 0.1]]
    let units = (0..<40).map { place in
      // Some come before the first year that is seen.
      let events = [place % 6 - 2: place % 2, place % 6 + 2: (place / 2) % 2]
      let values = (0..<9).map { year in
        var log = Double(place) / 10 + Double(year * year) / 50
        for (event, group) in events where (0..<3).contains(year - event) {
          log += effects[group][year - event]
        }
        return Elementary.exp(log)
      }
      return EventStudy.Unit(values: values, events: events)
    }
    let found = try EventStudy(units, groups: 2, yearsAfter: 3).effects()
    for (one, other) in zip(found, effects) {
      for (effect, log) in zip(one, other) {
        #expect(abs(effect.percent - 100 * Elementary.expm1(log)) < 1e-9)
        #expect(effect.interval.upperBound - effect.interval.lowerBound < 1e-9)
      }
    }
  }
}
