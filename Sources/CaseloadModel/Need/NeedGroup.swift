import SocialCare

/// The categories of need that are shown apart: those for which senior managers told the inquiry of
/// 2017 that support was ever harder to find (*No Good Options*).
enum NeedGroup: CaseIterable, Sendable {
  case abuseOrNeglect, disability, acuteStress

  /// Nothing for the other categories.
  @inline(__always)
  init?(_ category: CategoryOfNeed) {
    switch category {
    case .neglect, .abuse: self = .abuseOrNeglect
    case .childDisability: self = .disability
    case .acuteStress: self = .acuteStress
    case .parentDisability, .familyDysfunction, .unacceptableBehaviour, .lowIncome,
      .absentParenting, .otherThanNeed:
      return nil
    }
  }

  /// Children at home at level 2 or above.
  var inNeed: Level {
    switch self {
    case .abuseOrNeglect: .inNeedAbuseOrNeglect
    case .disability: .inNeedDisability
    case .acuteStress: .inNeedAcuteStress
    }
  }

  /// Of them those without effective help.
  var unmet: Level {
    switch self {
    case .abuseOrNeglect: .unmetAbuseOrNeglect
    case .disability: .unmetDisability
    case .acuteStress: .unmetAcuteStress
    }
  }

  var referrals: Count {
    switch self {
    case .abuseOrNeglect: .referralsAbuseOrNeglect
    case .disability: .referralsDisability
    case .acuteStress: .referralsAcuteStress
    }
  }

  /// As in the key of a measure.
  var key: String {
    switch self {
    case .abuseOrNeglect: "abuse-or-neglect"
    case .disability: "disability"
    case .acuteStress: "acute-stress"
    }
  }

  /// As in the title and the definition of a measure, with the code of the census.
  var title: String {
    switch self {
    case .abuseOrNeglect: "abuse or neglect (N1)"
    case .disability: "a child’s disability or illness (N2)"
    case .acuteStress: "acute stress (N4)"
    }
  }
}
