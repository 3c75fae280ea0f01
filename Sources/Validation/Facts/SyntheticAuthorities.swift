import CaseloadModel
import Probability
import Scenarios
import SocialCare

/// Authorities that differ as England's do in size, deprivation and means, and in nothing else: what
/// differs between them otherwise has emerged.
///
/// Each has the children and the decile of a published profile, and the reference's parameters. Posts
/// per child follow need by the published gradient of deprivation, and vary around it with published
/// caseloads; what is counted in posts follows them.
struct SyntheticAuthorities: Sendable {
  /// Log slope of children in need over deciles of deprivation (A.3).
  private static let gradient = 0.06
  /// Mean published caseload, from which that of an authority tells how well it is staffed.
  private static let meanCaseload = 16.0
  /// Posts per child for its published caseload, in logs: fewer posts raise a caseload by more than
  /// their share, since whoever is left loses hours and leaves. So posts are half as far apart as
  /// published caseloads; simulated ones still end up further apart than those (V5 says how far).
  private static let postsForCaseload = 0.5
  private static let perPost = [
    "workforce.establishment", "agency.reference-staff", "recruitment.newly-qualified",
    "agency.peak-cover",
  ]

  /// In what synthetic authorities differ besides their children and their deprivation.
  enum Variation: Sendable {
    /// In nothing: posts follow need alone.
    case none
    /// In posts, around need, as published caseloads do.
    case staffing
    /// In posts, demand, thresholds and practice as profiles are fitted, and in how they keep and find
    /// staff as other profiles are, dealt out by chance: so that no gradient of staff is typed in.
    case effects
  }

  let scenarios: [Scenario]

  /// - Parameter text: a scenario of the reference authority.
  init(
    _ text: String, like profiles: [AuthorityProfile], _ variation: Variation,
    _ laboratory: Laboratory
  ) throws {
    let base = try laboratory.read(text, nil)
    let dealt = Self.dealt(profiles, seed: base.seed)
    scenarios = try profiles.indices.map { place in
      var scenario = base
      scenario.authority.name = profiles[place].name
      scenario.seed = base.seed &+ UInt64(place) &* 0x9E37_79B9_7F4A_7C15
      for world in scenario.worlds.indices {
        var parameters = scenario.worlds[world].timeline.initial
        try Self.vary(&parameters, profiles[place], staffLike: dealt[place], variation)
        scenario.worlds[world].timeline.initial = parameters
      }
      return scenario
    }
  }

  /// The profiles in an order of chance.
  private static func dealt(_ profiles: [AuthorityProfile], seed: UInt64) -> [AuthorityProfile] {
    var draw = RandomSource(seed: seed, replication: 1).stream(
      purpose: 0, entity: 0, occurrence: 0)
    var dealt = profiles
    for place in dealt.indices.reversed() {
      dealt.swapAt(place, draw.index(below: place + 1))
    }
    return dealt
  }

  private static func vary(
    _ parameters: inout Parameters, _ profile: AuthorityProfile,
    staffLike other: AuthorityProfile, _ variation: Variation
  ) throws {
    let reference = parameters
    parameters.population.children = profile.figure("population") ?? 80_000
    let decile = try line("deprivation.decile")
    decile.set(Double(profile.deprivationDecile), in: &parameters)
    let posts: Double
    if variation == .effects {
      let establishment = try line(perPost[0])
      take(from: profile, { !isOfStaff($0) }, &parameters)
      take(from: other, isOfStaff, &parameters)
      posts = establishment.value(in: parameters) / establishment.value(in: reference)
    } else {
      posts = Self.posts(of: profile, variation)
    }
    for key in perPost {
      let line = try line(key)
      line.set(line.value(in: reference) * posts, in: &parameters)
    }
  }

  /// Posts per child, against the reference's.
  private static func posts(of profile: AuthorityProfile, _ variation: Variation) -> Double {
    let published = profile.figure("caseload") ?? meanCaseload
    let caseload = variation == .none ? meanCaseload : published
    let staffing = postsForCaseload * Elementary.log(meanCaseload / min(24, max(10, caseload)))
    return Elementary.exp(gradient * (Double(profile.deprivationDecile) - 5.5) + staffing)
  }

  /// What a profile says of how an authority keeps and finds staff.
  private static let staff: Set = [
    "leaving.multiplier", "recruitment.advert-success", "recruitment.held-for-agency",
    "absence.rate",
  ]
  /// What would type in a result: the judgement, and the staff that there are.
  private static let results: Set = [
    "inspection.judgement", "workforce.vacancy-at-start", "workforce.agency-at-start",
    "agency.reference-staff",
  ]

  private static func isOfStaff(_ key: String) -> Bool { staff.contains(key) }

  private static func take(
    from profile: AuthorityProfile, _ isTaken: (String) -> Bool, _ parameters: inout Parameters
  ) {
    for value in profile.parameters {
      let line = ParameterCatalogue.all[value.parameter]
      guard isTaken(line.key), !results.contains(line.key) else { continue }
      line.set(value.value, in: &parameters)
    }
  }

  private static func line(_ key: String) throws -> ParameterDescription {
    guard let index = ParameterCatalogue.index(of: key) else { throw UnknownKey(key: key) }
    return ParameterCatalogue.all[index]
  }

  struct UnknownKey: Error, CustomStringConvertible {
    let key: String
    var description: String { "there is no parameter ‘\(key)’" }
  }
}
