import EventEngine
import Probability
import Scenarios
import SocialCare

/// `start-from: census`: after the short warm-up, open cases and vacancies are thinned or cloned until
/// they are as many as the profile publishes (H). None of it is activity: its counts are forgotten.
enum Census {
  static func adjust(_ world: inout World) {
    let figures = PublishedStocks(world.plan.authority, world.parameters)
    var stream = world.stream(.census, 0, 0)
    adjustProtection(to: Int(figures.protectionPlans.rounded()), &stream, &world)
    if let plans = world.plan.authority.count("child-in-need-plans", of: world.parameters) {
      adjustChildInNeed(to: Int(plans.rounded()), &stream, &world)
    }
    adjustCare(to: Int(figures.lookedAfter.rounded()), &stream, &world)
    CensusOfPosts.adjust(&stream, &world)
    world.recorder.forgetCounts()
    world.workforce.beginYear()
  }

  // MARK: Protection plans

  private static func adjustProtection(
    to target: Int, _ stream: inout RandomStream, _ world: inout World
  ) {
    var plans = openCases(.protection, world)
    while world.recorder.level(.protectionPlan) > target, !plans.isEmpty {
      let index = plans.remove(at: stream.index(below: plans.count))
      world.cases[index].reviewTicket = world.cancelling(world.cases[index].reviewTicket)
      Plans.begin(index, .childInNeed, .census, in: &world)
    }
    var tries = 0
    let models = openCases(.protection, world)
    while world.recorder.level(.protectionPlan) < target, !models.isEmpty, tries < 1_000_000 {
      tries += 1
      let model = models[stream.index(below: models.count)]
      let missing = target - world.recorder.level(.protectionPlan)
      clone(model, stream.index(below: world.families.count), atMost: missing, in: &world)
    }
  }

  // MARK: Child in need plans

  private static func adjustChildInNeed(
    to target: Int, _ stream: inout RandomStream, _ world: inout World
  ) {
    var plans = openCases(.childInNeed, world).filter {
      !world.cases[$0].hasEnquiry && !world.cases[$0].inPreProceedings
    }
    while world.recorder.level(.childInNeedPlan) > target, !plans.isEmpty {
      let index = plans.remove(at: stream.index(below: plans.count))
      Pathway.close(index, .census, in: &world)
    }
    var tries = 0
    let models = openCases(.childInNeed, world)
    while world.recorder.level(.childInNeedPlan) < target, !models.isEmpty, tries < 1_000_000 {
      tries += 1
      let model = models[stream.index(below: models.count)]
      let missing = target - world.recorder.level(.childInNeedPlan)
      clone(model, stream.index(below: world.families.count), atMost: missing, in: &world)
    }
  }

  // MARK: Copies

  /// Opens a plan like `model` for a closed family of the same level, or for some of its children.
  private static func clone(
    _ model: Int, _ family: Int, atMost children: Int, in world: inout World
  ) {
    let state = world.families[family]
    let level = world.families[world.cases[model].family].level
    guard state.isPresent, state.openCase < 0, state.atHome > 0, state.level == level else {
      return
    }
    EarlyHelp.drop(family, reason: .census, in: &world)
    world.families[family].referrals += 1
    Assessments.begin(
      family, Array(world.homeChildren(of: family).prefix(children)), in: &world)
    let index = world.families[family].openCase
    world.cases[index].paceTicket = world.cancelling(world.cases[index].paceTicket)
    world.cases[index].enquiryTicket = world.cancelling(world.cases[index].enquiryTicket)
    world.cases[index].hasEnquiry = false
    world.cases[index].isUrgent = false
    Plans.begin(index, world.cases[model].kind, .census, in: &world)
    world.cases[index].progress = world.cases[model].progress
    world.cases[index].planSince = world.cases[model].planSince
    Work.allocate(in: &world)
  }

  // MARK: Looked-after children

  private static func adjustCare(
    to target: Int, _ stream: inout RandomStream, _ world: inout World
  ) {
    let models = openCases(.lookedAfter, world).filter { world.cases[$0].family >= 0 }
    var tries = 0
    while world.recorder.level(.lookedAfter) < target, !models.isEmpty, tries < 1_000_000 {
      tries += 1
      let model = models[stream.index(below: models.count)]
      let family = stream.index(below: world.families.count)
      let state = world.families[family]
      guard state.isPresent, state.openCase < 0, state.atHome > 0, state.lookedAfter == 0,
        state.level == world.families[world.cases[model].family].level
      else { continue }
      world.families[family].careEntries += 1
      let years = world.now.yearsSince(world.cases[model].opened)
      CareEntry.enterAtStart(family, elapsedYears: years, in: &world)
      Work.allocate(in: &world)
    }
    // Siblings who came in together may be more than were missing.
    var cases = openCases(.lookedAfter, world)
    while world.recorder.level(.lookedAfter) > target, !cases.isEmpty {
      let index = cases.remove(at: stream.index(below: cases.count))
      Care.leave(world.cases[index].child, by: .other, in: &world)
    }
  }

  private static func openCases(_ kind: Case.Kind, _ world: World) -> [Int] {
    world.cases.indices.filter { world.cases[$0].isOpen && world.cases[$0].kind == kind }
  }
}

extension AuthorityProfile {
  /// A published count, for as many children as the parameters have; none where none is published.
  func count(_ key: String, of parameters: Parameters) -> Double? {
    guard let value = figure(key) else { return nil }
    let published = figure("population") ?? parameters.population.children
    return published > 0 ? value * parameters.population.children / published : nil
  }
}
