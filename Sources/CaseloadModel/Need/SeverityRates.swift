import Probability
import Scenarios
import SocialCare

/// The rates of the severity chain, worked out once for each change of parameters.
struct SeverityRates: Sendable {
  /// By category, then level.
  private var up: [Double]
  private var down: [Double]
  /// exp(−δ u) for bands of a quarter of a year of unmet need.
  private var hardening: [Double]
  private let recoveryGain: [Double]
  private let protection: [Double]
  let detection: LevelRates
  let reach: LevelRates
  let youthOnset: Double
  let adolescentSlope: Double
  /// How families divide by category of need.
  let shares: FamilyShares

  static let bandsPerYear = 4.0
  static let mostUnmet = 3.0

  /// The band of so many years of unmet need, from 0.
  static func band(of unmet: Double) -> Int { Int(unmet * bandsPerYear) }

  init(_ parameters: Parameters, youthSpending: Double) {
    let need = parameters.need
    let onset = Self.deprivation(parameters.population)
    let categories = CategoryOfNeed.allCases
    let (meanUp, meanDown) = Self.categoryMeans(parameters)
    up = categories.flatMap { category in
      let factor = Self.worsening(category, need) / meanUp
      return (0...4).map { level in
        level == 4 ? 0 : need.worsening[level] * factor * (level == 0 ? onset : 1)
      }
    }
    down = categories.flatMap { category in
      let factor = Self.recovery(category, need) / meanDown
      return (0...4).map { level in
        let isHeld = category == .childDisability && level == 2
        return level == 0 || isHeld ? 0 : need.recovery[level] * factor
      }
    }
    hardening = (0...12).map {
      Elementary.exp(-need.driftHardening * Double($0) / Self.bandsPerYear)
    }
    let help = parameters.help
    recoveryGain = [
      0, help.earlyRecovery, help.childInNeedRecovery, help.protectionRecovery,
    ]
    protection = [
      0, help.earlyProtection, help.childInNeedProtection, help.protectionProtection,
    ]
    var detection = parameters.demand.detection
    detection[0] *= parameters.demand.partnerNoise
    self.detection = detection
    reach = parameters.earlyHelp.reach
    youthOnset = Elementary.exp(-need.youthEffect * (youthSpending - 1))
    adolescentSlope = need.adolescentSlope
    shares = FamilyShares(parameters.population)
  }

  private func place(_ category: CategoryOfNeed, _ level: Int) -> Int {
    5 * category.place + level
  }

  /// Rate of a family's step up, per year. Read in place: a family is too large to copy here.
  @inline(__always)
  func worsening(_ families: [Family], _ index: Int) -> Double {
    let level = families[index].level
    let strength = level == 0 ? families[index].frailty : families[index].rootFrailty
    let shield = protection[Int(families[index].tier.rawValue)] * families[index].help
    return up[place(families[index].category, level)] * strength * (1 - shield)
  }

  /// Rate of a family's step down, per year.
  @inline(__always)
  func recovery(_ families: [Family], _ index: Int) -> Double {
    let rate = down[place(families[index].category, families[index].level)]
    guard rate > 0 else { return 0 }
    let band = min(12, Self.band(of: families[index].unmet))
    let gain = recoveryGain[Int(families[index].tier.rawValue)] * families[index].help
    return rate * (1 + gain) * hardening[band]
  }

  /// The level at a uniform number under the stationary law of the levels without help, for a
  /// family of this frailty.
  func stationaryLevel(
    _ category: CategoryOfNeed, frailty: Double, at uniform: Double
  ) -> Int {
    let root = frailty.squareRoot()
    let lowest = category == .childDisability ? 2 : 0
    var weights = LevelRates()
    weights[0] = 1
    for level in 1...4 {
      let rise = up[place(category, level - 1)] * (level == 1 ? frailty : root)
      let recovery = down[place(category, level)]
      weights[level] = recovery > 0 ? weights[level - 1] * rise / recovery : weights[level - 1]
    }
    for level in 0..<lowest { weights[level] = 0 }
    let sum = (0...4).reduce(0) { $0 + weights[$1] }
    var left = uniform
    for level in lowest...3 {
      if left < weights[level] / sum { return level }
      left -= weights[level] / sum
    }
    return 4
  }

  /// exp(b (d − 5.5)), over its mean for children in all ten deciles.
  private static func deprivation(_ population: PopulationParameters) -> Double {
    let slope = population.deprivationSlope
    let mean = (1...10).reduce(0) { $0 + Elementary.exp(slope * (Double($1) - 5.5)) } / 10
    return Elementary.exp(slope * (population.deprivationDecile - 5.5)) / mean
  }

  private static func worsening(_ category: CategoryOfNeed, _ need: NeedParameters) -> Double {
    switch category {
    case .neglect: need.neglectWorsening
    case .abuse: need.abuseWorsening
    case .acuteStress: need.stressWorsening
    default: 1
    }
  }

  private static func recovery(_ category: CategoryOfNeed, _ need: NeedParameters) -> Double {
    switch category {
    case .neglect: need.neglectRecovery
    case .abuse: need.abuseRecovery
    case .acuteStress: need.stressRecovery
    default: 1
    }
  }

  /// The multipliers' means over families: they change who worsens, not how many.
  private static func categoryMeans(_ parameters: Parameters) -> (up: Double, down: Double) {
    let shares = FamilyShares(parameters.population)
    var up = 0.0
    var down = 0.0
    for (category, share) in shares.normalised {
      up += share * worsening(category, parameters.need)
      down += share * recovery(category, parameters.need)
    }
    return (up, down)
  }
}

/// How families divide by category of need.
struct FamilyShares: Sendable {
  let normalised: [(CategoryOfNeed, Double)]

  init(_ population: PopulationParameters) {
    let shares: [(CategoryOfNeed, Double)] = [
      (.neglect, population.neglect), (.abuse, population.abuse),
      (.parentDisability, population.parentalIllness), (.acuteStress, population.acuteStress),
      (.familyDysfunction, population.dysfunction),
      (.unacceptableBehaviour, population.behaviour), (.lowIncome, population.lowIncome),
      (.otherThanNeed, population.otherNeed),
    ]
    let sum = shares.reduce(0) { $0 + $1.1 }
    let rest = 1 - population.disability
    normalised =
      [(.childDisability, population.disability)]
      + shares.map { ($0.0, sum > 0 ? rest * $0.1 / sum : rest / Double(shares.count)) }
  }

  /// The category at a uniform number.
  func category(at uniform: Double) -> CategoryOfNeed {
    var left = uniform
    for (category, share) in normalised {
      if left < share { return category }
      left -= share
    }
    return .neglect
  }
}

extension CategoryOfNeed {
  /// Position among all categories.
  var place: Int {
    switch self {
    case .neglect: 0
    case .abuse: 1
    case .childDisability: 2
    case .parentDisability: 3
    case .acuteStress: 4
    case .familyDysfunction: 5
    case .unacceptableBehaviour: 6
    case .lowIncome: 7
    case .absentParenting: 8
    case .otherThanNeed: 9
    }
  }
}
