/// The primary need of an episode, by the Department for Education's codes, with N1 in two parts:
/// neglect drifts slowly and abuse breaks out, and the hidden process must know which.
@frozen @usableFromInline
package enum CategoryOfNeed: String, Sendable, CaseIterable {
  case neglect
  case abuse
  case childDisability = "child-disability"
  case parentDisability = "parent-disability"
  case acuteStress = "acute-stress"
  case familyDysfunction = "family-dysfunction"
  case unacceptableBehaviour = "unacceptable-behaviour"
  case lowIncome = "low-income"
  case absentParenting = "absent-parenting"
  case otherThanNeed = "other-than-need"

  /// The code in the children in need census: `N1` to `N9`.
  package var code: String {
    switch self {
    case .neglect, .abuse: "N1"
    case .childDisability: "N2"
    case .parentDisability: "N3"
    case .acuteStress: "N4"
    case .familyDysfunction: "N5"
    case .unacceptableBehaviour: "N6"
    case .lowIncome: "N7"
    case .absentParenting: "N8"
    case .otherThanNeed: "N9"
    }
  }

  /// The title as the Department for Education publishes it; for N1, the part's own.
  package var title: String {
    switch self {
    case .neglect: "Neglect"
    case .abuse: "Abuse"
    case .childDisability: "Child's disability or illness"
    case .parentDisability: "Parent's disability or illness"
    case .acuteStress: "Family in acute stress"
    case .familyDysfunction: "Family dysfunction"
    case .unacceptableBehaviour: "Socially unacceptable behaviour"
    case .lowIncome: "Low income"
    case .absentParenting: "Absent parenting"
    case .otherThanNeed: "Cases other than children in need"
    }
  }
}
