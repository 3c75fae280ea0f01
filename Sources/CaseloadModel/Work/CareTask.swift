import EventEngine
import SocialCare

/// One piece of work that waits for a social worker or is being done (B.3).
struct CareTask: Sendable {
  enum Kind: UInt8, Sendable, CaseIterable {
    case contact, referral, enquiry, court, conference, assessment
    case protectionVisit, careVisit, childInNeedVisit, handover, closure
  }

  var kind: Kind
  /// For a referral: place of its family, which referral it is, and whom it covers by birth order.
  var family = -1
  var occurrence: UInt32 = 0
  var referred: UInt16 = 0
  /// Done before this instant, it is done in time.
  var due: SimulationTime
  /// Hours of client work, in milliseconds.
  var work: Int64
}

extension CareTask.Kind {
  /// The class that conferences and what is due within days have.
  static let pressing: UInt8 = 4

  /// Priority class, 1 to 8, as B.3 has them. Contacts and referrals share the first, until somebody
  /// has looked nobody knows whether a child must be protected at once: a judgement. Assessments
  /// begin in the last and rise to ``pressing`` when their due date nears.
  var urgency: UInt8 {
    switch self {
    case .contact, .referral, .enquiry: 1
    case .court: 2
    case .conference: 3
    case .protectionVisit: 5
    case .careVisit: 6
    case .childInNeedVisit: 7
    case .assessment, .handover, .closure: 8
    }
  }

  /// Working days until it is due; `nil` for what is due with a visit or by a parameter.
  var workingDays: WorkingDays? {
    switch self {
    case .contact, .referral: StatutoryTimescales.referralDecision
    case .enquiry: StatutoryTimescales.initialConference
    case .assessment: StatutoryTimescales.assessment
    // Class 3 is what is due within five days (B.3).
    case .conference: WorkingDays(5)
    case .court, .protectionVisit, .careVisit, .childInNeedVisit, .handover, .closure: nil
    }
  }

  /// Where it is counted when done, and where its wait.
  var counts: (done: Count, wait: Count) {
    switch self {
    case .contact, .referral: (.doneFrontDoor, .waitFrontDoor)
    case .enquiry: (.doneEnquiry, .waitEnquiry)
    case .court: (.doneCourt, .waitCourt)
    case .conference: (.doneConference, .waitConference)
    case .assessment: (.doneAssessment, .waitAssessment)
    case .protectionVisit: (.doneProtectionVisit, .waitProtectionVisit)
    case .careVisit: (.doneCareVisit, .waitCareVisit)
    case .childInNeedVisit: (.doneChildInNeedVisit, .waitChildInNeedVisit)
    case .handover, .closure: (.doneOther, .waitOther)
    }
  }
}
