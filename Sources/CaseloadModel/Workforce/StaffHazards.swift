import EventEngine
import Probability
import Scenarios
import SocialCare

/// The hazards of a worker's clocks, per year, as things stand (C.3).
struct StaffHazards: Sendable {
  var sector = 0.0
  var agency = 0.0
  var otherAuthority = 0.0
  var absence = 0.0
  var longLeave = 0.0
  var conversion = 0.0
  /// The multipliers behind them, whose means the fit records.
  var leavingMultiplier = 1.0
  var absenceMultiplier = 1.0

  @inline(__always)
  static func of(_ worker: Int, in world: World) -> StaffHazards {
    var hazards = StaffHazards()
    switch world.workers[worker].employment {
    case .permanent:
      if world.workers[worker].leavingTo == nil { hazards.setLeaving(worker, in: world) }
      if world.workers[worker].presence == .working { hazards.setAbsence(worker, in: world) }
    case .agency:
      let post = world.workers[worker].post
      if post >= 0, world.posts[post].isVacant, !world.workers[worker].hasNotice {
        hazards.conversion = world.market.conversionRate(
          world.parameters, underMemorandum: world.link.isCapped)
      }
    case .projectTeam: break
    }
    return hazards
  }

  // MARK: Leaving

  @inline(__always)
  private mutating func setLeaving(_ worker: Int, in world: World) {
    let leaving = world.parameters.leaving
    let tenure = Self.tenure(world.now.yearsSince(world.workers[worker].started), leaving)
    let common = Self.common(worker, in: world)
    let track = Self.track(worker, in: world)
    let gaps = PayGaps(world.workers[worker].grade, in: world)
    let usual = PayGaps(world.workers[worker].grade, of: world.usualReference)
    let agencyPay = leaving.payAgency * (gaps.agency - usual.agency)
    let otherPay = leaving.payOther * (gaps.otherAuthority - usual.otherAuthority)
    func rate(_ base: Double, _ pay: Double) -> Double {
      let exponent = min(leaving.clipHigh, max(leaving.clipLow, common + pay))
      return base * tenure * Elementary.exp(exponent) / world.reference.leavingNormaliser
        * leaving.multiplier * track
    }
    sector = rate(leaving.sector, 0)
    agency = rate(leaving.agency, agencyPay)
    otherAuthority = rate(leaving.otherAuthority, otherPay)
    leavingMultiplier = tenure * Elementary.exp(min(leaving.clipHigh, max(leaving.clipLow, common)))
    let total = sector + agency + otherAuthority
    if total > leaving.ceiling {
      let factor = leaving.ceiling / total
      sector *= factor
      agency *= factor
      otherAuthority *= factor
    }
  }

  /// The part of the log rate that all routes share.
  @inline(__always)
  private static func common(_ worker: Int, in world: World) -> Double {
    let leaving = world.parameters.leaving
    let reference = world.reference
    let holdsCases = world.workers[worker].holdsCases
    let load = holdsCases ? world.workers[worker].load : world.meanLoad
    let strain = holdsCases ? world.workers[worker].strain : world.meanStrain
    let pay = world.parameters.pay
    let years = world.now.yearsSince(world.workers[worker].started)
    let bonus = years >= pay.bonusAfter ? pay.bonus : 0
    return leaving.load * (load - reference.load)
      + leaving.strain * (strain - reference.strain)
      + leaving.supervision * (1 - world.supervision - reference.supervisionGap)
      + leaving.agencyShare * (world.agencyShare - reference.agencyShare) * 10
      + world.parameters.judgement.leaving - leaving.bonusEffect * bonus * 10
  }

  /// Those of a fast track leave at a rate of their own for five years.
  @inline(__always)
  private static func track(_ worker: Int, in world: World) -> Double {
    guard world.workers[worker].isFastTrack,
      world.now.yearsSince(world.workers[worker].qualified) < 5
    else { return 1 }
    return world.parameters.recruitment.fastTrackLeaving
  }

  private static func tenure(_ years: Double, _ leaving: LeavingParameters) -> Double {
    if years < 1 { return leaving.tenureFirst }
    if years < 3 { return leaving.tenureSecond }
    if years < 5 { return leaving.tenureThird }
    return years < 15 ? leaving.tenureFourth : leaving.tenureLast
  }

  // MARK: Absence

  @inline(__always)
  private mutating func setAbsence(_ worker: Int, in world: World) {
    let workforce = world.parameters.workforce
    let strain =
      world.workers[worker].holdsCases ? world.workers[worker].strain : world.meanStrain
    absenceMultiplier = Elementary.exp(
      workforce.strainOnAbsence * (strain - world.reference.strain))
    let mean =
      workforce.longSpells * workforce.longSpell
      + (1 - workforce.longSpells) * workforce.shortSpell
    let spells = workforce.absenceRate * 365.25 / (mean * (1 - workforce.absenceRate))
    absence = spells * absenceMultiplier / world.reference.absenceNormaliser
    let share = workforce.longLeave
    if world.workers[worker].leavingTo == nil {
      longLeave = share * 365.25 / (workforce.longLeaveDays * (1 - share))
    }
  }
}

/// How much more a locum, or a neighbour's worker, is paid.
struct PayGaps {
  let agency: Double
  let otherAuthority: Double

  /// As an authority's staff see them: in a region by what is paid around them.
  @inline(__always)
  init(_ grade: Grade, in world: World) {
    let link = world.link
    self.init(
      grade, world.parameters, locumPay: link.isShared ? link.locumPay : 1,
      neighbours: link.isShared ? link.neighboursPay : world.parameters.pay.neighbours)
  }

  /// Under an authority's own parameters.
  @inline(__always)
  init(_ grade: Grade, of parameters: Parameters) {
    self.init(grade, parameters, locumPay: 1, neighbours: parameters.pay.neighbours)
  }

  @inline(__always)
  private init(
    _ grade: Grade, _ parameters: Parameters, locumPay: Double, neighbours: Double
  ) {
    let salary = parameters.pay.salary(grade) * (1 + parameters.pay.uplift)
    let agency = parameters.agency
    let locum = agency.pay(grade) * locumPay * agency.keptPay * agency.paidDays
    self.agency = salary > 0 ? (locum - salary) / salary : 0
    otherAuthority = (1 + neighbours) / (1 + parameters.pay.uplift) - 1
  }
}

extension PayParameters {
  /// Salary of a grade before any uplift, in pounds a year.
  func salary(_ grade: Grade) -> Double {
    switch grade {
    case .newlyQualified: newlyQualified
    case .socialWorker: socialWorker
    case .seniorSocialWorker: senior
    case .advancedPractitioner: advanced
    case .teamManager: manager
    case .seniorManager: seniorManager
    }
  }
}

extension AgencyParameters {
  /// Hours of a working day, in pay, rates and caps.
  static let dayHours = 7.4

  /// A locum's pay in a grade, in pounds a working day: what is asked, `raised` by a factor, and
  /// capped where a cap is respected.
  func pay(_ grade: Grade, raised: Double = 1) -> Double {
    let asked = uncappedPay(grade) * raised
    let capped = min(asked, rateCap * Self.dayHours)
    return capCompliance * capped + (1 - capCompliance) * asked
  }

  /// What locums keep of their pay, as a mean over those with a company of their own and the others,
  /// against what they kept at the reference.
  var keptPay: Double { 1 + netPay * companyShare }

  /// What the outside market pays a locum in a grade, in pounds a working day.
  func goingPay(_ grade: Grade) -> Double { uncappedPay(grade) * referenceRate / dayRate }

  func uncappedPay(_ grade: Grade) -> Double {
    switch grade {
    case .newlyQualified, .socialWorker: dayRate * workerRatio
    case .seniorSocialWorker, .advancedPractitioner: dayRate
    case .teamManager, .seniorManager: dayRate * managerRatio
    }
  }

  /// What is paid of what is asked, over the roles that locums fill: 1 without a cap.
  var capRatio: Double {
    let grades: [Grade] = [.socialWorker, .seniorSocialWorker]
    return grades.reduce(0) { $0 + pay($1) / max(1, uncappedPay($1)) } / Double(grades.count)
  }
}

extension JudgementParameters {
  /// What a judgement does to staff and locums, against what it brings now.
  private var effectOnStaff: Double { hasSingleWord ? scale : scale * withoutWord }

  /// Log rate of leaving under the judgement in force.
  var leaving: Double {
    switch inForce {
    case .outstanding: leavingOutstanding * effectOnStaff
    case .good: leavingGood * effectOnStaff
    case .requiresImprovement: 0
    case .inadequate: leavingInadequate * effectOnStaff
    }
  }

  var isInadequate: Bool { inForce == .inadequate }

  /// Log number of locums within reach under the judgement in force.
  var locums: Double { isInadequate ? locumsInadequate * effectOnStaff : 0 }

  /// Success of adverts under the judgement in force, against others.
  var adverts: Double { isInadequate ? max(0, 1 - effectOnStaff * (1 - advertInadequate)) : 1 }
}

extension World {
  /// Locums among all social workers.
  var agencyShare: Double {
    let locums = Double(recorder.level(.agency) + recorder.level(.projectTeams))
    let all = locums + Double(recorder.level(.staff))
    return all > 0 ? locums / all : 0
  }
}
