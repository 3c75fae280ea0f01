import EventEngine
package import Scenarios
import SocialCare

/// How a world follows a change of its parameters: every hazard that depends on them is brought up
/// to date around the change, and nothing is drawn.
extension World {
  /// Follows parameters that have just been changed from `old`.
  mutating func adapt(from old: Parameters) {
    let new = parameters
    if new.demand.shock != old.demand.shock {
      exposure.begin(new.demand.shock, on: today)
    }
    let affectsFamilies =
      new.need != old.need || new.help != old.help || new.demand != old.demand
      || new.population != old.population || new.exogenous != old.exogenous
      || new.earlyHelp.reach != old.earlyHelp.reach || new.care != old.care
      || new.pathway != old.pathway || new.gates.riskShift != old.gates.riskShift
    if affectsFamilies { reviseFamilies(from: old) }
    if new.population != old.population { FamilyLife.reviseMoves(in: &self) }
    let arrivals = CareEntry.unaccompaniedRate(old)
    if CareEntry.unaccompaniedRate(new) != arrivals {
      CareEntry.reviseUnaccompanied(from: arrivals, in: &self)
    }
    if new.exogenous != old.exogenous {
      exogenousTicket = cancelling(exogenousTicket)
      ExogenousReferrals.scheduleNext(in: &self)
    }
    if new.earlyHelp != old.earlyHelp { Budget.applyCut(in: &self) }
    if new.money.inflation != old.money.inflation {
      prices.turn(at: now, from: old.money.inflation)
    }
    if new.money.reserves != old.money.reserves {
      Budget.setReserves(from: old.money.reserves, in: &self)
    }
    if new.workforce.establishment != old.workforce.establishment
      || new.workforce.caseHolding != old.workforce.caseHolding
      || new.work.span != old.work.span
    {
      Establishment.revise(in: &self)
    }
    if new.inspection != old.inspection { Inspection.revise(from: old, in: &self) }
    if new.practice.directorTenure != old.practice.directorTenure {
      Practice.reviseTenure(from: old.practice, in: &self)
    }
    if new.practice.form != old.practice.form { Intervention.stop(in: &self) }
    if new.practice.form != old.practice.form || new.practice.trigger != old.practice.trigger {
      Intervention.follow(in: &self)
    }
    if new.judgement.scale != old.judgement.scale || new.judgement.caution != old.judgement.caution
      || new.judgement.cautionInadequate != old.judgement.cautionInadequate
      || new.judgement.partnersInadequate != old.judgement.partnersInadequate
    {
      Consequences.revise(in: &self)
    }
    for worker in staff { Staff.schedule(worker, in: &self) }
    AgencyMarket.reschedule(in: &self)
  }

  /// Uses up all families' clocks under the old hazards and finds what is due under the new ones.
  private mutating func reviseFamilies(from old: Parameters) {
    let new = parameters
    parameters = old
    for family in families.indices where families[family].isPresent {
      SeverityChain.advance(family, in: &self)
    }
    parameters = new
    trust = Trust(time: parameters.help.relationshipTime)
    exposure.rebuild(from: today, demand: parameters.demand)
    refreshRates(reschedules: false)
    setThresholds()
    for family in families.indices where families[family].isPresent {
      SeverityChain.recount(family, in: &self)
      SeverityChain.reschedule(family, in: &self)
      if families[family].lookedAfter > 0 { Care.familyChanged(family, in: &self) }
    }
  }

  /// Lets partners refer by this share more than they usually do, from now on.
  mutating func reviseDetection(alarm: Double) {
    for family in families.indices where families[family].isPresent {
      SeverityChain.advance(family, in: &self)
    }
    exposure.alarm = alarm
    exposure.rebuild(from: today, demand: parameters.demand)
    for family in families.indices where families[family].isPresent {
      SeverityChain.reschedule(family, in: &self)
    }
  }

  /// Works out the severity chain's rates for the parameters and youth spending in force.
  mutating func refreshRates(reschedules: Bool = true) {
    let full = parameters.earlyHelp.youthBudget
    let reference = Parameters.reference.earlyHelp.youthBudget
    let spending = reference > 0 ? budget.youth / reference : full > 0 ? budget.youth / full : 1
    let behaviour =
      reschedules
      ? families.indices.filter {
        families[$0].isPresent && families[$0].category == .unacceptableBehaviour
      } : []
    for family in behaviour { SeverityChain.advance(family, in: &self) }
    rates = SeverityRates(parameters, youthSpending: spending)
    for family in behaviour { SeverityChain.reschedule(family, in: &self) }
  }

  /// The thresholds of protection and care follow a fading shock, month by month.
  mutating func refreshThresholds() {
    guard thresholdShift != careRates.shift else { return }
    let open = families.indices.filter { families[$0].isPresent && families[$0].openCase >= 0 }
    for family in open { SeverityChain.advance(family, in: &self) }
    setThresholds()
    for family in open { SeverityChain.reschedule(family, in: &self) }
  }

  private mutating func setThresholds() {
    careRates = CareRates(parameters, shift: thresholdShift)
  }

  /// Attitude to risk, shock and inspection, in levels: negative is more cautious.
  var thresholdShift: Double {
    let shock = exposure.shock(on: today, parameters.demand)
    return parameters.gates.riskShift - parameters.demand.shockThreshold * shock * 10
      + Consequences.caution(in: self)
  }

  /// Vacant posts by grade, in thousandths of FTE.
  var vacanciesByGrade: [Grade: Int64] {
    var vacancies: [Grade: Int64] = [:]
    for post in posts where post.isVacant { vacancies[post.grade, default: 0] += Int64(post.fte) }
    return vacancies
  }

  /// All parameters at their defaults: the reference authority, against which gaps are measured.
  var usualReference: Parameters { Parameters.reference }
}

extension Parameters {
  /// The reference authority's parameters.
  package static let reference = Parameters()
}
