import Probability
import Scenarios

/// Hazards of protection and care at the thresholds in force, worked out when they shift.
///
/// A fall of a threshold by 0.10 reads the hazard a tenth of a level higher: log-linear between
/// levels, a zero read as the least rate (A.6).
struct CareRates: Sendable {
  /// Shift of the protection and care thresholds: negative is more cautious.
  let shift: Double
  let childInNeed: [Double]
  let protection: [Double]
  let atAssessment: [Double]
  let stepUp: [Double]

  init(_ parameters: Parameters, shift: Double) {
    self.shift = shift
    let least = parameters.care.leastRate
    func read(_ rates: LevelRates, most: Double = .infinity) -> [Double] {
      (0...4).map { level in
        min(most, Self.read(rates, at: Double(level) - shift, least: least, level: level))
      }
    }
    childInNeed = read(parameters.care.fromChildInNeed)
    protection = read(parameters.care.fromProtection)
    atAssessment = read(parameters.care.fromAssessment, most: 1)
    stepUp = read(parameters.pathway.stepUp)
  }

  private static func read(
    _ rates: LevelRates, at position: Double, least: Double, level: Int
  ) -> Double {
    guard position != Double(level) else { return rates[level] }
    let clamped = min(4, max(0, position))
    let low = min(3, Int(clamped))
    let part = clamped - Double(low)
    let below = Elementary.log(max(least, rates[low], 1e-12))
    let above = Elementary.log(max(least, rates[low + 1], 1e-12))
    return Elementary.exp(below + part * (above - below))
  }
}
