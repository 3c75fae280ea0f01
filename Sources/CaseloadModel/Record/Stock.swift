import SocialCare

/// A stock whose yearly account closes exactly: opening + in − out = closing.
enum Stock: Int, CaseIterable, Sendable {
  case children, families
  case earlyHelp, assessment, childInNeedPlan, protectionPlan, lookedAfter, disabilitySupport
  case careLeavers
  case permanentWorkers, agencyWorkers, projectWorkers, postsVacant, staffFTE
  case reserves, budget
  case tasks

  /// The stock's name in `flows.csv`.
  var name: String {
    switch self {
    case .children: "children"
    case .families: "families"
    case .earlyHelp: "early-help"
    case .assessment: "assessment"
    case .childInNeedPlan: "child-in-need-plans"
    case .protectionPlan: "protection-plans"
    case .lookedAfter: "looked-after"
    case .disabilitySupport: "disability-support"
    case .careLeavers: "care-leavers"
    case .permanentWorkers: "permanent-workers"
    case .agencyWorkers: "agency-workers"
    case .projectWorkers: "project-team-workers"
    case .postsVacant: "posts-vacant"
    case .staffFTE: "staff-fte"
    case .reserves: "reserves"
    case .budget: "budget"
    case .tasks: "tasks"
    }
  }

  var unit: String {
    switch self {
    case .families: "families"
    case .permanentWorkers, .agencyWorkers, .projectWorkers: "workers"
    case .postsVacant: "posts"
    case .staffFTE: "thousandths_of_fte"
    case .reserves, .budget: "pence"
    case .tasks: "tasks"
    default: "children"
    }
  }

  /// The stock of children of a status; none for the closed.
  init?(_ status: CaseStatus) {
    switch status {
    case .closed: return nil
    case .earlyHelp: self = .earlyHelp
    case .assessment: self = .assessment
    case .childInNeedPlan: self = .childInNeedPlan
    case .childProtectionPlan: self = .protectionPlan
    case .lookedAfter: self = .lookedAfter
    case .disabilitySupport: self = .disabilitySupport
    case .leavingCare: self = .careLeavers
    }
  }
}

/// Why something came into a stock or left it.
enum FlowReason: Int, CaseIterable, Sendable {
  case start, born, movedIn, movedOut, turned18, arrivedUnaccompanied, grownUp, placeFound
  case placeEnded, givenUp, steppedDown, referred, notInNeed, plan, conference
  case closed, closedToMakeRoom, planEnded, lookedAfter, returnedHome, specialGuardianship
  case adopted, otherExit, ageLimit, census, hired, newlyQualified, converted, promoted
  case leftSector, toAgency, toOtherAuthority, assignmentStarted, assignmentEnded, vacated
  case filled, cut, funding, fromReserves, grant, newMoney, fromOtherServices, advanceRepaid
  case reservesSet, overspend, underspend, spentStaff, spentAgency
  case spentPlacements, spentEarlyHelp, spentOther
  case made, done, withdrawn

  /// The reason's name in `flows.csv`: the case in kebab-case.
  var name: String { Self.names[rawValue] }

  private static let names: [String] = allCases.map { kebabCase("\($0)") }
}
