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

  let scenarios: [Scenario]

  /// - Parameters:
  ///   - text: a scenario of the reference authority.
  ///   - isEvenlyStaffed: whether posts follow need alone.
  init(
    _ text: String, like profiles: [AuthorityProfile], isEvenlyStaffed: Bool = false,
    _ laboratory: Laboratory
  ) throws {
    let base = try laboratory.read(text, nil)
    scenarios = try profiles.enumerated().map { place, profile in
      try Self.scenario(of: profile, base, place, isEvenlyStaffed: isEvenlyStaffed)
    }
  }

  private static func scenario(
    of profile: AuthorityProfile, _ base: Scenario, _ place: Int, isEvenlyStaffed: Bool
  ) throws -> Scenario {
    var scenario = base
    scenario.authority.name = profile.name
    scenario.seed = base.seed &+ UInt64(place) &* 0x9E37_79B9_7F4A_7C15
    let decile = Double(profile.deprivationDecile)
    let caseload = isEvenlyStaffed ? meanCaseload : profile.figure("caseload") ?? meanCaseload
    let staffing = postsForCaseload * Elementary.log(meanCaseload / min(24, max(10, caseload)))
    let posts = Elementary.exp(gradient * (decile - 5.5) + staffing)
    for world in scenario.worlds.indices {
      var parameters = scenario.worlds[world].timeline.initial
      func multiply(_ key: String, by factor: Double) throws {
        guard let index = ParameterCatalogue.index(of: key) else { throw UnknownKey(key: key) }
        let line = ParameterCatalogue.all[index]
        line.set(line.value(in: parameters) * factor, in: &parameters)
      }
      parameters.population.children = profile.figure("population") ?? 80_000
      try multiply("deprivation.decile", by: decile / 5.5)
      for key in perPost { try multiply(key, by: posts) }
      scenario.worlds[world].timeline.initial = parameters
    }
    return scenario
  }

  struct UnknownKey: Error, CustomStringConvertible {
    let key: String
    var description: String { "there is no parameter ‘\(key)’" }
  }
}
